import type { Indicator, ScoringMethod } from "./scorecardIndicators";
import { figureLimits } from "./scorecardLimits";
import { Decimal, decimal } from "../../values/decimal";

/** The least and the most points that an indicator can give, 分; null where its method sets no end. */
export interface PointsRange {
  readonly least: Decimal | null;
  readonly most: Decimal | null;
}

/** Between which points an indicator's method stays, whatever the actual and the target. */
export function pointsRange(indicator: Pick<Indicator, "method" | "unit" | "limits">): PointsRange {
  const { method } = indicator;
  switch (method.kind) {
    case "completion":
      return { least: limit(method.floor) ?? noneBelowZero(indicator, decimal(0)), most: limit(method.cap) };
    case "lower":
      return {
        least: limit(method.floor),
        most: limit(method.cap) ?? noneBelowZero(indicator, decimal(method.full).times(2)),
      };
    case "deduction":
      return { least: decimal(method.floor), most: decimal(method.full) };
    case "median":
      return { least: limit(method.floor), most: limit(method.cap) };
    case "curve":
    case "steps":
    case "yesNo": {
      const given = pointsOf(method);
      return { least: Decimal.min(...given), most: Decimal.max(...given) };
    }
  }
}

/** What a method gives at the end where the actual is 0, if the actual cannot fall below it. */
function noneBelowZero(indicator: Pick<Indicator, "unit" | "limits">, points: Decimal): Decimal | null {
  const { min } = figureLimits(indicator);
  return min !== null && decimal(min).greaterThanOrEqualTo(0) ? points : null;
}

function limit(points: string | null): Decimal | null {
  return points === null ? null : decimal(points);
}

/** Every number of points that the method names. */
function pointsOf(method: Extract<ScoringMethod, { readonly kind: "curve" | "steps" | "yesNo" }>): readonly Decimal[] {
  switch (method.kind) {
    case "curve":
      return method.bands.flatMap(({ pointsFrom, pointsTo }) => [decimal(pointsFrom), decimal(pointsTo)]);
    case "steps":
      return method.steps.map(({ points }) => decimal(points));
    case "yesNo":
      return [decimal(method.yes), decimal(method.no)];
  }
}
