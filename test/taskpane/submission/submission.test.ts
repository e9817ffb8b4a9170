import { readWorkbook } from "../../../src/files/xlsx/readWorkbook";
import type { SubmissionStore } from "../../../src/taskpane/submission/createSubmission";
import { createSubmission } from "../../../src/taskpane/submission/createSubmission";
import type { PageFound } from "../../../src/taskpane/submission/readSubmission";
import type { PaneServices } from "../../../src/taskpane/services";
import { createWizard } from "../../../src/taskpane/state/createWizard";
import { leaveEarlierRun } from "../../../src/taskpane/state/leaveEarlierRun";
import type { Wizard } from "../../../src/taskpane/state/wizard";
import type { SheetPlan } from "../../../src/workflow/ports";
import { WorkbookFault } from "../../../src/workflow/ports";
import type { CheckId, CheckItem, Entries } from "../../../src/workflow/submission/completeness";
import { completeness } from "../../../src/workflow/submission/completeness";
import type { Submitted } from "../../../src/workflow/submission/submitFrozen";
import { verifyFrozen } from "../../../src/workflow/submission/verifyFrozen";
import type { FakeOptions } from "../fakeServices";
import { fakeServices } from "../fakeServices";
import type { FakeRecord } from "../fakeWorkbook";
import { quarterTables, workedCases } from "../sampleQuarter";

interface Begun {
  readonly page: SubmissionStore;
  readonly wizard: Wizard;
  readonly record: FakeRecord;
  readonly services: PaneServices;
  readonly saved: readonly string[];
}

/** A workbook whose results were written as values by 张三, and the page over it. */
async function written(options: FakeOptions = {}): Promise<Begun> {
  const { services, record, saved } = fakeServices(options);
  const wizard = createWizard(services);
  await write(wizard);
  return { page: createSubmission(services), wizard, record, services, saved };
}

async function write(wizard: Wizard): Promise<void> {
  await wizard.runToCheck();
  await wizard.compute();
  wizard.review();
  wizard.toWriting();
  wizard.enterPerson("张三");
  wizard.chooseMode("values");
  await wizard.write();
}

const entered: Entries = { unit: "城东支行", by: "张三", reason: "", draftAccepted: true };

async function submit({ page, wizard }: Begun, entries: Partial<Entries> = {}): Promise<void> {
  await page.read(wizard.get().kept);
  page.enter({ ...entered, ...entries });
  await page.submit(wizard.get().kept);
}

function found(page: SubmissionStore): PageFound {
  const { found: read } = page.get();
  if (read === null) throw new Error("Nothing was read");
  return read;
}

function standing(page: SubmissionStore, id: CheckId): CheckItem["standing"] | undefined {
  return completeness(found(page), page.get().entries).find((item) => item.id === id)?.standing;
}

function ended(page: SubmissionStore): Submitted {
  const { work } = page.get();
  if (work.state !== "done" || typeof work.value !== "object") throw new Error(`Not submitted: ${work.state}`);
  return work.value;
}

describe("what the page finds", () => {
  test("results that were just written agree with the data and the log", async () => {
    const { page, wizard } = await written();
    await page.read(wizard.get().kept);
    const { results, log } = found(page);
    expect(results).toEqual({
      writing: { at: "2026-10-12 10:30", by: "张三", mode: "数值" },
      untouched: true,
      sameResults: true,
      differences: [],
    });
    expect([log.lines, log.faults, log.registerFaults]).toEqual([1, [], []]);
  });

  test("who worked last is filled in; the unit only where the roster has but one", async () => {
    const two = await written();
    await two.page.read(two.wizard.get().kept);
    expect(two.page.get().entries).toMatchObject({ by: "张三", unit: "" });
    const one = await written({ tables: quarterTables(workedCases.map((row) => ({ ...row, unit: "城东支行" }))) });
    await one.page.read(one.wizard.get().kept);
    expect(one.page.get().entries.unit).toBe("城东支行");
  });

  test("what was entered is not written over by another reading", async () => {
    const { page, wizard } = await written();
    page.enter({ unit: "南山支行", by: "李四" });
    await page.read(wizard.get().kept);
    expect(page.get().entries).toMatchObject({ unit: "南山支行", by: "李四" });
  });

  test("after a reading that was stopped nothing can be submitted, whatever was found before it", async () => {
    const { page, wizard, saved } = await written();
    await page.read(wizard.get().kept);
    page.enter(entered);
    const reading = page.read(wizard.get().kept);
    page.stop();
    await reading;
    expect(page.get().reading).toMatchObject({ state: "failed", fault: { code: "stopped" } });
    await page.submit(wizard.get().kept);
    expect([page.get().work.state, saved]).toEqual(["waiting", []]);
    await page.read(wizard.get().kept);
    await page.submit(wizard.get().kept);
    expect(saved).toHaveLength(1);
  });

  test("a figure that was changed on the sheet is found with person, column and cell", async () => {
    const { page, wizard, record } = await written();
    record.sheets.push(changedCell(record, "H6", 99));
    await page.read(wizard.get().kept);
    expect(found(page).results).toMatchObject({
      untouched: false,
      sameResults: true,
      differences: [
        {
          kind: "figure",
          id: "A001",
          name: "陈一",
          column: "等级评分（分）",
          found: 99,
          expected: 77.73,
          place: { sheet: "考核结果", address: "H6" },
        },
      ],
    });
    expect(standing(page, "results")).toBe("bad");
  });

  test("data that were changed after the writing are told apart from a changed sheet", async () => {
    const begun = await written();
    const { page, wizard } = begun;
    await changeProfit(begun, 2_500_000);
    await page.read(wizard.get().kept);
    const { untouched, sameResults, differences } = found(page).results;
    expect([untouched, sameResults]).toEqual([true, false]);
    expect(differences?.map(({ id, column }) => [id, column])).toContainEqual(["A001", "经济增加值（元）"]);
  });

  test("without results on a sheet, or without a scheme, nothing can be submitted", async () => {
    const { services } = fakeServices();
    const page = createSubmission(services);
    await page.read({ references: [], mapping: null });
    page.enter(entered);
    expect([standing(page, "results"), standing(page, "data")]).toEqual(["bad", "good"]);
    const none = createSubmission(fakeServices({ part: null }).services);
    await none.read({ references: [], mapping: null });
    none.enter(entered);
    expect([standing(none, "scheme"), standing(none, "data")]).toEqual(["bad", "bad"]);
  });

  test("reading can be stopped", async () => {
    const { page, wizard, record } = await written();
    record.delay = () => {
      page.stop();
      return Promise.resolve();
    };
    await page.read(wizard.get().kept);
    expect(page.get().reading).toMatchObject({ state: "failed", fault: { code: "stopped" } });
  });
});

describe("a submission", () => {
  test("hands over a file that verifies as untouched, and is on record in log and register", async () => {
    const begun = await written();
    await submit(begun);
    const { submission, bytes } = ended(begun.page);
    expect(begun.saved).toEqual(["城东支行_2026Q3_v1_20261012.xlsx"]);
    const verdict = verifyFrozen(readWorkbook(bytes));
    expect(verdict).toMatchObject({ state: "untouched", fingerprint: submission.fingerprint });
    expect(submission).toMatchObject({ period: "2026Q3", version: 1, by: "张三", unit: "城东支行", state: "draft" });
    const { register, log, frozen } = found(begun.page);
    expect(register.submissions).toEqual([submission]);
    expect([log.lines, log.faults, log.registerFaults]).toEqual([2, [], []]);
    expect(frozen).toMatchObject({ state: "frozen", latest: { version: 1 } });
    begun.page.saveAgain();
    expect(begun.saved).toHaveLength(2);
  });

  test.each([
    ["unit", { unit: " " }],
    ["by", { by: "" }],
    ["scheme", { draftAccepted: false }],
  ] as const)("waits for what is missing: %s", async (id, entries) => {
    const begun = await written();
    await submit(begun, entries);
    expect(standing(begun.page, id)).toBe("unanswered");
    expect([begun.saved, begun.page.get().work.state]).toEqual([[], "waiting"]);
  });

  test("of people without a grade needs a reason, which goes on record", async () => {
    const tables = quarterTables(workedCases.map((row) => (row.id === "A002" ? { ...row, netProfit: "2000万" } : row)));
    const begun = await written({ tables });
    await submit(begun);
    expect([standing(begun.page, "data"), begun.saved]).toEqual(["unanswered", []]);
    await submit(begun, { reason: "林二长期病假" });
    expect(begun.saved).toHaveLength(1);
    expect(ended(begun.page).submission).toMatchObject({ reason: "林二长期病假", counts: { people: 3, notGraded: 1 } });
  });

  test("of a log that does not hold needs a reason too", async () => {
    const begun = await written();
    begun.record.log.splice(0, 1);
    await submit(begun);
    expect([standing(begun.page, "log"), begun.saved]).toEqual(["unanswered", []]);
    await submit(begun, { reason: "日志表误删" });
    expect(begun.saved).toHaveLength(1);
    expect(found(begun.page).log.faults).toEqual([{ kind: "missing", from: 1, to: 1 }]);
  });

  test("does not take place where data were changed after they had been read", async () => {
    const begun = await written();
    await begun.page.read(begun.wizard.get().kept);
    begun.page.enter(entered);
    await changeProfit(begun, 2_500_000);
    await begun.page.submit(begun.wizard.get().kept);
    expect(begun.page.get().work).toEqual({ state: "done", value: "changed" });
    expect(standing(begun.page, "results")).toBe("bad");
    expect(begun.saved).toEqual([]);
  });

  test("hands nothing over where it cannot be put on record", async () => {
    const begun = await written();
    await begun.page.read(begun.wizard.get().kept);
    begun.page.enter(entered);
    begun.record.refuse = { appendLog: new WorkbookFault("protected", "考核日志", "locked") };
    await begun.page.submit(begun.wizard.get().kept);
    expect(begun.page.get().work).toMatchObject({ state: "failed", fault: { code: "protected" } });
    expect([begun.saved, begun.record.log.length]).toEqual([[], 1]);
  });
});

describe("a frozen period", () => {
  test("can neither be submitted nor written again before it is re-opened", async () => {
    const begun = await written();
    await submit(begun);
    await submit(begun);
    expect(begun.saved).toHaveLength(1);
    const sheets = begun.record.sheets.length;
    await write(begun.wizard);
    const state = begun.wizard.get();
    expect(state).toMatchObject({ step: "write", frozen: { version: 1 }, work: { state: "waiting" } });
    expect(begun.record.sheets).toHaveLength(sheets);
  });

  test("is re-opened for a reason, and its next version tells what changed", async () => {
    const begun = await written();
    await submit(begun);
    const first = ended(begun.page).submission;
    await begun.page.reopen("林二净利润有误", begun.wizard.get().kept);
    await changeProfit(begun, 2_500_000);
    await write(begun.wizard);
    await submit(begun);
    const { submission, bytes } = ended(begun.page);
    expect(submission.version).toBe(2);
    expect(begun.saved[1]).toBe("城东支行_2026Q3_v2_20261012.xlsx");
    const verdict = verifyFrozen(readWorkbook(bytes));
    if (verdict.state !== "untouched") throw new Error(verdict.state);
    expect(verdict.content.earlier).toEqual({
      version: 1,
      fingerprint: first.fingerprint,
      reason: "林二净利润有误",
    });
    const comparison = verdict.content.sheets.find(({ name }) => name === "版本对照");
    expect(comparison?.rows).toContainEqual(["A001", "陈一", "城东支行", "经济增加值（元）", 2_200_000, 2_300_000]);
    const { register, log } = found(begun.page);
    expect(register.submissions.map(({ version }) => version)).toEqual([1, 2]);
    expect(register.reopenings).toMatchObject([{ version: 1, reason: "林二净利润有误", by: "张三" }]);
    expect([log.lines, log.faults, log.registerFaults]).toEqual([5, [], []]);
  });

  test("leaves the run of the version before behind when it is re-opened", async () => {
    const begun = await written();
    await submit(begun);
    const { page, wizard } = begun;
    expect(wizard.get().step).toBe("write");
    await page.reopen("补录评分", wizard.get().kept, () => {
      leaveEarlierRun(wizard);
    });
    expect(wizard.get()).toMatchObject({ step: "scheme", work: { state: "done" }, kept: { by: "张三" } });
    await wizard.settleBasis();
    expect(wizard.get().step).toBe("data");
  });

  test("that was not re-opened leaves the wizard where it is", async () => {
    const begun = await written();
    await submit(begun);
    begun.record.refuse = { appendLog: new WorkbookFault("protected", "考核日志", "locked") };
    await begun.page.reopen("补录评分", begun.wizard.get().kept, () => {
      leaveEarlierRun(begun.wizard);
    });
    expect([begun.page.get().work.state, begun.wizard.get().step]).toEqual(["failed", "write"]);
  });

  test("can be re-opened where the wizard meets it", async () => {
    const begun = await written();
    await submit(begun);
    await write(begun.wizard);
    await begun.wizard.reopen("补录评分");
    expect(begun.wizard.get()).toMatchObject({ step: "write", frozen: null });
    await begun.wizard.write();
    expect(begun.wizard.get()).toMatchObject({ step: "write", work: { state: "done" } });
  });

  test("is noticed when the step of writing is opened, with who worked last", async () => {
    const begun = await written();
    await submit(begun);
    const other = createWizard(begun.services);
    await other.runToCheck();
    await other.compute();
    other.review();
    other.toWriting();
    await other.readRecord();
    expect(other.get()).toMatchObject({ frozen: { version: 1 }, kept: { by: "张三" } });
  });

  test("whose entry of the register was deleted is missed by the log", async () => {
    const begun = await written();
    await submit(begun);
    begun.record.parts = begun.record.parts.filter((xml) => !xml.includes("submissions"));
    await begun.page.read(begun.wizard.get().kept);
    expect(found(begun.page).log.registerFaults).toMatchObject([{ kind: "notKept", row: 1 }]);
    // Nor does the next submission take the number of the lost one.
    expect(found(begun.page).frozen).toMatchObject({ state: "open", version: 2 });
  });
});

/** 考核结果 as it was written last, with one cell changed. */
function changedCell({ sheets }: FakeRecord, address: string, value: number): SheetPlan {
  const plan = sheets.findLast(({ name }) => name === "考核结果");
  if (plan === undefined) throw new Error("Nothing was written");
  return { ...plan, blocks: [...plan.blocks, { at: address, cells: [[value]] }] };
}

/** Changes the net profit of the first manager. */
async function changeProfit({ services }: Begun, profit: number): Promise<void> {
  await services.workbook.writeCells([{ sheet: "客户经理", address: "E2", value: profit }]);
}
