import ExcelJS from "exceljs";
import type { Style, Worksheet } from "exceljs";
import { footerText } from "../workflow/footerText";
import type { BlockPlan, SheetPlan } from "../workflow/ports";

type BlockStyle = NonNullable<BlockPlan["style"]>;

const line = { style: "thin", color: { argb: "FFBFC8D2" } } as const;
const box = { top: line, bottom: line, left: line, right: line };
const fill = (argb: string): Style["fill"] => ({ type: "pattern", pattern: "solid", fgColor: { argb } });

const plain: Partial<Style> = { font: { name: "等线", size: 11 }, alignment: { wrapText: true, vertical: "middle" } };

/** How blocks look, as on the sheets that are written into an open workbook (rules §7). */
const looks: Readonly<Record<BlockStyle, Partial<Style>>> = {
  title: { font: { name: "等线", size: 14, bold: true } },
  note: { font: { name: "等线", size: 11, color: { argb: "FF5C5C5C" } } },
  heading: { font: { name: "等线", size: 11, bold: true } },
  header: {
    font: { name: "等线", size: 11, bold: true },
    fill: fill("FFD6E4F2"),
    border: box,
    alignment: { wrapText: true, vertical: "middle" },
  },
  computed: {
    font: { name: "等线", size: 11 },
    fill: fill("FFEEF5FC"),
    border: box,
    alignment: { wrapText: true, vertical: "middle" },
  },
  warning: { font: { name: "等线", size: 11 }, fill: fill("FFFCE4D6"), border: box },
  text: { ...plain, border: box },
};

/** An .xlsx workbook of these sheets: values only, so that it opens the same everywhere, without the add-in. */
export async function workbookBytes(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const plan of plans) writeSheet(book.addWorksheet(plan.name), plan);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function writeSheet(sheet: Worksheet, plan: SheetPlan): void {
  plan.columnWidths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  for (const block of plan.blocks) writeBlock(sheet, block);
  for (const [row, height] of Object.entries(plan.rowHeights ?? {})) sheet.getRow(Number(row)).height = height;
  setUp(sheet, plan);
}

function writeBlock(sheet: Worksheet, { at, cells, formats, style }: BlockPlan): void {
  const first = sheet.getCell(at);
  const [top, left] = [Number(first.row), Number(first.col)];
  cells.forEach((row, down) => {
    row.forEach((value, right) => {
      const cell = sheet.getCell(top + down, left + right);
      // Only values travel: what looks like a formula stays the text it is.
      cell.value = value;
      Object.assign(cell, style === undefined ? plain : looks[style]);
      const format = formats?.[right];
      if (format !== undefined) cell.numFmt = format;
    });
  });
}

function setUp(sheet: Worksheet, { freezeAt, titleRows, titleColumns, pagesWide, landscape, footer }: SheetPlan): void {
  if (freezeAt !== undefined) {
    const corner = sheet.getCell(freezeAt);
    sheet.views = [{ state: "frozen", xSplit: Number(corner.col) - 1, ySplit: Number(corner.row) - 1 }];
  }
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: landscape ? "landscape" : "portrait",
    fitToPage: true,
    fitToWidth: pagesWide ?? 1,
    fitToHeight: 0,
    ...(titleRows === undefined ? {} : { printTitlesRow: titleRows.replaceAll("$", "") }),
    ...(titleColumns === undefined ? {} : { printTitlesColumn: titleColumns.replaceAll("$", "") }),
  });
  const left = footer === undefined ? "" : `&L${footerText(footer)}`;
  sheet.headerFooter.oddFooter = `${left}&R第 &P 页 共 &N 页`;
}
