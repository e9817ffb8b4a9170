import type { Worksheet } from "exceljs";
import type { SchemeDocument } from "../../domain/scheme/schema";
import { box, colours, fill, font } from "./bookStyle";
import type { GuideLine, GuideSection } from "./guideText";
import { printedLength } from "./printedLength";
import { ILLUSTRATIVE_NOTE, setUpPage } from "./sheetFrame";

/** Characters that a line of the wide column holds, for the heights of rows. */
const LINE_CHARACTERS = 46;

/** The first sheet of every workbook. */
export const GUIDE_SHEET = "填表说明";

/** What 填表说明 is headed with, and what it says. */
export interface Guide {
  readonly title: string;
  readonly sections: readonly GuideSection[];
}

/** Writes 填表说明: what to do in which order, the legend, the definitions, and a summary in English. */
export function writeGuideSheet(sheet: Worksheet, scheme: SchemeDocument, guide: Guide): void {
  sheet.getColumn(1).width = 14;
  sheet.getColumn(2).width = 96;
  sheet.views = [{ showGridLines: false }];
  Object.assign(sheet.getCell("A1"), {
    value: `${guide.title} · ${GUIDE_SHEET}`,
    font: font({ size: 18, bold: true, color: { argb: colours.title } }),
  });
  sheet.getRow(1).height = 30;
  Object.assign(sheet.getCell("A2"), {
    value: `${scheme.bank.zh}　${scheme.title.zh}　${String(scheme.year)} 年第 ${String(scheme.version)} 版`,
    font: font({ color: { argb: colours.quiet } }),
  });
  if (scheme.illustrative) {
    Object.assign(sheet.getCell("A3"), {
      value: ILLUSTRATIVE_NOTE,
      font: font({ bold: true, color: { argb: colours.warning } }),
    });
  }
  let row = 5;
  for (const { title, lines } of guide.sections) {
    Object.assign(sheet.getCell(row, 1), {
      value: title,
      font: font({ size: 13, bold: true, color: { argb: colours.title } }),
    });
    sheet.getCell(row, 1).border = { bottom: { style: "medium", color: { argb: colours.title } } };
    sheet.getCell(row, 2).border = { bottom: { style: "medium", color: { argb: colours.title } } };
    sheet.getRow(row).height = 22;
    lines.forEach((line, index) => {
      writeLine(sheet, row + 1 + index, line);
    });
    row += lines.length + 2;
  }
  setUpPage(sheet, { scheme, titleRows: "", printArea: "A:B", orientation: "portrait", onePage: true });
}

function writeLine(sheet: Worksheet, row: number, { label, words, sample }: GuideLine): void {
  const short = /^\d+$/.test(label);
  Object.assign(sheet.getCell(row, 1), {
    value: label,
    font: font({ bold: !short, ...(sample === "error" ? { color: { argb: colours.errorText } } : {}) }),
    alignment: { horizontal: short || sample !== undefined ? "center" : "left", vertical: "top" },
    ...(sample === undefined ? {} : { fill: fill(colours[sample]), border: box }),
  });
  Object.assign(sheet.getCell(row, 2), { value: words, font: font(), alignment: { wrapText: true, vertical: "top" } });
  sheet.getRow(row).height = 17 * Math.ceil(printedLength(words) / LINE_CHARACTERS);
}
