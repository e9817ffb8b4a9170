/** What in a worksheet hides cells, covers them, or shows them as something else. Rows and columns count from 1. */
export interface FileLooks {
  /** Rows that are hidden or of no height. */
  readonly hiddenRows: readonly number[];
  /** Columns that are hidden or of no width, as first and last of each run. */
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
  /** Addresses of the areas whose look depends on a condition. */
  readonly conditional: readonly string[];
  /** What lies over the cells, by its element's name: drawing, legacyDrawing (comments), picture, controls, oleObjects. */
  readonly objects: readonly string[];
  /** Whether a filter of the sheet is set. */
  readonly filtered: boolean;
  /** The area that is printed, as the workbook names it; null where all of the sheet is. */
  readonly printArea: string | null;
}
