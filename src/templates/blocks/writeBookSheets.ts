import type { Worksheet } from "exceljs";
import { columnLetters } from "../../workflow/data/located";
import type { BookContext, SheetDefinition } from "../books/bookDefinition";
import type { CalculatedColumn } from "../package/sheetXml";
import { colours } from "../sheets/bookStyle";
import { protectSheet } from "../sheets/protectSheet";
import type { SchemePlaces } from "../sheets/schemeSheet";
import type { Frame } from "../sheets/sheetFrame";
import { drawFrame } from "../sheets/sheetFrame";
import type { PlacedSheet } from "./bookPlaces";
import { placeSheet, thingPlaces } from "./bookPlaces";
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
    drawFrame(sheet, sheetFrame(context, one));
    if (!growing) await protectSheet(sheet);
  }
  return columns;
}

/** What stands around a sheet: its one header row is repeated on every page, or the title where there are several. */
function sheetFrame({ scheme, period }: BookContext, { sheet, blocks, lastColumn }: PlacedSheet): Frame {
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
