import type { SettledMovement } from "../../domain/grading/movement";
import type { GradeStep } from "../../domain/scheme/ladder";
import { gradeLadder } from "../../domain/scheme/ladder";
import type { Decimal } from "../../domain/values/decimal";
import { decimal, sum } from "../../domain/values/decimal";
import type { Text } from "../../domain/values/text";
import type { ManagerParts } from "../../domain/appraisal/managerParts";
import type { GradedManager, GradingOutcome } from "../grading/gradingOutcome";
import { officialGrade } from "../grading/officialGrade";
import type { UnitMembers } from "./unitMembers";
import { unitMembers } from "./unitMembers";

/** One unit's people and figures. */
export interface UnitFigures {
  /** "" for people without a unit. */
  readonly unit: string;
  /** How many hold each grade, in the order of the ladder. */
  readonly grades: readonly number[];
  /** How many moved each way, in the order of `movements`; those whom the rules leave ungraded among them. */
  readonly movements: readonly number[];
  /** The sum of economic value added of everybody graded, 元. */
  readonly eva: Decimal;
  /** The sum of everybody's product pay, graded or not, in the scheme's currency; null where the scheme prices no products. */
  readonly pay: Decimal | null;
  /** How many have a grading score, those whom the rules leave ungraded among them. */
  readonly people: number;
}

/** How many grading scores lie from a bound up to the next one; null for "below the first" and "from the last on". */
export interface ScoreBand {
  readonly from: Decimal | null;
  readonly below: Decimal | null;
  readonly count: number;
}

/** How many have a performance level, graded or not: it needs no grade. */
export interface LevelCount {
  readonly name: Text;
  readonly count: number;
}

/** The figures behind the charts. */
export interface Dashboard {
  readonly ladder: readonly GradeStep[];
  /** The kinds of movement that this scheme knows. */
  readonly movements: readonly SettledMovement[];
  /** The largest unit first; units in which nobody was graded last. */
  readonly units: readonly UnitFigures[];
  readonly scores: readonly ScoreBand[];
  /** By level, highest first; empty where the scheme has no scorecards. */
  readonly levels: readonly LevelCount[];
  /** How many have a grading score. */
  readonly total: number;
}

/** Points of one band of scores, and the whole range; what lies outside falls into the open bands at both ends. */
const BAND = 10;
const FIRST_BOUND = 0;
const LAST_BOUND = 100;

/** The figures of a run by unit, by score and by level; they are the sums of what 考核结果 shows. */
export function dashboard(outcome: GradingOutcome): Dashboard {
  const { graded, notGraded, context } = outcome;
  const { document } = context.scheme;
  const ladder = gradeLadder(document);
  const plain: readonly SettledMovement[] = ["upgrade", "retain", "downgrade", "new"];
  const movements = document.movement === undefined ? plain : [...plain, "notGraded" as const];
  const units = unitMembers(outcome)
    .map((members): UnitFigures => {
      const left = members.notGraded.filter(({ manager }) => manager.facts.exempt !== null).length;
      return {
        ...unitFigures(members, ladder, document.pricing !== undefined),
        movements: movements.map((kind) => movedBy(members.graded, kind) + (kind === "notGraded" ? left : 0)),
      };
    })
    .sort((one, other) => other.people - one.people || (one.unit < other.unit ? -1 : 1));
  return {
    ladder,
    movements,
    units,
    scores: scoreBands(graded),
    levels: levelCounts([...graded, ...notGraded], context),
    total: graded.length,
  };
}

function unitFigures(
  { unit, graded, notGraded }: UnitMembers,
  ladder: readonly GradeStep[],
  pays: boolean,
): Omit<UnitFigures, "movements"> {
  const grades = graded.map((one) => officialGrade(one)?.id);
  return {
    unit,
    grades: ladder.map(({ id }) => grades.filter((grade) => grade === id).length),
    eva: sum(graded.map(({ appraisal }) => decimal(appraisal.cells.eva))),
    pay: pays ? sum([...graded, ...notGraded].flatMap(({ parts }) => payOf(parts.pricing))) : null,
    people: graded.length,
  };
}

function movedBy(people: readonly GradedManager[], kind: SettledMovement): number {
  return people.filter(({ movement }) => movement === kind).length;
}

function payOf(pricing: ManagerParts["pricing"]): readonly Decimal[] {
  return pricing?.ok === true ? [pricing.value.figures.pay] : [];
}

function scoreBands(graded: readonly GradedManager[]): readonly ScoreBand[] {
  const bounds = Array.from(
    { length: (LAST_BOUND - FIRST_BOUND) / BAND + 1 },
    (_, index) => FIRST_BOUND + index * BAND,
  );
  const counts = bounds.map(() => 0).concat(0);
  for (const { appraisal } of graded) {
    const reached = bounds.filter((bound) => appraisal.cells.gradingScore >= bound).length;
    counts[reached] = (counts[reached] ?? 0) + 1;
  }
  const edges = [null, ...bounds.map((bound) => decimal(bound))];
  return edges.map((from, index) => ({ from, below: edges[index + 1] ?? null, count: counts[index] ?? 0 }));
}

function levelCounts(
  everybody: readonly { readonly parts: ManagerParts }[],
  { scheme }: GradingOutcome["context"],
): readonly LevelCount[] {
  const held = everybody.map(({ parts: { level } }) =>
    level?.ok === true ? level.value.figures.performanceLevel.id : null,
  );
  return (scheme.document.scorecard?.levels ?? []).map(({ id, name }) => ({
    name,
    count: held.filter((one) => one === id).length,
  }));
}
