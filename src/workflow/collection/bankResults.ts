import type { SettledMovement } from "../../domain/grading/movement";
import { settledMovement } from "../../domain/grading/movement";
import type { Ranked } from "../../domain/grading/ranking";
import { percentiles, rankPlaces } from "../../domain/grading/ranking";
import type { GradeStep } from "../../domain/scheme/ladder";
import { gradeLadder } from "../../domain/scheme/ladder";
import type { SchemeDocument } from "../../domain/scheme/schema";
import { identifierKey } from "../../domain/values/identifier";
import type { Steps } from "../steps";
import { atOnce } from "../steps";
import type { FrozenResult } from "../submission/frozenContent";
import { figureOf } from "./history";
import type { ReturnContent } from "./returnContent";
import { countingGrade } from "./returnContent";

/** One manager of the bank, with the place among all. */
export interface BankPerson {
  /** The branch that returned the person. */
  readonly returnedBy: string;
  readonly result: FrozenResult;
  /** The grade that counts; null where there is none. */
  readonly grade: GradeStep | null;
  readonly lastGrade: GradeStep | null;
  /** Null of whom nothing is graded. */
  readonly movement: SettledMovement | null;
  /** Places among all whose grade counts: within the person's unit of the return, and in the whole bank. */
  readonly unitRank: number | null;
  readonly bankRank: number | null;
  /** From 0, the last of the bank, to 1, the first. */
  readonly percentile: number | null;
  /** Whether another branch returned the same staff number, so that the person stands in the ranking twice. */
  readonly twice: boolean;
}

/** All returns of a period put together. */
export interface BankResults {
  /** By unit; always in the same order for the same returns. */
  readonly returns: readonly ReturnContent[];
  /** In the order of the returns, within each in that of its roster. */
  readonly people: readonly BankPerson[];
}

/** Puts the accepted returns together and ranks everybody under the scheme. */
export function bankResults(accepted: readonly ReturnContent[], scheme: SchemeDocument): BankResults {
  return atOnce(bankSteps(accepted, scheme));
}

/** The same in steps: a hundred thousand people take seconds. */
export function* bankSteps(accepted: readonly ReturnContent[], scheme: SchemeDocument): Steps<BankResults> {
  const returns = inOrder(accepted);
  const placed = returns.flatMap((one) => one.results.map((result) => ({ one, result })));
  const grades = gradesById(scheme);
  const entries = placed.map(({ one, result }) => ({
    one,
    result,
    grade: grades.get(countingGrade(result, scheme) ?? "") ?? null,
    lastGrade: grades.get(result.lastGrade ?? "") ?? null,
  }));
  yield;
  const ranks = yield* ranksOf(entries, scheme);
  const shared = sharedKeys(returns);
  const people = entries.map((entry): BankPerson => {
    const { one, result, grade, lastGrade } = entry;
    const rank = ranks.get(entry);
    return {
      returnedBy: one.unit,
      result,
      grade,
      lastGrade,
      movement: grade === null ? null : settledMovement(grade, lastGrade),
      unitRank: rank?.inUnit ?? null,
      bankRank: rank?.inBank ?? null,
      percentile: rank?.percentile ?? null,
      twice: shared.has(identifierKey(result.id)),
    };
  });
  return { returns, people };
}

/** The returns in an order that depends on nothing but themselves: by unit, then by fingerprint. */
export function inOrder<T extends Pick<ReturnContent, "unit" | "fingerprint">>(returns: readonly T[]): readonly T[] {
  const keyed = returns.map((one) => ({ one, key: `${identifierKey(one.unit)}\u0000${one.fingerprint}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ one }) => one);
}

/** The keys of staff numbers that stand in more than one return. */
function sharedKeys(returns: readonly ReturnContent[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { results } of returns) {
    const own = new Set(results.map(({ id }) => identifierKey(id)).filter((key) => key !== ""));
    for (const key of own) (seen.has(key) ? shared : seen).add(key);
  }
  return shared;
}

function gradesById(scheme: SchemeDocument): ReadonlyMap<string, GradeStep> {
  return new Map(gradeLadder(scheme).map((grade) => [grade.id, grade]));
}

interface Entry {
  readonly one: ReturnContent;
  readonly result: FrozenResult;
  readonly grade: GradeStep | null;
}

interface Places {
  readonly inUnit: number;
  readonly inBank: number;
  readonly percentile: number;
}

/** The places of everybody whose grade counts. Units of the same name in two returns are two units. */
function* ranksOf(entries: readonly Entry[], scheme: SchemeDocument): Steps<ReadonlyMap<Entry, Places>> {
  const counting = entries.filter(({ grade }) => grade !== null);
  const measures = counting.map(({ result }) => measuresOf(result, scheme));
  const inBank = measures.map((one): Ranked => ({ group: "", measures: one }));
  const inUnit = counting.map(({ one, result }, index): Ranked => ({
    group: `${identifierKey(one.unit)}\u0000${identifierKey(result.unit)}`,
    measures: measures[index] ?? [],
  }));
  yield;
  const bankPlaces = rankPlaces(inBank);
  yield;
  const unitPlaces = rankPlaces(inUnit);
  yield;
  const shares = percentiles(inBank);
  yield;
  return new Map(
    counting.flatMap((entry, index): readonly (readonly [Entry, Places])[] => {
      const [bank, unit, percentile] = [bankPlaces[index], unitPlaces[index], shares[index]];
      if (bank === undefined || unit === undefined || percentile === undefined) return [];
      return [[entry, { inBank: bank, inUnit: unit, percentile }]];
    }),
  );
}

/** The measures by which the scheme ranks, then breaks ties. */
function measuresOf({ gradingScore, eva, quality }: FrozenResult, { ranking }: SchemeDocument): readonly number[] {
  const figures: Readonly<Record<string, string | null>> = { gradingScore, eva, quality };
  return [ranking.indicator, ...ranking.tieBreaks].flatMap((name) => figureOf(figures[name] ?? null)?.toNumber() ?? []);
}
