import type ExcelJS from "exceljs";
import type { AppraisalContext } from "../domain/calculation/context";
import { SCHEME_SHEET } from "../domain/scheme/schemeTables";
import { resultColumns, resultSheets } from "../workflow/layout/results";
import { tableLayouts } from "../workflow/layout/tables";
import type { AppraisalData } from "./appraisalData";
import { frames } from "./appraisalFrame";
import { evaCheckValues } from "./evaChecks";
import { writeInputTables } from "./inputTables";
import { gradedRows } from "./gradedRows";
import { finishPackage } from "./package/finishPackage";
import { newBook, schemeParts } from "./package/newBook";
import { colours } from "./sheets/bookStyle";
import { GUIDE_SHEET, writeGuideSheet } from "./sheets/guideSheet";
import { guideSections } from "./sheets/guideText";
import { INPUT_HEADER_ROW } from "./sheets/inputSheet";
import { EVA_CHECK_HEADER, evaCheckFormula } from "./sheets/resultFormulas";
import { writeResultSheet } from "./sheets/resultSheet";
import { writeSchemeSheet } from "./sheets/schemeSheet";
import { drawFrame } from "./sheets/sheetFrame";
import { protectSheet } from "./sheets/protectSheet";
import { writeSummarySheet } from "./sheets/summarySheet";

/** The workbook of an appraisal as .xlsx: guide, scheme, the three tables, results and summary with cached values. */
export async function appraisalWorkbook(data: AppraisalData, context: AppraisalContext): Promise<Uint8Array> {
  const scheme = context.scheme.document;
  const book = newBook(scheme, scheme.title.zh);
  const sheet = (name: string, tab: string, rowHeight = 18): ExcelJS.Worksheet =>
    book.addWorksheet(name, { properties: { tabColor: { argb: tab }, defaultRowHeight: rowHeight } });
  const guide = sheet(GUIDE_SHEET, colours.quiet);
  const schemeSheet = sheet(SCHEME_SHEET, colours.quiet);
  writeGuideSheet(guide, scheme, { title: "客户经理季度考核", sections: guideSections(scheme) });
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
  writeInputTables(sheet, data, context, places, evaChecks, frame);
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
  for (const locked of [schemeSheet, results, summary]) await protectSheet(locked);
  return finishPackage(new Uint8Array(await book.xlsx.writeBuffer()), {
    names: places.names,
    calculatedColumns: new Map([
      [
        tableLayouts(scheme).roster.name,
        new Map([[EVA_CHECK_HEADER, { formula: evaCheckFormula(scheme), array: false }]]),
      ],
    ]),
    parts: schemeParts(scheme, data.period),
  });
}
