import type { RaterFigures } from "../../../src/domain/quality/raterAnalysis";
import { text } from "../../../src/domain/values/text";
import { orderedRaters } from "../../../src/taskpane/state/orderedRaters";

function rater(name: string, change: Partial<RaterFigures> = {}): RaterFigures {
  return {
    rater: name,
    group: { id: "committee", name: text("考核委员会") },
    forms: 3,
    faulty: 0,
    repeated: 0,
    mean: null,
    spread: null,
    leniency: null,
    sameForEveryone: false,
    highShare: null,
    missing: [],
    remarks: [],
    ...change,
  };
}

const raters = [
  rater("甲"),
  rater("乙", { remarks: [text("全部同分")] }),
  rater("丙", { missing: ["A001"] }),
  rater("丁", { faulty: 1 }),
];

describe("the raters for the committee", () => {
  test("those worth a look stand first, each side in the order of the analysis", () => {
    expect(orderedRaters(raters, false).map((one) => one.rater)).toEqual(["乙", "丙", "丁", "甲"]);
  });

  test("or stand alone", () => {
    expect(orderedRaters(raters, true).map((one) => one.rater)).toEqual(["乙", "丙", "丁"]);
  });
});
