import type { Appraisal } from "../../domain/appraisal/appraise";
import { appraiser } from "../../domain/appraisal/appraise";
import { joinGrade } from "../../domain/appraisal/joinGrade";
import type { ManagerParts } from "../../domain/appraisal/managerParts";
import { partProblems } from "../../domain/appraisal/managerParts";
import { partAppraiser } from "../../domain/appraisal/partAppraiser";
import type { AppraisalContext } from "../../domain/calculation/context";
import type { NearBound } from "../../domain/grading/boundary";
import type { SettledMovement } from "../../domain/grading/movement";
import { movement, settledMovement } from "../../domain/grading/movement";
import type { NextGrade } from "../../domain/grading/nextGrade";
import type { Ranked } from "../../domain/grading/ranking";
import { rankPlaces } from "../../domain/grading/ranking";
import { gradeAt, gradeLadder } from "../../domain/scheme/ladder";
import type { SchemeDocument } from "../../domain/scheme/schema";
import { identifierKey } from "../../domain/values/identifier";
import type { Decimal } from "../../domain/values/decimal";
import { problemText } from "../../domain/values/problem";
import type { CheckedData, CheckedManager } from "../data/checkData";
import type { LocatedProblem } from "../data/located";
import { locate } from "../data/located";
import { pace } from "../pace";
import { isLeftUngraded } from "./isLeftUngraded";
import { officialGrade } from "./officialGrade";
import type { ClockPort, Progress } from "../ports";

/** One manager's result, with all that explains it. */
export interface GradedManager {
  readonly manager: CheckedManager;
  readonly appraisal: Appraisal;
  /** Of the settled grade, where the scheme has rules of movement. Null where the last grade cannot be read. */
  readonly movement: SettledMovement | null;
  /** Places among all whose grade counts; null of whom the rules leave ungraded, or whose grade cannot be settled. */
  readonly unitRank: number | null;
  readonly bankRank: number | null;
  readonly nextGrade: NextGrade | null;
  /** The bounds close to which the grade hangs; none for whom the rules leave ungraded. */
  readonly nearBounds: readonly NearBound[];
  /** What the other parts of the scheme give, each with its own problems. */
  readonly parts: ManagerParts;
  /** What is missing from the parts and where, with the cells. */
  readonly faults: readonly LocatedProblem[];
}

/** The outcome of a run: who was graded, and who was not and why. */
export interface GradingOutcome {
  readonly context: AppraisalContext;
  readonly graded: readonly GradedManager[];
  readonly notGraded: readonly NotGraded[];
}

/** A manager whose data do not hold, and why; or whom the rules of movement leave ungraded (`manager.facts.exempt`). */
export interface NotGraded {
  readonly manager: CheckedManager;
  readonly problems: readonly LocatedProblem[];
  /** What the parts give all the same. */
  readonly parts: ManagerParts;
}

/**
 * Grades everybody whose data hold. Rejects with a WorkbookFault "stopped" when the signal is given; nothing was written.
 */
export async function gradingRun(
  data: CheckedData,
  context: AppraisalContext,
  progress: Progress,
  clock: ClockPort,
): Promise<GradingOutcome> {
  const judge = appraiser(context);
  const join = joiner(context);
  const faults = faultsOf(data);
  const judged = await pace(progress, clock, data.managers.length).each(data.managers, (manager): Judged => {
    const result = manager.inputs === null ? null : judge.regrade(manager.inputs);
    if (result?.ok === true) {
      const appraisal = result.value;
      const { nextGrade, nearBounds } = judge;
      const parts = join(manager, appraisal);
      return {
        graded: {
          manager,
          appraisal,
          nextGrade: nextGrade(appraisal),
          nearBounds: isLeftUngraded(parts) ? [] : nearBounds(appraisal),
          parts,
          faults: partFaults(manager, parts, faults),
        },
      };
    }
    const parts = join(manager, null);
    const refused = locate(result?.problems ?? [], { place: null, managerId: manager.key, severity: "error" });
    return { notGraded: { manager, problems: [...ownProblems(manager, parts, faults), ...refused], parts } };
  });
  return {
    context,
    graded: ranked(
      judged.flatMap((one) => one.graded ?? []),
      context.scheme.document,
    ),
    notGraded: judged.flatMap((one) => one.notGraded ?? []),
  };
}

/** One manager after the run: graded, or not. */
type Judged =
  | { readonly graded: Appraised; readonly notGraded?: never }
  | { readonly graded?: never; readonly notGraded: NotGraded };

function joiner(context: AppraisalContext): (manager: CheckedManager, appraisal: Appraisal | null) => ManagerParts {
  const parts = partAppraiser(context);
  const ladder = gradeLadder(context.scheme.document);
  const lowest = gradeAt(ladder, ladder.length - 1);
  return (manager, appraisal) =>
    joinGrade(appraisal?.figures.finalGrade ?? null, manager.parts, manager.facts, parts, lowest);
}

type Appraised = Omit<GradedManager, "unitRank" | "bankRank" | "movement">;

function ranked(appraised: readonly Appraised[], document: SchemeDocument): readonly GradedManager[] {
  const inUnit = places(appraised, document, ({ manager }) => identifierKey(manager.unit));
  const inBank = places(appraised, document, () => "");
  return appraised.map((one) => ({
    ...one,
    movement: movementOf(one),
    unitRank: inUnit.get(one) ?? null,
    bankRank: inBank.get(one) ?? null,
  }));
}

/** The place of everybody whose grade counts, among those of the same group. */
function places(
  appraised: readonly Appraised[],
  document: SchemeDocument,
  groupOf: (one: Appraised) => string,
): ReadonlyMap<Appraised, number> {
  const counting = appraised.filter((one) => officialGrade(one) !== null);
  const found = rankPlaces(
    counting.map((one): Ranked => ({ group: groupOf(one), measures: rankingMeasures(one.appraisal, document) })),
  );
  return new Map(counting.flatMap((one, index) => (found[index] === undefined ? [] : [[one, found[index]] as const])));
}

function movementOf({ manager: { lastGrade }, appraisal, parts }: Appraised): SettledMovement | null {
  if (lastGrade === "unknown") return null;
  if (parts.movement === undefined) return movement(appraisal.figures.finalGrade, lastGrade);
  return parts.movement.ok ? settledMovement(parts.movement.value.figures.settledGrade, lastGrade) : null;
}

/** The measures by which the scheme ranks, then breaks ties (rules §1.8). */
function rankingMeasures({ inputs, figures }: Appraisal, { ranking }: SchemeDocument): readonly Decimal[] {
  const measures: Readonly<Record<string, Decimal>> = {
    gradingScore: figures.gradingScore,
    eva: figures.eva,
    quality: inputs.quality,
  };
  return [ranking.indicator, ...ranking.tieBreaks].flatMap((name) => measures[name] ?? []);
}

/** What is wrong with somebody not graded. Only whom the rules leave ungraded has parts that are told besides. */
function ownProblems(manager: CheckedManager, parts: ManagerParts, faults: Faults): readonly LocatedProblem[] {
  const own = faults.get(manager.key) ?? [];
  if (manager.facts.exempt === null) return own;
  return [...own.filter(({ severity }) => severity !== "part"), ...partFaults(manager, parts, faults)];
}

/** What is wrong with the parts of somebody: with its cell where the check saw it, else where it came up. */
function partFaults({ key }: CheckedManager, parts: ManagerParts, faults: Faults): readonly LocatedProblem[] {
  const seen = (faults.get(key) ?? []).filter(({ severity }) => severity === "part");
  const told = new Set(seen.map(({ problem }) => problemText(problem).zh));
  const others = partProblems(parts).filter((found) => !told.has(problemText(found).zh));
  return [...seen, ...locate(others, { place: null, managerId: key, severity: "part" })];
}

type Faults = ReadonlyMap<string, readonly LocatedProblem[]>;

/** The problems of each manager that hold something back; for whom the rules leave ungraded, every one. */
function faultsOf({ managers, problems }: CheckedData): Faults {
  const exempt = new Set(managers.flatMap(({ key, facts }) => (facts.exempt === null ? [] : [key])));
  const faults = new Map<string, LocatedProblem[]>();
  for (const found of problems) {
    const { managerId, severity } = found;
    if (managerId === null || (severity === "notice" && !exempt.has(managerId))) continue;
    const own = faults.get(managerId);
    if (own === undefined) faults.set(managerId, [found]);
    else own.push(found);
  }
  return faults;
}
