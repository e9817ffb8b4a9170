import type { RankIndex } from "../domain/grading/rankIndex";
import { rankIndex } from "../domain/grading/rankIndex";
import { numberOf } from "../domain/grading/ranking";
import { isFigure, toCell } from "../domain/values/cell";
import { cellDigits } from "../domain/values/decimal";
import { identifierKey } from "../domain/values/identifier";
import type { Argument } from "./argument";
import { cellAt } from "./argument";
import type { Block } from "./block";

/** The rows that take part, sorted, and the numbers of their units. */
export interface KnownCohort {
  readonly index: RankIndex;
  readonly numbers: ReadonlyMap<string, number>;
  /** The step of each row of the cohort; -1 where it takes no part. */
  readonly steps: Int32Array;
}

/** All scores, without blanks, errors and texts, and the unit beside each; a block of cells or as Excel hands it over. */
export function knownCohort(cells: Block, units: Block | null): KnownCohort {
  const width = cells[0]?.length ?? 0;
  const numbers = new Map<string, number>();
  const groupOf = groupNumbers(units, numbers);
  const groups = new Uint32Array(cells.length);
  const places = new Int32Array(cells.length).fill(-1);
  const measures = Array.from({ length: width }, () => new Float64Array(cells.length));
  let count = 0;
  for (let index = 0; index < cells.length; index += 1) {
    const row = cells[index] ?? [];
    if (!row.every(isFigure)) continue;
    groups[count] = groupOf(index);
    for (let column = 0; column < width; column += 1) {
      const measure = measures[column];
      if (measure !== undefined) measure[count] = cellDigits(Number(row[column]));
    }
    places[index] = count;
    count += 1;
  }
  const index = rankIndex({
    groups: groups.subarray(0, count),
    measures: measures.map((column) => column.subarray(0, count)),
  });
  return { index, numbers, steps: places.map((place) => (place === -1 ? -1 : (index.steps[place] ?? -1))) };
}

/** The number of the unit beside each score, which `numbers` then knows by its key; a name that comes again is known at once. */
function groupNumbers(units: Block | null, numbers: Map<string, number>): (row: number) => number {
  if (units === null) {
    const only = numberOf(numbers, "");
    return () => only;
  }
  const known = new Map<unknown, number>();
  return (row) => {
    const unit = units[row]?.[0];
    const number = known.get(unit) ?? numberOf(numbers, identifierKey(toCell(unit)));
    known.set(unit, number);
    return number;
  };
}

/** The key of the unit beside a score; one for all where there are none. */
export function unitKey(units: Argument, index: number): string {
  return units === null ? "" : identifierKey(cellAt(units, index, 0));
}
