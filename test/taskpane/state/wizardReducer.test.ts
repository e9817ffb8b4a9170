import { stepIds } from "../../../src/taskpane/state/steps";
import { initialWizard, wizardReducer } from "../../../src/taskpane/state/wizardReducer";

describe("transitions of the wizard", () => {
  test("it begins at the scheme with nothing read", () => {
    expect(initialWizard).toMatchObject({ step: "scheme", work: { state: "waiting" } });
  });

  test("progress counts only while something is under way", () => {
    expect(wizardReducer(initialWizard, { type: "progressed", done: 1, total: 2 })).toBe(initialWizard);
    const running = wizardReducer(initialWizard, { type: "begun" });
    expect(wizardReducer(running, { type: "progressed", done: 1, total: 2 })).toMatchObject({
      work: { state: "running", done: 1, total: 2 },
    });
  });

  test.each(["mappingSettled", "dataSettled", "outcomeSettled", "reviewed"] as const)(
    "%s changes nothing before its step",
    (type) => {
      expect(wizardReducer(initialWizard, { type })).toBe(initialWizard);
    },
  );

  test.each(stepIds)("nobody goes back from the first step to %s", (step) => {
    expect(wizardReducer(initialWizard, { type: "wentBack", step })).toBe(initialWizard);
  });

  test("a failure is told at the step where it happened", () => {
    const fault = { code: "busy", place: "方案", message: "" } as const;
    expect(wizardReducer(initialWizard, { type: "failed", fault })).toMatchObject({
      step: "scheme",
      work: { state: "failed", fault },
    });
  });

  test("another filter begins at the first page again; another page keeps the filter", () => {
    const onThird = wizardReducer(initialWizard, { type: "viewChanged", change: { page: 2 } });
    expect(onThird.kept.review.page).toBe(2);
    const filtered = wizardReducer(onThird, { type: "viewChanged", change: { search: "陈" } });
    expect(filtered.kept.review).toMatchObject({ page: 0, search: "陈" });
  });
});
