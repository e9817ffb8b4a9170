import { serialDate } from "../../src/domain/values/period";
import type { Cell } from "../../src/domain/values/cell";
import { isBlank } from "../../src/domain/values/cell";
import { serviceRiskBook } from "../../src/templates/books/service/serviceRiskBook";
import { changedBook, differences, emptied, valuesOf } from "./changedBook";

const day = (month: number, date: number): number => serialDate(2026, month, date);
const contact = (date: number, customer: string, kind: string, manager = "001"): readonly Cell[] => [
  date,
  manager,
  "甲",
  customer,
  "客户",
  null,
  kind,
  null,
  "阅",
];
const warning = (id: string, ...dates: readonly (number | string | null)[]): readonly Cell[] => [
  id,
  "001",
  "客户",
  "信号",
  ...dates.flatMap((date) => [date, date === null ? null : "经办"]),
];

describe("the ledger of service and risk with the examples", () => {
  const { column } = valuesOf(serviceRiskBook);

  it("shows every verdict", () => {
    expect([...new Set(column("customers", "verdict"))].sort()).toEqual(["", "待核对", "未达标", "达标"].sort());
    expect([...new Set(column("warnings", "state"))]).toEqual(["已反馈", "已决策", "已处理", "已发起", ""]);
  });

  it("shows no error", () => {
    const columns = ["customers.missing", "managers.dailyRate", "warnings.deduction", "inspections.due"];
    expect(columns.flatMap((name) => valuesOf(serviceRiskBook).scope.column(name)).filter(isError)).toEqual([]);
  });
});

describe("the ledger of service and risk with other data", () => {
  const book = changedBook(serviceRiskBook, {
    cells: { from: day(9, 21), to: day(9, 27) },
    rows: {
      contacts: [
        contact(serialDate(2025, 12, 31), "P1", "日常联系"),
        contact(day(1, 1), "P1", "日常联系"),
        contact(day(1, 31), "P1", "投资组合回顾"),
        contact(day(9, 30), "P1", "日常联系"),
        contact(day(10, 1), "P1", "日常联系"),
        contact(day(4, 1), "W1", "投资理财服务", "002"),
        contact(day(6, 30), "W1", "日常联系", "002"),
      ],
      customers: [
        ["P1", "甲", "001", "私人银行", 9_000_000, "是", "是"],
        ["W1", "乙", "002", "财富", 100, null, null],
        ["X1", "丙", "002", "白金", 100, null, null],
        ["X2", "丁", "002", null, null, null, null],
      ],
      managers: [
        ["001", "甲", "城东", 3],
        ["003", "无联系", "城西", 5],
      ],
      warnings: [
        warning("A", day(9, 30), null, null, null),
        warning("B", day(9, 10), day(9, 9), null, null),
        warning("C", day(9, 10), null, day(9, 12), null),
        warning("D", "2026-09-10", null, null, null),
      ],
      inspections: [
        ["001", "甲", "流动资金贷款检查", 2, 7],
        ["001", "甲", "固定资产贷款检查", 0, 2],
        ["002", "乙", "票据检查", 2, 7],
      ],
    },
  });
  const { column, scope } = valuesOf(book);

  it("counts months and quarters of this year only, up to the quarter's end", () => {
    expect(column("customers", "total").slice(0, 2)).toEqual([3, 2]);
    expect(column("customers", "periods").slice(0, 2)).toEqual([2, 1]);
    expect(column("customers", "reviews").slice(0, 2)).toEqual([1, 1]);
    expect(column("customers", "missing").slice(0, 2)).toEqual(["联系少 7 次；投资组合回顾少 2 次", "联系少 2 次"]);
  });

  it("has an error for an unknown tier, and something missing for none", () => {
    expect(column("customers", "verdict").slice(2, 4)).toEqual([{ error: "#VALUE!" }, { error: "#N/A" }]);
  });

  it("leaves out the holiday, and counts no day without contacts", () => {
    expect(scope.cell("workdays")).toBe(4);
    expect(column("managers", "dailyRate").slice(0, 2)).toEqual([0, 0]);
    expect(column("managers", "maintained").slice(0, 2)).toEqual([1, 0]);
  });

  it("has an error for dates out of order or written as text, and something missing for a step left out", () => {
    expect(column("warnings", "state").slice(0, 4)).toEqual([
      "已发起",
      { error: "#VALUE!" },
      { error: "#N/A" },
      { error: "#VALUE!" },
    ]);
  });

  it("counts extra inspections apart, and refuses inspections of which none was due", () => {
    expect(column("inspections", "rate").slice(0, 3)).toEqual([1, { error: "#VALUE!" }, { error: "#VALUE!" }]);
    expect(column("inspections", "extra")[0]).toBe(1);
  });

  it("calculates the same in the workbench", async () => {
    expect(await differences(book)).toEqual([]);
  }, 60_000);
});

describe("the ledger of service and risk before anything is filled in", () => {
  const empty = changedBook(serviceRiskBook, emptied(serviceRiskBook));

  it("shows nothing in the rows that stand ready", () => {
    const { things, column, scope } = valuesOf(empty);
    expect(
      [...things].flatMap(([id, { kind }]) => (kind === "spill" ? scope.spill(id).flat() : [])),
    ).not.toContainEqual({
      error: expect.any(String) as string,
    });
    const shown = [...things].flatMap(([id, thing]) =>
      thing.kind === "table"
        ? thing.columns.flatMap(({ key }) => column(id, key).filter((cell) => !isBlank(cell)))
        : [],
    );
    expect(shown).toEqual([]);
  });

  it("calculates the same in the workbench", async () => {
    expect(await differences(empty)).toEqual([]);
  }, 60_000);
});

function isError(cell: Cell): boolean {
  return typeof cell === "object" && cell !== null;
}
