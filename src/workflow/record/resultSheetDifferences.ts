import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Cell, Cells } from "../../domain/values/cell";
import { isBlank, isCellError } from "../../domain/values/cell";
import { decimal } from "../../domain/values/decimal";
import { identifierKey, identifierOf } from "../../domain/values/identifier";
import { columnLetters } from "../data/located";
import { resultColumnsOf } from "../layout/partResults";
import type { ResultKey } from "../layout/results";
import { columnHeader, RESULT_HEADER_ROW, resultSheets } from "../layout/results";
import type { Place } from "../ports";

/** A place at which 考核结果 does not show what the data give. */
export interface ResultSheetDifference {
  /** `figure`: a cell; `missing`: a person or column that is not on the sheet; `extra`: a row of nobody in the roster. */
  readonly kind: "figure" | "missingPerson" | "missingColumn" | "extraPerson";
  readonly id: string;
  readonly name: string;
  /** The header of the column; "" where a whole row is concerned. */
  readonly column: string;
  readonly found: Cell;
  readonly expected: Cell;
  readonly place: Place | null;
}

/** Columns of prose, which formulas write in the language of whoever looks. */
const PROSE: readonly ResultKey[] = [
  "nextGrade",
  "movementReason",
  "promotionReason",
  "payReason",
  "trainingReason",
  "check",
];

/** Figures that formulas show also of people who have no grade, where the values leave blanks. */
const EVIDENCE: readonly ResultKey[] = ["quality", "deposits"];

/** How far two numbers may be apart that are the same figure: less than a cell shows. */
const HAIR = decimal("1e-12");

/**
 * Every cell in which the sheet differs from the expected one, person by person wherever the row stands now. Both are rows
 * of 考核结果 from A1 on. `formulas` is the scheme where the sheet has formulas, null where it holds values.
 */
export function resultSheetDifferences(
  found: Cells,
  expected: Cells,
  formulas: SchemeDocument | null = null,
): readonly ResultSheetDifference[] {
  const [prose, evidence, [score = ""]] = [
    headersOf(formulas, PROSE),
    headersOf(formulas, EVIDENCE),
    headersOf(formulas, ["gradingScore"]),
  ];
  const headers = (expected[RESULT_HEADER_ROW - 1] ?? []).map(String);
  const shown = (found[RESULT_HEADER_ROW - 1] ?? []).map((cell) => (isCellError(cell) ? "" : String(cell)));
  const columns = headers
    .map((header, index) => ({ header, index, at: shown.indexOf(header) }))
    .filter(({ header }) => !prose.includes(header));
  const missing = columns.filter(({ at }) => at < 0).map(({ header }) => missingColumn(header));
  const there = columns.filter(({ at }) => at >= 0);
  const rowsOf = peopleRows(found, Math.max(0, shown.indexOf(headers[0] ?? "")));
  const graded = headers.indexOf(score);
  const different = people(expected).flatMap(({ cells }) => {
    const ungraded = graded >= 0 && isBlank(cells[graded] ?? null);
    const row = rowsOf.get(identifierKey(cells[0] ?? null))?.shift();
    if (row === undefined) return [missingPerson(cells)];
    return there.flatMap(({ header, index, at }) => {
      const [is, should] = [row.cells[at] ?? null, cells[index] ?? null];
      if (ungraded && isBlank(should) && evidence.includes(header)) return [];
      return isSameFigure(is, should) ? [] : [figure(cells, header, is, should, placeOf(row.row, at))];
    });
  });
  const extra = [...rowsOf.values()].flat().map(({ row, cells }) => extraPerson(row, cells));
  return [...missing, ...different, ...extra];
}

/** The headers of these columns; none where the sheet holds values, which are compared throughout. */
function headersOf(formulas: SchemeDocument | null, keys: readonly ResultKey[]): readonly string[] {
  if (formulas === null) return [];
  return resultColumnsOf(formulas)
    .filter(({ key }) => keys.includes(key))
    .map(columnHeader);
}

interface PersonRow {
  /** Counted from 0. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

function people(rows: Cells): readonly PersonRow[] {
  return rows
    .map((cells, row) => ({ row, cells }))
    .slice(RESULT_HEADER_ROW)
    .filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
}

/** The rows of each staff number, in their order. */
function peopleRows(rows: Cells, column: number): ReadonlyMap<string, PersonRow[]> {
  const found = new Map<string, PersonRow[]>();
  for (const row of people(rows)) {
    const key = identifierKey(row.cells[column] ?? null);
    const own = found.get(key);
    if (own === undefined) found.set(key, [row]);
    else own.push(row);
  }
  return found;
}

/** A formula shows an error where a value leaves the cell blank. */
function isSameFigure(found: Cell, expected: Cell): boolean {
  if (found === expected) return true;
  if (isBlank(expected)) return isBlank(found) || isCellError(found);
  if (typeof found === "number" && typeof expected === "number") {
    const apart = decimal(found).minus(expected).abs();
    return apart.lessThanOrEqualTo(decimal(expected).abs().times(HAIR));
  }
  return false;
}

function placeOf(row: number, column: number): Place {
  return { sheet: resultSheets.results, address: `${columnLetters(column + 1)}${String(row + 1)}` };
}

function who(cells: readonly Cell[]): Pick<ResultSheetDifference, "id" | "name"> {
  return { id: identifierOf(cells[0] ?? null), name: identifierOf(cells[1] ?? null) };
}

function figure(
  cells: readonly Cell[],
  column: string,
  found: Cell,
  expected: Cell,
  place: Place,
): ResultSheetDifference {
  return { kind: "figure", ...who(cells), column, found, expected, place };
}

function missingPerson(cells: readonly Cell[]): ResultSheetDifference {
  return { kind: "missingPerson", ...who(cells), column: "", found: null, expected: cells[0] ?? null, place: null };
}

function extraPerson(row: number, cells: readonly Cell[]): ResultSheetDifference {
  return {
    kind: "extraPerson",
    ...who(cells),
    column: "",
    found: cells[0] ?? null,
    expected: null,
    place: placeOf(row, 0),
  };
}

function missingColumn(header: string): ResultSheetDifference {
  const place = { sheet: resultSheets.results, address: `A${String(RESULT_HEADER_ROW)}` };
  return { kind: "missingColumn", id: "", name: "", column: header, found: null, expected: header, place };
}
