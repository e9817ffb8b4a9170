import type { Cell, Cells } from "../../../domain/values/cell";
import type { Block, CellsBlock } from "../../books/blockDefinition";
import type { BookContext, BookDefinition, SheetDefinition } from "../../books/bookDefinition";

/** What the sheets of a book hold in the demonstration in place of their examples. */
export interface Filling {
  readonly book: BookDefinition;
  /** Rows of tables by their ids, or what becomes of the rows that the book gives. */
  readonly rows: Readonly<Record<string, Cells | ((given: Cells) => Cells)>>;
  /** Values of entries by their ids. */
  readonly entries?: Readonly<Record<string, Cell>>;
  /** Sheets and tables that bear another name, because the appraisal itself has one of theirs. */
  readonly names?: Readonly<Record<string, string>>;
  /** The sheets that are taken over; all of them where left out. */
  readonly sheets?: readonly string[];
  /** Tables whose examples are the demonstration's own, by their ids. */
  readonly kept?: readonly string[];
  /** What is said above the headers of a sheet. */
  readonly notes?: Readonly<Record<string, string>>;
}

/**
 * The sheets of a book with the demonstration's rows. An id that the book does not have is a fault of the filling, and so
 * is a table whose examples speak of other people because nothing was put in their place.
 */
export function filledSheets(
  { book, rows, entries = {}, names = {}, sheets, kept = [], notes = {} }: Filling,
  context: BookContext,
): readonly SheetDefinition[] {
  const used = new Set<string>();
  const named = (name: string): string => names[name] ?? name;
  const taken = book.sheets(context).filter(({ name }) => sheets?.includes(name) ?? true);
  const filled = taken.map((sheet): SheetDefinition => ({
    ...sheet,
    name: named(sheet.name),
    examples: false,
    ...(notes[sheet.name] === undefined ? {} : { note: notes[sheet.name] ?? "" }),
    bands: sheet.bands.map((band) => band.map((block) => filledBlock(block))),
  }));
  const unknown = [...Object.keys(rows), ...Object.keys(entries)].filter((id) => !used.has(id));
  if (unknown.length > 0) throw new Error(`${book.file} has nothing called ${unknown.join(", ")}`);
  return filled;

  function filledBlock(block: Block): Block {
    if (block.kind === "cells") return filledCells(block);
    if (block.kind === "spill") return block;
    const own = rows[block.id];
    if (own === undefined) {
      if (block.grows !== false && block.rows.length > 0 && !kept.includes(block.id))
        throw new Error(`Nothing takes the place of the examples of ${block.id} in ${book.file}`);
      return { ...block, name: named(block.name) };
    }
    used.add(block.id);
    return {
      ...block,
      name: named(block.name),
      rows: typeof own === "function" ? own(block.rows) : own,
      ...(block.grows === false ? {} : { readyRows: 0 }),
    };
  }

  function filledCells(block: CellsBlock): CellsBlock {
    return {
      ...block,
      rows: block.rows.map((cells) =>
        cells.map((cell) => {
          if (cell.kind !== "entry" || !(cell.id in entries)) return cell;
          used.add(cell.id);
          return { ...cell, value: entries[cell.id] ?? null };
        }),
      ),
    };
  }
}
