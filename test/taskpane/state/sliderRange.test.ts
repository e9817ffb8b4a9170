import fc from "fast-check";
import { appraiser } from "../../../src/domain/appraisal/appraise";
import type { Appraisal } from "../../../src/domain/appraisal/appraisal";
import { decimal } from "../../../src/domain/values/decimal";
import { sliderPlace, sliderRanges } from "../../../src/taskpane/state/sliderRange";
import { whatIf, whatIfKeys, whatIfTexts } from "../../../src/taskpane/state/whatIf";
import { scheme } from "../sampleQuarter";

const context = { scheme, period: { year: 2026, quarter: 3 } as const };
const judge = appraiser(context);

function appraisal(netProfit: number, quality: number, deposits: number): Appraisal {
  const result = judge.regrade({
    netProfit: decimal(netProfit),
    balances: [],
    classes: [],
    quality: decimal(quality),
    deposits: decimal(deposits),
  });
  if (!result.ok) throw new Error("not graded");
  return result.value;
}

const anybody = fc
  .tuple(
    fc.integer({ min: -9_000_000, max: 20_000_000 }),
    fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100),
    fc.integer({ min: 0, max: 60_000 }),
  )
  .map(([netProfit, quality, deposits]) => appraisal(netProfit, quality, deposits));

describe("the sliders of the what-if", () => {
  test("hold everybody's own figure, in at most a few hundred steps", () => {
    fc.assert(
      fc.property(anybody, (given) => {
        const ranges = sliderRanges(given, context);
        const texts = whatIfTexts(given);
        for (const key of whatIfKeys) {
          const { min, max, step } = ranges[key];
          const own = Number(texts[key]);
          expect([key, min <= own, own <= max]).toEqual([key, true, true]);
          expect((max - min) / step).toBeLessThanOrEqual(502);
        }
      }),
    );
  });

  test("reach the highest grade at their right ends", () => {
    fc.assert(
      fc.property(anybody, (given) => {
        const { eva, quality, deposits } = sliderRanges(given, context);
        const changes = { eva: String(eva.max), quality: String(quality.max), deposits: String(deposits.max) };
        const result = whatIf(given, changes, judge, context);
        expect(result.ok && result.appraisal.figures.finalGrade.index).toBe(0);
      }),
    );
  });

  test("stand at the nearest end for figures beyond, at the left for what is no number", () => {
    const range = { min: 0, max: 100, step: 1 };
    expect(["120", "-5", "42.5", "200万", ""].map((typed) => sliderPlace(typed, range))).toEqual([100, 0, 42.5, 0, 0]);
  });
});
