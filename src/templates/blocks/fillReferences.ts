import type { TableBlock } from "../books/blockDefinition";
import { units } from "../../domain/values/unit";
import type { TableColumn } from "../books/blockDefinition";
import type { NamedThing } from "./bookNames";
import { columnPlace, tableOf } from "./bookNames";
import type { ThingPlace } from "./bookPlaces";

/** Where a formula stands, and what it may refer to. */
export interface FormulaPlace {
  readonly sheet: string;
  /** The table around the cell; null outside tables. */
  readonly table: TableBlock | null;
  readonly things: ReadonlyMap<string, NamedThing>;
  readonly places: ReadonlyMap<NamedThing, ThingPlace>;
}

const REFERENCE = /\{(\??)([A-Za-z][A-Za-z0-9]*)(?:\.([A-Za-z][A-Za-z0-9]*)(?::([A-Za-z][A-Za-z0-9]*))?)?\}/g;

/**
 * A formula with its {references} written out: {row.key} and {row.a:c} in this row, {table.key} and {table.a:c} whole
 * columns, {table} the whole body, {id} a cell or all that a formula spills. {?…} hands a blank cell on as a blank.
 */
export function fillReferences(formula: string, place: FormulaPlace): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(REFERENCE, (_whole, guard: string, id: string, from?: string, to?: string) => {
            const { text, entered } = written(id, from, to, place);
            return guard === "?" && entered ? `IF(ISBLANK(${text}),"",${text})` : text;
          }),
    )
    .join("");
}

/** The header of a column as the sheet prints it, with its unit. */
export function columnHeader(column: TableColumn): string {
  return headerWithUnit(column.label, column.unit);
}

/** A label with the unit that headers print. */
export function headerWithUnit(label: string, unit: TableColumn["unit"]): string {
  const words = units[unit ?? "none"].label.zh;
  return words === "" ? label : `${label}（${words}）`;
}

interface Written {
  readonly text: string;
  /** Whether people fill in what it refers to, so that it may be blank. */
  readonly entered: boolean;
}

function written(id: string, from: string | undefined, to: string | undefined, place: FormulaPlace): Written {
  if (from !== undefined) {
    const table = id === "row" ? place.table : tableOf(place.things, id);
    if (table === null) throw new Error(`Only formulas of a table have a row: ${from}`);
    return ofColumns(table, from, to, id === "row");
  }
  const thing = place.things.get(id);
  if (thing === undefined) throw new Error(`The book has nothing called ${id}`);
  if (thing.kind === "table") return { text: thing.name, entered: true };
  const found = place.places.get(thing);
  if (found === undefined) throw new Error(`${id} stands on no sheet`);
  const address = found.sheet === place.sheet ? found.address : `${quoted(found.sheet)}!${found.address}`;
  return { text: thing.kind === "spill" ? `${address}#` : address, entered: thing.kind === "entry" };
}

function ofColumns(table: TableBlock, from: string, to: string | undefined, row: boolean): Written {
  const [first, last] = [columnPlace(table, from), columnPlace(table, to ?? from)];
  const columns = table.columns.slice(first, last + 1);
  const [one, other] = [columns[0], columns.at(-1)];
  if (one === undefined || other === undefined) throw new Error(`No columns from ${from} to ${to ?? from}`);
  const span = to === undefined ? `[${columnHeader(one)}]` : `[${columnHeader(one)}]:[${columnHeader(other)}]`;
  const inner = row ? `[[#This Row],${span}]` : to === undefined ? span : `[${span}]`;
  return { text: `${table.name}${inner}`, entered: columns.some(({ kind }) => kind === "input") };
}

/** The name of a sheet as formulas write it. */
export function quoted(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`;
}
