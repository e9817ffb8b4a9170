import type { ManagerParts, PartOfResult } from "../../domain/appraisal/managerParts";
import { partTitles } from "../../domain/appraisal/managerParts";
import type { Figures } from "../../domain/calculation/calculation";
import { shown } from "../../domain/calculation/formulaFigures";
import { settledOutputs } from "../../domain/grading/settledGrade";
import { performanceLevel } from "../../domain/kpi/performanceLevel";
import { scorecard } from "../../domain/kpi/scorecard";
import { outcome } from "../../domain/outcome/outcome";
import { productPayIn } from "../../domain/pricing/productPay";
import type { PricingRules } from "../../domain/scheme/parts/pricing";
import { difficultyCoefficient } from "../../domain/team/difficultyCoefficient";
import { teamBalance } from "../../domain/team/teamBalance";
import { formatWithUnit } from "../../domain/values/format";
import type { Problem } from "../../domain/values/problem";
import type { Result } from "../../domain/values/result";
import type { Text } from "../../domain/values/text";

/** A figure of a part by its name. */
export interface PartFact {
  readonly label: Text;
  readonly value: Text;
}

/** What one part of a result comes to, before its reasoning. */
export interface PartSummary {
  readonly part: PartOfResult;
  readonly title: Text;
  readonly facts: readonly PartFact[];
  /** Why there is no result; empty where there is one. */
  readonly problems: readonly Problem[];
}

/** What the parts of one manager's result come to, in the order in which they follow one another. */
export function partSummaries(parts: ManagerParts, currency: PricingRules["currency"]): readonly PartSummary[] {
  return [
    summary("movement", parts.movement, ({ figures }) =>
      facts(settledOutputs, figures, ["settledGrade", "movement", "reason"]),
    ),
    summary("scorecard", parts.scorecard, ({ indicators, total }) => [
      ...facts(scorecard.outputs, total.figures, ["totalScore", "card"]),
      ...indicators.map(({ name, points }) => ({ label: name, value: formatWithUnit(points, "points") })),
    ]),
    summary("difficulty", parts.difficulty, (worked) =>
      worked === null ? [] : facts(difficultyCoefficient.outputs, worked.figures, ["difficultyCoefficient"]),
    ),
    summary("team", parts.team, ({ figures }) => facts(teamBalance.outputs, figures, ["balancedScore", "teamShare"])),
    summary("level", parts.level, ({ figures }) => facts(performanceLevel.outputs, figures, ["performanceLevel"])),
    summary("pricing", parts.pricing, ({ figures }) =>
      facts(productPayIn(currency).outputs, figures, ["pay", "gross", "deduction", "deferred", "paidNow"]),
    ),
    summary("outcome", parts.outcome, (worked) =>
      worked === null
        ? []
        : facts(outcome.outputs, worked.figures, [
            "promotion",
            "promotionReason",
            "payCoefficient",
            "payReason",
            "training",
            "trainingReason",
          ]),
    ),
  ].filter((one) => one !== null);
}

/** What a reader wants to know of the parts at a glance: of each the figure that counts. */
export function headlineFacts(summaries: readonly PartSummary[]): readonly PartFact[] {
  const balanced = summaries.some(({ part, facts: own }) => part === "team" && own.length > 0);
  return summaries.flatMap(({ part, facts: own }) => {
    // The settled grade heads the card; a balanced score stands for the card's own total and its difficulty.
    if (part === "movement" || part === "difficulty" || (part === "scorecard" && balanced)) return [];
    const wanted = part === "outcome" ? [outcome.outputs.promotion, outcome.outputs.payCoefficient] : own.slice(0, 1);
    return own.filter(({ label }) => wanted.some((figure) => figure.label === label));
  });
}

function summary<T>(
  part: PartOfResult,
  result: Result<T> | undefined,
  factsOf: (value: T) => readonly PartFact[],
): PartSummary | null {
  if (result === undefined) return null;
  const title = partTitles[part];
  return result.ok
    ? { part, title, facts: factsOf(result.value), problems: [] }
    : { part, title, facts: [], problems: result.problems };
}

/** Figures by their labels; those that had no part in the result are left out. */
function facts<O>(outputs: Figures<O>, figures: O, names: readonly (keyof O)[]): readonly PartFact[] {
  return names
    .filter((name) => figures[name] !== null)
    .map((name) => ({ label: outputs[name].label, value: shown(figures[name], outputs[name].unit, true) }));
}
