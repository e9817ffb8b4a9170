import type { Cell, Cells } from "../../src/domain/values/cell";
import { bookValues } from "../../src/templates/blocks/bookValues";
import type { BookValues } from "../../src/templates/blocks/bookValues";
import type { Block } from "../../src/templates/books/blockDefinition";
import type { BookContext, BookDefinition } from "../../src/templates/books/bookDefinition";
import { bookWorkbook } from "../../src/templates/bookWorkbook";
import { fileSheetId } from "../../src/workbench/xlsx/toWorkbookData";
import { fullReady } from "../functions/callFunction";
import { fullContext, thirdQuarter } from "../support/demonstrationScheme";
import { readWorkbook } from "../../src/workbench/xlsx/readWorkbook";
import { calculatedGrid } from "./calculatedGrid";
import { formulaCells, shownDifferently } from "./formulaCells";
import { partsOf } from "./package";

/** The scheme and quarter of the demonstration. */
export const bookContext: BookContext = { ...fullContext(), period: thirdQuarter };

/** What is put into a book in the place of its examples: cells by id, rows by table. */
export interface Change {
  readonly cells?: Readonly<Record<string, Cell>>;
  readonly rows?: Readonly<Record<string, Cells>>;
}

/** A book with other data in its cells and tables. */
export function changedBook(book: BookDefinition, { cells = {}, rows = {} }: Change): BookDefinition {
  const changed = (block: Block): Block => {
    if (block.kind === "table") return { ...block, rows: rows[block.id] ?? block.rows };
    if (block.kind !== "cells") return block;
    return {
      ...block,
      rows: block.rows.map((row) =>
        row.map((cell) =>
          cell.kind === "entry" && cell.id in cells ? { ...cell, value: cells[cell.id] ?? null } : cell,
        ),
      ),
    };
  };
  return {
    ...book,
    sheets: (context) =>
      book.sheets(context).map((sheet) => ({ ...sheet, bands: sheet.bands.map((band) => band.map(changed)) })),
  };
}

/** A change that empties a book: no entry, no row. */
export function emptied(book: BookDefinition): Change {
  const blocks = book.sheets(bookContext).flatMap(({ bands }) => bands.flat());
  const entries = blocks.flatMap((block) =>
    block.kind === "cells" ? block.rows.flat().flatMap((cell) => (cell.kind === "entry" ? [cell.id] : [])) : [],
  );
  const tables = blocks.flatMap((block) => (block.kind === "table" ? [block.id] : []));
  return {
    cells: Object.fromEntries(entries.map((id) => [id, null])),
    rows: Object.fromEntries(tables.map((id) => [id, []])),
  };
}

/** The values of a book's cells, as files keep them. */
export function valuesOf(book: BookDefinition): BookValues {
  return bookValues(book.sheets(bookContext), bookContext);
}

/** The cells in which the workbench, calculating anew, shows something else than the file keeps. */
export async function differences(book: BookDefinition): Promise<readonly object[]> {
  const bytes = new Uint8Array(await bookWorkbook(book, bookContext));
  const { grid, dispose } = await calculatedGrid(bytes, fullReady());
  const names = readWorkbook(bytes).sheets.map(({ name }) => name);
  const found = formulaCells(partsOf(bytes)).flatMap(({ sheet, address, row, column, cached, formula }) => {
    const area = { row: row - 1, column: column - 1, rows: 1, columns: 1 };
    const [[shown = ""] = []] = grid.values(fileSheetId(names.indexOf(sheet)), area);
    return shownDifferently(shown, cached) ? [{ cell: `${sheet}!${address}`, formula, kept: cached, shown }] : [];
  });
  dispose();
  return found.slice(0, 10);
}
