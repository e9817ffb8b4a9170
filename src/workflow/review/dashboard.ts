import type { SettledMovement } from "../../domain/grading/movement";
import type { GradeStep } from "../../domain/scheme/ladder";
import { gradeLadder } from "../../domain/scheme/ladder";
import type { Decimal } from "../../domain/values/decimal";
import { decimal, sum } from "../../domain/values/decimal";
import type { Text } from "../../domain/values/text";
import { identifierKey } from "../../domain/values/identifier";
import type { GradedManager, GradingOutcome } from "../grading/gradingRun";
import { officialGrade } from "../grading/officialGrade";

/** One unit's people and figures. */
export interface UnitFigures {
  /** "" for people without a unit. */
  readonly unit: string;
  /** How many hold each grade, in the order of the ladder. */
  readonly grades: readonly number[];
  /** How many moved each way, in the order of `movements`; those whom the rules leave ungraded among them. */
  readonly movements: readonly number[];
  /** The sum of economic value added, 元. */
  readonly eva: Decimal;
  /** The sum of product pay, in the scheme's currency; null where the scheme does not price products. */
  readonly pay: Decimal | null;
  readonly people: number;
}

/** How many grading scores lie from a bound up to the next one; null for "below the first" and "from the last on". */
export interface ScoreBand {
  readonly from: Decimal | null;
  readonly below: Decimal | null;
  readonly count: number;
}

/** How many have a performance level. */
export interface LevelCount {
  readonly name: Text;
  readonly count: number;
}

/** The figures behind the charts. */
export interface Dashboard {
  readonly ladder: readonly GradeStep[];
  /** The kinds of movement that this scheme knows. */
  readonly movements: readonly SettledMovement[];
  /** The largest unit first. */
  readonly units: readonly UnitFigures[];
  readonly scores: readonly ScoreBand[];
  /** By level, highest first; empty where the scheme has no scorecards. */
  readonly levels: readonly LevelCount[];
  readonly total: number;
}

/** Points of one band of scores, and the whole range; what lies outside falls into the open bands at both ends. */
const BAND = 10;
const FIRST_BOUND = 0;
const LAST_BOUND = 100;

/** The figures of everybody graded, by unit, by score and by level. */
export function dashboard({ graded, notGraded, context }: GradingOutcome): Dashboard {
  const { document } = context.scheme;
  const ladder = gradeLadder(document);
  const plain: readonly SettledMovement[] = ["upgrade", "retain", "downgrade", "new"];
  const movements = document.movement === undefined ? plain : [...plain, "notGraded" as const];
  const members = byUnit(graded);
  const exempt = notGraded.filter(({ manager }) => manager.facts.exempt !== null);
  const units = [...members]
    .map(([key, people]): UnitFigures => {
      const left = exempt.filter(({ manager }) => identifierKey(manager.unit) === key).length;
      const figures = unitFigures(people, ladder, document.pricing !== undefined);
      return {
        ...figures,
        movements: movements.map((kind) => movedBy(people, kind) + (kind === "notGraded" ? left : 0)),
      };
    })
    .sort((one, other) => other.people - one.people || (one.unit < other.unit ? -1 : 1));
  return {
    ladder,
    movements,
    units,
    scores: scoreBands(graded),
    levels: levelCounts(graded, context),
    total: graded.length,
  };
}

/** The people of each unit by the key of its name, in the order of the roster. */
function byUnit(graded: readonly GradedManager[]): ReadonlyMap<string, readonly GradedManager[]> {
  const units = new Map<string, GradedManager[]>();
  for (const one of graded) {
    const key = identifierKey(one.manager.unit);
    const own = units.get(key);
    if (own === undefined) units.set(key, [one]);
    else own.push(one);
  }
  return units;
}

function unitFigures(
  people: readonly GradedManager[],
  ladder: readonly GradeStep[],
  pays: boolean,
): Omit<UnitFigures, "movements"> {
  const grades = people.map((one) => officialGrade(one)?.id);
  return {
    unit: people[0]?.manager.unit ?? "",
    grades: ladder.map(({ id }) => grades.filter((grade) => grade === id).length),
    eva: sum(people.map(({ appraisal }) => appraisal.figures.eva)),
    pay: pays ? sum(people.flatMap(({ parts }) => payOf(parts.pricing))) : null,
    people: people.length,
  };
}

function movedBy(people: readonly GradedManager[], kind: SettledMovement): number {
  return people.filter(({ movement }) => movement === kind).length;
}

function payOf(pricing: GradedManager["parts"]["pricing"]): readonly Decimal[] {
  return pricing?.ok === true ? [pricing.value.figures.pay] : [];
}

function scoreBands(graded: readonly GradedManager[]): readonly ScoreBand[] {
  const bounds = Array.from({ length: (LAST_BOUND - FIRST_BOUND) / BAND + 1 }, (_, index) =>
    decimal(FIRST_BOUND + index * BAND),
  );
  const edges = [null, ...bounds];
  return edges.map((from, index) => {
    const below = edges[index + 1] ?? null;
    const within = graded.filter(({ appraisal: { figures } }) => {
      const score = figures.gradingScore;
      return (from === null || score.greaterThanOrEqualTo(from)) && (below === null || score.lessThan(below));
    });
    return { from, below, count: within.length };
  });
}

function levelCounts(graded: readonly GradedManager[], { scheme }: GradingOutcome["context"]): readonly LevelCount[] {
  const held = graded.map(({ parts: { level } }) =>
    level?.ok === true ? level.value.figures.performanceLevel.id : null,
  );
  return (scheme.document.scorecard?.levels ?? []).map(({ id, name }) => ({
    name,
    count: held.filter((one) => one === id).length,
  }));
}
