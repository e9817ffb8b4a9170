import type { BlockPlan, SheetPlan } from "../workflow/ports";
import { footerText } from "../workflow/footerText";
import { headerText } from "../workflow/headerText";
import { blockAddress, firstCell } from "./addresses";

type BlockStyle = NonNullable<BlockPlan["style"]>;

/** How blocks look: pale blue is computed, orange wants attention (rules §7). */
const fills: Readonly<Partial<Record<BlockStyle, string>>> = {
  header: "#D6E4F2",
  computed: "#EEF5FC",
  warning: "#FCE4D6",
};

/** Gives a range the look of its block; takes effect with the next sync. */
export function paint(range: Excel.Range, style: BlockStyle | undefined): void {
  if (style === undefined) return;
  const fill = fills[style];
  if (fill !== undefined) range.format.fill.color = fill;
  if (style === "title") {
    range.format.font.size = 14;
    range.format.font.bold = true;
  }
  if (style === "note") range.format.font.color = "#5C5C5C";
  if (style === "heading") range.format.font.bold = true;
  if (style === "text") {
    range.format.wrapText = true;
    range.format.verticalAlignment = "Top";
  }
  if (style === "header") {
    range.format.font.bold = true;
    range.format.wrapText = true;
    range.format.verticalAlignment = "Center";
  }
}

/** Points that a column of so many characters takes. */
function pointsOf(characters: number): number {
  return Math.round(characters * 5.4 + 4);
}

/** Sets widths of columns from the first on, in characters; takes effect with the next sync. */
export function setColumnWidths(sheet: Excel.Worksheet, characters: readonly number[]): void {
  characters.forEach((width, index) => {
    sheet.getRange(blockAddress({ row: 0, column: index }, 1, 1)).getEntireColumn().format.columnWidth =
      pointsOf(width);
  });
}

/** Sets widths of columns, heights of rows and what stays in sight; takes effect with the next sync. */
export function layOut(sheet: Excel.Worksheet, { columnWidths, freezeAt, blocks }: SheetPlan): void {
  setColumnWidths(sheet, columnWidths);
  // Long prose in narrow columns: each row as high as its longest cell needs, once the widths are set.
  if (blocks.some(({ style }) => style === "text")) sheet.getUsedRange().format.autofitRows();
  if (freezeAt === undefined) return;
  const { row, column } = firstCell(freezeAt);
  sheet.freezePanes.unfreeze();
  if (row > 0 && column > 0)
    sheet.freezePanes.freezeAt(sheet.getRange(blockAddress({ row: 0, column: 0 }, row, column)));
  else if (row > 0) sheet.freezePanes.freezeRows(row);
  else if (column > 0) sheet.freezePanes.freezeColumns(column);
}

/** Sets how the sheet prints: A4, its width on one page or on those side by side, headers on every page, page numbers; with the next sync. */
export function setUpPrint(
  sheet: Excel.Worksheet,
  { landscape, titleRows, titleColumns, pagesWide, header, footer }: SheetPlan,
): void {
  const page = sheet.pageLayout;
  page.orientation = landscape ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: pagesWide ?? 1 };
  if (titleRows !== undefined) page.setPrintTitleRows(titleRows);
  if (titleColumns !== undefined) page.setPrintTitleColumns(titleColumns);
  const feet = page.headersFooters.defaultForAllPages;
  // Taken away where there is none: the sheet may bear the warning of a draft from the time before.
  feet.centerHeader = header === undefined ? "" : headerText(header);
  feet.rightFooter = "第 &P 页 共 &N 页";
  if (footer !== undefined) feet.leftFooter = footerText(footer);
}
