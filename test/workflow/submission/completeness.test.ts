import type { Entries, Found } from "../../../src/workflow/submission/completeness";
import { completeness, logHolds, needsReason } from "../../../src/workflow/submission/completeness";

const found: Found = {
  standing: null,
  period: null,
  frozen: null,
  mappingProblems: [],
  run: null,
  log: { log: null, lines: 0, faults: [], registerFaults: [] },
  results: { writing: null, untouched: null, sameResults: null, differences: null },
};

function logStanding(log: Partial<Found["log"]>, reason: string): string | undefined {
  const entries: Entries = { unit: "", by: "", reason, draftAccepted: false };
  return completeness({ ...found, log: { ...found.log, ...log } }, entries).find(({ id }) => id === "log")?.standing;
}

describe("the log before a submission", () => {
  test("is in order where it is there and holds", () => {
    expect(logStanding({ lines: 3 }, "")).toBe("good");
  });

  test("needs a reason where it does not hold, and also where there is none at all", () => {
    for (const log of [{ lines: 3, faults: [{ kind: "noHead" } as const] }, { lines: 0 }]) {
      expect([logStanding(log, ""), logStanding(log, "日志表误删")]).toEqual(["unanswered", "remark"]);
      expect(logHolds({ log: { ...found.log, ...log } })).toBe(false);
      expect(needsReason({ ...found, log: { ...found.log, ...log } })).toBe(true);
    }
  });
});
