import fc from "fast-check";
import type { AppraisalContext } from "../../../src/domain/calculation/context";
import { eva } from "../../../src/domain/eva/eva";
import { evaPoints } from "../../../src/domain/eva/evaPoints";
import { finalGrade } from "../../../src/domain/grading/grades";
import { gradingScore } from "../../../src/domain/grading/gradingScore";
import { evaFigure, evaPlan } from "../../../src/domain/kernel/evaFigure";
import {
  depositGradePlan,
  depositGradeReached,
  scoreGradePlan,
  scoreGradeReached,
} from "../../../src/domain/kernel/gradesOfCells";
import { pointsFigure, pointsPlan } from "../../../src/domain/kernel/pointsFigure";
import { scoreFigure, scoreFigurePlan } from "../../../src/domain/kernel/scoreFigure";
import { decimal } from "../../../src/domain/values/decimal";
import type { Result } from "../../../src/domain/values/result";
import { demonstrationContext } from "../../support/demonstrationScheme";
import { seededRandom } from "../../support/seededRandom";

const digits = (most: number, places: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 0, max: places }))
    .map(([value, used]) => (value / 10 ** used).toFixed(used));
const share = fc
  .tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 4, max: 7 }))
  .map(([value, used]) => (value / 10 ** used).toFixed(used));

const scheme = fc
  .record({
    coefficients: fc.array(share, { minLength: 11, maxLength: 11 }),
    periodFactor: fc.constantFrom("quarter" as const, "actual/360" as const, "actual/365" as const, "none" as const),
    points: fc.record({
      yuanPerStep: digits(9_999_999, 4),
      pointsPerStep: digits(999, 2),
      cap: fc.option(digits(20_000, 2)),
      floor: fc.option(digits(20_000, 2).map((value) => `-${value}`)),
    }),
    scale: fc.integer({ min: 0, max: 6 }),
    decideOn: fc.constantFrom("published" as const, "exact" as const),
    evaWeight: fc.integer({ min: 0, max: 1000 }),
  })
  .map(({ coefficients, periodFactor, points, scale, decideOn, evaWeight }): AppraisalContext =>
    demonstrationContext((document) => {
      document.eva.assetClasses.forEach((assetClass, index) => {
        assetClass.coefficient = coefficients[index] ?? "0";
      });
      document.eva.periodFactor = periodFactor;
      Object.assign(document.evaPoints, points);
      document.score = {
        weights: { evaPoints: (evaWeight / 1000).toFixed(3), quality: ((1000 - evaWeight) / 1000).toFixed(3) },
        scale,
        decideOn,
      };
    }),
  );

const amount = fc.oneof(
  fc.integer({ min: 0, max: 2_000_000_000 }).map((fen) => fen / 100),
  fc.integer({ min: 0, max: 999_999_999_999_999 }).map((value) => value / 1000),
  fc.integer({ min: 0, max: 999_999_999_999_999 }).map((value) => value / 1e8),
  fc.integer({ min: 0, max: 1_000_000 }).map((value) => value / 7),
  fc.constantFrom(0, 0.01, 1e-9, 1e15, 1e21, 1e300, 5e-324, 0.1 + 0.2),
  fc.double({ min: 0, max: 1e12, noNaN: true }),
);
const signed = fc.tuple(amount, fc.boolean()).map(([value, negative]) => (negative ? -value : value));
/** Whole steps of a score, halves of them, and the numbers directly beside. */
const score = fc.oneof(
  fc
    .tuple(fc.integer({ min: -4000, max: 24_000 }), fc.constantFrom(1, 10, 100, 1e5), fc.integer({ min: -3, max: 3 }))
    .map(([halves, part, beside]) => ((halves * 5) / (1000 * part)) * (1 + beside * 2 ** -52)),
  fc.constantFrom(60, 70, 80, 90, 59.995, 59.9949999999999, 1e15, 1e300),
  signed,
);
const quality = fc.oneof(
  fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100),
  fc.integer({ min: 0, max: 300 }).map((value) => value / 3),
  fc.double({ min: 0, max: 100, noNaN: true }),
);

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error("Figures of numbers have no problems");
  return result.value;
}

/** A figure is that of the definition, or left to it. */
function expectEither(figure: number, definition: number): void {
  // Zero has two signs and no sheet shows them.
  if (!Number.isNaN(figure)) expect(figure + 0).toBe(definition + 0);
}

test("EVA, points, score and grades of any cells under any scheme: a failure shrinks to its smallest row", () => {
  fc.assert(
    fc.property(
      scheme,
      fc.array(fc.tuple(signed, fc.array(amount, { minLength: 11, maxLength: 11 }), score, quality, amount), {
        minLength: 1,
        maxLength: 10,
      }),
      (context, rows) => {
        const ofEva = valueOf(eva.params(context));
        const ofPoints = valueOf(evaPoints.params(context));
        const ofScore = valueOf(gradingScore.params(context));
        const ofGrades = valueOf(finalGrade.params(context));
        const classes = context.scheme.document.eva.assetClasses.map(({ name, coefficient }) => ({
          name,
          value: decimal(coefficient),
        }));
        const plans = {
          eva: evaPlan({ ...ofEva, coefficients: classes.map(({ value }) => value) }),
          points: pointsPlan(ofPoints),
          score: scoreFigurePlan(ofScore),
          scoreGrade: scoreGradePlan(ofGrades),
          depositGrade: depositGradePlan(ofGrades),
        };
        for (const [profit, balances, points, scored, deposits] of rows) {
          const netProfit = decimal(profit);
          const assets = { balances: balances.map((balance) => decimal(balance)), classes, expectedReturn: null };
          const exactEva = valueOf(eva.compute({ netProfit, ...assets }, ofEva)).eva;
          if (plans.eva !== null) expectEither(evaFigure(plans.eva, profit, balances), exactEva.toNumber());
          const exactPoints = valueOf(evaPoints.compute({ eva: netProfit }, ofPoints)).evaPoints;
          if (plans.points !== null) expectEither(pointsFigure(plans.points, profit), exactPoints.toNumber());
          const inputs = { evaPoints: decimal(points), quality: decimal(scored) };
          const exactScore = valueOf(gradingScore.compute(inputs, ofScore)).decidingScore;
          if (plans.score !== null) expectEither(scoreFigure(plans.score, points, scored), exactScore.toNumber());
          const grades = valueOf(finalGrade.compute({ score: decimal(points), deposits: decimal(deposits) }, ofGrades));
          if (plans.scoreGrade === null || plans.depositGrade === null) throw new Error("The ladder descends");
          expectEither(scoreGradeReached(plans.scoreGrade, points), grades.scoreGrade.index);
          expect(depositGradeReached(plans.depositGrade, deposits)).toBe(grades.depositGrade.index);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("a score a hair below a half rises to it at the 15 digits of a cell, and is not cut first", () => {
  const context = demonstrationContext((document) => {
    document.score.weights = { evaPoints: "0.637", quality: "0.363" };
  });
  const params = valueOf(gradingScore.params(context));
  const plan = scoreFigurePlan(params);
  if (plan === null) throw new Error("The weights fit into whole numbers");
  const random = seededRandom(3);
  // 637 × points + 363 × quality, both in millionths, ends with 4 999 999 of ten million: x.xx4999999, sixteen digits.
  const tenMillion = 10_000_000;
  const inverse = Array.from({ length: 363 }, (_, times) => (1 + times * tenMillion) / 363).find(Number.isInteger)!;
  for (let row = 0; row < 2000; row += 1) {
    const points = 2_000_000_000_000 + Math.floor(random() * 8_000_000_000_000);
    const missing = (4_999_999 + tenMillion - ((637 * points) % tenMillion)) % tenMillion;
    const [byPoints, byQuality] = [points / 1e6, ((missing * inverse) % tenMillion) / 1e6];
    const inputs = { evaPoints: decimal(byPoints), quality: decimal(byQuality) };
    const { exactScore, decidingScore } = valueOf(gradingScore.compute(inputs, params));
    expect(decidingScore.minus(exactScore).toString()).toBe("0.005000001");
    expectEither(scoreFigure(plan, byPoints, byQuality), decidingScore.toNumber());
  }
});

test("what is no number has no figure", () => {
  const context = demonstrationContext();
  const points = pointsPlan(valueOf(evaPoints.params(context)));
  const scores = scoreFigurePlan(valueOf(gradingScore.params(context)));
  const exact = demonstrationContext((document) => {
    document.score.decideOn = "exact";
  });
  const [published, unrounded] = [context, exact].map((each) => scoreGradePlan(valueOf(finalGrade.params(each))));
  const floors = depositGradePlan(valueOf(finalGrade.params(context)));
  if (points === null || scores === null || published == null || unrounded == null || floors === null)
    throw new Error("The demonstration fits into whole numbers");
  const figures = [
    pointsFigure(points, NaN),
    scoreFigure(scores, NaN, 80),
    scoreFigure(scores, 80, NaN),
    scoreGradeReached(published, NaN),
    scoreGradeReached(unrounded, NaN),
    depositGradeReached(floors, NaN),
    depositGradeReached(floors, -1),
  ];
  expect(figures).toEqual(figures.map(() => NaN));
});
