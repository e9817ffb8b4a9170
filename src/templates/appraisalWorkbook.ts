import type ExcelJS from "exceljs";
import type { AppraisalContext } from "../domain/calculation/context";
import { partsOf } from "../domain/scheme/parts/schemeParts";
import { SCHEME_SHEET } from "../domain/scheme/schemeTables";
import { resultColumnsOf } from "../workflow/layout/partResults";
import { resultSheets } from "../workflow/layout/results";
import { tableLayouts } from "../workflow/layout/tables";
import type { AppraisalData } from "./appraisalData";
import { frames } from "./appraisalFrame";
import { writeBookSheets } from "./blocks/writeBookSheets";
import type { SheetDefinition } from "./books/bookDefinition";
import { evaCheckValues } from "./evaChecks";
import { writeInputTables } from "./inputTables";
import type { GradedRow } from "./gradedRows";
import { gradedRows } from "./gradedRows";
import { finishPackage } from "./package/finishPackage";
import type { CalculatedColumn } from "./package/sheetXml";
import { newBook, schemeParts } from "./package/newBook";
import { colours } from "./sheets/bookStyle";
import { GUIDE_SHEET, writeGuideSheet } from "./sheets/guideSheet";
import { guideSections } from "./sheets/guideText";
import { INPUT_HEADER_ROW } from "./sheets/inputSheet";
import { EVA_CHECK_HEADER, evaCheckFormula } from "./sheets/resultFormulas";
import { writeResultSheet } from "./sheets/resultSheet";
import { PART_SHEET, writeSchemeSheet } from "./sheets/schemeSheet";
import { pagesFor, sheetWidths } from "./sheets/printedPages";
import { drawFrame } from "./sheets/sheetFrame";
import { protectSheet } from "./sheets/protectSheet";
import { writeSummarySheet } from "./sheets/summarySheet";

/** Rows repeated on every printed page of results: how the scheme stands to its seal, and the headers. */
const STATE_AND_HEADERS = "4:5";

/** What a workbook holds besides the appraisal itself. */
export interface Additions {
  /** What stands over 填表说明. */
  readonly title: string;
  /** What 填表说明 says of the further sheets, a step each. */
  readonly steps?: readonly string[];
  /** Further sheets behind 考核汇总, by the results, in lists of those whose formulas speak of one another. */
  readonly books: (rows: readonly GradedRow[]) => readonly (readonly SheetDefinition[])[];
}

/**
 * The workbook of an appraisal as .xlsx: guide, scheme, the tables that the scheme asks for, results and summary with
 * cached values, and what is added to them.
 */
export async function appraisalWorkbook(
  data: AppraisalData,
  context: AppraisalContext,
  { title, steps = [], books }: Additions = { title: "客户经理季度考核", books: () => [] },
): Promise<Uint8Array> {
  const scheme = context.scheme.document;
  const book = newBook(scheme, scheme.title.zh);
  const sheet = (name: string, tab: string, rowHeight = 18): ExcelJS.Worksheet =>
    book.addWorksheet(name, { properties: { tabColor: { argb: tab }, defaultRowHeight: rowHeight } });
  const guide = sheet(GUIDE_SHEET, colours.quiet);
  writeGuideSheet(guide, scheme, { title, sections: guideSections(scheme, steps) });
  const schemeSheet = sheet(SCHEME_SHEET, colours.quiet);
  const parts = partsOf(scheme);
  const partSheet = parts.length === 0 ? undefined : sheet(PART_SHEET, colours.quiet);
  const extent = { core: true, parts, ...(partSheet === undefined ? {} : { partSheet }) };
  const places = writeSchemeSheet(schemeSheet, scheme, data.period, extent);
  const frame = frames(data, context);
  const open = { frozenColumns: 0, frozenRows: 4 } as const;
  drawFrame(
    schemeSheet,
    frame(SCHEME_SHEET, "", places.lastColumn, {
      ...open,
      titleRows: "",
      orientation: "portrait",
      onePage: true,
      showsState: true,
    }),
  );
  if (partSheet !== undefined)
    drawFrame(partSheet, frame(PART_SHEET, "", places.lastPartColumn, { ...open, titleRows: "1:2" }));
  const evaChecks = evaCheckValues(data, context);
  writeInputTables(sheet, data, context, places, evaChecks, frame);
  const rows = gradedRows(data, context);
  const results = sheet(resultSheets.results, colours.title, 27);
  writeResultSheet(results, data, context, rows, evaChecks);
  const columns = resultColumnsOf(scheme);
  drawFrame(
    results,
    frame("客户经理季度考核结果", "元、万元、分（见表头）", columns.length, {
      frozenColumns: 2,
      frozenRows: INPUT_HEADER_ROW,
      titleRows: STATE_AND_HEADERS,
      showsState: true,
      ...pagesFor(sheetWidths(results, columns.length), 2),
    }),
  );
  const summary = sheet(resultSheets.summary, colours.title);
  const last = writeSummarySheet(summary, scheme, rows);
  drawFrame(
    summary,
    frame("客户经理季度考核汇总", "人", last, {
      frozenColumns: 1,
      frozenRows: INPUT_HEADER_ROW,
      titleRows: STATE_AND_HEADERS,
      showsState: true,
      ...pagesFor(sheetWidths(summary, last), 1),
    }),
  );
  for (const locked of [schemeSheet, ...(partSheet === undefined ? [] : [partSheet]), results, summary])
    await protectSheet(locked);
  const added: (readonly [string, ReadonlyMap<string, CalculatedColumn>])[] = [];
  for (const sheets of books(rows))
    added.push(...(await writeBookSheets(sheet, sheets, { ...context, period: data.period }, places)));
  return finishPackage(new Uint8Array(await book.xlsx.writeBuffer()), {
    names: places.names,
    calculatedColumns: new Map([
      ...added,
      [
        tableLayouts(scheme).roster.name,
        new Map([[EVA_CHECK_HEADER, { formula: evaCheckFormula(scheme), array: false }]]),
      ],
    ]),
    parts: schemeParts(scheme, data.period),
  });
}
