import type { AppraisalFigures, AppraisalNumbers } from "../../../src/domain/appraisal/appraisal";
import { decimalInputs } from "../../../src/domain/appraisal/appraisal";
import { appraiser } from "../../../src/domain/appraisal/appraise";
import { grading } from "../../../src/domain/appraisal/grading";
import { decimal } from "../../../src/domain/values/decimal";
import { LazyDecimal } from "../../../src/domain/values/lazyDecimal";
import { demonstrationContext } from "../../support/demonstrationScheme";
import type { RowKind } from "../../support/gradingRows";
import { rowMaker } from "../../support/gradingRows";

const names = Object.keys(grading.outputs) as (keyof AppraisalFigures)[];

describe.each(["published", "exact"] as const)("where the %s score decides", (decideOn) => {
  const context = demonstrationContext(({ score }) => (score.decideOn = decideOn));
  const judge = appraiser(context);
  const classes = context.scheme.document.eva.assetClasses.map(({ name, coefficient }) => ({
    name,
    value: decimal(coefficient),
  }));
  const width = classes.length + 3;

  test.each<RowKind>(["random", "averages", "adversarial", "odd"])(
    "every figure and input of people graded together is that of the definition: %s rows",
    (kind) => {
      const { fill } = rowMaker(kind, context, 7);
      const people = Array.from({ length: 120 }, (_, index): AppraisalNumbers => {
        const figures = new Float64Array(width);
        fill(figures, 0);
        const [netProfit = 0, ...rest] = figures;
        const [quality = 0, deposits = 0] = rest.slice(-2);
        // Every third quality score, and every second average, is known by its number only.
        const third = decimal(index % 100).dividedBy(3);
        return {
          netProfit,
          balances: rest.slice(0, -2),
          classes,
          quality: index % 3 === 0 ? LazyDecimal.nearest(third.toNumber(), () => third) : LazyDecimal.ofCell(quality),
          deposits: index % 2 === 0 ? LazyDecimal.of(decimal(index * 100).dividedBy(7)) : LazyDecimal.ofCell(deposits),
        };
      });
      const together = judge.gradeAll(people);
      expect(together.ok && together.value.length).toBe(people.length);
      people.forEach((person, index) => {
        const alone = judge.regrade(decimalInputs(person));
        const appraisal = together.ok ? together.value[index] : undefined;
        if (!alone.ok || appraisal === undefined) throw new Error("Everybody has a grade");
        expect(appraisal.cells).toEqual(alone.value.cells);
        // Asked for in either order: what is known already makes no difference.
        const order = index % 2 === 0 ? names : [...names].reverse();
        for (const name of order) expect(appraisal.figures[name]).toEqual(alone.value.figures[name]);
        expect(appraisal.inputs).toEqual(alone.value.inputs);
        expect(judge.nearBounds(appraisal)).toEqual(judge.nearBounds(alone.value));
        expect(judge.explain(appraisal)).toEqual(judge.explain(alone.value));
      });
    },
  );
});

test("the score by which a list is ordered is worked out once for each person, whoever is asked for between", () => {
  const context = demonstrationContext(({ score }) => (score.decideOn = "exact"));
  const { fill } = rowMaker("random", context, 3);
  const classes = context.scheme.document.eva.assetClasses.map(({ name, coefficient }) => ({
    name,
    value: decimal(coefficient),
  }));
  const people = [0, 1].map((): AppraisalNumbers => {
    const figures = new Float64Array(classes.length + 3);
    fill(figures, 0);
    const [netProfit = 0, ...rest] = figures;
    const [quality = 0, deposits = 0] = rest.slice(-2);
    const numbers = { netProfit, balances: rest.slice(0, -2), classes };
    return { ...numbers, quality: LazyDecimal.ofCell(quality), deposits: LazyDecimal.ofCell(deposits) };
  });
  const graded = appraiser(context).gradeAll(people);
  const [one, other] = graded.ok ? graded.value : [];
  const first = one?.figures.decidingScore;
  const second = other?.figures.decidingScore;
  // The very same decimals: nothing is worked out anew.
  expect(first !== undefined && one?.figures.decidingScore === first).toBe(true);
  expect(second !== undefined && other?.figures.decidingScore === second).toBe(true);
});
