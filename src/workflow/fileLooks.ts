/** What in a worksheet hides cells, covers them, or shows them as something else. Rows and columns count from 1. */
export interface FileLooks {
  /** Rows that are hidden or too low to be read. */
  readonly hiddenRows: readonly number[];
  /** Columns that are hidden or too narrow to be read, as first and last of each run. */
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
  /** Whether rows or columns without a size of their own are hidden or too small. */
  readonly hiddenByDefault: boolean;
  /** Whether zeros are shown as blanks. */
  readonly zerosHidden: boolean;
  /** Whether rows or columns are scrolled out of sight behind others that stay. */
  readonly scrolled: boolean;
  /** Addresses of the areas whose look depends on a condition. */
  readonly conditional: readonly string[];
  /**
   * Addresses of the cells that do not show their value as it is: by a number format, by a font or a part of a text that is
   * too small, too light or struck out, on a dark ground, repeated, turned or moved out of the column.
   */
  readonly disguised: readonly string[];
  /** What lies over the cells, by its element's name: drawing, legacyDrawing (comments), picture, controls, oleObjects, sparklines. */
  readonly objects: readonly string[];
  /** Whether a filter of the sheet is set. */
  readonly filtered: boolean;
  /** The area that is printed, as the workbook names it; null where all of the sheet is. */
  readonly printArea: string | null;
}
