import type { AppraisalContext } from "../../domain/calculation/context";
import type { Cell } from "../../domain/values/cell";
import { isBlank, showCell } from "../../domain/values/cell";
import { decimal } from "../../domain/values/decimal";
import { identifierKey } from "../../domain/values/identifier";
import { text } from "../../domain/values/text";
import { areaAt, cellAddress } from "../cellArea";
import type { DataMapping } from "../data/mapping";
import type { GradingOutcome } from "../grading/gradingOutcome";
import { resultColumnsOf } from "../layout/partResults";
import type { ResultKey } from "../layout/results";
import { proseColumns, RESULT_HEADER_ROW, resultSheets } from "../layout/results";
import type { FileWorkbook, FileWorksheet, PlannedCell } from "../ports";
import { periodDates, resultFormulas } from "../results/resultFormulas";
import { resultPlans } from "../results/resultPlans";
import { shortened } from "./dataFindings";
import type { Finding } from "./finding";
import { finding } from "./finding";

/** What is not compared on a live sheet: prose, and the courses of a proposal, which its formulas may join otherwise. */
const LEFT_OUT: readonly ResultKey[] = [...proseColumns, "training"];

/** Figures that a live sheet gives whatever else is missing. */
const SHOWN_ALONE: readonly ResultKey[] = ["quality", "deposits"];

/** Digits to which a cell that went through a chain of formulas still agrees with the exact figure. */
const DIGITS = 12;

/** A column of 考核结果 as it stands in a file. */
interface FoundColumn {
  readonly key: ResultKey;
  readonly header: string;
  /** Column number from 1. */
  readonly column: number;
}

/**
 * What 考核结果 of a workbook that was filled in says against the computation from its data: results that differ, formulas
 * that are gone while others of the sheet still compute, and formulas that call something else than their column asks for.
 */
export function resultSheetFindings(
  book: FileWorkbook,
  outcome: GradingOutcome,
  mapping: DataMapping,
): readonly Finding[] {
  const sheet = book.sheets.find(({ name }) => name === resultSheets.results);
  if (sheet === undefined) return [];
  const found = findColumns(sheet, outcome.context);
  if (found.length === 0) return [];
  return [...changedResults(sheet, found, outcome, mapping), ...changedFormulas(sheet, found, outcome, mapping)];
}

/** The columns by their headers, wherever they were moved to. */
function findColumns({ rows }: FileWorksheet, { scheme }: AppraisalContext): readonly FoundColumn[] {
  const headers = rows[RESULT_HEADER_ROW - 1] ?? [];
  return resultColumnsOf(scheme.document).flatMap(({ key, label }) => {
    const index = headers.findIndex((cell) => showCell(cell).replace(/（.*）$/, "") === label.zh);
    return index === -1 ? [] : [{ key, header: label.zh, column: index + 1 }];
  });
}

function changedResults(
  { name, rows }: FileWorksheet,
  found: readonly FoundColumn[],
  outcome: GradingOutcome,
  mapping: DataMapping,
): readonly Finding[] {
  const idColumn = found.find(({ key }) => key === "id");
  if (idColumn === undefined) return [];
  const expected = expectedRows(outcome, mapping);
  const compared = found.filter(({ key }) => key !== "id" && !LEFT_OUT.includes(key));
  return rows.slice(RESULT_HEADER_ROW).flatMap((row, down) => {
    const id = row[idColumn.column - 1] ?? null;
    const wanted = expected.get(identifierKey(id));
    if (wanted === undefined) return [];
    return compared.flatMap(({ key, header, column }) => {
      const cell = row[column - 1] ?? null;
      const right = wanted.get(key) ?? "";
      // A live sheet shows these also of whom nothing else can be graded.
      if (right === "" && SHOWN_ALONE.includes(key)) return [];
      if (agrees(cell, right)) return [];
      return [
        finding(
          "resultChanged",
          text(
            `${header}是「${showCell(cell)}」，按本表数据应为「${showCell(right)}」（工号 ${showCell(id)}）`,
            `${header} is "${showCell(cell)}"; its data give "${showCell(right)}" (staff number ${showCell(id)})`,
          ),
          `${name}!${cellAddress(RESULT_HEADER_ROW + 1 + down, column)}`,
        ),
      ];
    });
  });
}

/** What 考核结果 would say as values: the cells of everybody by column; who stands twice is left out. */
function expectedRows(
  outcome: GradingOutcome,
  mapping: DataMapping,
): ReadonlyMap<string, ReadonlyMap<ResultKey, PlannedCell>> {
  const [results] = resultPlans(outcome, mapping, "values", new Date(0));
  const keys = resultColumnsOf(outcome.context.scheme.document).map(({ key }) => key);
  const body = results?.blocks.find(({ at }) => at === `A${String(RESULT_HEADER_ROW + 1)}`)?.cells ?? [];
  const rows = new Map<string, ReadonlyMap<ResultKey, PlannedCell>>();
  const twice = new Set<string>();
  for (const cells of body) {
    const id = identifierKey(cells[0] ?? null);
    if (rows.has(id)) twice.add(id);
    rows.set(id, new Map(keys.map((key, index) => [key, cells[index] ?? ""])));
  }
  for (const id of ["", ...twice]) rows.delete(id);
  return rows;
}

/** An error cell of a live formula stands where the values' sheet shows nothing. */
function agrees(cell: Cell, right: PlannedCell): boolean {
  if (typeof cell === "object" && cell !== null) return right === "";
  if (typeof cell === "number" && typeof right === "number")
    return decimal(cell).toSignificantDigits(DIGITS).equals(decimal(right).toSignificantDigits(DIGITS));
  return (isBlank(cell) ? "" : showCell(cell).trim()) === showCell(right).trim();
}

function changedFormulas(
  { name, formulas }: FileWorksheet,
  found: readonly FoundColumn[],
  outcome: GradingOutcome,
  mapping: DataMapping,
): readonly Finding[] {
  const first = RESULT_HEADER_ROW + 1;
  const wanted = resultFormulas(mapping, outcome.context, periodDates(outcome.context), first);
  const computing = found.filter(({ key }) => key !== "check" && namesIn(wanted.get(key) ?? "").length > 0);
  const anchors = computing.map((one) => ({
    ...one,
    address: cellAddress(first, one.column),
    formula: formulas.get(cellAddress(first, one.column)),
    names: namesIn(wanted.get(one.key) ?? ""),
  }));
  // Results that were written as values have no formulas at all, which is no fault.
  if (anchors.every(({ formula }) => formula === undefined)) return [];
  return [
    ...anchors
      .filter(({ formula }) => formula === undefined)
      .map(({ header, address, names }) =>
        finding(
          "formulaOverwritten",
          text(
            `${header}的公式被数值覆盖，应为含 ${names.join("、")} 的公式`,
            `the formula of ${header} is overwritten by a value; a formula with ${names.join(", ")} would be right`,
          ),
          `${name}!${address}`,
        ),
      ),
    ...[...formulas].flatMap(([address, formula]) => {
      const place = areaAt(address);
      const anchor = anchors.find(({ column }) => column === place?.firstColumn);
      if (anchor === undefined || place === null || place.firstRow < first) return [];
      const called = namesIn(formula);
      if (anchor.names.every((wantedName) => called.includes(wantedName))) return [];
      return [
        finding(
          "formulaChanged",
          text(
            `${anchor.header}的公式是「${shortened(formula)}」，应为含 ${anchor.names.join("、")} 的公式`,
            `the formula of ${anchor.header} is "${shortened(formula)}"; a formula with ${anchor.names.join(", ")} would be right`,
          ),
          `${name}!${address}`,
        ),
      ];
    }),
  ];
}

/** The functions of the add-in that a formula calls, but those that only tidy up identifiers. */
function namesIn(formula: string): readonly string[] {
  const called = [...formula.matchAll(/KPI[._]([A-Z]+)\(/gi)].map(([, name = ""]) => `KPI.${name.toUpperCase()}`);
  return [...new Set(called)].filter((one) => one !== "KPI.OCCURRENCES" && one !== "KPI.IDENTIFIER");
}
