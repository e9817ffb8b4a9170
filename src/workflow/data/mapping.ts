import { choiceKey } from "../../domain/values/choiceKey";
import { grading } from "../../domain/appraisal/grading";
import type { SchemeDocument } from "../../domain/scheme/schema";
import { carriesUnit, splitUnit } from "../../domain/values/headerName";
import { problem } from "../../domain/values/problem";
import type { Problem } from "../../domain/values/problem";
import { text } from "../../domain/values/text";
import type { Column, TableId, TableLayout } from "../layout/column";
import { header } from "../layout/column";
import { resultSheets } from "../layout/results";
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

interface FoundHeader {
  readonly key: string;
  readonly unit: string | null;
}

function headerOf(written: string): FoundHeader {
  const { name, unit } = splitUnit(written);
  return { key: choiceKey(name), unit };
}

function namesOf({ label, aliases }: Column): readonly string[] {
  return [label.zh, label.en, ...aliases].map(choiceKey);
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
    ...tableProblems(roster),
    ...(ratings !== null ? tableProblems(ratings) : replaced(roster, "quality", layouts.ratings)),
    ...(deposits !== null ? tableProblems(deposits) : replaced(roster, "deposits", layouts.deposits)),
  ];
}

function tableProblems(mapping: TableMapping): readonly Problem[] {
  return [...missingColumns(mapping), ...otherUnits(mapping), ...sharedHeaders(mapping), ...onOutputSheet(mapping)];
}

/** Columns taken from a header that carries another unit: the figures below it are not what they would be taken for. */
function otherUnits({ layout, reference, columns }: TableMapping): readonly Problem[] {
  return mappableColumns(layout).flatMap((column) => {
    const written = reference.headers[columns[column.key] ?? -1];
    if (written === undefined || carriesUnit(headerOf(written).unit, column.unit)) return [];
    return [problem("wrong-unit", column.label, written, text(header(column), header(column)))];
  });
}

/** One header taken for two columns: its figures would count twice. */
function sharedHeaders({ layout, reference, columns }: TableMapping): readonly Problem[] {
  const mapped = mappableColumns(layout).flatMap((column) =>
    (columns[column.key] ?? null) === null ? [] : [{ column, index: columns[column.key] ?? -1 }],
  );
  return mapped
    .filter(({ index }, place) => mapped.findIndex((other) => other.index === index) !== place)
    .map(({ column, index }) =>
      problem(
        "duplicate",
        column.label,
        reference.headers[index] ?? "",
        text("每列对应一个不同的表头", "take each column from a header of its own"),
      ),
    );
}

/** Data may not stand where results are written. */
function onOutputSheet({ layout, reference }: TableMapping): readonly Problem[] {
  if (!isOutputSheet(reference.sheet)) return [];
  return [
    problem(
      "unexpected",
      layout.title,
      reference.sheet,
      text("其他工作表（该表由加载项写入结果）", "on another sheet (this one is written by the add-in)"),
    ),
  ];
}

function isOutputSheet(sheet: string): boolean {
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
    .map((column) => missingColumn(column, layout, reference));
}

/** A required column that no header names; a header of that name in another unit is named itself. */
function missingColumn(column: Column, layout: TableLayout, reference: TableReference): Problem {
  const other = reference.headers.find((written) => namesOf(column).includes(headerOf(written).key));
  if (other !== undefined && !carriesUnit(headerOf(other).unit, column.unit)) {
    return problem("wrong-unit", column.label, other, text(header(column), header(column)));
  }
  return problem(
    "missing-column",
    text(`「${header(column)}」（${layout.title.zh}）`, `"${column.label.en}" (${layout.title.en})`),
    null,
    text(
      `表「${reference.name}」的表头之一；现有表头：${reference.headers.join("、")}`,
      `one of the headers of ${reference.name}; it has ${reference.headers.join(", ")}`,
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
    text(`数据表（表头含 ${headers} 等）`, `a table with headers such as ${headers}`),
  );
}
