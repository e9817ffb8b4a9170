import type { Cell, Cells } from "../../domain/values/cell";
import type { AppraisalData } from "../appraisalData";

/** What is wrong in the demonstration, by the staff number concerned. */
export const defectIds = {
  blankProfit: "GD0023",
  textProfit: "GD0057",
  fullWidthBalance: "GD0101",
  errorCell: "GD0146",
  negativeBalance: "GD0219",
  duplicate: "GD0299",
  scoreTooHigh: "GD0064",
  unknownGroup: "GD0188",
  missingForm: "GD0333",
  notInRoster: "GD0999",
  unknownProduct: "GD0277",
  missingOpening: "GD0402",
  textDate: "GD0455",
  negativeDeposit: "GD0512",
} as const;

/** The staff number that the duplicate stands in place of. */
export const REPLACED_ID = "GD0300";

const columns = { netProfit: 4, firstBalance: 5, group: 2, firstScore: 3, product: 1, date: 2, balance: 3 } as const;
/** Place of 一般公司 among the asset classes, counted from the first balance. */
const CORPORATE = 5;

/** The data with the defects that people make: few, and each in a place of its own. */
export function withDefects({ period, roster, ratings, deposits }: AppraisalData): AppraisalData {
  return { period, roster: faultyRoster(roster), ratings: faultyRatings(ratings), deposits: faultyDeposits(deposits) };
}

function faultyRoster(roster: Cells): Cells {
  const faults: readonly (readonly [string, number, Cell])[] = [
    [defectIds.blankProfit, columns.netProfit, null],
    [defectIds.textProfit, columns.netProfit, "2000万"],
    [defectIds.fullWidthBalance, columns.firstBalance + CORPORATE, "１２３４５６００"],
    [defectIds.errorCell, columns.netProfit, { error: "#N/A" }],
    [defectIds.negativeBalance, columns.firstBalance + CORPORATE, -3_500_000],
    [REPLACED_ID, 0, defectIds.duplicate],
  ];
  return faults.reduce((rows, [id, column, cell]) => put(rows, ([key]) => key === id, column, cell), roster);
}

function faultyRatings(ratings: Cells): Cells {
  const own = ratings.filter(([id]) => id !== REPLACED_ID);
  const scored = put(own, first(own, defectIds.scoreTooHigh), columns.firstScore + 1, 105);
  const grouped = put(scored, first(scored, defectIds.unknownGroup), columns.group, "工会代表");
  const heads = grouped.filter(([id]) => id === defectIds.missingForm);
  const head = heads.at(-1);
  const stray: readonly Cell[] = [
    defectIds.notInRoster,
    head?.[1] ?? null,
    heads[0]?.[columns.group] ?? null,
    82,
    85,
    80,
  ];
  return [...grouped.filter((row) => row !== head), stray];
}

function faultyDeposits(deposits: Cells): Cells {
  const own = deposits.filter(([id]) => id !== REPLACED_ID);
  const named = put(own, first(own, defectIds.unknownProduct), columns.product, "理财产品");
  const negative = put(named, first(named, defectIds.negativeDeposit), columns.balance, -860);
  const dated = put(negative, first(negative, defectIds.textDate), columns.date, "2026年7月1日");
  const opening = first(dated, defectIds.missingOpening);
  return dated.map((row, index) =>
    opening(row, index) && typeof row[columns.date] === "number"
      ? replaced(row, columns.date, (row[columns.date] as number) + 20)
      : row,
  );
}

type Finder = (row: readonly Cell[], index: number) => boolean;

/** The first row of a staff number. */
function first(rows: Cells, id: string): Finder {
  const place = rows.findIndex(([key]) => key === id);
  if (place === -1) throw new Error(`No row of ${id} to put a defect into`);
  return (_row, index) => index === place;
}

function put(rows: Cells, find: Finder, column: number, cell: Cell): Cells {
  return rows.map((row, index) => (find(row, index) ? replaced(row, column, cell) : row));
}

function replaced(row: readonly Cell[], column: number, cell: Cell): readonly Cell[] {
  return row.map((old, index) => (index === column ? cell : old));
}
