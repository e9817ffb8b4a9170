import { choiceKey } from "../../domain/values/choiceKey";
import { withoutUnit } from "../../domain/values/headerName";
import type { SchemeDocument } from "../../domain/scheme/schema";
import { columnLetters } from "../data/located";
import type { TableMapping } from "../data/mapping";
import type { TableReference } from "../ports";

/** The formula reference of one mapped column: 客户经理[工号], or 'Sheet 1'!$A$2:$A$614; null where it is not mapped. */
export function columnReference({ reference, columns }: TableMapping, key: string): string | null {
  const index = columns[key] ?? null;
  return index === null ? null : dataReference(reference, index, index);
}

/**
 * Several columns as one block with its blank cells kept blank: one reference where they are neighbours, put together
 * where not. There each column keeps its own blanks, since the putting together would turn them into 0.
 */
export function blockReference({ reference, columns }: TableMapping, keys: readonly string[]): string {
  const indexes = keys.map((key) => columns[key] ?? null).filter((index) => index !== null);
  const [first] = indexes;
  if (first !== undefined && indexes.every((index, place) => index === first + place)) {
    return blankKept(dataReference(reference, first, first + indexes.length - 1));
  }
  return sideBySide(indexes.map((index) => blankKept(dataReference(reference, index, index))));
}

/**
 * Columns put side by side to one block: IF({1,0,0},a,IF({0,1,0},b,c)). CHOOSE({1,2,3},…) would say the same, but not every
 * spreadsheet widens it; HSTACK is unknown to Excel 2021.
 */
export function sideBySide(columns: readonly string[]): string {
  const [last = '""', ...others] = [...columns].reverse();
  return others.reduce((rest, column, index) => {
    const place = others.length - 1 - index;
    const here = columns.map((_column, at) => (at === place ? "1" : "0")).join(",");
    return `IF({${here}},${column},${rest})`;
  }, last);
}

/** The asset classes over a block: the header cells where they bear the scheme's names, else the names themselves. */
export function classesReference(mapping: TableMapping, { eva }: SchemeDocument): string {
  const { reference, columns } = mapping;
  const indexes = eva.assetClasses.map(({ id }) => columns[id] ?? null);
  const [first] = indexes;
  const named = eva.assetClasses.every(
    ({ name }, place) =>
      choiceKey(withoutUnit(reference.headers[indexes[place] ?? -1] ?? "", "yuan")) === choiceKey(name.zh),
  );
  const neighbours = indexes.every((index, place) => index !== null && index === (first ?? 0) + place);
  if (named && neighbours && first !== undefined && first !== null)
    return headerReference(reference, first, first + indexes.length - 1);
  return arrayConstant(eva.assetClasses.map(({ name }) => name.zh));
}

/** Words as an array constant of a formula. */
export function arrayConstant(words: readonly string[]): string {
  return `{${words.map((word) => `"${word.replace(/"/g, '""')}"`).join(",")}}`;
}

/** The header cells over neighbouring columns. */
export function headerReference(reference: TableReference, from: number, to: number): string {
  if (reference.kind === "table")
    return `${reference.name}[[#Headers],${specifier(reference, from)}:${specifier(reference, to)}]`;
  const { sheet, column, row } = corner(reference);
  return `${sheet}!$${columnLetters(column + from)}$${String(row)}:$${columnLetters(column + to)}$${String(row)}`;
}

/** The reference with its blank cells kept blank: Excel on the desktop hands a blank over as 0, and a blank is never zero. */
export function blankKept(reference: string): string {
  return `IF(ISBLANK(${reference}),"",${reference})`;
}

/** How often each staff number of the roster stands there; 0 where it is blank. */
export function occurrences(roster: TableMapping): string {
  return `KPI.OCCURRENCES(${blankKept(columnReference(roster, "id") ?? '""')})`;
}

function dataReference(reference: TableReference, from: number, to: number): string {
  if (reference.kind === "table") {
    const one = specifier(reference, from);
    return from === to ? `${reference.name}${one}` : `${reference.name}[${one}:${specifier(reference, to)}]`;
  }
  const { sheet, column, row } = corner(reference);
  const last = String(row + Math.max(reference.rowCount, 1));
  return `${sheet}!$${columnLetters(column + from)}$${String(row + 1)}:$${columnLetters(column + to)}$${last}`;
}

/** A column name in brackets; [ ] # ' are marked by an apostrophe, as Excel wants. */
function specifier({ headers }: TableReference, index: number): string {
  return `[${(headers[index] ?? "").replace(/['[\]#@]/g, "'$&")}]`;
}

function corner({ sheet, address }: TableReference): {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
} {
  const match = /^\$?([A-Z]+)\$?(\d+)/.exec(address);
  if (match === null) throw new Error(`"${address}" is not an A1 address`);
  const [, letters = "A", row = "1"] = match;
  const column = Array.from(letters).reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);
  return { sheet: `'${sheet.replace(/'/g, "''")}'`, column, row: Number(row) };
}
