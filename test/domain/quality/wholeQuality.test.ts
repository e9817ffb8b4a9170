import { bind } from "../../../src/domain/calculation/bind";
import type { AppraisalContext } from "../../../src/domain/calculation/context";
import { qualityScore } from "../../../src/domain/quality/qualityScore";
import type { FormCells } from "../../../src/domain/quality/wholeQuality";
import { wholeQuality } from "../../../src/domain/quality/wholeQuality";
import type { WholeScore } from "../../../src/domain/quality/wholeMeans";
import { decimal } from "../../../src/domain/values/decimal";
import type { Decimal } from "../../../src/domain/values/decimal";
import { demonstrationContext } from "../../support/demonstrationScheme";
import { ratingForms } from "../../support/ratingForms";

const schemes: readonly (readonly [string, AppraisalContext])[] = [
  ["the demonstration's", demonstrationContext()],
  ["the highest and lowest left out", demonstrationContext(({ quality }) => (quality.dropExtremes = true))],
  [
    "a group and an item without weight",
    demonstrationContext(({ quality }) => {
      quality.dropExtremes = true;
      quality.groups.push({ id: "peers", name: { zh: "同事互评", en: "Peers" }, weight: "0" });
      quality.items.forEach((item, index) => (item.weight = ["0.375", "0.625"][index] ?? "0"));
    }),
  ],
  [
    "weights of five places",
    demonstrationContext(({ quality }) => {
      quality.groups.forEach((group, index) => (group.weight = ["0.33333", "0.66667"][index] ?? "0"));
    }),
  ],
];

function defined(context: AppraisalContext, forms: readonly FormCells[]): ReturnType<typeof qualityScore.compute> {
  const { items } = context.scheme.document.quality;
  const entries = forms.flatMap((form) =>
    items.map(({ id }, index) => ({ ...form, item: id, score: form.scores[index] })),
  );
  return bind(qualityScore, context).run({
    scores: entries.map(({ score }) => score ?? null),
    items: entries.map(({ item }) => item),
    groups: entries.map(({ group }) => group),
    raters: entries.map(({ rater }) => rater),
  });
}

/** Whether the number is that of the decimal, with all its digits where it says so. */
function isThat({ number, rounded }: WholeScore, value: Decimal | null | undefined): boolean {
  return value?.toNumber() === number && (rounded || value.equals(decimal(number)));
}

describe.each(schemes)("under a scheme with %s", (_title, context) => {
  const rate = wholeQuality(context);

  test.each(["plain", "faulty"] as const)("scores in whole numbers are those of the definition: %s forms", (kind) => {
    const different = ratingForms(kind, 1500, context).filter((forms) => {
      const whole = rate?.(forms) ?? null;
      const result = defined(context, forms);
      // Plain forms are certain; of others the definition may be asked, and is wherever something is wrong.
      if (whole === null) return kind === "plain" || rate === null;
      if (!result.ok) return true;
      const { itemScores, qualityScore: score } = result.value;
      return !(
        isThat(whole.score, score) && whole.items.every((own, index) => isThat(own.score, itemScores[index]?.value))
      );
    });
    expect(different).toEqual([]);
  });
});

test("three raters leave a third over, which is more than the number keeps", () => {
  const context = demonstrationContext();
  const forms = [80, 80, 81].map((score, index) => ({
    group: "考核委员会",
    rater: `委员${String(index)}`,
    scores: [score, score, score],
  }));
  const head = { group: "部门负责人", rater: "负责人", scores: [80, 80, 80] };
  // 80.333… × 60% + 80 × 40% = 80.2: but the definition's mean is cut after sixty digits.
  expect(wholeQuality(context)?.([...forms, head])?.score).toEqual({ number: 80.2, rounded: true });
  expect(wholeQuality(context)?.([head, { ...head, group: "考核委员会" }])?.score).toEqual({
    number: 80,
    rounded: false,
  });
});

test("a range that goes below zero, or has more places than millionths, is left to the definition", () => {
  expect(wholeQuality(demonstrationContext(({ quality }) => (quality.lowest = "-5")))).toBeNull();
  expect(wholeQuality(demonstrationContext(({ quality }) => (quality.highest = "99.9999999")))).toBeNull();
});
