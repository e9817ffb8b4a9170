import type { Cell } from "../domain/values/cell";
import { isBlank, isCellError } from "../domain/values/cell";
import type { Problem } from "../domain/values/problem";
import { problem } from "../domain/values/problem";
import type { Result } from "../domain/values/result";
import { bad, ok } from "../domain/values/result";
import { text } from "../domain/values/text";
import type { Size } from "./argument";
import { cellAt, sizeOf } from "./argument";
import type { Given } from "./broadcast";
import { mismatch } from "./broadcast";

/** The cells of entries by parameter name; a parameter that was left out has none. */
export type EntryCells = Readonly<Record<string, readonly Cell[]>>;

/** Entries gathered from their arguments, all together or by key. */
export interface Entries {
  readonly all: EntryCells;
  /** The entries of one key; none where the key has no entry. */
  readonly of: (key: Cell) => EntryCells;
}

/**
 * Lays the arguments of a list of entries over one another: each has the full rows and columns, one row, or one column.
 * A line (row, or column where there is one row only) without any content is no entry. `keyName` names the argument
 * with the key of each entry; an entry that nobody can be told to own is a problem of all.
 */
export function gatherEntries(given: readonly Given[], keyName: string): Result<Entries> {
  const present = given.filter(({ argument }) => argument !== null);
  const size: Size = {
    rows: Math.max(...present.map(({ argument }) => sizeOf(argument).rows), 1),
    columns: Math.max(...present.map(({ argument }) => sizeOf(argument).columns), 1),
  };
  const odd = present.find(({ argument }) => !fits(sizeOf(argument), size));
  if (odd !== undefined) return bad(mismatch(odd, size));
  const places = linesOf(present, size);
  const keys = present.find(({ parameter }) => parameter.name === keyName);
  const own = given.filter(({ parameter }) => parameter.name !== keyName);
  const unowned =
    keys === undefined ? undefined : places.find(({ row, column }) => !isKey(cellAt(keys.argument, row, column)));
  if (keys !== undefined && unowned !== undefined) return bad(unownedProblem(keys, unowned));
  const byKey = keys === undefined ? new Map<string, readonly Place[]>() : group(places, keys);
  return ok({ all: cellsAt(own, places), of: (key) => cellsAt(own, byKey.get(keyOf(key)) ?? []) });
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function fits(size: Size, whole: Size): boolean {
  return (size.rows === 1 || size.rows === whole.rows) && (size.columns === 1 || size.columns === whole.columns);
}

/** The places of all entries whose line holds something of its own (a header row over the lines does not count). */
function linesOf(given: readonly Given[], { rows, columns }: Size): readonly Place[] {
  const own = given.filter(({ argument }) =>
    rows > 1 ? sizeOf(argument).rows === rows : sizeOf(argument).columns === columns,
  );
  const lines = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => ({ row, column })),
  );
  const filled = ({ row, column }: Place): boolean =>
    own.some(({ argument }) => !isBlank(cellAt(argument, row, column)));
  return rows > 1 ? lines.filter((line) => line.some(filled)).flat() : lines.flat().filter(filled);
}

function group(places: readonly Place[], { argument }: Given): ReadonlyMap<string, readonly Place[]> {
  const byKey = new Map<string, Place[]>();
  for (const place of places) {
    const key = keyOf(cellAt(argument, place.row, place.column));
    const members = byKey.get(key);
    if (members === undefined) byKey.set(key, [place]);
    else members.push(place);
  }
  return byKey;
}

function cellsAt(given: readonly Given[], places: readonly Place[]): EntryCells {
  return Object.fromEntries(
    given.map(({ parameter, argument }) => [
      parameter.name,
      argument === null ? [] : places.map(({ row, column }) => cellAt(argument, row, column)),
    ]),
  );
}

function isKey(cell: Cell): boolean {
  return !isBlank(cell) && !isCellError(cell);
}

/** A staff number reads the same whether its cell holds text or a number. */
function keyOf(cell: Cell): string {
  return isCellError(cell) ? cell.error : String(cell).normalize("NFKC").trim().toLowerCase();
}

function unownedProblem({ parameter, argument }: Given, { row, column }: Place): Problem {
  const found = cellAt(argument, row, column);
  const line = String(row + 1);
  return problem(
    isBlank(found) ? "blank" : "error-cell",
    text(`${parameter.label.zh}第 ${line} 行`, `${parameter.name}, row ${line},`),
    found,
    text("工号(否则不知记录属于谁)", "a staff number (or nobody knows whose entry it is)"),
  );
}
