import type ExcelJS from "exceljs";
import { SCHEME_SHEET } from "../domain/scheme/schemeTables";
import { columnLetters } from "../workflow/data/located";
import { writeBookSheets } from "./blocks/writeBookSheets";
import type { BookContext, BookDefinition } from "./books/bookDefinition";
import { finishPackage } from "./package/finishPackage";
import { newBook, schemeParts } from "./package/newBook";
import { bookGuideSections } from "./sheets/bookGuide";
import { colours } from "./sheets/bookStyle";
import { GUIDE_SHEET, writeGuideSheet } from "./sheets/guideSheet";
import { sheetWidths } from "./sheets/printedPages";
import { protectSheet } from "./sheets/protectSheet";
import { PART_SHEET, writeSchemeSheet } from "./sheets/schemeSheet";
import type { Frame } from "./sheets/sheetFrame";
import { drawFrame } from "./sheets/sheetFrame";

/** A template workbook as .xlsx: guide, scheme, and the sheets of its definition with their cached values. */
export async function bookWorkbook(definition: BookDefinition, context: BookContext): Promise<Uint8Array> {
  const scheme = context.scheme.document;
  const book = newBook(scheme, definition.title.zh);
  const add = (name: string, tab: string): ExcelJS.Worksheet =>
    book.addWorksheet(name, { properties: { tabColor: { argb: tab }, defaultRowHeight: 18 } });
  writeGuideSheet(add(GUIDE_SHEET, colours.quiet), scheme, {
    title: definition.title.zh,
    sections: bookGuideSections(definition),
  });
  const { core = false, alsoParts = [] } = definition;
  const parts = [...definition.parts, ...alsoParts.filter((id) => scheme[id] !== undefined)];
  const parameters = add(SCHEME_SHEET, colours.quiet);
  const partSheet = core && parts.length > 0 ? add(PART_SHEET, colours.quiet) : undefined;
  const extent = { core, parts, ...(partSheet === undefined ? {} : { partSheet }) };
  const schemePlaces = writeSchemeSheet(parameters, scheme, context.period, extent);
  drawFrame(parameters, parameterFrame(context, parameters, SCHEME_SHEET, schemePlaces.lastColumn));
  if (partSheet !== undefined)
    drawFrame(partSheet, parameterFrame(context, partSheet, PART_SHEET, schemePlaces.lastPartColumn));
  for (const sheet of [parameters, ...(partSheet === undefined ? [] : [partSheet])]) await protectSheet(sheet);
  const columns = await writeBookSheets(add, definition.sheets(context), context, schemePlaces);
  return finishPackage(new Uint8Array(await book.xlsx.writeBuffer()), {
    names: schemePlaces.names,
    calculatedColumns: columns,
    parts: schemeParts(scheme, context.period),
  });
}

/** Characters up to which the parameters are printed upright, and rows that one such page can hold. */
const UPRIGHT = 115;
const ROWS_A_PAGE = 56;

/** The parameters may take several pages, with the title on each. */
function parameterFrame(
  { scheme, period }: BookContext,
  sheet: ExcelJS.Worksheet,
  title: string,
  lastColumn: number,
): Frame {
  const upright = sheetWidths(sheet, lastColumn).reduce((total, width) => total + width, 0) <= UPRIGHT;
  return {
    scheme: scheme.document,
    period,
    title,
    unit: "",
    lastColumn,
    printArea: `A:${columnLetters(lastColumn)}`,
    frozenColumns: 0,
    frozenRows: 4,
    titleRows: "1:2",
    orientation: upright ? "portrait" : "landscape",
    onePage: upright && sheet.rowCount <= ROWS_A_PAGE,
    showsState: title === SCHEME_SHEET,
  };
}
