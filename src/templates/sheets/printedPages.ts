import type { Worksheet } from "exceljs";
import { columnLetters } from "../../workflow/data/located";
import type { Frame } from "./sheetFrame";

/** Characters of digits across an A4 page, beyond which print is smaller than people read: some 7 points. */
const WIDEST = { landscape: 215, portrait: 145 } as const;

/** Widths of the first so many columns of a sheet, in characters. */
export function sheetWidths(sheet: Worksheet, columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, index) => sheet.getColumn(index + 1).width ?? 9);
}

/**
 * On how many pages side by side columns are printed so that they can be read: one, or as many as it takes with the first
 * `repeated` columns on each.
 */
export function pagesFor(
  widths: readonly number[],
  repeated: number,
  orientation: "landscape" | "portrait" = "landscape",
): Pick<Frame, "pagesWide" | "titleColumns"> {
  const total = (some: readonly number[]): number => some.reduce((all, width) => all + width, 0);
  const widest = WIDEST[orientation];
  if (total(widths) <= widest) return {};
  const room = widest - total(widths.slice(0, repeated));
  const pagesWide = Math.max(2, Math.ceil(total(widths.slice(repeated)) / Math.max(room, widest / 2)));
  return { pagesWide, ...(repeated === 0 ? {} : { titleColumns: `A:${columnLetters(repeated)}` }) };
}
