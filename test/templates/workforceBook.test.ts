import { bookWorkbook } from "../../src/templates/bookWorkbook";
import { bookValues } from "../../src/templates/blocks/bookValues";
import type { Block, TableBlock } from "../../src/templates/books/blockDefinition";
import type { BookContext, SheetDefinition } from "../../src/templates/books/bookDefinition";
import { workforceBook } from "../../src/templates/books/workforce/workforceBook";
import { fullContext, thirdQuarter } from "../support/demonstrationScheme";

const context: BookContext = { ...fullContext(), period: thirdQuarter };
const sheets = workforceBook.sheets(context);

/** The sheets with other rows in one of their tables. */
function withRows(id: string, rows: TableBlock["rows"]): readonly SheetDefinition[] {
  const changed = (block: Block): Block => (block.kind === "table" && block.id === id ? { ...block, rows } : block);
  return sheets.map((sheet) => ({ ...sheet, bands: sheet.bands.map((band) => band.map(changed)) }));
}

describe("the book 队伍结构.xlsx", () => {
  const { column, scope } = bookValues(sheets, context);

  it("counts everybody of the roster in every structure, with shares that come to 100%", () => {
    const people = column("people", "id").filter((id) => id !== null).length;
    for (const id of ["byAge", "byService", "byEducation", "byMajor", "byEmployment"]) {
      const total = (key: string): number =>
        column(id, key).reduce((sum: number, cell) => sum + Math.round(Number(cell) * 10_000), 0);
      expect([id, total("count"), total("share")]).toEqual([id, people * 10_000, 10_000]);
    }
  });

  it("catches the 97% and the 99.27% that the source prints", () => {
    expect(column("reports", "report").slice(0, 3)).toEqual(["学历（图 3-3）", "工龄（图 3-2）", "专业（图 3-4）"]);
    expect(column("reports", "total").slice(0, 3)).toEqual([1, 0.9927, 0.97]);
    expect(column("reports", "verdict").slice(0, 4)).toEqual([
      "相符",
      "不符：合计不是 100%",
      "不符：合计不是 100%",
      "",
    ]);
  });

  it("names who may not be appointed, and what is missing", () => {
    const missing = scope
      .spill("qualification")
      .flatMap(([verdict], place) =>
        verdict === "不得任职"
          ? [[scope.spill("qualifiedPeople")[place]?.[1], scope.spill("missingCertificates")[place]?.[0]]]
          : [],
      );
    expect(missing).toEqual([
      ["周文博", "个人贷款业务资格"],
      ["冯美玲", "金融理财师（AFP）或国际金融理财师（CFP）"],
      ["沈若曦", "中小企业信贷上岗资格"],
    ]);
  });

  it("lists those who are not confirmed, and only those", () => {
    expect(scope.spill("trialPeople").map(([, name]) => name)).toEqual([
      "吴佳怡",
      "唐子轩",
      "萧启明",
      "沈若曦",
      "吕思远",
    ]);
    expect(
      scope
        .spill("trialState")
        .flat()
        .filter((state) => state === "到期待转正"),
    ).toHaveLength(2);
  });

  it("asks for more managers where customers are beyond the limit", () => {
    expect(column("units", "verdict").slice(0, 4)).toEqual(["应增配 1 人", "应增配 1 人", "可调剂 1 人", "满员"]);
  });

  it("says that a reference is missing where a unit has no counter staff, and compares the others", () => {
    const rows = column("counter", "id").flatMap((id, place) => {
      const unit = column("counter", "unit")[place] ?? null;
      return id === null || unit === "城东支行" ? [] : [[id, unit, column("counter", "pay")[place] ?? null]];
    });
    const { scope: fewer } = bookValues(withRows("counter", rows), context);
    expect(fewer.spill("fairness")[0]).toEqual([{ error: "#N/A" }]);
    expect(fewer.spill("fairness")[7]).toEqual(["低于柜面"]);
  });

  it("stands without anybody in the roster", async () => {
    const empty = { ...workforceBook, sheets: () => withRows("people", []) };
    const { scope: none } = bookValues(empty.sheets(), context);
    expect(none.cell("belowCounter")).toBe(0);
    for (const list of ["qualification", "fairness", "trialState"])
      expect([list, none.spill(list)]).toEqual([list, [[""]]]);
    expect((await bookWorkbook(empty, context)).length).toBeGreaterThan(10_000);
  });
});
