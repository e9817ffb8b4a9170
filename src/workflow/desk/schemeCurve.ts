import { Decimal, decimal } from "../../domain/values/decimal";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import type { UnitId } from "../../domain/values/unit";

/** A rule of the scheme as a chart: what a figure gives. All figures are decimal text. */
export interface SchemeCurve {
  /** The entry of the scheme that is drawn. */
  readonly path: string;
  readonly title: Text;
  readonly x: CurveAxis;
  readonly y: CurveAxis;
  /** Straight pieces from left to right; one begins where the one before ends, higher or lower where the curve jumps. */
  readonly pieces: readonly { readonly from: CurveAt; readonly to: CurveAt }[];
  /** Where the curve jumps: what it comes to from below, and from above. */
  readonly jumps: readonly { readonly x: string; readonly below: string; readonly above: string }[];
  /** Single values where there is nothing between them: occurrences, yes and no. */
  readonly dots: readonly (CurveAt & { readonly label: Text })[];
  /** Whether figures can lie beyond the first piece, and the last. */
  readonly goesOnBelow: boolean;
  readonly goesOnAbove: boolean;
}

/** A place of a curve. */
export interface CurveAt {
  readonly x: string;
  readonly y: string;
}

/** What an axis shows. */
export interface CurveAxis {
  readonly label: Text;
  readonly unit: UnitId;
  /** The unit in words where the scheme names it; empty where it does not. */
  readonly unitLabel: Text;
}

/** An axis in one of the units of the appraisal. */
export function axis(label: Text, unit: UnitId, unitLabel: Text = text("")): CurveAxis {
  return { label, unit, unitLabel };
}

/** Between which figures can lie; null where there is no end. */
export interface CurveDomain {
  readonly min: Decimal | null;
  readonly max: Decimal | null;
}

/** What is drawn of a curve whose corners are known: its pieces, its jumps, and whether it goes on. */
export type Drawn = Pick<SchemeCurve, "pieces" | "jumps" | "dots" | "goesOnBelow" | "goesOnAbove">;

/**
 * Draws a calculation that is straight between its corners. It is asked at two places of every piece, from which the ends
 * of the piece follow, so that a jump shows on both sides. Null where the calculation refuses a figure.
 */
export function drawn(
  corners: readonly Decimal[],
  { min, max }: CurveDomain,
  heightAt: (x: Decimal) => Decimal | null,
): Drawn | null {
  const inside = ascending(corners).filter((x) => !(min?.greaterThan(x) ?? false) && !(max?.lessThan(x) ?? false));
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return null;
  const margin = first.equals(last) ? Decimal.max(first.abs().dividedBy(2), 1) : last.minus(first).times("0.2");
  const ends = [
    min === null ? first.minus(margin) : Decimal.max(min, first.minus(margin)),
    max === null ? last.plus(margin) : Decimal.min(max, last.plus(margin)),
  ];
  const places = ascending([...inside, ...ends]);
  const pieces: Drawn["pieces"][number][] = [];
  for (const [index, to] of places.entries()) {
    const from = places[index - 1];
    if (from === undefined) continue;
    const piece = pieceOf(from, to, heightAt);
    if (piece === null) return null;
    pieces.push(piece);
  }
  return {
    pieces,
    jumps: pieces.flatMap(({ from }, index) => {
      const before = pieces[index - 1];
      return before === undefined || decimal(before.to.y).equals(from.y)
        ? []
        : [{ x: from.x, below: before.to.y, above: from.y }];
    }),
    dots: [],
    goesOnBelow: min === null || (places[0]?.greaterThan(min) ?? false),
    goesOnAbove: max === null || (places.at(-1)?.lessThan(max) ?? false),
  };
}

/** A figure of a chart: as many digits as a cell keeps. */
export function chartFigure(value: Decimal): string {
  return value.toSignificantDigits(15).toFixed();
}

/** The straight piece between two corners, from its heights at a quarter and at three quarters. */
function pieceOf(from: Decimal, to: Decimal, heightAt: (x: Decimal) => Decimal | null): Drawn["pieces"][number] | null {
  const quarter = to.minus(from).dividedBy(4);
  const [early, late] = [heightAt(from.plus(quarter)), heightAt(to.minus(quarter))];
  if (early === null || late === null) return null;
  const half = late.minus(early).dividedBy(2);
  return {
    from: { x: chartFigure(from), y: chartFigure(early.minus(half)) },
    to: { x: chartFigure(to), y: chartFigure(late.plus(half)) },
  };
}

function ascending(values: readonly Decimal[]): readonly Decimal[] {
  const sorted = [...values].sort((one, other) => one.comparedTo(other));
  return sorted.filter((value, index) => !(sorted[index - 1]?.equals(value) ?? false));
}
