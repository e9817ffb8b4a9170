import { createWizard } from "../../../src/taskpane/state/createWizard";
import type { Wizard } from "../../../src/taskpane/state/wizard";
import type { WizardState } from "../../../src/taskpane/state/wizardState";
import { readAppraisalPart } from "../../../src/workflow/appraisalPart";
import { WorkbookFault } from "../../../src/workflow/ports";
import { recordHeaders } from "../../../src/workflow/record/recordLine";
import type { FakeOptions } from "../fakeServices";
import { fakeServices, now } from "../fakeServices";
import type { FakeRecord } from "../fakeWorkbook";
import { quarterTables, scheme, workedCases } from "../sampleQuarter";

function begin(options: FakeOptions = {}): { readonly wizard: Wizard; readonly record: FakeRecord } {
  const { services, record } = fakeServices(options);
  return { wizard: createWizard(services), record };
}

/** The state, which must be at that step. */
function at<S extends WizardState["step"]>(wizard: Wizard, step: S): Extract<WizardState, { step: S }> {
  const state = wizard.get();
  if (state.step !== step) throw new Error(`The wizard is at ${state.step}, not at ${step}`);
  return state as Extract<WizardState, { step: S }>;
}

function faultCode(state: WizardState): string {
  return state.step !== "review" && state.work.state === "failed"
    ? state.work.fault.code
    : `not failed at ${state.step}`;
}

async function toReview(wizard: Wizard): Promise<void> {
  await wizard.readScheme();
  await wizard.settleBasis();
  await wizard.settleMapping();
  await wizard.compute();
  wizard.review();
}

describe("the way through the wizard", () => {
  test("grades the three worked cases as the rules say", async () => {
    const { wizard } = begin();
    await toReview(wizard);
    const { outcome } = at(wizard, "review");
    expect(
      outcome.graded.map(({ manager, appraisal }) => [
        manager.id,
        appraisal.figures.gradingScore.toFixed(2),
        appraisal.figures.finalGrade.name.zh,
      ]),
    ).toEqual([
      ["A001", "77.73", "一级客户经理"],
      ["A002", "60.00", "二级客户经理"],
      ["A003", "28.03", "客户经理助理"],
    ]);
  });

  test("writes results, summary and one line of the log", async () => {
    const { wizard, record } = begin();
    await toReview(wizard);
    wizard.toWriting();
    wizard.chooseMode("values");
    await wizard.write();
    expect(record.sheets.map(({ name }) => name)).toEqual(["考核结果", "考核汇总"]);
    expect(record.log).toHaveLength(1);
    expect(at(wizard, "write").work).toEqual({
      state: "done",
      value: { sheets: ["考核结果", "考核汇总"], logged: "考核日志", unprotected: [], at: now },
    });
  });

  test("goes as far as the check by itself when the ribbon asks for a check", async () => {
    const { wizard } = begin();
    await wizard.runToCheck();
    expect(at(wizard, "check").work.state).toBe("done");
  });

  test("stays at the scheme when the ribbon asks for a check of a workbook without one", async () => {
    const { wizard } = begin({ part: null });
    await wizard.runToCheck();
    expect(wizard.get().step).toBe("scheme");
  });
});

describe("scheme and period", () => {
  test("a workbook without a period offers the last finished quarter", async () => {
    const { wizard } = begin({ part: null });
    await wizard.readScheme();
    expect(at(wizard, "scheme").period).toEqual({ year: 2026, quarter: 3 });
  });

  test("a configured scheme is put into a workbook that has none, and functions calculate anew", async () => {
    const { wizard, record } = begin({ part: null });
    await wizard.readScheme();
    await wizard.loadScheme({ ...scheme, seal: null });
    const { work } = at(wizard, "scheme");
    expect(work.state === "done" && work.value.carried.state).toBe("carried");
    expect(record.recalculations).toBe(1);
  });

  test("the log says who put a scheme into the workbook, as far as entered", async () => {
    const { wizard, record } = begin({ part: null });
    await wizard.readScheme();
    await wizard.loadScheme({ ...scheme, seal: null });
    wizard.enterPerson("张三");
    await wizard.loadScheme({ ...scheme, seal: null });
    const by = recordHeaders.indexOf("经办人");
    expect(record.log.map((line) => line[by])).toEqual(["", "张三"]);
  });

  test("a damaged part is told with its issues and can be replaced", async () => {
    const { wizard } = begin({ part: "<appraisal><scheme>{</scheme></appraisal>" });
    await wizard.readScheme();
    const before = at(wizard, "scheme").work;
    expect(before.state === "done" && before.value.carried.state).toBe("refused");
    await wizard.loadScheme({ ...scheme, seal: null });
    const after = at(wizard, "scheme").work;
    expect(after.state === "done" && after.value.carried.state).toBe("carried");
  });

  test("another quarter is kept in the workbook; the same one is not written again", async () => {
    const { wizard, record } = begin();
    const before = record.part;
    await wizard.readScheme();
    await wizard.settleBasis();
    expect(record.part).toBe(before);
    wizard.goBack("scheme");
    wizard.choosePeriod({ year: 2026, quarter: 2 });
    await wizard.settleBasis();
    expect(readAppraisalPart(record.part ?? "")?.period).toEqual({ year: 2026, quarter: 2 });
    expect(at(wizard, "data").basis.context.period).toEqual({ year: 2026, quarter: 2 });
  });

  test("a workbook that refuses the quarter keeps the wizard at the scheme and says why", async () => {
    const { wizard, record } = begin();
    await wizard.readScheme();
    wizard.choosePeriod({ year: 2026, quarter: 2 });
    record.refuse = { writePart: new WorkbookFault("busy", "方案", "editing") };
    await wizard.settleBasis();
    expect(wizard.get().step).toBe("scheme");
    expect(faultCode(wizard.get())).toBe("busy");
  });
});

describe("data and check", () => {
  test("a renamed column stops the wizard until another header is chosen", async () => {
    const [roster, ...others] = quarterTables(workedCases);
    if (roster === undefined) throw new Error("no roster");
    const renamed = {
      ...roster,
      headers: roster.headers.map((header) => (header.startsWith("税后净利润") ? "本季创利" : header)),
    };
    const { wizard } = begin({ tables: [renamed, ...others] });
    await wizard.readScheme();
    await wizard.settleBasis();
    await wizard.settleMapping();
    expect(wizard.get().step).toBe("data");
    wizard.chooseColumn("roster", "netProfit", renamed.headers.indexOf("本季创利"));
    await wizard.settleMapping();
    expect(wizard.get().step).toBe("check");
  });

  test("a column chosen by hand is still chosen after going back and forth", async () => {
    const { wizard } = begin();
    await wizard.readScheme();
    await wizard.settleBasis();
    wizard.chooseColumn("roster", "name", 2);
    wizard.goBack("scheme");
    await wizard.settleBasis();
    const { work } = at(wizard, "data");
    expect(work.state === "done" && work.value.roster?.columns.name).toBe(2);
  });

  test("one bad row does not hold the others back", async () => {
    const bad = { id: "A009", name: "赵九", unit: "城西支行", netProfit: "2000万" };
    const { wizard } = begin({ tables: quarterTables([...workedCases, bad]) });
    await toReview(wizard);
    const { outcome } = at(wizard, "review");
    expect(outcome.graded).toHaveLength(3);
    expect(
      outcome.notGraded.map(({ manager, problems }) => [manager.id, problems.map(({ problem }) => problem.code)]),
    ).toEqual([["A009", ["text-number"]]]);
  });

  test("a table that is gone is named", async () => {
    const { wizard, record } = begin();
    await wizard.readScheme();
    await wizard.settleBasis();
    record.refuse = { readTable: new WorkbookFault("notFound", "素质评分", "gone") };
    await wizard.settleMapping();
    const { work } = at(wizard, "check");
    expect(work.state === "failed" && work.fault).toMatchObject({ code: "notFound", place: "素质评分" });
  });
});

describe("stopping and failing", () => {
  test("a stopped run leaves nothing half-done and can be run again", async () => {
    const { services } = fakeServices();
    let wizard: Wizard | null = null;
    let stopNext = true;
    const clock = {
      ...services.clock,
      pause: () => {
        if (stopNext && wizard?.get().step === "compute") wizard.stop();
        return Promise.resolve();
      },
    };
    wizard = createWizard({ ...services, clock });
    await wizard.readScheme();
    await wizard.settleBasis();
    await wizard.settleMapping();
    await wizard.compute();
    expect(faultCode(wizard.get())).toBe("stopped");
    stopNext = false;
    await wizard.computeAgain();
    expect(at(wizard, "compute").work.state).toBe("done");
  });

  test("a writing that is stopped in any pause before the sheets has touched nothing", async () => {
    for (let at = 1; ; at += 1) {
      const { services, record } = fakeServices();
      let wizard: Wizard | null = null;
      let pauses = 0;
      const pause = (): Promise<void> => {
        if (wizard?.get().step === "write") pauses += 1;
        if (pauses === at) wizard?.stop();
        return Promise.resolve();
      };
      wizard = createWizard({ ...services, clock: { ...services.clock, pause } });
      await toReview(wizard);
      wizard.toWriting();
      await wizard.write();
      if (pauses < at) break;
      expect(faultCode(wizard.get())).toBe("stopped");
      expect([record.sheets, record.log]).toEqual([[], []]);
    }
  });

  test("a refused writing says why, writes no log, and can be tried again", async () => {
    const { wizard, record } = begin();
    await toReview(wizard);
    wizard.toWriting();
    record.refuse = { writeSheets: new WorkbookFault("protected", "考核结果", "locked") };
    await wizard.write();
    expect(faultCode(wizard.get())).toBe("protected");
    expect([record.sheets, record.log]).toEqual([[], []]);
    await wizard.write();
    expect(at(wizard, "write").work.state).toBe("done");
  });

  test("results stay written where only the log is refused, and that is told", async () => {
    const { wizard, record } = begin();
    await toReview(wizard);
    wizard.toWriting();
    record.refuse = { appendLog: new WorkbookFault("protected", "考核日志", "locked") };
    await wizard.write();
    const { work } = at(wizard, "write");
    expect(work.state === "done" && work.value.logged).toBeNull();
  });

  test("the sheet to which the log went is told by its own name", async () => {
    const { wizard, record } = begin();
    await toReview(wizard);
    wizard.toWriting();
    record.otherLog = "考核日志_2";
    await wizard.write();
    const { work } = at(wizard, "write");
    expect(work.state === "done" && work.value.logged).toBe("考核日志_2");
  });

  test("a sheet that may have lost its protection is told", async () => {
    const { wizard, record } = begin();
    await toReview(wizard);
    wizard.toWriting();
    record.unprotected = ["考核结果"];
    await wizard.write();
    const { work } = at(wizard, "write");
    expect(work.state === "done" && work.value.unprotected).toEqual(["考核结果"]);
  });

  test("what a step left behind does not disturb the step one went back to", async () => {
    const { wizard, record } = begin();
    await wizard.readScheme();
    await wizard.settleBasis();
    record.delay = () =>
      new Promise((resolve) => {
        setTimeout(resolve, 5);
      });
    const checking = wizard.settleMapping();
    wizard.goBack("data");
    await checking;
    expect(at(wizard, "data").work.state).toBe("done");
  });
});

describe("data that change after they were read", () => {
  test("the time of reading is kept, and one step leads back to reading them anew", async () => {
    const { wizard } = begin();
    await toReview(wizard);
    wizard.toWriting();
    expect(at(wizard, "write").kept.readAt).toEqual(now);
    await wizard.checkAgain();
    const { work } = at(wizard, "check");
    expect(work.state).toBe("done");
  });
});

describe("going back", () => {
  test("filters of the review and the form of writing are kept", async () => {
    const { wizard } = begin();
    await toReview(wizard);
    wizard.changeView({ unit: "城东支行" });
    wizard.toWriting();
    wizard.chooseMode("values");
    wizard.goBack("check");
    await wizard.compute();
    wizard.review();
    wizard.toWriting();
    expect(at(wizard, "write").kept).toMatchObject({ mode: "values", review: { unit: "城东支行" } });
  });
});
