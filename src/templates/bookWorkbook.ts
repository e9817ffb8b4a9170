import type ExcelJS from "exceljs";
import { SCHEME_SHEET } from "../domain/scheme/schemeTables";
import { columnLetters } from "../workflow/data/located";
import { bookValues } from "./blocks/bookValues";
import type { PlacedSheet } from "./blocks/bookPlaces";
import { placeSheet, thingPlaces } from "./blocks/bookPlaces";
import { writeBlocks } from "./blocks/writeBlocks";
import type { BookContext, BookDefinition } from "./books/bookDefinition";
import { finishPackage } from "./package/finishPackage";
import { newBook, schemeParts } from "./package/newBook";
import type { CalculatedColumn } from "./package/sheetXml";
import { bookGuideSections } from "./sheets/bookGuide";
import { colours } from "./sheets/bookStyle";
import { GUIDE_SHEET, writeGuideSheet } from "./sheets/guideSheet";
import { protectSheet } from "./sheets/protectSheet";
import { writeSchemeSheet } from "./sheets/schemeSheet";
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
  const parameters = add(SCHEME_SHEET, colours.quiet);
  const extent = { core: definition.core ?? false, parts: definition.parts };
  const schemePlaces = writeSchemeSheet(parameters, scheme, context.period, extent);
  drawFrame(parameters, parameterFrame(context, schemePlaces.lastColumn));
  await protectSheet(parameters);
  const sheets = definition.sheets(context);
  const values = bookValues(sheets, context);
  const placed = sheets.map((sheet) => placeSheet(sheet, values));
  const places = thingPlaces(placed);
  const columns = new Map<string, ReadonlyMap<string, CalculatedColumn>>();
  for (const one of placed) {
    const growing = one.blocks.some(({ block }) => block.kind === "table" && block.grows !== false);
    const sheet = add(one.sheet.name, growing ? "FF70AD47" : colours.title);
    for (const [table, own] of writeBlocks({ sheet, values, places, scheme: schemePlaces }, one))
      columns.set(table, own);
    drawFrame(sheet, sheetFrame(context, one));
    if (!growing) await protectSheet(sheet);
  }
  return finishPackage(new Uint8Array(await book.xlsx.writeBuffer()), {
    names: schemePlaces.names,
    calculatedColumns: columns,
    parts: schemeParts(scheme, context.period),
  });
}

function parameterFrame({ scheme, period }: BookContext, lastColumn: number): Frame {
  return {
    scheme: scheme.document,
    period,
    title: SCHEME_SHEET,
    unit: "",
    lastColumn,
    printArea: `A:${columnLetters(lastColumn)}`,
    frozenColumns: 0,
    frozenRows: 4,
    titleRows: "",
    onePage: true,
  };
}

/** What stands around a sheet: its one header row is repeated on every page, or the title where there are several. */
export function sheetFrame({ scheme, period }: BookContext, { sheet, blocks, lastColumn }: PlacedSheet): Frame {
  const [first] = blocks;
  const oneHeader = sheet.bands.length === 1 && first !== undefined && first.block.kind !== "cells";
  const headerRow = String(first?.row ?? 5);
  return {
    scheme: scheme.document,
    period,
    title: sheet.title,
    unit: sheet.unit ?? "",
    lastColumn: Math.max(lastColumn, 3),
    printArea: `A:${columnLetters(Math.max(lastColumn, 3))}`,
    frozenColumns: sheet.frozenColumns ?? 0,
    frozenRows: oneHeader ? Number(headerRow) : 4,
    titleRows: oneHeader ? `${headerRow}:${headerRow}` : "1:2",
    orientation: sheet.orientation ?? "landscape",
    onePage: sheet.onePage ?? false,
    ...(sheet.examples === true ? { note: "表内为示例数据，填写时请覆盖" } : {}),
  };
}
