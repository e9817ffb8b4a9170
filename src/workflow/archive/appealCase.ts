import { identifierKey } from "../../domain/values/identifier";
import type { Text } from "../../domain/values/text";
import type { GradingOutcome } from "../grading/gradingOutcome";
import type { Noticed } from "../notices/noticePlan";
import type { ClockPort, Progress } from "../ports";
import type { FrozenContent, FrozenResult } from "../submission/frozenContent";
import { resultFigures } from "../submission/frozenContent";
import { frozenResults } from "../submission/frozenResults";
import { recheckResults } from "../submission/recheckResults";
import { partKeysOf } from "../submission/frozenParts";
import type { ResultFigure } from "../submission/resultDifference";
import { figureOf } from "../submission/resultDifference";

/** A figure of a result as it was frozen, and as the frozen data give it now. */
export interface ComparedFigure {
  readonly figure: ResultFigure;
  readonly frozen: string | null;
  readonly computed: string | null;
}

/** What an appeal is answered from: the person's frozen result, computed anew from the data that were frozen with it. */
export interface AppealCase {
  readonly content: FrozenContent;
  /** The whole appraisal of the branch, computed anew. */
  readonly outcome: GradingOutcome;
  readonly frozen: FrozenResult;
  /** The person's result with all its reasons. */
  readonly person: Noticed;
  readonly figures: readonly ComparedFigure[];
}

/** The case, or why there is none. */
export type AppealResult =
  | { readonly state: "found"; readonly found: AppealCase }
  | { readonly state: "nobody" }
  | { readonly state: "refused"; readonly why: Text };

/**
 * Computes the result of one person anew, from the frozen data under the frozen scheme, so that every figure can be
 * explained. Rejects with a WorkbookFault "stopped" where the person at the screen asked for it.
 */
export async function appealCase(
  content: FrozenContent,
  key: string,
  progress: Progress,
  clock: ClockPort,
): Promise<AppealResult> {
  const recheck = await recheckResults(content, progress, clock);
  if (recheck.state === "refused") return { state: "refused", why: recheck.why };
  const { outcome } = recheck;
  const frozen = content.results.find(({ id }) => identifierKey(id) === key);
  const person = [...outcome.graded, ...outcome.notGraded].find(({ manager }) => manager.key === key);
  if (frozen === undefined || person === undefined) return { state: "nobody" };
  const computed = frozenResults(outcome).find(({ id }) => identifierKey(id) === key);
  const settles = content.scheme.movement !== undefined;
  const figures = [...resultFigures, ...partKeysOf(content.scheme)]
    .filter((figure) => settles || figure !== "settledGrade")
    .map((figure) => ({
      figure,
      frozen: figureOf(frozen, figure),
      computed: computed === undefined ? null : figureOf(computed, figure),
    }));
  return { state: "found", found: { content, outcome, frozen, person, figures } };
}

/** Whether every figure comes out as it was frozen. */
export function agrees({ figures }: AppealCase): boolean {
  return figures.every(({ frozen, computed }) => frozen === computed);
}
