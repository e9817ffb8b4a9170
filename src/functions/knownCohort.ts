import type { RankIndex } from "../domain/grading/rankIndex";
import { rankIndex } from "../domain/grading/rankIndex";
import { numberOf } from "../domain/grading/ranking";
import { isFigure, toCell } from "../domain/values/cell";
import { cellDigits } from "../domain/values/decimal";
import { identifierKey } from "../domain/values/identifier";
import { roomForDoubles, roomForWholes } from "../domain/values/keptRoom";
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

const roomForGroups = roomForWholes();
const roomForMeasures = roomForDoubles();

/** All scores, without blanks, errors and texts, and the unit beside each; a block of cells or as Excel hands it over. */
export function knownCohort(cells: Block, units: Block | null): KnownCohort {
  const width = cells[0]?.length ?? 0;
  const numbers = new Map<string, number>();
  const groupOf = groupNumbers(units, numbers);
  const groups = roomForGroups(cells.length);
  const measures = roomForMeasures(width, cells.length);
  const takesPart = new Uint8Array(cells.length);
  let count = 0;
  for (let index = 0; index < cells.length; index += 1) {
    if (!putMeasures(cells[index] ?? [], measures, count)) continue;
    groups[count] = groupOf(index);
    takesPart[index] = 1;
    count += 1;
  }
  const index = rankIndex({
    groups: groups.subarray(0, count),
    measures: measures.map((column) => column.subarray(0, count)),
  });
  return { index, numbers, steps: count === cells.length ? index.steps : spread(index.steps, takesPart) };
}

/** Puts the measures of a row into their place; false where one is no number. */
function putMeasures(row: readonly unknown[], measures: readonly Float64Array[], place: number): boolean {
  if (row.length !== measures.length) return false;
  for (let column = 0; column < measures.length; column += 1) {
    const [cell, measure] = [row[column], measures[column]];
    if (!isFigure(cell) || measure === undefined) return false;
    measure[place] = cellDigits(cell);
  }
  return true;
}

/** The steps of those who take part, beside all rows; -1 for the others. */
function spread(steps: Int32Array, takesPart: Uint8Array): Int32Array {
  const spreadOut = new Int32Array(takesPart.length).fill(-1);
  let count = 0;
  for (let row = 0; row < takesPart.length; row += 1) {
    if (takesPart[row] !== 1) continue;
    spreadOut[row] = steps[count] ?? -1;
    count += 1;
  }
  return spreadOut;
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
    const found = known.get(unit);
    if (found !== undefined) return found;
    const number = numberOf(numbers, identifierKey(toCell(unit)));
    known.set(unit, number);
    return number;
  };
}

/** The key of the unit beside a score; one for all where there are none. */
export function unitKey(units: Argument, index: number): string {
  return units === null ? "" : identifierKey(cellAt(units, index, 0));
}
