import type { Block, ComputedCell, EntryCell, SpillBlock, TableBlock } from "../books/blockDefinition";
import type { SheetDefinition } from "../books/bookDefinition";

/** What an id of a book leads to. */
export type NamedThing = TableBlock | SpillBlock | EntryCell | ComputedCell;

/** Everything in the sheets of a book that has an id; an id that stands for two things is a fault of the definition. */
export function namedThings(sheets: readonly SheetDefinition[]): ReadonlyMap<string, NamedThing> {
  const found = new Map<string, NamedThing>();
  for (const block of sheets.flatMap(({ bands }) => bands.flat())) {
    for (const [id, thing] of thingsOf(block)) {
      if (found.has(id)) throw new Error(`Two things of the book have the id ${id}`);
      if (!/^[A-Za-z][A-Za-z0-9]*$/.test(id)) throw new Error(`An id has letters and digits only: ${id}`);
      found.set(id, thing);
    }
  }
  return found;
}

function thingsOf(block: Block): readonly (readonly [string, NamedThing])[] {
  if (block.kind !== "cells") return [[block.id, block]];
  return block.rows
    .flat()
    .flatMap((cell) =>
      (cell.kind === "entry" || cell.kind === "computed") && cell.id !== undefined ? [[cell.id, cell] as const] : [],
    );
}

/** A table of the book by its id. */
export function tableOf(things: ReadonlyMap<string, NamedThing>, id: string): TableBlock {
  const thing = things.get(id);
  if (thing?.kind !== "table") throw new Error(`The book has no table ${id}`);
  return thing;
}

/** The place of a column in its table, from 0. */
export function columnPlace({ id, columns }: TableBlock, key: string): number {
  const place = columns.findIndex((column) => column.key === key);
  if (place === -1) throw new Error(`Table ${id} has no column ${key}`);
  return place;
}

/** Data rows of a table: those that are filled, and those that stand ready. */
export function tableRows({ rows, readyRows, grows = true }: TableBlock): number {
  return Math.max(rows.length + (readyRows ?? (grows ? 10 : 0)), 1);
}

/** The keys of a table's columns from one to another, both included. */
export function keysBetween(table: TableBlock, from: string, to: string): readonly string[] {
  const keys = table.columns.slice(columnPlace(table, from), columnPlace(table, to) + 1).map(({ key }) => key);
  if (keys.length === 0) throw new Error(`Column ${from} of table ${table.id} stands after ${to}`);
  return keys;
}
