import type { Movement } from "../../domain/grading/movement";
import type { GradeStep } from "../../domain/scheme/ladder";
import { gradeLadder } from "../../domain/scheme/ladder";
import type { Decimal } from "../../domain/values/decimal";
import { decimal, sum } from "../../domain/values/decimal";
import type { GradedManager, GradingOutcome } from "../../workflow/grading/gradingRun";
import { shownGrade } from "./shownGrade";

/** The movements in the order in which charts stack them. */
export const movementOrder = ["upgrade", "retain", "downgrade", "new"] as const satisfies readonly Movement[];

/** One unit's people and figures. */
export interface UnitFigures {
  /** "" for people without a unit. */
  readonly unit: string;
  /** How many hold each grade, in the order of the ladder. */
  readonly grades: readonly number[];
  /** How many moved each way, in the order of `movementOrder`. */
  readonly movements: readonly number[];
  /** The sum of economic value added, 元. */
  readonly eva: Decimal;
  readonly people: number;
}

/** How many grading scores lie from a bound up to the next one; null for "below the first" and "from the last on". */
export interface ScoreBand {
  readonly from: Decimal | null;
  readonly below: Decimal | null;
  readonly count: number;
}

/** The figures behind the charts. */
export interface Dashboard {
  readonly ladder: readonly GradeStep[];
  /** The largest unit first. */
  readonly units: readonly UnitFigures[];
  readonly scores: readonly ScoreBand[];
  readonly total: number;
}

/** Points of one band of scores, and the whole range; what lies outside falls into the open bands at both ends. */
const BAND = 10;
const FIRST_BOUND = 0;
const LAST_BOUND = 100;

/** The figures of everybody graded, by unit and by score. */
export function dashboard({ graded, context }: GradingOutcome): Dashboard {
  const ladder = gradeLadder(context.scheme.document);
  const names = [...new Set(graded.map(({ manager }) => manager.unit))];
  const units = names
    .map((unit) =>
      unitFigures(
        unit,
        graded.filter(({ manager }) => manager.unit === unit),
        ladder,
      ),
    )
    .sort((one, other) => other.people - one.people || one.unit.localeCompare(other.unit, "zh-CN"));
  return { ladder, units, scores: scoreBands(graded), total: graded.length };
}

function unitFigures(unit: string, people: readonly GradedManager[], ladder: readonly GradeStep[]): UnitFigures {
  return {
    unit,
    grades: ladder.map(({ id }) => people.filter((one) => shownGrade(one)?.id === id).length),
    movements: movementOrder.map((kind) => people.filter(({ movement }) => movement === kind).length),
    eva: sum(people.map(({ appraisal }) => appraisal.figures.eva)),
    people: people.length,
  };
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
