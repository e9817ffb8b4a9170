import type { ScorecardCard } from "../scheme/parts/scorecard";
import { problem } from "../values/problem";
import type { Result } from "../values/result";
import { bad, ok } from "../values/result";
import { joinTexts, text } from "../values/text";
import type { CardIndicators, ScorecardEntry, ScorecardLists } from "./scorecardLists";

/**
 * The card by which rows are scored: the one named; else the scheme's only card, the only one with just these
 * indicators, or the only one that has all of them. Problem: several cards would do, or none, and none is named.
 */
export function chooseCard(
  named: ScorecardCard | null,
  rows: readonly ScorecardEntry[],
  { cards }: ScorecardLists,
): Result<CardIndicators> {
  const [only] = named === null ? cards : cards.filter(({ card }) => card === named);
  if (only !== undefined && (named !== null || cards.length === 1)) return ok(only);
  const given = new Set(rows.flatMap((row) => (row.kind === "indicator" ? [row.indicator.id] : [])));
  const holding = cards.filter(({ indicators }) => [...given].every((id) => indicators.some((own) => own.id === id)));
  const exact = holding.filter(({ indicators }) => indicators.length === given.size);
  const [found, ...more] = exact.length === 1 ? exact : holding;
  if (found !== undefined && more.length === 0) return ok(found);
  const names = joinTexts(
    (holding.length === 0 ? cards : holding).map(({ card }) => card.name),
    text("、", ", "),
  );
  return bad(problem("blank", text("考核卡", "Card"), null, names));
}
