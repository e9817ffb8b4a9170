import type { Perspective, ScorecardRules } from "../scheme/parts/scorecard";
import type { Indicator } from "../scheme/parts/scorecardIndicators";

/** A perspective (维度) with the indicators of the library that belong to it. */
export interface LibraryShelf {
  readonly perspective: Perspective;
  readonly indicators: readonly Indicator[];
}

/** The library of indicators by perspective, both in the scheme's order. */
export function libraryByPerspective({ perspectives, indicators }: ScorecardRules): readonly LibraryShelf[] {
  return perspectives.map((perspective) => ({
    perspective,
    indicators: indicators.filter((indicator) => indicator.perspective === perspective.id),
  }));
}
