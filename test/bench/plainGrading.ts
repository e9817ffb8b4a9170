import type { SchemeDocument } from "../../src/domain/scheme/schema";
import type { GradedRows } from "../../src/domain/kernel/gradedRows";
import type { ManagerRows } from "../../src/domain/kernel/managerRows";

/** The grading in plain doubles, as one would write it without a thought for exactness: the yardstick for its speed. */
export interface PlainGrading {
  /** Over rows of numbers, of the same layout as the kernel's. */
  readonly grade: (rows: ManagerRows, count: number, graded: GradedRows) => void;
  /** Over columns of cells as Excel hands them over; six cells a manager. */
  readonly gradeColumns: (columns: PlainColumns) => unknown[][];
}

/** Columns of cells: net profits, balances, quality scores, deposits. */
export interface PlainColumns {
  readonly netProfits: readonly (readonly unknown[])[];
  readonly balances: readonly (readonly unknown[])[];
  readonly qualities: readonly (readonly unknown[])[];
  readonly deposits: readonly (readonly unknown[])[];
}

/** Prepares the grading under a scheme of quarters. */
export function plainGrading({ eva, evaPoints, score, ladder }: SchemeDocument): PlainGrading {
  const coefficients = Float64Array.from(eva.assetClasses, ({ coefficient }) => Number(coefficient));
  const [expectedReturn, yuanPerPoint] = [
    Number(eva.expectedReturn),
    Number(evaPoints.yuanPerStep) / Number(evaPoints.pointsPerStep),
  ];
  const [evaWeight, qualityWeight] = [Number(score.weights.evaPoints), Number(score.weights.quality)];
  const scoreFloors = Float64Array.from(ladder, ({ scoreFloor }) => Number(scoreFloor ?? -Infinity));
  const depositFloors = Float64Array.from(ladder, ({ depositFloor }) => Number(depositFloor ?? -Infinity));
  const names = ladder.map(({ name }) => name.zh);
  const [classes, last, steps] = [coefficients.length, ladder.length - 1, 10 ** score.scale];

  const grade: PlainGrading["grade"] = ({ figures, width }, count, graded) => {
    for (let row = 0, start = 0; row < count; row += 1, start += width) {
      let capital = 0;
      for (let index = 0; index < classes; index += 1) capital += figures[start + 1 + index]! * coefficients[index]!;
      const value = figures[start]! - (capital * expectedReturn) / 4;
      const points = value / yuanPerPoint;
      const total = Math.round((points * evaWeight + figures[start + classes + 1]! * qualityWeight) * steps) / steps;
      let byScore = 0;
      while (byScore < last && total < scoreFloors[byScore]!) byScore += 1;
      let byDeposits = 0;
      while (byDeposits < last && figures[start + classes + 2]! < depositFloors[byDeposits]!) byDeposits += 1;
      graded.eva[row] = value;
      graded.evaPoints[row] = points;
      graded.gradingScore[row] = total;
      graded.scoreGrade[row] = byScore;
      graded.depositGrade[row] = byDeposits;
      graded.finalGrade[row] = byScore > byDeposits ? byScore : byDeposits;
    }
  };

  const gradeColumns: PlainGrading["gradeColumns"] = ({ netProfits, balances, qualities, deposits }) =>
    netProfits.map((profit, row) => {
      let capital = 0;
      for (let index = 0; index < classes; index += 1)
        capital += (balances[row]![index] as number) * coefficients[index]!;
      const value = (profit[0] as number) - (capital * expectedReturn) / 4;
      const points = value / yuanPerPoint;
      const total = Math.round((points * evaWeight + (qualities[row]![0] as number) * qualityWeight) * steps) / steps;
      const held = deposits[row]![0] as number;
      let byScore = 0;
      while (byScore < last && total < scoreFloors[byScore]!) byScore += 1;
      let byDeposits = 0;
      while (byDeposits < last && held < depositFloors[byDeposits]!) byDeposits += 1;
      return [value, points, total, names[byScore], names[byDeposits], names[Math.max(byScore, byDeposits)]];
    });

  return { grade, gradeColumns };
}

/** Places in plain doubles: rows sorted by group and score, equals share a place. */
export function plainPlaces(scores: readonly number[], groups: readonly unknown[]): number[][] {
  const members = new Map<unknown, number[]>();
  groups.forEach((group, row) => {
    const rows = members.get(group);
    if (rows === undefined) members.set(group, [row]);
    else rows.push(row);
  });
  const places: number[][] = scores.map(() => [0]);
  for (const rows of members.values()) {
    rows.sort((one, other) => scores[other]! - scores[one]!);
    rows.forEach((row, index) => {
      const above = rows[index - 1];
      places[row] = [above !== undefined && scores[above] === scores[row] ? places[above]![0]! : index + 1];
    });
  }
  return places;
}
