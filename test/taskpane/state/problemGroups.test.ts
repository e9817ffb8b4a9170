import { problem } from "../../../src/domain/values/problem";
import { text } from "../../../src/domain/values/text";
import { problemGroups } from "../../../src/taskpane/state/problemGroups";
import type { LocatedProblem } from "../../../src/workflow/data/located";

function found(code: "blank" | "duplicate" | "unknown-person", severity: LocatedProblem["severity"]): LocatedProblem {
  return { problem: problem(code, text("工号"), null, text("工号")), place: null, managerId: null, severity };
}

describe("problems by kind", () => {
  test("what holds people back comes before notices, the most frequent kind first", () => {
    const groups = problemGroups([
      found("unknown-person", "notice"),
      found("blank", "error"),
      found("duplicate", "error"),
      found("duplicate", "error"),
      found("blank", "notice"),
    ]);
    expect(groups.map(({ code, severity, problems }) => [code, severity, problems.length])).toEqual([
      ["duplicate", "error", 2],
      ["blank", "error", 1],
      ["unknown-person", "notice", 1],
      ["blank", "notice", 1],
    ]);
  });
});
