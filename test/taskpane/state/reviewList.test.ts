import { checkData } from "../../../src/workflow/data/checkData";
import { mapTables } from "../../../src/workflow/data/mapping";
import type { GradingOutcome } from "../../../src/workflow/grading/gradingOutcome";
import { gradingRun } from "../../../src/workflow/grading/gradingRun";
import { readData } from "../../../src/workflow/grading/readData";
import { countsByGrade, reviewCounts } from "../../../src/taskpane/state/reviewCounts";
import { PAGE_SIZE, pageOf, peopleList, unitNames } from "../../../src/taskpane/state/reviewList";
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
  return peopleList(outcome, { ...everybody, ...view }).map(({ manager }) => manager.id);
}

describe("the list of results", () => {
  test("shows everybody, best first, and last whoever is not graded", () => {
    expect(ids({})).toEqual(["A001", "A002", "A003", "A009"]);
    expect(ids({ descending: true })).toEqual(["A003", "A002", "A001", "A009"]);
  });

  test("the groups are as large as the counts above the list say", () => {
    const { graded, exempt, notGraded } = reviewCounts(outcome);
    expect(
      [ids({ group: "graded" }), ids({ group: "exempt" }), ids({ group: "notGraded" })].map((one) => one.length),
    ).toEqual([graded, exempt, notGraded]);
    expect([graded, exempt, notGraded]).toEqual([3, 0, 1]);
  });

  test.each([
    ["a name", { search: "林" }, ["A002"]],
    ["a staff number in full-width digits and small letters", { search: "ａ００３" }, ["A003"]],
    ["a unit", { unit: "城东支行" }, ["A001", "A002"]],
    ["a person not graded by name", { search: "赵" }, ["A009"]],
    ["a unit and those not graded", { unit: "城西支行", group: "notGraded" }, ["A009"]],
    ["a grade", { grade: "middle-1" }, ["A001"]],
    ["a movement", { movement: "retain" }, ["A002"]],
    ["people near a bound", { group: "nearBound" }, ["A002"]],
    ["several at once", { unit: "城东支行", movement: "upgrade" }, ["A001"]],
    ["what nobody has", { search: "不存在" }, []],
  ] as const)("is filtered by %s", (_what, view, expected) => {
    expect(ids(view)).toEqual(expected);
  });

  test.each([
    ["score", false, ["A003", "A002", "A001", "A009"]],
    ["score", true, ["A001", "A002", "A003", "A009"]],
    ["deposits", true, ["A001", "A002", "A003", "A009"]],
    ["grade", false, ["A001", "A002", "A003", "A009"]],
    ["grade", true, ["A003", "A002", "A001", "A009"]],
    ["eva", false, ["A003", "A002", "A001", "A009"]],
    ["name", false, ["A001", "A002", "A003", "A009"]],
  ] as const)("is ordered by %s, descending %s", (order, descending, expected) => {
    expect(ids({ order, descending })).toEqual(expected);
  });

  test("counts by grade name every grade of the ladder and add up to everybody graded", () => {
    const counts = countsByGrade(outcome);
    expect(counts.map(({ grade }) => grade.id)).toEqual(scheme.document.ladder.map(({ id }) => id));
    expect(counts.reduce((total, { count }) => total + count, 0)).toBe(3);
  });

  test("the shares of the grades close to 100 percent", () => {
    const shares = countsByGrade(outcome).map(({ share }) => share.toNumber());
    expect(shares.filter((share) => share > 0)).toEqual([0.34, 0.33, 0.33]);
    expect(countsByGrade({ ...outcome, graded: [] }).every(({ share }) => share.isZero())).toBe(true);
  });

  test("the units are those of everybody, graded or not", () => {
    expect([...unitNames(outcome)].sort()).toEqual(["城东支行", "城西支行"].sort());
  });

  test("names of units that differ in width or case only are one unit, in the list as in the ranks", () => {
    const [first, ...others] = outcome.graded;
    if (first === undefined) throw new Error("Nobody is graded");
    const inUnit = (one: typeof first, unit: string): typeof first => ({ ...one, manager: { ...one.manager, unit } });
    const graded = [inUnit(first, "VIP中心"), ...others.map((one) => inUnit(one, "ｖｉｐ中心"))];
    const renamed = { ...outcome, graded, notGraded: [] };
    expect(unitNames(renamed)).toEqual(["VIP中心"]);
    expect(peopleList(renamed, { ...everybody, unit: "VIP中心" })).toHaveLength(3);
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
