import { decimal } from "../../../domain/values/decimal";
import type { SchemeCurve } from "../../../workflow/desk/schemeCurve";

/** The room of a drawing around its axes, in pixels. */
export const MARGINS = { left: 44, right: 16, top: 10, bottom: 26 } as const;

/** Least distance between two marks of an axis, in pixels. */
const APART = { x: 40, y: 16 } as const;

/** A mark of an axis. */
export interface Mark {
  /** In pixels from the left, or from above. */
  readonly at: number;
  /** Decimal text. */
  readonly value: string;
}

/** Where the points of a curve stand in a drawing of so many pixels. */
export interface CurveScale {
  readonly x: (value: string) => number;
  readonly y: (value: string) => number;
  readonly xMarks: readonly Mark[];
  readonly yMarks: readonly Mark[];
}

/** The scale of a curve: all of it is to be seen; marked are its corners, not where the drawing merely ends. */
export function curveScale(curve: SchemeCurve, width: number, height: number): CurveScale {
  const points = pointsOf(curve);
  const xs = distinct(points.map(({ x }) => x));
  const ys = distinct(points.map(({ y }) => y));
  const across = extent(xs);
  const up = extent(ys);
  const corners = xs.slice(curve.goesOnBelow ? 1 : 0, curve.goesOnAbove ? -1 : undefined);
  const x = (value: string): number =>
    MARGINS.left + share(Number(value), across) * (width - MARGINS.left - MARGINS.right);
  const y = (value: string): number =>
    height - MARGINS.bottom - share(Number(value), up) * (height - MARGINS.top - MARGINS.bottom);
  return { x, y, xMarks: marks(corners, x, APART.x), yMarks: marks(ys, y, APART.y) };
}

/** Every point of a curve that has a place of its own. */
export function pointsOf({ pieces, jumps, dots }: SchemeCurve): readonly { readonly x: string; readonly y: string }[] {
  return [
    ...pieces.flatMap(({ from, to }) => [from, to]),
    ...jumps.flatMap(({ x, below, above }) => [
      { x, y: below },
      { x, y: above },
    ]),
    ...dots,
  ];
}

type Extent = readonly [number, number];

/** From where to where an axis goes; a line without extent stands in the middle of it. */
function extent(sorted: readonly string[]): Extent {
  const first = Number(sorted[0] ?? 0);
  const last = Number(sorted.at(-1) ?? 1);
  const beyond = first === last ? Math.abs(first) || 1 : 0;
  return [first - beyond, last + beyond];
}

function share(value: number, [from, to]: Extent): number {
  return (value - from) / (to - from);
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort((one, other) => decimal(one).comparedTo(other));
}

/** The values that are marked: the ends first, then those between that have room. */
function marks(sorted: readonly string[], place: (value: string) => number, apart: number): readonly Mark[] {
  const ends = [sorted[0], sorted.at(-1)].flatMap((value) => (value === undefined ? [] : [value]));
  return [...new Set([...ends, ...sorted])].reduce<readonly Mark[]>((taken, value) => {
    const at = place(value);
    return taken.some((mark) => Math.abs(mark.at - at) < apart) ? taken : [...taken, { at, value }];
  }, []);
}
