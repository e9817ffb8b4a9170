import fc from "fast-check";
import { grading } from "../../../src/domain/appraisal/grading";
import { boundedGrade, boundedScore } from "../../../src/domain/kernel/boundedScore";
import type { GradingPlan } from "../../../src/domain/kernel/gradingPlan";
import { gradingPlan } from "../../../src/domain/kernel/gradingPlan";
import { highestReached } from "../../../src/domain/values/bands";
import { decimal, publish } from "../../../src/domain/values/decimal";
import { demonstrationContext } from "../../support/demonstrationScheme";

const context = demonstrationContext();
const { document } = context.scheme;

function planned(): GradingPlan {
  const params = grading.params(context);
  if (!params.ok) throw new Error("The demonstration has parameters");
  const plan = gradingPlan({
    ...params.value,
    coefficients: document.eva.assetClasses.map(({ coefficient }) => decimal(coefficient)),
    lowest: decimal("0"),
    highest: decimal("100"),
  });
  if (plan === null) throw new Error("The demonstration fits into whole numbers");
  return plan;
}

const plan = planned();
const bounds = document.ladder.map(({ name, scoreFloor }) => ({
  name,
  floor: scoreFloor === null ? null : decimal(scoreFloor),
}));

/** Half steps of the score with something beside them so small that only some digits of a number can tell. */
const aims = fc.record({
  halfSteps: fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -9000, max: 30_000 })),
  beside: fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 12, max: 19 })),
  quality: fc.integer({ min: 0, max: 99_999 }).map((value) => decimal(value).dividedBy(999)),
});

test("a score whose error is bounded is the exact one, or is not told", () => {
  let told = 0;
  fc.assert(
    fc.property(aims, ({ halfSteps, beside: [size, places], quality }) => {
      const score = decimal(halfSteps)
        .dividedBy(200)
        .plus(decimal(size).times(`1e-${String(places)}`));
      const points = score.minus(quality.times("0.3")).dividedBy("0.7");
      const exact = points.times("0.7").plus(quality.times("0.3"));
      const steps = boundedScore(plan, points.toNumber(), quality.toNumber());
      const grade = boundedGrade(plan, points.toNumber(), quality.toNumber());
      if (!Number.isNaN(steps)) expect(steps / 100).toBe(publish(exact, 2).toNumber() + 0);
      if (!Number.isNaN(grade)) expect(grade).toBe(highestReached(bounds, exact));
      told += Number.isNaN(steps) ? 0 : 1;
    }),
    { numRuns: 4000 },
  );
  expect(told).toBeGreaterThan(1000);
});
