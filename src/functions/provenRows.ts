import type { AppraisalContext } from "../domain/calculation/context";
import type { Cell } from "../domain/values/cell";
import { isFigure } from "../domain/values/cell";
import type { OutputCell } from "./functionOutput";

/** The cells of one row in the order of the calculation's inputs; they serve this row only, and are not kept. */
export type RowInCells = readonly (Cell | readonly Cell[])[];

/**
 * Gives for the cells of a row the cell that the definition would give, or null where it is not certain of it: the definition
 * is asked, and says what is wrong.
 */
export type RowRoad = (row: RowInCells) => OutputCell | null;

/** A faster road to the result of a row calculation beside its definition, prepared for a scheme. */
export type ProvenRows = (context: AppraisalContext) => RowRoad | undefined;

/** A number of a cell; NaN for anything else. */
export function figureIn(cell: Cell | readonly Cell[] | undefined): number {
  return isFigure(cell) ? cell : NaN;
}

/** A figure as a cell; null where it is none. */
export function certainCell(figure: number): number | null {
  return Number.isFinite(figure) ? figure : null;
}
