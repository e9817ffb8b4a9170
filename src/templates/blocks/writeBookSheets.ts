import type { Worksheet } from "exceljs";
import { columnLetters } from "../../workflow/data/located";
import type { BookContext, SheetDefinition } from "../books/bookDefinition";
import type { CalculatedColumn } from "../package/sheetXml";
import { colours } from "../sheets/bookStyle";
import { protectSheet } from "../sheets/protectSheet";
import type { SchemePlaces } from "../sheets/schemeSheet";
import { pagesFor, sheetWidths } from "../sheets/printedPages";
import type { Frame } from "../sheets/sheetFrame";
import { drawFrame } from "../sheets/sheetFrame";
import type { PlacedSheet } from "./bookPlaces";
import { FIRST_BAND_ROW, placeSheet, thingPlaces } from "./bookPlaces";
import { bookValues } from "./bookValues";
import { writeBlocks } from "./writeBlocks";

/** Tab of a sheet that people fill in. */
const INPUT_TAB = "FF70AD47";

/**
 * Writes the sheets of a definition: blocks with their cached values, frames and locks. Returns the formulas of
 * calculated columns by table.
 */
export async function writeBookSheets(
  add: (name: string, tab: string) => Worksheet,
  sheets: readonly SheetDefinition[],
  context: BookContext,
  scheme: SchemePlaces,
): Promise<ReadonlyMap<string, ReadonlyMap<string, CalculatedColumn>>> {
  const values = bookValues(sheets, context);
  const placed = sheets.map((sheet) => placeSheet(sheet, values));
  const places = thingPlaces(placed);
  const columns = new Map<string, ReadonlyMap<string, CalculatedColumn>>();
  for (const one of placed) {
    const growing = one.blocks.some(({ block }) => block.kind === "table" && block.grows !== false);
    const sheet = add(one.sheet.name, growing ? INPUT_TAB : colours.title);
    for (const [table, own] of writeBlocks({ sheet, values, places, scheme }, one)) columns.set(table, own);
    drawFrame(sheet, sheetFrame(context, one, sheet));
    if (!growing) await protectSheet(sheet);
  }
  return columns;
}

function noteOf({ examples = false, note }: SheetDefinition): Pick<Frame, "note"> {
  const words = [...(examples ? ["表内为示例数据，填写时请覆盖"] : []), ...(note === undefined ? [] : [note])];
  return words.length === 0 ? {} : { note: words.join("；") };
}

/**
 * What stands around a sheet. On every page the headers of its last band are repeated, which alone goes on from page to
 * page, or the title where that band has none; headers stay in sight where they are the sheet's only ones.
 */
function sheetFrame({ scheme, period }: BookContext, placed: PlacedSheet, written: Worksheet): Frame {
  const { sheet, blocks, lastColumn } = placed;
  const orientation = sheet.orientation ?? "landscape";
  const frozenColumns = sheet.frozenColumns ?? 0;
  const header = blocks.find(({ last, block }) => last && block.kind !== "cells");
  const headerRow = String(header?.row ?? FIRST_BAND_ROW);
  return {
    scheme: scheme.document,
    period,
    title: sheet.title,
    unit: sheet.unit ?? "",
    lastColumn: Math.max(lastColumn, 3),
    printArea: `A:${columnLetters(Math.max(lastColumn, 3))}`,
    frozenColumns,
    frozenRows: header !== undefined && sheet.bands.length === 1 ? Number(headerRow) : 4,
    titleRows: header === undefined ? "1:2" : `${headerRow}:${headerRow}`,
    orientation,
    ...(sheet.onePage === true
      ? { onePage: true }
      : pagesFor(sheetWidths(written, Math.max(lastColumn, 3)), frozenColumns, orientation)),
    ...noteOf(sheet),
  };
}
