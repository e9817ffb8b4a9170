import { readWorkbook } from "../../src/files/xlsx/readWorkbook";
import type { Cell } from "../../src/domain/values/cell";
import { showCell } from "../../src/domain/values/cell";
import { cellNumber, decimal, sum } from "../../src/domain/values/decimal";
import { columnHeader } from "../../src/workflow/layout/results";
import { resultColumnsOf } from "../../src/workflow/layout/partResults";
import type { FileWorkbook } from "../../src/workflow/ports";
import { isPartFigure, partKeysOf } from "../../src/workflow/submission/frozenParts";
import { full, newHire, quarterOf, tablesOf, threeManagers } from "../support/fullQuarter";
import { collected, merge, sheet } from "./collecting";
import type { FrozenFile } from "./returns";
import { bankOf, frozenFrom, frozenOf, issuedScheme, issuedStanding, peopleOf } from "./returns";

const { scheme } = full;

/** The merged workbook of these returns under a scheme. */
async function mergedOf(returns: readonly FrozenFile[], by = scheme): Promise<FileWorkbook> {
  const files = returns.map(({ bytes, content: { unit } }) => ({ name: `${unit}_2026Q3_v1_20261009.xlsx`, bytes }));
  const made = await merge(await collected(files, [], await bankOf(by)), { scheme: by.fingerprint });
  expect(made.count).toBe(returns.length);
  return readWorkbook(made.bytes);
}

/** The rows of a sheet from its headers on. */
function tableOf(book: FileWorkbook, name: string): readonly (readonly Cell[])[] {
  return sheet(book, name).rows.slice(4);
}

/** What stands under a header in the row that begins with these words. */
function cellOf(rows: readonly (readonly Cell[])[], first: string, header: string): Cell {
  const column = rows[0]?.indexOf(header) ?? -1;
  expect([header, column]).toEqual([header, expect.any(Number)]);
  expect(column).toBeGreaterThan(-1);
  return rows.find(([start]) => start === first)?.[column] ?? null;
}

let east: FrozenFile;
let west: FrozenFile;
beforeAll(async () => {
  const standing = await issuedStanding(scheme);
  const of = (unit: string, ...people: typeof threeManagers) =>
    frozenFrom(unit, tablesOf(quarterOf(people.map((one) => ({ ...one, unit })))), { scheme, standing });
  const [zhang, li, wang] = threeManagers;
  east = await of("城东支行", zhang!, li!);
  west = await of("城西支行", wang!, newHire);
});

describe("a merge under a scheme with parts", () => {
  it("shows what the parts give of everybody, under the headers of 考核结果, after the grade; reasons stay with the branch", async () => {
    const rows = tableOf(await mergedOf([east, west]), "全行结果");
    const columns = resultColumnsOf(scheme.document);
    const headers = partKeysOf(scheme.document)
      .filter((key) => !key.endsWith("Reason"))
      .map((key) => columnHeader(columns.find((column) => column.key === key)!));
    const from = (rows[0]?.indexOf("核定等级") ?? -1) + 1;
    expect(rows[0]?.slice(from, from + headers.length)).toEqual(headers);
    expect(rows[0]?.[from + headers.length]).toBe("上季等级");
    for (const { id, parts } of [...east.content.results, ...west.content.results]) {
      for (const key of partKeysOf(scheme.document).filter((one) => !one.endsWith("Reason"))) {
        const value = parts?.[key] ?? null;
        const right = value === null ? null : isPartFigure(key) ? cellNumber(decimal(value)) : value;
        const shown = cellOf(rows, id, columnHeader(columns.find((column) => column.key === key)!));
        expect([id, key, shown]).toEqual([id, key, right]);
      }
    }
  });

  it("compares branches by total score, product pay and coefficient", async () => {
    const rows = tableOf(await mergedOf([east, west]), "机构比较");
    const figures = (key: "totalScore" | "productPay" | "payCoefficient", ...of: readonly FrozenFile[]) =>
      of
        .flatMap(({ content }) => content.results.flatMap(({ parts }) => parts?.[key] ?? []))
        .map((one) => decimal(one));
    const average = (...given: Parameters<typeof figures>) => {
      const all = figures(...given);
      return cellNumber(sum(all).dividedBy(all.length));
    };
    expect(cellOf(rows, "城东支行", "平均计分卡总分（分）")).toBe(average("totalScore", east));
    expect(cellOf(rows, "全行", "平均计分卡总分（分）")).toBe(average("totalScore", east, west));
    expect(cellOf(rows, "城西支行", "平均计价绩效（元）")).toBe(average("productPay", west));
    expect(cellOf(rows, "全行", "计价绩效合计（元）")).toBe(cellNumber(sum(figures("productPay", east, west))));
    expect(cellOf(rows, "城东支行", "平均薪酬系数")).toBe(average("payCoefficient", east));
  });

  it("shows no such column under a scheme without parts", async () => {
    const book = await mergedOf([await frozenOf("城东支行", peopleOf("城东支行", 3))], issuedScheme);
    const names = ["计分卡", "计价", "薪酬", "晋级", "核定", "难度", "培训"];
    for (const sheet of ["全行结果", "机构比较"])
      for (const header of tableOf(book, sheet)[0] ?? [])
        expect(names.filter((name) => showCell(header).includes(name))).toEqual([]);
  });

  it("shows every figure with the fifteen digits of a cell", async () => {
    const book = await mergedOf([east, west]);
    for (const name of ["全行结果", "等级分布", "机构比较"])
      for (const cell of tableOf(book, name).flat())
        if (typeof cell === "number") expect(cellNumber(decimal(cell))).toBe(cell);
  });
});
