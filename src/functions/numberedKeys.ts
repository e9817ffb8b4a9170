import type { Cell } from "../domain/values/cell";
import { isCellError } from "../domain/values/cell";
import { identifierKey } from "../domain/values/identifier";

/** The number of an entry that has no key: it is nobody's, the wizard says so, and nobody's result depends on it. */
export const NOBODY = 0;

/** Keys of entries (staff numbers, units) by number, so that bringing entries together compares no texts. */
export interface NumberedKeys {
  /** The number of each entry's key, from 1 in the order of their first entries; NOBODY where it has none. */
  readonly numbers: Uint32Array;
  /** Numbers are below this. */
  readonly count: number;
  /** The number of a key; `count`, which no entry has, where it is not among them. */
  readonly numberOf: (key: Cell) => number;
}

/** Numbers the keys of so many entries; every cell that differs is made into a key once. */
export function numberedKeys(entries: number, keyAt: (entry: number) => Cell): NumberedKeys {
  const byKey = new Map([["", NOBODY]]);
  const byCell = new Map<Cell, number>();
  const known = (cell: Cell): number => {
    const made = byCell.get(cell);
    if (made !== undefined) return made;
    const key = identifierKey(cell);
    const number = byKey.get(key) ?? byKey.size;
    byKey.set(key, number);
    byCell.set(cell, number);
    return number;
  };
  const numbers = new Uint32Array(entries);
  let [previous, before]: [Cell, number] = [null, NOBODY];
  for (let entry = 0; entry < entries; entry += 1) {
    const cell = keyAt(entry);
    // Every error cell is an object of its own, and names nobody.
    if (isCellError(cell)) continue;
    // Entries mostly lie person by person.
    if (cell !== previous) {
      previous = cell;
      before = known(cell);
    }
    numbers[entry] = before;
  }
  const count = byKey.size;
  const numberOf = (key: Cell): number => {
    const number = byCell.get(key) ?? byKey.get(identifierKey(key)) ?? NOBODY;
    return number === NOBODY ? count : number;
  };
  return { numbers, count, numberOf };
}
