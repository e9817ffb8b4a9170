import type { SchemeDocument } from "../../domain/scheme/schema";
import { carriesUnit } from "../../domain/values/headerName";
import { problem } from "../../domain/values/problem";
import type { Problem } from "../../domain/values/problem";
import { text } from "../../domain/values/text";
import type { Column, TableLayout } from "../layout/column";
import { header, tableIds } from "../layout/column";
import { tableLayouts } from "../layout/tables";
import type { TableReference } from "../ports";
import type { DataMapping, TableMapping } from "./mapping";
import { headerOf, isOutputSheet, mappableColumns, namesOf } from "./mapping";

/**
 * What a mapping lacks before data can be read: tables that the grading needs, or columns of the tables taken. A table of
 * a part may be left out: then the check says what is missing from the results.
 */
export function mappingProblems(mapping: DataMapping, scheme: SchemeDocument): readonly Problem[] {
  const layouts = tableLayouts(scheme);
  const { roster, ratings, deposits } = mapping;
  if (roster === null) return [missingTable(layouts.roster)];
  return [
    ...tableIds.flatMap((id) => (mapping[id] === null ? [] : tableProblems(mapping[id]))),
    ...(ratings === null ? replaced(roster, "quality", layouts.ratings) : []),
    ...(deposits === null ? replaced(roster, "deposits", layouts.deposits) : []),
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
