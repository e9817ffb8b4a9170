import { fittingView } from "../../../src/taskpane/state/fittingView";
import type { ReviewView } from "../../../src/taskpane/state/reviewView";
import { activeFilters, changedView, everybody, NO_GRADE, unfiltered } from "../../../src/taskpane/state/reviewView";
import type { GradingOutcome } from "../../../src/workflow/grading/gradingOutcome";
import { fullRun } from "../fullRun";

let outcome: GradingOutcome;

beforeAll(async () => {
  outcome = (await fullRun()).review.outcome;
});

describe("the filters in a new run", () => {
  test("stay where the run still has what they ask for", () => {
    const view: ReviewView = {
      ...everybody,
      unit: "城东支行",
      grade: "middle-1",
      movement: "upgrade",
      group: "exempt",
    };
    expect(fittingView(view, outcome)).toEqual(view);
  });

  test("a unit or a grade that is gone narrows the list no longer; search and order stay", () => {
    const view: ReviewView = {
      ...everybody,
      unit: "撤并支行",
      grade: "gone",
      lastGrade: "gone",
      search: "张",
      order: "eva",
    };
    expect(fittingView(view, outcome)).toEqual({ ...everybody, search: "张", order: "eva" });
  });

  test("a scheme without rules of movement knows nobody left ungraded by them", () => {
    const { movement, ...plain } = outcome.context.scheme.document;
    expect(movement).toBeDefined();
    const scheme = { ...outcome.context.scheme, document: plain };
    const view: ReviewView = { ...everybody, group: "exempt", grade: NO_GRADE, movement: "notGraded" };
    expect(fittingView(view, { ...outcome, context: { ...outcome.context, scheme } })).toEqual(everybody);
  });
});

describe("the filters that narrow the list", () => {
  test("are told, and taken away together; the order of the list is none of them", () => {
    const view = changedView(everybody, { search: "张", unit: "城东支行", order: "eva", descending: true });
    expect(activeFilters(view)).toEqual(["search", "unit"]);
    const cleared = changedView({ ...view, page: 2 }, unfiltered());
    expect(cleared).toEqual({ ...everybody, order: "eva", descending: true });
  });
});
