import { appraiser } from "../../../src/domain/appraisal/appraise";
import type { Appraisal } from "../../../src/domain/appraisal/appraisal";
import { decimal } from "../../../src/domain/values/decimal";
import { text } from "../../../src/domain/values/text";
import { whatIf, whatIfTexts } from "../../../src/taskpane/state/whatIf";
import { scheme } from "../sampleQuarter";

const context = { scheme, period: { year: 2026, quarter: 3 } as const };
const judge = appraiser(context);

/** The first worked case, with a quality that does not end. */
function appraisal(): Appraisal {
  const result = judge.regrade({
    netProfit: decimal(2_400_000),
    balances: [decimal(100_000_000)],
    classes: [{ name: text("一般公司"), value: decimal("0.08") }],
    quality: decimal(88),
    deposits: decimal(27_000).dividedBy(3),
  });
  if (!result.ok) throw new Error("The worked case was not graded");
  return result.value;
}

describe("the what-if", () => {
  test("changes nothing while nothing is changed", () => {
    const given = appraisal();
    const result = whatIf(given, {}, judge, context);
    expect(result.ok && result.appraisal.figures.exactScore.equals(given.figures.exactScore)).toBe(true);
  });

  test("the way up that the rules promise does lead up", () => {
    const given = appraisal();
    const result = whatIf(given, { eva: "2,297,142.86", deposits: "１２０００" }, judge, context);
    expect(result.ok && result.appraisal.figures.finalGrade.name.zh).toBe("高级客户经理");
  });

  test.each([
    ["eva", "200万", "text-number"],
    ["eva", "", "blank"],
    ["quality", "101", "above-limit"],
    ["deposits", "-1", "below-limit"],
    ["deposits", "many", "not-a-number"],
  ] as const)("%s typed as %j is a problem, never a guess", (key, typed, code) => {
    const given = appraisal();
    const result = whatIf(given, { [key]: typed }, judge, context);
    expect(!result.ok && result.problems[key]?.code).toBe(code);
  });

  test("figures typed as they stand change nothing, however many digits they have", () => {
    const given = appraisal();
    const result = whatIf(given, whatIfTexts(given), judge, context);
    expect(result.ok && result.appraisal.figures.exactScore.equals(given.figures.exactScore)).toBe(true);
  });

  test("more economic value added is so much more profit; the capital stays", () => {
    const given = appraisal();
    const result = whatIf(given, { eva: "2300000" }, judge, context);
    expect(result.ok && result.appraisal.inputs.netProfit.toFixed()).toBe("2500000");
    expect(result.ok && result.appraisal.figures.capitalCharge.toFixed()).toBe("200000");
  });

  test("every wrong figure is told at once", () => {
    const given = appraisal();
    const result = whatIf(given, { eva: "x", quality: "120", deposits: "" }, judge, context);
    expect(!result.ok && Object.keys(result.problems).sort()).toEqual(["deposits", "eva", "quality"]);
  });
});
