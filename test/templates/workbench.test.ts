import type { AppraisalData } from "../../src/templates/appraisalData";
import { appraisalWorkbook } from "../../src/templates/appraisalWorkbook";
import { defectIds } from "../../src/templates/demonstration/defects";
import type { Grid } from "../../src/workbench/grid/grid";
import { fileSheetId } from "../../src/workbench/xlsx/toWorkbookData";
import { demonstrationContext } from "../support/demonstrationScheme";
import { cachedCells } from "./cachedCells";
import { calculatedGrid } from "./calculatedGrid";
import { demonstration, partsOf } from "./package";

/** The first managers of the demonstration and those with defects: enough for every formula, few enough to be quick. */
function someManagers(): AppraisalData {
  const whole = demonstration();
  const wanted = new Set<unknown>([...whole.roster.slice(0, 30).map(([id]) => id), ...Object.values(defectIds)]);
  return {
    ...whole,
    roster: whole.roster.filter(([id]) => wanted.has(id)),
    ratings: whole.ratings.filter(([id]) => wanted.has(id)),
    deposits: whole.deposits.filter(([id]) => wanted.has(id)),
  };
}

describe("the spreadsheet of the workbench, calculating the demonstration with the add-in", () => {
  const data = someManagers();
  let cached: Readonly<Record<"客户经理" | "考核结果" | "考核汇总", ReadonlyMap<string, string | number>>>;
  let grid: Grid;
  let dispose: () => void = () => undefined;

  beforeAll(async () => {
    const bytes = await appraisalWorkbook(data, demonstrationContext());
    const parts = partsOf(bytes);
    cached = {
      客户经理: cachedCells(parts, "客户经理"),
      考核结果: cachedCells(parts, "考核结果"),
      考核汇总: cachedCells(parts, "考核汇总"),
    };
    ({ grid, dispose } = await calculatedGrid(bytes));
  }, 180_000);
  afterAll(() => {
    dispose();
  });

  /** The cells of a column that differ from what the file caches from the domain. */
  const differences = (
    sheet: keyof typeof cached,
    index: number,
    column: string,
    first: number,
    rows: number,
  ): readonly unknown[] => {
    const values = grid.values(fileSheetId(index), {
      row: first - 1,
      column: column.charCodeAt(0) - 65,
      rows,
      columns: 1,
    });
    return values.flatMap(([value = ""], down) => {
      const wanted = cached[sheet].get(`${column}${String(first + down)}`) ?? "";
      const same =
        typeof wanted === "number"
          ? typeof value === "number" && Math.abs(value - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
          : value === wanted;
      return same ? [] : [{ cell: `${column}${String(first + down)}`, value, wanted }];
    });
  };

  test.each(Array.from("ABCDEFGHIJKLMNOPQ"))("gives column %s of 考核结果 as the domain does", (column) => {
    expect(differences("考核结果", 5, column, 6, data.roster.length)).toEqual([]);
  });

  test("repeats EVA and score by native formulas without a difference", () => {
    expect(differences("客户经理", 2, "Q", 6, data.roster.length)).toEqual([]);
    expect(differences("考核结果", 5, "S", 6, data.roster.length)).toEqual([]);
    expect(differences("考核结果", 5, "T", 6, data.roster.length)).toEqual([]);
  });

  test.each(Array.from("ABCDEFGHIJKLMNO"))("counts column %s of 考核汇总 as the domain does", (column) => {
    expect(differences("考核汇总", 6, column, 6, 1)).toEqual([]);
    expect(differences("考核汇总", 6, column, 8, new Set(data.roster.map(([, , unit]) => unit)).size)).toEqual([]);
  });
});
