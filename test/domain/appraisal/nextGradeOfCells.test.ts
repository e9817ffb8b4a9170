import { appraiser } from "../../../src/domain/appraisal/appraise";
import { nextGradeOfCells, UNCERTAIN } from "../../../src/domain/appraisal/nextGradeOfCells";
import { standingOf } from "../../../src/domain/appraisal/standing";
import type { AppraisalContext } from "../../../src/domain/calculation/context";
import { nextGrade } from "../../../src/domain/grading/nextGrade";
import { awkwardPeople } from "../../support/awkwardPeople";
import { demonstrationContext } from "../../support/demonstrationScheme";
import type { RowKind } from "../../support/gradingRows";

const PEOPLE = 700;

const schemes: Readonly<Record<string, AppraisalContext>> = {
  demonstration: demonstrationContext(),
  exact: demonstrationContext(({ score }) => (score.decideOn = "exact")),
  capped: demonstrationContext(({ evaPoints }) => (evaPoints.cap = "100")),
  thirds: demonstrationContext(({ evaPoints }) => {
    evaPoints.yuanPerStep = "7000";
    evaPoints.pointsPerStep = "3";
  }),
  "capped, exact": demonstrationContext(({ evaPoints, score }) => {
    evaPoints.cap = "60";
    score.decideOn = "exact";
  }),
  "points alone": demonstrationContext(
    ({ score }) => (score.weights = { ...score.weights, evaPoints: "1", quality: "0" }),
  ),
  "quality alone": demonstrationContext(
    ({ score }) => (score.weights = { ...score.weights, evaPoints: "0", quality: "1" }),
  ),
};

describe.each(Object.entries(schemes))("the way up from the figures of cells, scheme %s", (name, context) => {
  test.each<RowKind>(["random", "averages", "adversarial", "odd"])("is that of the definition: %s rows", (kind) => {
    const { document } = context.scheme;
    const together = appraiser(context).gradeAll(awkwardPeople(kind, context, PEOPLE, 11));
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
