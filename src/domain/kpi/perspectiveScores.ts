import type { Perspective, ScorecardRules } from "../scheme/parts/scorecard";
import type { Decimal } from "../values/decimal";
import { decimal, sum } from "../values/decimal";
import type { ScorecardFigures } from "./scorecard";

/** What one perspective (维度) weighs on a card and what was reached in it. */
export interface PerspectiveScore {
  readonly perspective: Perspective;
  /** The weights of its indicators together. */
  readonly weight: Decimal;
  /** Their points × weight, 分: its part of the total. */
  readonly weighted: Decimal;
  /** Its own score out of 100, 分: weighted ÷ weight. */
  readonly score: Decimal;
}

/** The score of each perspective that the card has, in the scheme's order; not rounded. */
export function perspectiveScores(
  { card, indicatorPoints }: Pick<ScorecardFigures, "card" | "indicatorPoints">,
  { perspectives, indicators }: ScorecardRules,
): readonly PerspectiveScore[] {
  const rows = card.indicators.map((entry, index) => ({
    perspective: indicators.find(({ id }) => id === entry.indicator)?.perspective,
    weight: decimal(entry.weight),
    points: indicatorPoints[index]?.value ?? decimal(0),
  }));
  return perspectives.flatMap((perspective) => {
    const own = rows.filter((row) => row.perspective === perspective.id);
    if (own.length === 0) return [];
    const weight = sum(own.map((row) => row.weight));
    const weighted = sum(own.map((row) => row.points.times(row.weight)));
    return [{ perspective, weight, weighted, score: weighted.dividedBy(weight) }];
  });
}
