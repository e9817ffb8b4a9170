import { chosenPeople, hasNotice, peopleOfUnit, usualNotices } from "../../../src/taskpane/state/noticeChoice";
import { createNotices } from "../../../src/taskpane/state/notices";
import type { WrittenCharts } from "../../../src/taskpane/state/writeCharts";
import { writeCharts } from "../../../src/taskpane/state/writeCharts";
import { createErrand } from "../../../src/taskpane/state/errand";
import { WorkbookFault } from "../../../src/workflow/ports";
import { changed, newHire, quarterOf, threeManagers } from "../../support/fullQuarter";
import type { FullRun } from "../fullRun";
import { fullRun } from "../fullRun";

let run: FullRun;

beforeEach(async () => {
  run = await fullRun(quarterOf([...threeManagers, newHire]));
});

describe("for whom notices are made", () => {
  test("everybody with a result, and whoever the rules leave ungraded", () => {
    expect(chosenPeople(run.review.outcome, usualNotices).map(({ id }) => id)).toEqual([
      "B001",
      "B002",
      "B003",
      "B004",
    ]);
  });

  test("a unit", () => {
    const choice = { ...usualNotices, scope: "unit", unit: "城东支行" } as const;
    expect(chosenPeople(run.review.outcome, choice).map(({ id }) => id)).toEqual(["B001", "B002"]);
    expect(chosenPeople(run.review.outcome, { ...choice, unit: "" })).toEqual([]);
  });

  test("one person, chosen among those of a unit", () => {
    expect(peopleOfUnit(run.review.outcome, "城西支行").map(({ id }) => id)).toEqual(["B003", "B004"]);
    const choice = { ...usualNotices, scope: "person", unit: "城西支行", person: "B003" } as const;
    expect(chosenPeople(run.review.outcome, choice).map(({ id }) => id)).toEqual(["B003"]);
    expect(chosenPeople(run.review.outcome, { ...choice, person: "" })).toEqual([]);
  });
});

describe("making notices", () => {
  test("as sheets writes one for each person and leads to the first", async () => {
    const notices = createNotices(run.services);
    await notices.make(run.review.outcome, ["B001", "B002"], "sheets");
    expect(run.record.sheets).toHaveLength(2);
    expect(notices.get()).toEqual({
      state: "done",
      value: { form: "sheets", people: 2, name: run.record.sheets[0]?.name, unprotected: [] },
    });
  });

  test("as files hands over one archive with a folder for each unit", async () => {
    const notices = createNotices(run.services);
    await notices.make(run.review.outcome, ["B001", "B003"], "files");
    expect(run.saved).toEqual(["考核结果告知书_2026Q3.zip"]);
    expect(run.archives).toEqual([
      ["城东支行/考核结果告知书_B001_张三.xlsx", "城西支行/考核结果告知书_B003_王五.xlsx"],
    ]);
    expect(run.record.sheets).toEqual([]);
  });

  test("a unit written in two ways has one folder, by its first spelling", async () => {
    const rows = changed(changed(quarterOf(), "roster", 0, { unit: "East支行" }), "roster", 1, {
      unit: "ＥＡＳＴ支行 ",
    });
    const { services, review, archives } = await fullRun(rows);
    const notices = createNotices(services);
    const everyone = chosenPeople(review.outcome, usualNotices).map(({ key }) => key);
    await notices.make(review.outcome, everyone, "files");
    await notices.make(review.outcome, everyone.slice(1), "files");
    expect(archives.map((names) => names.map((name) => name.split("/")[0]))).toEqual([
      ["East支行", "East支行", "城西支行"],
      ["East支行", "城西支行"],
    ]);
  });

  test("whose grade is pending has no notice; nothing is handed over, nor told as made", async () => {
    const { services, review, record, saved, archives } = await fullRun(
      changed(quarterOf(), "roster", 1, { lastGrade: "首席" }),
    );
    expect(["B001", "B002"].map((key) => hasNotice(review.outcome, key))).toEqual([true, false]);
    const notices = createNotices(services);
    await notices.make(review.outcome, ["B002"], "files");
    await notices.make(review.outcome, ["B002"], "sheets");
    await notices.make(review.outcome, [], "files");
    expect(notices.get()).toEqual({ state: "waiting" });
    expect([saved, archives, record.sheets]).toEqual([[], [], []]);
  });

  test("tells the sheets that may have lost their protection", async () => {
    run.record.unprotected = ["告知书 张三 B001"];
    const notices = createNotices(run.services);
    await notices.make(run.review.outcome, ["B001"], "sheets");
    expect(notices.get()).toMatchObject({ state: "done", value: { unprotected: ["告知书 张三 B001"] } });
  });

  test("for one person hands over the workbook itself", async () => {
    const notices = createNotices(run.services);
    await notices.make(run.review.outcome, ["B002"], "files");
    expect([run.saved, run.archives]).toEqual([["考核结果告知书_B002_李四.xlsx"], []]);
  });

  test("can be stopped; then nothing is handed over", async () => {
    const notices = createNotices({
      ...run.services,
      files: {
        ...run.services.files,
        workbookBytes: (plans) => {
          notices.stop();
          return run.services.files.workbookBytes(plans);
        },
      },
    });
    await notices.make(run.review.outcome, ["B001", "B002", "B003"], "files");
    expect(notices.get()).toMatchObject({ state: "failed", fault: { code: "stopped" } });
    expect([run.saved, run.archives]).toEqual([[], []]);
  });

  test("a refusal is told, and dismissed on request", async () => {
    const notices = createNotices(run.services);
    run.record.refuse = { writeSheets: new WorkbookFault("protected", "告知书", "locked") };
    await notices.make(run.review.outcome, ["B001"], "sheets");
    expect(notices.get()).toMatchObject({ state: "failed", fault: { code: "protected", place: "告知书" } });
    notices.dismiss();
    expect(notices.get()).toEqual({ state: "waiting" });
  });
});

describe("charts to a sheet", () => {
  test("writes one sheet with charts and gives its name", async () => {
    const charts = createErrand<WrittenCharts>();
    await charts.run((progress) => writeCharts(run.services, run.review.outcome, progress));
    expect(charts.get()).toEqual({ state: "done", value: { sheet: "考核图表", drawn: true, unprotected: [] } });
    expect(run.record.sheets.map(({ name, charts: drawn }) => [name, (drawn ?? []).length > 0])).toEqual([
      ["考核图表", true],
    ]);
  });

  test("tells that the host would not draw, so that nobody looks for charts in vain", async () => {
    run.record.withoutCharts = ["考核图表"];
    const charts = createErrand<WrittenCharts>();
    await charts.run((progress) => writeCharts(run.services, run.review.outcome, progress));
    expect(charts.get()).toEqual({ state: "done", value: { sheet: "考核图表", drawn: false, unprotected: [] } });
  });

  test("tells that the sheet may have lost its protection", async () => {
    run.record.unprotected = ["考核图表"];
    const charts = createErrand<WrittenCharts>();
    await charts.run((progress) => writeCharts(run.services, run.review.outcome, progress));
    expect(charts.get()).toMatchObject({ state: "done", value: { unprotected: ["考核图表"] } });
  });

  test("a running errand is not dismissed", async () => {
    const charts = createErrand<string>();
    const running = charts.run(async ({ report }) => {
      report(1, 2);
      await Promise.resolve();
      charts.dismiss();
      return "done";
    });
    expect(charts.get()).toEqual({ state: "running", done: 1, total: 2 });
    await running;
    expect(charts.get()).toEqual({ state: "done", value: "done" });
  });
});
