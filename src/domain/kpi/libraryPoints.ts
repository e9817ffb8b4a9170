import type { ScorecardRules } from "../scheme/parts/scorecard";
import type { Indicator } from "../scheme/parts/scorecardIndicators";
import type { Decimal } from "../values/decimal";
import type { ScorecardFigures } from "./scorecard";

/** An indicator of the library with its points, 分, not rounded; null where it does not stand on the card. */
export interface LibraryPoints {
  readonly indicator: Indicator;
  readonly points: Decimal | null;
}

/** The points of one card by the indicators of the whole library, in the scheme's order. */
export function libraryPoints(
  { card, indicatorPoints }: Pick<ScorecardFigures, "card" | "indicatorPoints">,
  { indicators }: ScorecardRules,
): readonly LibraryPoints[] {
  const places = new Map(card.indicators.map(({ indicator }, index) => [indicator, index] as const));
  return indicators.map((indicator) => ({
    indicator,
    points: indicatorPoints[places.get(indicator.id) ?? -1]?.value ?? null,
  }));
}
