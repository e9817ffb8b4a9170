import type { Cell, Cells } from "../domain/values/cell";
import type { Period } from "../domain/values/period";
import type { TableId, TableLayouts } from "../workflow/layout/column";
import { tableIds } from "../workflow/layout/column";

/** What a workbook is filled with: the rows of its tables in the order of their columns, and the period. Dates are serial numbers. */
export interface AppraisalData extends Readonly<Partial<Record<TableId, Cells>>> {
  readonly period: Period;
  /** Rows of 客户经理. */
  readonly roster: Cells;
  /** Rows of 素质评分. */
  readonly ratings: Cells;
  /** Rows of 存款余额. */
  readonly deposits: Cells;
}

/** A workbook that is still to be filled in: one blank row in each table, for the first line to go into. */
export function emptyData(period: Period, layouts: TableLayouts): AppraisalData {
  const blank = (id: TableId): Cells => [blankRow(layouts[id]?.columns.length ?? 0)];
  return {
    period,
    roster: blank("roster"),
    ratings: blank("ratings"),
    deposits: blank("deposits"),
    ...Object.fromEntries(tableIds.flatMap((id) => (layouts[id] === undefined ? [] : [[id, blank(id)]]))),
  };
}

function blankRow(width: number): readonly Cell[] {
  return Array.from({ length: width }, () => null);
}
