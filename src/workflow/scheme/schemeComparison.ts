import type { Scheme } from "../../domain/scheme/scheme";
import type { SchemeCell, SchemeTable } from "../../domain/scheme/schemeTables";
import { schemeTables } from "../../domain/scheme/schemeTables";
import { choiceKey } from "../../domain/calculation/fields";
import type { Cell } from "../../domain/values/cell";
import { showCell } from "../../domain/values/cell";
import { decimal } from "../../domain/values/decimal";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import { placeOf } from "../data/located";
import type { Place, TableContent } from "../ports";

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

/** Compares the tables of the sheet with a scheme: every cell that differs, every row and table that is missing. */
export function compareSheet(contents: ReadonlyMap<string, TableContent>, scheme: Scheme): readonly SchemeDifference[] {
  return schemeTables(scheme.document).flatMap((table) => compareTable(table, contents.get(table.name) ?? null));
}

/** Compares two schemes entry by entry: the one carried by the workbook with the one the bank configured. */
export function compareSchemes(carried: Scheme, configured: Scheme): readonly SchemeDifference[] {
  if (carried.fingerprint === configured.fingerprint) return [];
  const own = new Map(schemeTables(carried.document).flatMap(entries));
  const wanted = new Map(schemeTables(configured.document).flatMap(entries));
  return [...new Set([...own.keys(), ...wanted.keys()])].flatMap((key) => {
    const found = own.get(key);
    const expected = wanted.get(key);
    if (found?.cell.value === expected?.cell.value) return [];
    const shown = expected ?? found;
    if (shown === undefined) return [];
    return [
      {
        label: shown.label,
        path: shown.cell.path ?? "",
        place: null,
        found: found === undefined ? null : cellValue(found.cell),
        expected: expected === undefined ? "" : cellValue(expected.cell),
      },
    ];
  });
}

/** What a cell of the sheet holds for an entry of the scheme: a number, or words. */
export function cellValue({ value, number }: SchemeCell): string | number {
  return number ? decimal(value).toNumber() : value;
}

interface Entry {
  readonly label: Text;
  readonly cell: SchemeCell;
}

function entries(table: SchemeTable): readonly (readonly [string, Entry])[] {
  return table.rows.flatMap((row) =>
    row.flatMap((cell, column): readonly (readonly [string, Entry])[] => {
      if (cell.path === null) return [];
      const label = entryLabel(table, row, column);
      return [[label.zh, { label, cell }]];
    }),
  );
}

function compareTable(table: SchemeTable, content: TableContent | null): readonly SchemeDifference[] {
  return table.rows.flatMap((row) => {
    const name = choiceKey(row[0]?.value ?? "");
    const index = content?.rows.findIndex((cells) => choiceKey(showCell(cells[0] ?? null)) === name) ?? -1;
    return row.flatMap((cell, column) => {
      if (cell.path === null) return [];
      const found = content?.rows[index]?.[column] ?? null;
      if (index !== -1 && sameValue(found, cell)) return [];
      const place = content === null || index === -1 ? null : placeOf(content, index, column);
      return [{ label: entryLabel(table, row, column), path: cell.path, place, found, expected: cellValue(cell) }];
    });
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
