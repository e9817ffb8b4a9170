import { periodStanding } from "../../../src/workflow/submission/periodStanding";
import type { Register, Submission } from "../../../src/workflow/submission/register";
import { addToRegister, readRegister } from "../../../src/workflow/submission/register";
import { FakeWorkbook } from "../../support/fakeWorkbook";

function submission(version: number, period = "2026Q3"): Submission {
  return {
    kind: "submission",
    period,
    version,
    fingerprint: String(version).padStart(64, "0"),
    at: "2026-10-09 08:30",
    by: "张三 <&> \"'",
    unit: "城东支行",
    file: "城东支行_2026Q3_v1_20261009.xlsx",
    state: "issued",
    scheme: { id: "demonstration", year: 2026, version: 1, fingerprint: "a".repeat(64) },
    counts: { people: 1, graded: 1, exempt: 0, unsettled: 0, notGraded: 0, problems: 0 },
    resultFingerprint: "b".repeat(64),
    reason: "",
    results: [],
  };
}

function reopening(version: number, period = "2026Q3"): Register["reopenings"][number] {
  return { kind: "reopening", period, version, at: "2026-10-10 09:00", by: "李四", reason: "有误" };
}

describe("the register of submissions", () => {
  test("gives back what was added, in its order", async () => {
    const workbook = new FakeWorkbook([]);
    const entries = [submission(1), reopening(1), submission(2)] as const;
    for (const entry of entries) await addToRegister(workbook, entry);
    const read = await readRegister(workbook);
    expect(read).toEqual({ submissions: [entries[0], entries[2]], reopenings: [entries[1]], damaged: 0 });
  });

  test("reads parts with the declaration that Excel adds, and counts those that are damaged", async () => {
    const workbook = new FakeWorkbook([]);
    await addToRegister(workbook, submission(1));
    const [xml = ""] = workbook.parts;
    workbook.parts = [
      `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`,
      xml.replace('"version":1', '"version":"1"'),
      xml.replace("</submission>", "<b/></submission>"),
      xml.replace("张三", "&nothing;"),
      xml.replace("{", "{{"),
    ];
    expect(await readRegister(workbook)).toMatchObject({ submissions: [{ version: 1 }], damaged: 4 });
  });
});

describe("how a period stands", () => {
  const register = (entries: Partial<Register>): Register => ({
    submissions: [],
    reopenings: [],
    damaged: 0,
    ...entries,
  });

  test("is open for its first version before anything was submitted, whatever became of other periods", () => {
    expect(periodStanding(register({ submissions: [submission(1, "2026Q2")] }), "2026Q3")).toEqual({
      state: "open",
      version: 1,
      earlier: null,
      before: null,
    });
  });

  test("is frozen by a submission until that very version is re-opened", () => {
    const submissions = [submission(1), submission(2)];
    const standing = (reopenings: Register["reopenings"]): unknown =>
      periodStanding(register({ submissions, reopenings }), "2026Q3");
    expect(standing([])).toMatchObject({ state: "frozen", latest: { version: 2 } });
    expect(standing([reopening(1), reopening(2, "2026Q2")])).toMatchObject({ state: "frozen" });
    expect(standing([reopening(2)])).toMatchObject({
      state: "open",
      version: 3,
      earlier: { version: 2, fingerprint: submissions[1]?.fingerprint, reason: "有误" },
    });
  });
});
