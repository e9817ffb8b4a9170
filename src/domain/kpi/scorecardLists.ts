import type { Choice } from "../calculation/fields";
import type { AdHocItem, ScorecardCard, ScorecardRules } from "../scheme/parts/scorecard";
import type { Indicator } from "../scheme/parts/scorecardIndicators";

/** What a row of a scorecard names: an indicator of the library, or an ad-hoc one that is added on top. */
export type ScorecardEntry = Choice &
  (
    | { readonly kind: "indicator"; readonly indicator: Indicator }
    | { readonly kind: "adHoc"; readonly adHoc: AdHocItem }
  );

/** A card with the indicators its entries lead to. */
export interface CardIndicators {
  readonly card: ScorecardCard;
  readonly indicators: readonly Indicator[];
}

/** The lists of a scorecard that are asked for again and again, made once for each scheme. */
export interface ScorecardLists {
  /** Every name that a row may bear. */
  readonly entries: readonly ScorecardEntry[];
  /** The cards with their indicators, in the scheme's order. */
  readonly cards: readonly CardIndicators[];
}

/** The lists of a scheme's scorecard; the same lists each time they are asked for. */
export function scorecardLists(rules: ScorecardRules): ScorecardLists {
  const known = listsOf.get(rules);
  if (known !== undefined) return known;
  const made = makeLists(rules);
  listsOf.set(rules, made);
  return made;
}

const listsOf = new WeakMap<ScorecardRules, ScorecardLists>();

function makeLists({ indicators, adHoc, cards }: ScorecardRules): ScorecardLists {
  return {
    entries: [
      ...indicators.map((indicator): ScorecardEntry => {
        const { id, name } = indicator;
        return { id, name, kind: "indicator", indicator };
      }),
      ...adHoc.items.map((item): ScorecardEntry => ({ id: item.id, name: item.name, kind: "adHoc", adHoc: item })),
    ],
    cards: cards.map((card) => ({
      card,
      indicators: card.indicators.map((entry) => {
        const indicator = indicators.find(({ id }) => id === entry.indicator);
        if (indicator === undefined) throw new Error(`A card's indicator ${entry.indicator} is not in the library`);
        return indicator;
      }),
    })),
  };
}
