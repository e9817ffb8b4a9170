import type { Decimal } from "../values/decimal";
import { reachedFrom } from "./reachedFrom";

/** Whole figures up to this are looked up. */
const LARGEST_LOOKED_UP = 50_000;

/** The lower bounds of one measure, grade by grade from the highest, for numbers of cells. */
export interface CellFloors {
  /** For each grade the smallest number of a cell that reaches the grade above it; Infinity above the highest. */
  readonly above: Float64Array;
  /**
   * For each whole figure from 1 the grade that it reaches, and the lowest for 0: where the search begins. A figure reaches
   * at least the grade of its whole part, and one below 1 at least the lowest.
   */
  readonly lookup: Uint16Array;
}

/** The bounds as cells reach them; null where they do not descend from grade to grade. */
export function cellFloors(bounds: readonly (Decimal | null)[]): CellFloors | null {
  const from = bounds.map((bound) => (bound === null ? -Infinity : reachedFrom(bound)));
  if (!from.every((floor, grade) => grade === 0 || floor < (from[grade - 1] ?? Infinity))) return null;
  const above = Float64Array.from([Infinity, ...from.slice(0, -1)]);
  const lowest = from.length - 1;
  const top = Math.max(0, Math.min(LARGEST_LOOKED_UP, Math.ceil(from[0] ?? 0)));
  const lookup = Uint16Array.from({ length: top + 1 }, (_, whole) =>
    whole === 0 ? lowest : climb(above, whole, lowest),
  );
  return { above, lookup };
}

/** The highest grade whose bound the figure reaches; the lowest takes everything below. */
export function gradeReached({ above, lookup }: CellFloors, figure: number): number {
  return climb(above, figure, lookup[Math.min(Math.max(figure, 0), lookup.length - 1) | 0] ?? 0);
}

/** Up from a grade that the figure reaches, or from the lowest. */
function climb(above: Float64Array, figure: number, begin: number): number {
  let grade = begin;
  while (figure >= (above[grade] ?? Infinity)) grade -= 1;
  return grade;
}
