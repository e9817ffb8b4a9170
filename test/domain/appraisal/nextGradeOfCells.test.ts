import type { AppraisalNumbers } from "../../../src/domain/appraisal/appraisal";
import { appraiser } from "../../../src/domain/appraisal/appraise";
import { nextGradeOfCells, UNCERTAIN } from "../../../src/domain/appraisal/nextGradeOfCells";
import { standingOf } from "../../../src/domain/appraisal/standing";
import type { AppraisalContext } from "../../../src/domain/calculation/context";
import { nextGrade } from "../../../src/domain/grading/nextGrade";
import { decimal } from "../../../src/domain/values/decimal";
import { LazyDecimal } from "../../../src/domain/values/lazyDecimal";
import { demonstrationContext } from "../../support/demonstrationScheme";
import type { RowKind } from "../../support/gradingRows";
import { rowMaker } from "../../support/gradingRows";

const PEOPLE = 1500;

const schemes: Readonly<Record<string, AppraisalContext>> = {
  demonstration: demonstrationContext(),
  exact: demonstrationContext(({ score }) => (score.decideOn = "exact")),
  capped: demonstrationContext(({ evaPoints }) => (evaPoints.cap = "100")),
  thirds: demonstrationContext(({ evaPoints }) => {
    evaPoints.yuanPerStep = "7000";
    evaPoints.pointsPerStep = "3";
  }),
  "points alone": demonstrationContext(
    ({ score }) => (score.weights = { ...score.weights, evaPoints: "1", quality: "0" }),
  ),
  "quality alone": demonstrationContext(
    ({ score }) => (score.weights = { ...score.weights, evaPoints: "0", quality: "1" }),
  ),
};

function people(kind: RowKind, context: AppraisalContext): readonly AppraisalNumbers[] {
  const classes = context.scheme.document.eva.assetClasses.map(({ name, coefficient }) => ({
    name,
    value: decimal(coefficient),
  }));
  const { fill } = rowMaker(kind, context, 11);
  return Array.from({ length: PEOPLE }, (_, index) => {
    const figures = new Float64Array(classes.length + 3);
    fill(figures, 0);
    const [netProfit = 0, ...rest] = figures;
    const [quality = 0, deposits = 0] = rest.slice(-2);
    const third = decimal(index % 100).dividedBy(3);
    return {
      netProfit,
      balances: rest.slice(0, -2),
      classes,
      quality: index % 3 === 0 ? LazyDecimal.of(third) : LazyDecimal.ofCell(quality),
      deposits: index % 2 === 0 ? LazyDecimal.of(decimal(index * 100).dividedBy(7)) : LazyDecimal.ofCell(deposits),
    };
  });
}

describe.each(Object.entries(schemes))("the way up from the figures of cells, scheme %s", (name, context) => {
  test.each<RowKind>(["random", "averages", "adversarial", "odd"])("is that of the definition: %s rows", (kind) => {
    const { document } = context.scheme;
    const together = appraiser(context).gradeAll(people(kind, context));
    if (!together.ok) throw new Error("Everybody has a grade");
    const ofCells = nextGradeOfCells(document);
    let certain = 0;
    for (const appraisal of together.value) {
      const found = ofCells(appraisal);
      if (found === UNCERTAIN) continue;
      certain += 1;
      expect(found).toEqual(nextGrade(standingOf(appraisal), document));
    }
    // Amounts in fen are decided by numbers almost always; rows made to lie on bounds less often.
    if (kind === "random" && name === "demonstration") expect(certain).toBeGreaterThan(0.95 * PEOPLE);
    expect(certain).toBeGreaterThan(0);
  });
});
