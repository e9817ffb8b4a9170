import type { Cell, Cells } from "../domain/values/cell";
import type { Period } from "../domain/values/period";

/** What a workbook is filled with: the rows of its three tables in the order of their columns, and the period. */
export interface AppraisalData {
  readonly period: Period;
  /** Rows of 客户经理. */
  readonly roster: Cells;
  /** Rows of 素质评分. */
  readonly ratings: Cells;
  /** Rows of 存款余额; dates are serial numbers. */
  readonly deposits: Cells;
}

/** A workbook that is still to be filled in: one blank row in each table, for the first line to go into. */
export function emptyData(
  period: Period,
  widths: Readonly<Record<"roster" | "ratings" | "deposits", number>>,
): AppraisalData {
  return {
    period,
    roster: [blankRow(widths.roster)],
    ratings: [blankRow(widths.ratings)],
    deposits: [blankRow(widths.deposits)],
  };
}

function blankRow(width: number): readonly Cell[] {
  return Array.from({ length: width }, () => null);
}
