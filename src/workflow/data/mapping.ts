import { choiceKey } from "../../domain/calculation/fields";
import { grading } from "../../domain/appraisal/grading";
import type { SchemeDocument } from "../../domain/scheme/schema";
import { problem } from "../../domain/values/problem";
import type { Problem } from "../../domain/values/problem";
import { text } from "../../domain/values/text";
import type { Column, TableId, TableLayout } from "../layout/column";
import { header } from "../layout/column";
import { tableLayouts } from "../layout/tables";
import type { TableReference } from "../ports";

/** Which header stands for which column: the index of the header, or null where none does. */
export type ColumnMapping = Readonly<Record<string, number | null>>;

/** A table of the workbook taken for one of the three that the appraisal needs. */
export interface TableMapping {
  readonly layout: TableLayout;
  readonly reference: TableReference;
  readonly columns: ColumnMapping;
}

/**
 * Where the data come from. Quality comes from the rating forms, or from a column of the roster that holds the score;
 * deposits come from the balances, or from a column of the roster that holds the daily average.
 */
export interface DataMapping {
  readonly roster: TableMapping | null;
  readonly ratings: TableMapping | null;
  readonly deposits: TableMapping | null;
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
      "已算好的综合素质得分;有素质评分表时不用",
      "a quality score worked out before; not used where there are rating forms",
    ),
    aliases: ["综合素质", "素质得分", "素质分", "quality", "quality score"],
    limits: { min: "0", max: "100" },
  },
  {
    key: "deposits",
    label: grading.inputs.deposits.label,
    unit: "wanYuan",
    kind: "number",
    required: false,
    help: text(
      "已算好的一般性存款日均;有存款余额表时不用",
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
  const keys = headers.map(choiceKey);
  const taken = new Set<number>();
  const entries = mappableColumns(layout).map((column): readonly [string, number | null] => {
    const wanted = [header(column), column.label.zh, column.label.en, ...column.aliases].map(choiceKey);
    const index = keys.findIndex((key, place) => !taken.has(place) && wanted.includes(key));
    if (index === -1) return [column.key, null];
    taken.add(index);
    return [column.key, index];
  });
  return Object.fromEntries(entries);
}

/** Chooses for each layout the table that has most of its columns; null where none has its key and one more. */
export function mapTables(scheme: SchemeDocument, references: readonly TableReference[]): DataMapping {
  const layouts = tableLayouts(scheme);
  return {
    roster: bestTable(layouts.roster, references),
    ratings: bestTable(layouts.ratings, references),
    deposits: bestTable(layouts.deposits, references),
  };
}

/** Takes another table for a layout, with its columns found anew. */
export function mapTable(layout: TableLayout, reference: TableReference): TableMapping {
  return { layout, reference, columns: mapColumns(layout, reference.headers) };
}

/** The mapping with one column taken from another header (or none). */
export function remapColumn(mapping: TableMapping, key: string, index: number | null): TableMapping {
  return { ...mapping, columns: { ...mapping.columns, [key]: index } };
}

/** What a mapping lacks before data can be read: tables, or required columns. */
export function mappingProblems(
  { roster, ratings, deposits }: DataMapping,
  scheme: SchemeDocument,
): readonly Problem[] {
  const layouts = tableLayouts(scheme);
  if (roster === null) return [missingTable(layouts.roster)];
  return [
    ...missingColumns(roster),
    ...(ratings !== null ? missingColumns(ratings) : replaced(roster, "quality", layouts.ratings)),
    ...(deposits !== null ? missingColumns(deposits) : replaced(roster, "deposits", layouts.deposits)),
  ];
}

function bestTable(layout: TableLayout, references: readonly TableReference[]): TableMapping | null {
  const candidates = references
    .map((reference) => mapTable(layout, reference))
    .map((mapping) => ({
      mapping,
      matched: matchedColumns(mapping) + (mapping.reference.name === layout.name ? layout.columns.length : 0),
    }))
    .filter(({ mapping, matched }) => matched >= 3 || mapping.reference.name === layout.name)
    .filter(({ mapping }) => layout.id === "roster" || ownColumns(mapping) > 0);
  candidates.sort((one, other) => other.matched - one.matched);
  return candidates[0]?.mapping ?? null;
}

function matchedColumns({ columns }: TableMapping): number {
  return Object.values(columns).filter((index) => index !== null).length;
}

/** Columns that tell the table of forms or of balances from a roster, which also has names and numbers. */
function ownColumns({ layout, columns, reference }: TableMapping): number {
  if (reference.name === layout.name) return 1;
  const telling: Readonly<Record<TableId, readonly string[]>> = {
    roster: ["netProfit"],
    ratings: ["group"],
    deposits: ["date", "product"],
  };
  return telling[layout.id].filter((key) => columns[key] !== null).length;
}

function missingColumns({ layout, reference, columns }: TableMapping): readonly Problem[] {
  return layout.columns
    .filter(({ key, required }) => required && (columns[key] ?? null) === null)
    .map((column) =>
      problem(
        "missing-column",
        text(`「${header(column)}」(${layout.title.zh})`, `"${column.label.en}" (${layout.title.en})`),
        null,
        text(
          `表「${reference.name}」的表头之一;现有表头:${reference.headers.join("、")}`,
          `one of the headers of ${reference.name}; it has ${reference.headers.join(", ")}`,
        ),
      ),
    );
}

function replaced(roster: TableMapping, key: string, layout: TableLayout): readonly Problem[] {
  return (roster.columns[key] ?? null) === null ? [missingTable(layout)] : [];
}

function missingTable(layout: TableLayout): Problem {
  const headers = layout.columns
    .filter(({ required }) => required)
    .slice(0, 4)
    .map(header)
    .join("、");
  return problem(
    "missing-entry",
    layout.title,
    null,
    text(`数据表(表头含 ${headers} 等)`, `a table with headers such as ${headers}`),
  );
}
