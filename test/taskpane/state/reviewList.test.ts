import { checkData } from "../../../src/workflow/data/checkData";
import { mapTables } from "../../../src/workflow/data/mapping";
import type { GradingOutcome } from "../../../src/workflow/grading/gradingRun";
import { gradingRun } from "../../../src/workflow/grading/gradingRun";
import { readData } from "../../../src/workflow/grading/readData";
import {
  countsByGrade,
  countsByMovement,
  gradedList,
  notGradedList,
  PAGE_SIZE,
  pageOf,
  unitNames,
} from "../../../src/taskpane/state/reviewList";
import { everybody } from "../../../src/taskpane/state/reviewView";
import { fakeServices } from "../fakeServices";
import { quarterTables, scheme, workedCases } from "../sampleQuarter";

let outcome: GradingOutcome;

beforeAll(async () => {
  const people = [...workedCases, { id: "A009", name: "赵九", unit: "城西支行", netProfit: null }];
  const { services } = fakeServices({ tables: quarterTables(people) });
  const progress = { report: () => undefined, signal: new AbortController().signal };
  const context = { scheme, period: { year: 2026, quarter: 3 } as const };
  const mapping = mapTables(scheme.document, await services.workbook.listTables());
  const checked = await checkData(
    await readData(services.workbook, mapping, progress),
    context,
    progress,
    services.clock,
  );
  outcome = await gradingRun(checked, context, progress, services.clock);
});

function ids(view: Partial<typeof everybody>): readonly string[] {
  return gradedList(outcome, { ...everybody, ...view }).map(({ manager }) => manager.id);
}

describe("the list of results", () => {
  test("shows everybody graded, best first", () => {
    expect(ids({})).toEqual(["A001", "A002", "A003"]);
  });

  test.each([
    ["a name", { search: "林" }, ["A002"]],
    ["a staff number in full-width digits and small letters", { search: "ａ００３" }, ["A003"]],
    ["a unit", { unit: "城东支行" }, ["A001", "A002"]],
    ["a grade", { grade: "middle-1" }, ["A001"]],
    ["a movement", { movement: "retain" }, ["A002"]],
    ["people near a bound", { group: "nearBound" }, ["A002"]],
    ["several at once", { unit: "城东支行", movement: "upgrade" }, ["A001"]],
    ["what nobody has", { search: "不存在" }, []],
  ] as const)("is filtered by %s", (_what, view, expected) => {
    expect(ids(view)).toEqual(expected);
  });

  test.each([
    ["score", false, ["A003", "A002", "A001"]],
    ["score", true, ["A001", "A002", "A003"]],
    ["deposits", true, ["A001", "A002", "A003"]],
    ["grade", false, ["A001", "A002", "A003"]],
    ["grade", true, ["A003", "A002", "A001"]],
    ["eva", false, ["A003", "A002", "A001"]],
    ["name", false, ["A001", "A002", "A003"]],
  ] as const)("is ordered by %s, descending %s", (order, descending, expected) => {
    expect(ids({ order, descending })).toEqual(expected);
  });

  test("people not graded are found by name and unit as well", () => {
    expect(notGradedList(outcome, { ...everybody, search: "赵" }).map(({ manager }) => manager.id)).toEqual(["A009"]);
    expect(notGradedList(outcome, { ...everybody, unit: "城东支行" })).toEqual([]);
  });

  test("counts by grade name every grade of the ladder and add up to everybody graded", () => {
    const counts = countsByGrade(outcome);
    expect(counts.map(({ grade }) => grade.id)).toEqual(scheme.document.ladder.map(({ id }) => id));
    expect(counts.reduce((total, { count }) => total + count, 0)).toBe(3);
  });

  test("counts by movement", () => {
    expect(countsByMovement(outcome)).toEqual({
      upgrade: 1,
      retain: 1,
      downgrade: 0,
      new: 1,
      notGraded: 0,
    });
  });

  test("the units are those of everybody, graded or not", () => {
    expect([...unitNames(outcome)].sort()).toEqual(["城东支行", "城西支行"].sort());
  });
});

describe("pages", () => {
  const items = Array.from({ length: PAGE_SIZE * 2 + 1 }, (_, index) => index);

  test("the last page holds the rest", () => {
    expect(pageOf(items, 2)).toMatchObject({ items: [PAGE_SIZE * 2], total: items.length, page: 2, pages: 3 });
  });

  test("a page beyond the last shows the last", () => {
    expect(pageOf(items, 9).page).toBe(2);
  });

  test("nobody is one empty page", () => {
    expect(pageOf([], 0)).toEqual({ items: [], total: 0, page: 0, pages: 1 });
  });
});
