import type { Cell, Cells } from "../../domain/values/cell";
import type { Scope, TableBlock } from "../books/blockDefinition";
import type { BookContext, SheetDefinition } from "../books/bookDefinition";
import type { NamedThing } from "./bookNames";
import { columnPlace, keysBetween, namedThings, tableOf, tableRows } from "./bookNames";
import { callFunction } from "./callFunction";

/** What the cells of a book hold before anything calculates. */
export interface BookValues {
  readonly things: ReadonlyMap<string, NamedThing>;
  /** All cells of a column of a table, ready rows too. */
  readonly column: (table: string, key: string) => readonly Cell[];
  /** For values of single cells and spilling formulas, which stand in no table. */
  readonly scope: Scope;
}

/** Computes the cached values of a book's sheets, each when it is first asked for; a circle is a fault of the definition. */
export function bookValues(sheets: readonly SheetDefinition[], context: BookContext): BookValues {
  const things = namedThings(sheets);
  const kept = new Map<string, unknown>();
  const once = <T>(key: string, make: () => T): T => {
    if (kept.get(key) === kept) throw new Error(`The value of ${key} depends on itself`);
    // What is kept under a key was made by the same kind of call.
    if (kept.has(key)) return kept.get(key) as T;
    kept.set(key, kept);
    const made = make();
    kept.set(key, made);
    return made;
  };
  const column = (id: string, key: string): readonly Cell[] =>
    once(`${id}.${key}`, () => columnCells(tableOf(things, id), key, rowScope));
  const shared = {
    context,
    column: (reference: string) => {
      const [id = "", key = ""] = reference.split(".");
      return column(id, key);
    },
    cell: (id: string) => once(id, () => cellOf(things, id, scope)),
    spill: (id: string) => once(id, () => spillOf(things, id, scope)),
    kpi: (name: string, ...given: Parameters<typeof callFunction>[1]) => callFunction(name, given, context),
  };
  const noRow = (): never => {
    throw new Error("Only formulas of a table have a row");
  };
  const scope: Scope = {
    ...shared,
    get place(): number {
      return noRow();
    },
    row: noRow,
    cells: (reference) => cellsOf(things, reference, shared, noRow),
  };
  const rowScope = (table: TableBlock, place: number): Scope => {
    const row = (key: string): Cell => column(table.id, key)[place] ?? null;
    const rowCells = (from: string, to: string): Cells => [keysBetween(table, from, to).map(row)];
    return { ...shared, place, row, cells: (reference) => cellsOf(things, reference, shared, rowCells) };
  };
  return { things, column, scope };
}

function columnCells(
  table: TableBlock,
  key: string,
  scope: (table: TableBlock, place: number) => Scope,
): readonly Cell[] {
  const wanted = table.columns[columnPlace(table, key)];
  const count = tableRows(table);
  if (wanted?.kind === "computed")
    return Array.from({ length: count }, (_, place) => wanted.value(scope(table, place)));
  const inputs = table.columns.filter(({ kind }) => kind === "input");
  const odd = table.rows.findIndex((row) => row.length !== inputs.length);
  if (odd !== -1)
    throw new Error(`Row ${String(odd + 1)} of table ${table.id} should have ${String(inputs.length)} cells`);
  const index = inputs.findIndex((input) => input.key === key);
  return Array.from({ length: count }, (_, place) => table.rows[place]?.[index] ?? null);
}

/** All cells that a reference stands for, as formulas write it without its braces. */
function cellsOf(
  things: BookValues["things"],
  reference: string,
  { column, cell, spill }: Pick<Scope, "column" | "cell" | "spill">,
  rowCells: (from: string, to: string) => Cells,
): Cells {
  const [id = "", keys] = reference.split(".");
  if (keys === undefined) return things.get(id)?.kind === "spill" ? spill(id) : [[cell(id)]];
  const [from = "", to = from] = keys.split(":");
  if (id === "row") return rowCells(from, to);
  const columns = keysBetween(tableOf(things, id), from, to).map((key) => column(`${id}.${key}`));
  return (columns[0] ?? []).map((_first, place) => columns.map((cells) => cells[place] ?? null));
}

function cellOf(things: BookValues["things"], id: string, scope: Scope): Cell {
  const thing = things.get(id);
  if (thing?.kind === "entry") return thing.value;
  if (thing?.kind === "computed") return thing.value(scope);
  throw new Error(`The book has no cell ${id}`);
}

function spillOf(things: BookValues["things"], id: string, scope: Scope): Cells {
  const thing = things.get(id);
  if (thing?.kind !== "spill") throw new Error(`The book has no spilling formula ${id}`);
  const values = thing.values(scope);
  const odd = values.find((row) => row.length !== thing.columns.length);
  if (values.length === 0 || odd !== undefined)
    throw new Error(`${id} should give rows of ${String(thing.columns.length)} cells, and at least one`);
  return values;
}
