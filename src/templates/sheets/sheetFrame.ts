import type { Worksheet } from "exceljs";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Period } from "../../domain/values/period";
import { periodTitle } from "../../domain/values/period";
import { colours, fill, font, box } from "./bookStyle";
import { indentTexts } from "./indentTexts";
import { writeStateLine } from "./stateLine";

/** Printed wherever the values of a scheme that nobody has issued are shown. */
export const ILLUSTRATIVE_NOTE = "示例参数，非任何银行现行制度";

/** Number of the paper size in the file format. */
const A4 = 9;

/** Name of the cell with the title of the period, such as 2026年第三季度. */
export const PERIOD_TITLE_NAME = "考核期标题";

/** What stands above the headers of a sheet and around its printed pages. */
export interface Frame {
  readonly scheme: SchemeDocument;
  readonly period: Period;
  readonly title: string;
  /** At the top right, such as 单位：元; empty where the sheet has no amounts. */
  readonly unit: string;
  /** Number of the last printed column. */
  readonly lastColumn: number;
  /** Sheet rows repeated on every printed page, such as 5:5. */
  readonly titleRows: string;
  /** Columns to be printed, such as A:Q. */
  readonly printArea: string;
  readonly frozenColumns: number;
  readonly frozenRows: number;
  readonly orientation?: "landscape" | "portrait";
  /** Printed on one page, whatever its length. */
  readonly onePage?: boolean;
  /** Pages side by side on which it is printed, where one would be too small to read; and columns repeated on each, such as A:B. */
  readonly pagesWide?: number;
  readonly titleColumns?: string;
  /** Whether the sheet tells, live, how the scheme stands to its seal. */
  readonly showsState?: boolean;
  /** Said above the headers, after the note that the parameters are examples. */
  readonly note?: string;
}

/** Title, period, unit and legend in rows 1–4, what stays in sight, and the set-up of the printed page; what stands below is there already. */
export function drawFrame(sheet: Worksheet, frame: Frame): void {
  const title = sheet.getCell("A1");
  title.value = frame.title;
  title.font = font({ size: 16, bold: true, color: { argb: colours.title } });
  sheet.getRow(1).height = 26;
  [2, 3, 4].forEach((row) => (sheet.getRow(row).height = 18));
  const period = sheet.getCell("A2");
  period.value = { formula: PERIOD_TITLE_NAME, result: periodTitle(frame.period).zh, date1904: false };
  period.font = font({ size: 12, bold: true });
  if (frame.unit !== "") {
    const unit = sheet.getCell(2, frame.lastColumn);
    unit.value = `单位：${frame.unit}`;
    unit.font = font({ color: { argb: colours.quiet } });
    unit.alignment = { horizontal: "right" };
  }
  drawLegend(sheet);
  const notes = [
    ...(frame.scheme.illustrative ? [ILLUSTRATIVE_NOTE] : []),
    ...(frame.note === undefined ? [] : [frame.note]),
  ];
  if (frame.showsState === true) writeStateLine(sheet, notes);
  else if (notes.length > 0) {
    const note = sheet.getCell("A4");
    note.value = notes.join("；");
    note.font = font({ italic: true, color: { argb: colours.warning } });
  }
  sheet.views = [
    {
      state: "frozen",
      xSplit: frame.frozenColumns,
      ySplit: frame.frozenRows,
      topLeftCell: sheet.getCell(frame.frozenRows + 1, frame.frozenColumns + 1).address,
      showGridLines: false,
    },
  ];
  indentTexts(sheet);
  setUpPage(sheet, frame);
}

/** The legend of the colours, printed with the sheet. */
function drawLegend(sheet: Worksheet): void {
  const entries = [
    ["白色：填写", colours.input],
    ["浅蓝：计算", colours.computed],
    ["橙色：更正", colours.manual],
  ] as const;
  entries.forEach(([words, colour], index) => {
    const cell = sheet.getCell(3, index + 1);
    cell.value = words;
    cell.font = font({ size: 9 });
    cell.fill = fill(colour);
    cell.border = box;
    cell.alignment = { horizontal: "center", vertical: "middle" };
  });
}

/** A4, landscape unless a sheet is narrow, one page wide, with the lines to be signed and the page numbers at the foot. */
export function setUpPage(
  sheet: Worksheet,
  {
    scheme,
    titleRows,
    printArea,
    orientation = "landscape",
    onePage = false,
    pagesWide = 1,
    titleColumns,
  }: Pick<Frame, "scheme" | "titleRows" | "printArea" | "orientation" | "onePage" | "pagesWide" | "titleColumns">,
): void {
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation,
    fitToPage: true,
    fitToWidth: pagesWide,
    fitToHeight: onePage ? 1 : 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
    printArea,
    ...(titleRows === "" ? {} : { printTitlesRow: titleRows }),
    ...(titleColumns === undefined ? {} : { printTitlesColumn: titleColumns }),
  });
  // Upright, long page numbers need the room.
  const line = "＿".repeat(orientation === "portrait" ? 4 : 6);
  sheet.headerFooter = {
    oddHeader: `&L${scheme.bank.zh}${scheme.illustrative ? `&R${ILLUSTRATIVE_NOTE}` : ""}`,
    oddFooter: `&L${["制表", "复核", "负责人", "日期"].map((word) => `${word}：${line}`).join("　")}&R第 &P 页 共 &N 页`,
  };
}
