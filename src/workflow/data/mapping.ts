import { choiceKey } from "../../domain/values/choiceKey";
import { grading } from "../../domain/appraisal/grading";
import type { SchemeDocument } from "../../domain/scheme/schema";
import { carriesUnit, splitUnit } from "../../domain/values/headerName";
import { text } from "../../domain/values/text";
import type { Column, TableId, TableLayout } from "../layout/column";
import { tableIds } from "../layout/column";
import { resultSheets } from "../layout/results";
import { tableLayouts } from "../layout/tables";
import type { TableReference } from "../ports";

/** Which header stands for which column: the index of the header, or null where none does. */
export type ColumnMapping = Readonly<Record<string, number | null>>;

/** A table of the workbook taken for one of those that the appraisal needs. */
export interface TableMapping {
  readonly layout: TableLayout;
  readonly reference: TableReference;
  readonly columns: ColumnMapping;
}

/**
 * Where the data come from, table by table; null where no table is taken for one. Quality comes from the rating forms, or
 * from a column of the roster that holds the score; deposits come from the balances, or from a column of the roster that
 * holds the daily average. Without a table of a part, that part is missing from everybody's result.
 */
export type DataMapping = Readonly<Record<TableId, TableMapping | null>>;

/** No table taken for any. */
export const noTables: DataMapping = forEachTable(() => null);

/** A record with one entry for each table. */
export function forEachTable<T>(entry: (id: TableId) => T): Readonly<Record<TableId, T>> {
  // The keys are exactly the names of the tables.
  return Object.fromEntries(tableIds.map((id) => [id, entry(id)])) as Readonly<Record<TableId, T>>;
}

/** Columns that a roster may have instead of the tables of forms and balances. */
export const directColumns: readonly Column[] = [
  {
    key: "quality",
    label: grading.inputs.quality.label,
    unit: "points",
    kind: "number",
    required: false,
    help: text(
      "已算好的综合素质得分；有素质评分表时不用",
      "a quality score worked out before; not used where there are rating forms",
    ),
    aliases: ["综合素质", "素质得分", "素质分", "quality", "quality score"],
  },
  {
    key: "deposits",
    label: grading.inputs.deposits.label,
    unit: "wanYuan",
    kind: "number",
    required: false,
    help: text(
      "已算好的一般性存款日均；有存款余额表时不用",
      "a daily average worked out before; not used where there are balances",
    ),
    aliases: ["存款日均", "日均存款", "一般性存款", "average deposits"],
    limits: { min: "0" },
  },
];

/** The columns that a table can be mapped by: its own, and for the roster the two that replace a table. */
export function mappableColumns(layout: TableLayout): readonly Column[] {
  return layout.id === "roster" ? [...layout.columns, ...directColumns] : layout.columns;
}

/** Finds the columns of a layout among headers, by label, unit or alias, without regard to spaces, case and width. */
export function mapColumns(layout: TableLayout, headers: readonly string[]): ColumnMapping {
  const found = headers.map(headerOf);
  const taken = new Set<number>();
  const entries = mappableColumns(layout).map((column): readonly [string, number | null] => {
    const wanted = namesOf(column);
    const index = found.findIndex(
      ({ key, unit }, place) => !taken.has(place) && wanted.includes(key) && carriesUnit(unit, column.unit),
    );
    if (index === -1) return [column.key, null];
    taken.add(index);
    return [column.key, index];
  });
  return Object.fromEntries(entries);
}

/** A header taken apart: the name by which it is compared, and the unit that it carries. */
export interface FoundHeader {
  readonly key: string;
  readonly unit: string | null;
}

/** Takes a header apart. */
export function headerOf(written: string): FoundHeader {
  const { name, unit } = splitUnit(written);
  return { key: choiceKey(name), unit };
}

/** The names under which a column is found. */
export function namesOf({ label, aliases }: Column): readonly string[] {
  return [label.zh, label.en, ...aliases].map(choiceKey);
}

/** Chooses for each layout of the scheme the table that has most of its columns; null where none has enough. */
export function mapTables(scheme: SchemeDocument, references: readonly TableReference[]): DataMapping {
  const layouts = tableLayouts(scheme);
  return forEachTable((id) => {
    const layout = layouts[id];
    return layout === undefined ? null : bestTable(layout, references);
  });
}

/** Takes another table for a layout, with its columns found anew. */
export function mapTable(layout: TableLayout, reference: TableReference): TableMapping {
  return { layout, reference, columns: mapColumns(layout, reference.headers) };
}

/** The mapping with one column taken from another header (or none). */
export function remapColumn(mapping: TableMapping, key: string, index: number | null): TableMapping {
  return { ...mapping, columns: { ...mapping.columns, [key]: index } };
}

/** Whether the add-in writes its results on the sheet. */
export function isOutputSheet(sheet: string): boolean {
  return Object.values<string>(resultSheets).includes(sheet);
}

function bestTable(layout: TableLayout, references: readonly TableReference[]): TableMapping | null {
  const candidates = references
    .filter(({ sheet }) => !isOutputSheet(sheet))
    .map((reference) => mapTable(layout, reference))
    .map((mapping) => ({
      mapping,
      matched: matchedColumns(mapping) + (mapping.reference.name === layout.name ? layout.columns.length : 0),
    }))
    .filter(({ matched }) => matched >= Math.min(3, layout.columns.length))
    .filter(({ mapping }) => layout.id === "roster" || ownColumns(mapping) > 0);
  candidates.sort((one, other) => other.matched - one.matched);
  return candidates[0]?.mapping ?? null;
}

function matchedColumns({ columns }: TableMapping): number {
  return Object.values(columns).filter((index) => index !== null).length;
}

/** Columns that tell a table from a roster, which also has names and numbers. */
const telling: Readonly<Record<TableId, readonly string[]>> = {
  roster: ["netProfit"],
  ratings: ["group"],
  deposits: ["date", "product"],
  indicators: ["indicator"],
  sales: ["quantity"],
  teams: ["score"],
  vetoes: ["veto"],
};

function ownColumns({ layout, columns, reference }: TableMapping): number {
  if (reference.name === layout.name) return 1;
  return telling[layout.id].filter((key) => columns[key] !== null).length;
}
