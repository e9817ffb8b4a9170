import type { AppraisalFigures } from "../../../src/domain/appraisal/appraisal";
import { decimalInputs } from "../../../src/domain/appraisal/appraisal";
import { appraiser } from "../../../src/domain/appraisal/appraise";
import { grading } from "../../../src/domain/appraisal/grading";
import { awkwardPeople } from "../../support/awkwardPeople";
import { demonstrationContext } from "../../support/demonstrationScheme";
import type { RowKind } from "../../support/gradingRows";

const names = Object.keys(grading.outputs) as (keyof AppraisalFigures)[];

describe.each(["published", "exact"] as const)("where the %s score decides", (decideOn) => {
  const context = demonstrationContext(({ score }) => (score.decideOn = decideOn));
  const judge = appraiser(context);

  test.each<RowKind>(["random", "averages", "adversarial", "odd"])(
    "every figure and input of people graded together is that of the definition: %s rows",
    (kind) => {
      const people = awkwardPeople(kind, context, 120, 7);
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

  test("the score by which a list is ordered is worked out once for each person, whoever is asked for between", () => {
    const together = judge.gradeAll(awkwardPeople("random", context, 2, 3));
    if (!together.ok) throw new Error("Everybody has a grade");
    const scores = together.value.map(({ figures }) => figures.decidingScore);
    // The very same decimals: nothing is worked out anew.
    expect(together.value.every(({ figures }, index) => figures.decidingScore === scores[index])).toBe(true);
  });
});
