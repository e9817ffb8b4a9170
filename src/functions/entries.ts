import type { Cell } from "../domain/values/cell";
import { isBlank } from "../domain/values/cell";
import type { Result } from "../domain/values/result";
import { bad, ok } from "../domain/values/result";
import type { Argument, Size } from "./argument";
import { cellAt, sizeOf } from "./argument";
import type { Given } from "./broadcast";
import { mismatch } from "./broadcast";
import type { NumberedKeys } from "./numberedKeys";
import { NOBODY, numberedKeys } from "./numberedKeys";

/** The cells of entries by parameter name; a parameter that was left out has none. */
export type EntryCells = Readonly<Record<string, readonly Cell[]>>;

/** Entries gathered from their arguments, all together or by key. */
export interface Entries {
  readonly all: () => EntryCells;
  /** The entries of one key; none where the key has no entry. */
  readonly of: (key: Cell) => EntryCells;
  readonly numbered: () => NumberedEntries;
}

/** The entries one by one, for a road that goes through all of them once. */
export interface NumberedEntries {
  readonly count: number;
  /** The number of each entry's key, from 1; 0 where it has none. */
  readonly groups: Uint32Array;
  /** The number of a key; one that no entry has where the key is not among them. */
  readonly groupOf: (key: Cell) => number;
  /** Numbers of keys are below this. */
  readonly groupCount: number;
  /** Reads the cells of a parameter, entry by entry; null where it was left out. */
  readonly reader: (name: string) => ((entry: number) => Cell) | null;
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
  const places = filledPlaces(present, size);
  const keys = present.find(({ parameter }) => parameter.name === keyName)?.argument ?? null;
  const own = given.filter(({ parameter }) => parameter.name !== keyName);
  const { columns } = size;
  const keysOf = later(() => numberedKeys(places.length, (entry) => cellIn(keys, places[entry] ?? 0, columns)));
  const byKey = later(() => grouped(keysOf()));
  return ok({
    all: () => cellsAt(own, places, columns),
    of: (key) => {
      if (keys === null) return cellsAt(own, new Uint32Array(), columns);
      const { firsts, entries } = byKey();
      const number = keysOf().numberOf(key);
      const members = entries.subarray(firsts[number] ?? 0, firsts[number + 1] ?? 0);
      return cellsAt(
        own,
        members.map((entry) => places[entry] ?? 0),
        columns,
      );
    },
    numbered: () => numberedEntries(own, places, columns, keysOf()),
  });
}

function fits(size: Size, whole: Size): boolean {
  return (size.rows === 1 || size.rows === whole.rows) && (size.columns === 1 || size.columns === whole.columns);
}

/**
 * The places of all entries whose line holds something of its own (a header row over the lines does not count); a place
 * is its row × columns + its column.
 */
function filledPlaces(given: readonly Given[], { rows, columns }: Size): Uint32Array {
  const own = given.flatMap(({ argument }) =>
    argument !== null && (rows > 1 ? argument.length === rows : sizeOf(argument).columns === columns) ? [argument] : [],
  );
  const places = new Uint32Array(rows * columns);
  let count = 0;
  const take = (place: number): void => {
    places[count] = place;
    count += 1;
  };
  for (let row = 0; row < rows; row += 1) {
    if (rows > 1 && !own.some((argument) => argument[row]?.some(isFilled) === true)) continue;
    for (let column = 0; column < columns; column += 1) {
      if (rows > 1 || own.some((argument) => isFilled(cellAt(argument, row, column)))) take(row * columns + column);
    }
  }
  return places.subarray(0, count);
}

function isFilled(cell: Cell): boolean {
  return !isBlank(cell);
}

function cellIn(argument: Argument, place: number, columns: number): Cell {
  return columns === 1 ? cellAt(argument, place, 0) : cellAt(argument, Math.floor(place / columns), place % columns);
}

function numberedEntries(
  given: readonly Given[],
  places: Uint32Array,
  columns: number,
  { numbers, numberOf, count }: NumberedKeys,
): NumberedEntries {
  return {
    count: places.length,
    groups: numbers,
    groupOf: numberOf,
    // One more for the key that no entry has.
    groupCount: count + 1,
    reader: (name) => {
      const argument = given.find(({ parameter }) => parameter.name === name)?.argument ?? null;
      return argument === null ? null : (entry) => cellIn(argument, places[entry] ?? 0, columns);
    },
  };
}

/** The entries in the order of their keys' numbers, and where those of each number begin. */
function grouped({ numbers, count }: NumberedKeys): { readonly firsts: Uint32Array; readonly entries: Uint32Array } {
  const firsts = new Uint32Array(count + 2);
  for (const number of numbers) if (number !== NOBODY) firsts[number + 1] = (firsts[number + 1] ?? 0) + 1;
  for (let number = 1; number < firsts.length; number += 1)
    firsts[number] = (firsts[number] ?? 0) + (firsts[number - 1] ?? 0);
  const next = firsts.slice();
  const entries = new Uint32Array(firsts.at(-1) ?? 0);
  numbers.forEach((number, entry) => {
    if (number === NOBODY) return;
    const place = next[number] ?? 0;
    entries[place] = entry;
    next[number] = place + 1;
  });
  return { firsts, entries };
}

function cellsAt(given: readonly Given[], places: Uint32Array, columns: number): EntryCells {
  return Object.fromEntries(
    given.map(({ parameter, argument }) => [
      parameter.name,
      argument === null ? [] : Array.from(places, (place) => cellIn(argument, place, columns)),
    ]),
  );
}

/** Made when it is first asked for, and kept. */
function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
