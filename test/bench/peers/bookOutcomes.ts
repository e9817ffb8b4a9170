import type { PeerOutcome } from "./exactGrading";
import type { GradingBook } from "./gradingBook";

/** The outcomes of a calculated workbook; `cell` gives what stands in a cell of the managers' sheet, both counted from 0. */
export function bookOutcomes(
  { managers, columns, ranks }: GradingBook,
  cell: (row: number, column: number) => unknown,
): readonly PeerOutcome[] {
  return managers.rows.slice(1).map((_cells, index) => {
    const row = index + 1;
    return {
      score: Number(cell(row, columns.score)),
      grade: String(cell(row, columns.grade)),
      places: ranks ? { unit: Number(cell(row, columns.unitPlace)), bank: Number(cell(row, columns.bankPlace)) } : null,
    };
  });
}
