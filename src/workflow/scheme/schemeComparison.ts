import type { Scheme } from "../../domain/scheme/scheme";
import type { SchemeCell, SchemeTable } from "../../domain/scheme/schemeTable";
import { schemeTables } from "../../domain/scheme/schemeTables";
import { choiceKey } from "../../domain/values/choiceKey";
import type { Cell } from "../../domain/values/cell";
import { showCell } from "../../domain/values/cell";
import { decimal } from "../../domain/values/decimal";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import type { UnitId } from "../../domain/values/unit";
import { placeOf } from "../data/located";
import type { Place, TableContent } from "../ports";
import { shownEntries, unshownEntry } from "./schemeEntryNames";

/** A cell of 方案参数 that does not show what the scheme says. */
export interface SchemeDifference {
  /** The table and row, as 资产分类系数·一般公司. */
  readonly label: Text;
  /** Path of the entry in the scheme. */
  readonly path: string;
  /** Where it stands; null where the row or the table is missing. */
  readonly place: Place | null;
  readonly found: Cell;
  /** What should stand there, as a cell holds it. */
  readonly expected: string | number;
}

/** An entry of a scheme that differs from the same entry of another one. */
export interface EntryDifference extends SchemeDifference {
  /** The unit of the figure; "none" for words and plain numbers. */
  readonly unit: UnitId;
}

/** Compares the tables of the sheet with a scheme: every cell that differs, every row and table that is missing. */
export function compareSheet(contents: ReadonlyMap<string, TableContent>, scheme: Scheme): readonly SchemeDifference[] {
  return schemeTables(scheme.document).flatMap((table) => compareTable(table, contents.get(table.name) ?? null));
}

/**
 * Compares two schemes entry by entry: the one carried by the workbook with the one the bank configured. Every entry of
 * the document counts, shown on the sheet or not; decimals are compared as decimals. Schemes of one fingerprint agree.
 */
export function compareSchemes(carried: Scheme, configured: Scheme): readonly EntryDifference[] {
  if (carried.fingerprint === configured.fingerprint) return [];
  const own = leaves(carried.document);
  const wanted = leaves(configured.document);
  const names = new Map([...shownEntries(carried.document), ...shownEntries(configured.document)]);
  return [...new Set([...own.keys(), ...wanted.keys()])].flatMap((path) => {
    const [found, expected] = [own.get(path) ?? null, wanted.get(path) ?? null];
    if (sameLeaf(found, expected)) return [];
    return [
      {
        ...(names.get(path) ?? unshownEntry(path)),
        path,
        place: null,
        found,
        expected: expected === null ? "" : String(expected),
      },
    ];
  });
}

/** A single value of a scheme document. */
export type Leaf = string | number | boolean | null;

/** Every single value of a scheme document by its path, as eva.assetClasses[2].coefficient. */
function leaves(value: unknown, path = ""): ReadonlyMap<string, Leaf> {
  if (Array.isArray(value))
    return new Map(value.flatMap((entry, index) => [...leaves(entry, `${path}[${String(index)}]`)]));
  if (typeof value !== "object" || value === null) return new Map([[path, value as Leaf]]);
  return new Map(
    Object.entries(value).flatMap(([key, entry]) => [...leaves(entry, path === "" ? key : `${path}.${key}`)]),
  );
}

/** Whether two single values of a scheme mean the same: decimals are compared as decimals, 0.10 with 0.1. */
export function sameLeaf(one: Leaf, other: Leaf): boolean {
  const decimalText = /^-?\d+(\.\d+)?$/;
  if (typeof one !== "string" || typeof other !== "string" || !decimalText.test(one) || !decimalText.test(other))
    return one === other;
  return decimal(one).equals(other);
}

/** What a cell of the sheet holds for an entry of the scheme: a number, or words. */
export function cellValue({ value, number }: SchemeCell): string | number {
  return number ? decimal(value).toNumber() : value;
}

function compareTable(table: SchemeTable, content: TableContent | null): readonly SchemeDifference[] {
  const names = (content?.rows ?? []).map((cells) => choiceKey(showCell(cells[0] ?? null)));
  const wanted = table.rows.map((row) => choiceKey(row[0]?.value ?? ""));
  const differing = table.rows.flatMap((row, place) =>
    compareRow(table, row, content, names.indexOf(wanted[place] ?? "")),
  );
  return [...differing, ...(content === null ? [] : strangeRows(table, content, names, wanted))];
}

function compareRow(
  table: SchemeTable,
  row: readonly SchemeCell[],
  content: TableContent | null,
  index: number,
): readonly SchemeDifference[] {
  return row.flatMap((cell, column) => {
    if (cell.path === null) return [];
    const found = content?.rows[index]?.[column] ?? null;
    if (index !== -1 && sameValue(found, cell)) return [];
    const place = content === null || index === -1 ? null : placeOf(content, index, column);
    return [{ label: entryLabel(table, row, column), path: cell.path, place, found, expected: cellValue(cell) }];
  });
}

/** Rows that the scheme does not have, and rows that stand twice: what they show is no part of the scheme. */
function strangeRows(
  table: SchemeTable,
  content: TableContent,
  names: readonly string[],
  wanted: readonly string[],
): readonly SchemeDifference[] {
  return names.flatMap((name, index) => {
    const known = wanted.includes(name) && names.indexOf(name) === index;
    if (known || name === "") return [];
    const found = content.rows[index]?.[0] ?? null;
    const label = text(`${table.title.zh}·多出的行`, `${table.title.en} · row too many`);
    return [{ label, path: table.name, place: placeOf(content, index, 0), found, expected: "" }];
  });
}

function entryLabel(table: SchemeTable, row: readonly SchemeCell[], column: number): Text {
  const title = table.columns[column] ?? text("");
  const name = row[0]?.value ?? "";
  return table.columns.length > 2
    ? text(`${table.title.zh}·${name}·${title.zh}`, `${table.title.en} · ${name} · ${title.en}`)
    : text(`${table.title.zh}·${name}`, `${table.title.en} · ${name}`);
}

function sameValue(found: Cell, cell: SchemeCell): boolean {
  if (cell.number) return typeof found === "number" && decimal(found).equals(cell.value);
  return showCell(found).trim() === cell.value;
}
