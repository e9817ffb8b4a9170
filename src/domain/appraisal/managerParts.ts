import type { ExplanationStep } from "../calculation/explain";
import type { settledGrade } from "../grading/settledGrade";
import type { performanceLevel } from "../kpi/performanceLevel";
import type { outcome, OutcomeFigures } from "../outcome/outcome";
import type { productPay } from "../pricing/productPay";
import type { SchemePartId } from "../scheme/parts/schemeParts";
import { schemeParts } from "../scheme/parts/schemeParts";
import type { Problem } from "../values/problem";
import type { Result } from "../values/result";
import type { Text } from "../values/text";
import { text } from "../values/text";
import type { ScorecardResult } from "./scorecardResult";
import type { DifficultyResult, TeamResult } from "./teamResult";
import type { Worked, WorkOf } from "./worked";

/**
 * What the parts of a scheme give for one manager, besides the grading. A part that the scheme leaves out is absent; one
 * whose data are at fault holds its problems, and takes nothing away from the others.
 */
export interface ManagerParts {
  readonly movement?: Result<WorkOf<typeof settledGrade>>;
  readonly scorecard?: Result<ScorecardResult>;
  /** How hard the job is; null where the sheets say nothing of it, and nothing is adjusted. */
  readonly difficulty?: Result<DifficultyResult>;
  /** The card's total balanced with the team's score. */
  readonly team?: Result<TeamResult>;
  /** The performance level of the result that counts: balanced with the team where the scheme does so, else the card's total. */
  readonly level?: Result<WorkOf<typeof performanceLevel>>;
  readonly pricing?: Result<WorkOf<typeof productPay>>;
  /** Null where the manager is not graded by the rules of movement: then nothing follows. */
  readonly outcome?: Result<Worked<(typeof outcome)["inputs"], OutcomeFigures> | null>;
}

/** The names of the parts of a result, in the order in which they are shown. */
export type PartOfResult = keyof ManagerParts | "grading";

/** One part of a result with its reasoning. */
export interface ExplainedPart {
  readonly part: PartOfResult;
  readonly title: Text;
  readonly steps: readonly ExplanationStep[];
  /** Why there is no result; empty where there is one. */
  readonly problems: readonly Problem[];
}

/** What each part is called. */
export const partTitles: Readonly<Record<PartOfResult, Text>> = {
  grading: text("等级评定", "Grading"),
  movement: schemeParts.movement.title,
  scorecard: schemeParts.scorecard.title,
  difficulty: text("难度系数", "Difficulty coefficient"),
  team: text("团队平衡", "Balance with the team"),
  level: text("绩效等级", "Performance level"),
  pricing: schemeParts.pricing.title,
  outcome: schemeParts.outcome.title,
};

/** The part of the scheme to which a part of the result belongs: a level to the cards that have it; the grading to none. */
export function schemePartOf(part: PartOfResult): SchemePartId | null {
  if (part === "grading") return null;
  if (part === "difficulty") return "team";
  return part === "level" ? "scorecard" : part;
}

/** The reasoning of the parts, in the order in which they follow one another. */
export function explainParts(parts: ManagerParts): readonly ExplainedPart[] {
  const { movement, scorecard, difficulty, team, level, pricing, outcome: use } = parts;
  return [
    // Where nothing is settled there is nothing to compare: the reason says it all.
    explained("movement", movement, ({ figures, steps }) => (figures.settledGrade === null ? [] : steps())),
    explained("scorecard", scorecard, scorecardSteps),
    explained("difficulty", difficulty, (worked) => worked?.steps() ?? []),
    explained("team", team, (worked) => worked.steps()),
    explained("level", level, (worked) => worked.steps()),
    explained("pricing", pricing, (worked) => worked.steps()),
    explained("outcome", use, (worked) => worked?.steps() ?? []),
  ].filter((part) => part !== null);
}

/** What is wrong with the parts themselves, each told once: that a part waits for an earlier one is left out. */
export function partProblems(parts: ManagerParts): readonly Problem[] {
  const { movement, scorecard, difficulty, team, level, pricing, outcome: use } = parts;
  return [movement, scorecard, difficulty, team, level, pricing, use].flatMap((result) =>
    result?.ok === false ? result.problems.filter(({ code }) => code !== "earlier-part") : [],
  );
}

function explained<T>(
  part: PartOfResult,
  result: Result<T> | undefined,
  stepsOf: (value: T) => readonly ExplanationStep[],
): ExplainedPart | null {
  if (result === undefined) return null;
  const title = partTitles[part];
  return result.ok
    ? { part, title, steps: stepsOf(result.value), problems: [] }
    : { part, title, steps: [], problems: result.problems };
}

/** Each indicator's steps under its name, then those of the card. */
function scorecardSteps({ indicators, total }: ScorecardResult): readonly ExplanationStep[] {
  return [
    ...indicators.flatMap(({ name, steps }) =>
      steps().map((step) => ({
        ...step,
        label: text(`${name.zh} · ${step.label.zh}`, `${name.en} · ${step.label.en}`),
      })),
    ),
    ...total.steps(),
  ];
}
