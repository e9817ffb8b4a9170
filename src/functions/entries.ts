import type { Cell } from "../domain/values/cell";
import { isBlank } from "../domain/values/cell";
import { identifierKey } from "../domain/values/identifier";
import type { Result } from "../domain/values/result";
import { bad, ok } from "../domain/values/result";
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
 * with the key of each entry.
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
  const byKey = keys === undefined ? new Map<string, readonly Place[]>() : group(places, keys);
  return ok({ all: cellsAt(own, places), of: (key) => cellsAt(own, byKey.get(identifierKey(key)) ?? []) });
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
    const key = identifierKey(cellAt(argument, place.row, place.column));
    // An entry without a staff number is nobody's: the wizard says so, and nobody's result depends on it.
    if (key === "") continue;
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
