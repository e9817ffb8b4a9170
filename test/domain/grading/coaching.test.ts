import fc from "fast-check";
import { gradeFor } from "../../../src/domain/appraisal/gradeFor";
import type { LeverGrading } from "../../../src/domain/appraisal/gradeFor";
import type { CheapestStep } from "../../../src/domain/grading/coaching";
import { cheapestStep, cheapestStepText } from "../../../src/domain/grading/coaching";
import { decimal } from "../../../src/domain/values/decimal";
import { problemText } from "../../../src/domain/values/problem";
import { demonstrationContext } from "../../support/demonstrationScheme";

const context = demonstrationContext();
const { document } = context.scheme;

function standing(
  eva: number | string,
  quality: number | string,
  deposits: number | string,
  by = context,
): LeverGrading {
  const result = gradeFor({ eva: decimal(eva), quality: decimal(quality), deposits: decimal(deposits) }, by);
  if (!result.ok) throw new Error(result.problems.map((found) => problemText(found).zh).join());
  return result.value;
}

function coached(found: LeverGrading, by = document): CheapestStep {
  const step = cheapestStep(found, by);
  if (step === null) throw new Error("there should be a way up");
  return step;
}

describe("the grade for given levers", () => {
  it("is the grading's own: the first worked case of the rules", () => {
    const found = standing(2_200_000, 88, 9_000);
    expect(found.gradingScore.toString()).toBe("77.73");
    expect(found.finalGrade.name.zh).toBe("一级客户经理");
  });

  it.each([
    [101, 9_000, "综合素质得分是「101」，应填0–100 之间的数字（分）。"],
    [-1, 9_000, "综合素质得分是「-1」"],
    [88, -1, "一般性存款日均是「-1」，应填不小于 0 万元的数字。"],
  ])("quality %s and deposits %s are refused", (quality, deposits, words) => {
    const result = gradeFor({ eva: decimal(0), quality: decimal(quality), deposits: decimal(deposits) }, context);
    expect(result.ok ? "" : result.problems.map((found) => problemText(found).zh).join()).toContain(words);
  });
});

describe("the cheapest way to the grade above", () => {
  it("asks for what is least beside the manager's own figure: the first worked case", () => {
    const found = standing(2_200_000, 88, 9_000);
    const { grade, steps, alternative } = coached(found);
    expect(grade.name.zh).toBe("高级客户经理");
    // 97,142.86 of 2,200,000 is 4.4%; 7.56 of 88 is 8.6%.
    expect(steps.map(({ lever, gap }) => [lever, gap.toString()])).toEqual([
      ["eva", "97142.86"],
      ["deposits", "3000"],
    ]);
    expect([alternative?.lever, alternative?.gap.toString()]).toEqual(["quality", "7.56"]);
    expect(cheapestStepText(coached(found), found).zh).toBe(
      "到高级客户经理最省力：经济增加值再增加 97,142.86 元（现有的 4.42%），同时存款日均再增加 3,000 万元（现有的 33.33%）；也可以综合素质再提高 7.56 分（现有的 8.59%）。",
    );
  });

  it("is a single step where the score or the deposits suffice already", () => {
    expect(coached(standing(2_200_000, 88, 12_000)).steps.map(({ lever }) => lever)).toEqual(["eva"]);
    expect(coached(standing(2_400_000, 88, 9_000)).steps.map(({ lever }) => lever)).toEqual(["deposits"]);
  });

  it("prefers quality where EVA is negative, and has no measure of effort for it", () => {
    const { steps, alternative } = coached(standing(-100_000, 95, 5_000));
    expect(steps.map(({ lever }) => lever)).toEqual(["eva"]);
    expect(alternative).toBeNull();
    const near = coached(
      standing(-20_000, 95, 5_000),
      demonstrationContext((s) => (s.ladder[5]!.scoreFloor = "29")).scheme.document,
    );
    expect(near.steps.map(({ lever }) => lever)).toEqual(["quality"]);
    expect(near.alternative).toMatchObject({ lever: "eva", effort: null });
  });

  it("follows the scheme's weights of effort", () => {
    const by = demonstrationContext((s) => (s.boundary.effort = { eva: "3", quality: "1", deposits: "1" }));
    const found = standing(2_200_000, 88, 12_000, by);
    expect(coached(found, by.scheme.document).steps.map(({ lever }) => lever)).toEqual(["quality"]);
  });

  it("there is none at the top, and none where neither lever reaches the score", () => {
    const top = standing(3_000_000, 95, 30_000);
    expect(cheapestStep(top, document)).toBeNull();
    expect(cheapestStepText(null, top).zh).toBe("已是最高等级。");
    const capped = demonstrationContext((s) => (s.evaPoints.cap = "10"));
    const stuck = standing(300_000, 50, 30_000, capped);
    expect(coached(stuck, capped.scheme.document).steps).toEqual([]);
    expect(cheapestStepText(coached(stuck, capped.scheme.document), stuck).zh).toContain("到不了");
  });

  it("does reach the grade, for whoever takes its steps", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500_000, max: 2_900_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 0, max: 30_000 }),
        (eva, quality, deposits) => {
          const found = standing(eva, decimal(quality).dividedBy(100).toString(), deposits);
          const way = cheapestStep(found, document);
          if (way === null || way.steps.length === 0) return;
          const gap = (lever: string): string => way.steps.find((step) => step.lever === lever)?.gap.toString() ?? "0";
          const after = standing(
            found.eva.plus(gap("eva")).toString(),
            found.quality.plus(gap("quality")).toString(),
            found.deposits.plus(gap("deposits")).toString(),
          );
          expect(after.finalGrade.index).toBeLessThanOrEqual(way.grade.index);
          const [chosen] = way.steps;
          if (way.alternative?.effort && chosen?.effort)
            expect(chosen.effort.lessThanOrEqualTo(way.alternative.effort)).toBe(true);
        },
      ),
    );
  });
});
