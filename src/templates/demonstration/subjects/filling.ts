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
}

/** The sheets of a book with the demonstration's rows; an id that the book does not have is a fault of the filling. */
export function filledSheets(
  { book, rows, entries = {}, names = {}, sheets }: Filling,
  context: BookContext,
): readonly SheetDefinition[] {
  const used = new Set<string>();
  const named = (name: string): string => names[name] ?? name;
  const taken = book.sheets(context).filter(({ name }) => sheets?.includes(name) ?? true);
  const filled = taken.map((sheet): SheetDefinition => ({
    ...sheet,
    name: named(sheet.name),
    examples: false,
    bands: sheet.bands.map((band) => band.map((block) => filledBlock(block))),
  }));
  const unknown = [...Object.keys(rows), ...Object.keys(entries)].filter((id) => !used.has(id));
  if (unknown.length > 0) throw new Error(`${book.file} has nothing called ${unknown.join(", ")}`);
  return filled;

  function filledBlock(block: Block): Block {
    if (block.kind === "cells") return filledCells(block);
    if (block.kind === "spill") return block;
    const own = rows[block.id];
    if (own === undefined) return { ...block, name: named(block.name) };
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
