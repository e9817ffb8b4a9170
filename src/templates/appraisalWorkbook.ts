import ExcelJS from "exceljs";
import type { AppraisalContext } from "../domain/calculation/context";
import { fingerprint } from "../domain/scheme/fingerprint";
import { SCHEME_SHEET } from "../domain/scheme/schemeTables";
import type { Cell } from "../domain/values/cell";
import { decimal } from "../domain/values/decimal";
import { periodDays } from "../domain/values/period";
import { units } from "../domain/values/unit";
import { APPRAISAL_NAMESPACE, appraisalPartXml } from "../workflow/appraisalPart";
import { resultColumns, resultSheets } from "../workflow/layout/results";
import { tableLayouts } from "../workflow/layout/tables";
import type { AppraisalData } from "./appraisalData";
import { gradedRows } from "./gradedRows";
import { finishPackage } from "./package/finishPackage";
import { customXmlParts } from "./package/packageParts";
import { colours } from "./sheets/bookStyle";
import { writeGuideSheet } from "./sheets/guideSheet";
import type { CheckColumn } from "./sheets/inputSheet";
import { INPUT_HEADER_ROW, writeInputSheet } from "./sheets/inputSheet";
import { EVA_CHECK_HEADER, evaCheckFormula } from "./sheets/resultFormulas";
import { writeResultSheet } from "./sheets/resultSheet";
import type { SchemePlaces } from "./sheets/schemeSheet";
import { writeSchemeSheet } from "./sheets/schemeSheet";
import { columnLetters } from "../workflow/data/located";
import type { Frame } from "./sheets/sheetFrame";
import { drawFrame } from "./sheets/sheetFrame";
import { writeSummarySheet } from "./sheets/summarySheet";

/** The first sheet of every workbook. */
export const GUIDE_SHEET = "填表说明";

/** One fixed time in the file's properties, so that the same content gives the same bytes. */
const BUILT = new Date(Date.UTC(2026, 0, 1));

/** The workbook of an appraisal as .xlsx: guide, scheme, the three tables, results and summary with cached values. */
export async function appraisalWorkbook(data: AppraisalData, context: AppraisalContext): Promise<Uint8Array> {
  const scheme = context.scheme.document;
  const book = new ExcelJS.Workbook();
  Object.assign(book, {
    creator: scheme.bank.zh,
    lastModifiedBy: scheme.bank.zh,
    created: BUILT,
    modified: BUILT,
    title: scheme.title.zh,
  });
  book.views = [{ x: 0, y: 0, width: 28_000, height: 16_000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
  const sheet = (name: string, tab: string, rowHeight = 18): ExcelJS.Worksheet =>
    book.addWorksheet(name, { properties: { tabColor: { argb: tab }, defaultRowHeight: rowHeight } });
  const guide = sheet(GUIDE_SHEET, colours.quiet);
  const schemeSheet = sheet(SCHEME_SHEET, colours.quiet);
  writeGuideSheet(guide, scheme);
  const places = writeSchemeSheet(schemeSheet, scheme, data.period);
  const frame = frames(data, context);
  drawFrame(
    schemeSheet,
    frame("方案参数", "", 7, {
      frozenColumns: 0,
      frozenRows: 4,
      titleRows: "",
      orientation: "portrait",
      onePage: true,
    }),
  );
  const evaChecks = evaCheckValues(data, context);
  writeTables(sheet, data, context, places, evaChecks, frame);
  const rows = gradedRows(data, context);
  const results = sheet(resultSheets.results, colours.title, 27);
  writeResultSheet(results, data, context, rows, evaChecks);
  drawFrame(
    results,
    frame("客户经理季度考核结果", "元、万元、分（见表头）", resultColumns.length, {
      frozenColumns: 2,
      frozenRows: INPUT_HEADER_ROW,
      titleRows: "5:5",
    }),
  );
  const summary = sheet(resultSheets.summary, colours.title);
  const last = writeSummarySheet(summary, scheme, rows);
  drawFrame(
    summary,
    frame("客户经理季度考核汇总", "人", last, { frozenColumns: 1, frozenRows: INPUT_HEADER_ROW, titleRows: "5:5" }),
  );
  for (const locked of [schemeSheet, results, summary]) await protect(locked);
  return finishPackage(new Uint8Array(await book.xlsx.writeBuffer()), {
    names: places.names,
    calculatedColumns: new Map([[EVA_CHECK_HEADER, evaCheckFormula(scheme)]]),
    parts: customXmlParts(appraisalPartXml(scheme, data.period), APPRAISAL_NAMESPACE, partId(fingerprint(scheme))),
  });
}

type FrameMaker = (
  title: string,
  unit: string,
  lastColumn: number,
  rest: Pick<Frame, "frozenColumns" | "frozenRows" | "titleRows" | "orientation" | "onePage">,
) => Frame;

function frames({ period }: AppraisalData, { scheme }: AppraisalContext): FrameMaker {
  return (title, unit, lastColumn, rest) => ({
    scheme: scheme.document,
    period,
    title,
    unit,
    lastColumn,
    printArea: `A:${columnLetters(lastColumn)}`,
    ...rest,
  });
}

function writeTables(
  sheet: (name: string, tab: string) => ExcelJS.Worksheet,
  data: AppraisalData,
  { scheme }: AppraisalContext,
  { firstColumns }: SchemePlaces,
  evaChecks: readonly Cell[],
  frame: FrameMaker,
): void {
  const layouts = tableLayouts(scheme.document);
  const check: CheckColumn = {
    header: EVA_CHECK_HEADER,
    formula: evaCheckFormula(scheme.document),
    results: evaChecks,
    numberFormat: units.yuan.numberFormat,
    width: 18,
  };
  const names = (table: string): string => firstColumns[table] ?? "";
  const tables = [
    {
      layout: layouts.roster,
      rows: data.roster,
      checks: [check],
      choices: { lastGrade: names("等级阶梯") },
      title: "客户经理名册与业绩",
      unit: "元",
      frozenColumns: 2,
      orientation: "landscape",
    },
    {
      layout: layouts.ratings,
      rows: data.ratings,
      checks: [],
      choices: { group: names("评分组权重") },
      title: "客户经理综合素质评分",
      unit: "分",
      frozenColumns: 1,
      orientation: "portrait",
    },
    {
      layout: layouts.deposits,
      rows: data.deposits,
      checks: [],
      choices: { product: names("存款产品系数") },
      title: "一般性存款日终余额",
      unit: "万元",
      frozenColumns: 1,
      orientation: "portrait",
    },
  ] as const;
  for (const { layout, rows, checks, choices, title, unit, frozenColumns, orientation } of tables) {
    const target = sheet(layout.name, "FF70AD47");
    writeInputSheet(target, { layout, rows, checks, choices });
    drawFrame(
      target,
      frame(title, unit, layout.columns.length, {
        frozenColumns,
        frozenRows: INPUT_HEADER_ROW,
        titleRows: "5:5",
        orientation,
      }),
    );
  }
}

/** EVA again as the formulas of the sheet give it: from numbers as they stand, "" where a cell is no number. */
function evaCheckValues({ roster, period }: AppraisalData, { scheme }: AppraisalContext): readonly Cell[] {
  const { assetClasses, expectedReturn, periodFactor } = scheme.document.eva;
  const days = periodDays(period);
  const [part, whole] = { quarter: [1, 4], "actual/360": [days, 360], "actual/365": [days, 365], none: [1, 1] }[
    periodFactor
  ];
  return roster.map((row) => {
    const [netProfit, ...balances] = row.slice(4, 5 + assetClasses.length);
    if (typeof netProfit !== "number" || !balances.every((cell) => typeof cell === "number")) return "";
    const capital = assetClasses.reduce(
      (total, { coefficient }, index) => total.plus(decimal(Number(balances[index])).times(coefficient)),
      decimal(0),
    );
    return decimal(netProfit)
      .minus(
        capital
          .times(expectedReturn)
          .times(part ?? 1)
          .dividedBy(whole ?? 1),
      )
      .toNumber();
  });
}

/** Locked without a password: against slips, not against people. Sorting, filtering and widths stay free. */
async function protect(sheet: ExcelJS.Worksheet): Promise<void> {
  await sheet.protect("", {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
    insertRows: true,
    insertHyperlinks: true,
  });
}

/** A GUID in braces made from the scheme's fingerprint. */
function partId(digits: string): string {
  const [a, b, c, d, e] = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ];
  return `{${[a, b, c, d, e].join("-").toUpperCase()}}`;
}
