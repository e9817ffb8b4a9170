import type { Appraisal } from "../../domain/appraisal/appraisal";
import type { ManagerParts } from "../../domain/appraisal/managerParts";
import type { GradeStep } from "../../domain/scheme/ladder";
import type { Decimal } from "../../domain/values/decimal";
import type { Problem } from "../../domain/values/problem";
import type { CheckedManager } from "../data/checkData";
import type { GradingOutcome } from "../grading/gradingOutcome";
import { officialGrade } from "../grading/officialGrade";
import type { Direction, PersonFigures } from "./effect";
import type { LadderMatch } from "./ladderMatch";

/** A run of the quarter under one scheme. */
export interface SchemeRun {
  readonly outcome: GradingOutcome;
}

/** One person under one scheme. */
export interface Standing {
  readonly manager: CheckedManager;
  /** Null where the data do not hold. */
  readonly figures: PersonFigures | null;
  /** Null where nobody graded the person, or the rules leave it so. */
  readonly grade: GradeStep | null;
  /** 薪酬系数; null where there is none. */
  readonly pay: Decimal | null;
  /** Why there is no grade, where the data are at fault. */
  readonly problem: Problem | null;
}

/** One person under both schemes. */
export interface ComparedPerson {
  readonly older: Standing;
  readonly newer: Standing;
  readonly change: Direction | "same" | "neither";
}

/** Everybody of the roster under both schemes, in its order. */
export function comparedPeople(older: SchemeRun, newer: SchemeRun, match: LadderMatch): readonly ComparedPerson[] {
  const after = standings(newer);
  return [...standings(older)].flatMap(([row, before]) => {
    const now = after.get(row);
    return now === undefined ? [] : [{ older: before, newer: now, change: changeOf(before.grade, now.grade, match) }];
  });
}

function changeOf(older: GradeStep | null, newer: GradeStep | null, match: LadderMatch): ComparedPerson["change"] {
  if (older === null) return newer === null ? "neither" : "onlyNewer";
  if (newer === null) return "onlyOlder";
  const [before, after] = [match.olderRank(older), match.newerRank(newer)];
  if (before === after) return "same";
  return after < before ? "rises" : "falls";
}

/** Everybody by the row of the roster: a staff number may be missing, or stand twice. */
function standings({ outcome: { graded, notGraded, context } }: SchemeRun): ReadonlyMap<number, Standing> {
  const { scale } = context.scheme.document.score;
  const found = [
    ...graded.map(({ manager, appraisal, parts }): Standing => {
      const grade = officialGrade({ appraisal, parts });
      const problem = parts.movement?.ok === false ? (parts.movement.problems[0] ?? null) : null;
      let known: PersonFigures | undefined;
      return {
        manager,
        grade,
        pay: payOf(parts),
        // Worked out for whom they are asked for: of thousands, those who change.
        get figures() {
          known ??= figuresOf(appraisal, grade, payOf(parts), scale);
          return known;
        },
        problem,
      };
    }),
    ...notGraded.map(({ manager, problems }): Standing => ({
      manager,
      grade: null,
      pay: null,
      figures: null,
      problem: problems[0]?.problem ?? null,
    })),
  ];
  const inOrder = found.sort((one, other) => one.manager.row - other.manager.row);
  return new Map(inOrder.map((standing) => [standing.manager.row, standing]));
}

function figuresOf(
  { figures, inputs }: Appraisal,
  grade: GradeStep | null,
  pay: Decimal | null,
  scale: number,
): PersonFigures {
  const { eva, evaPoints, decidingScore, scoreGrade, depositGrade, finalGrade } = figures;
  return {
    eva: eva.toFixed(),
    evaPoints: evaPoints.toFixed(),
    quality: inputs.quality.toFixed(),
    deposits: inputs.deposits.toFixed(),
    score: decidingScore.decimalPlaces() > scale ? decidingScore.toFixed() : decidingScore.toFixed(scale),
    scoreGrade,
    depositGrade,
    finalGrade,
    grade,
    pay: pay?.toFixed() ?? null,
  };
}

function payOf({ outcome }: ManagerParts): Decimal | null {
  return outcome?.ok === true ? (outcome.value?.figures.payCoefficient ?? null) : null;
}
