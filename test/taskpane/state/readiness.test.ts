import { readiness, verdictOf } from "../../../src/taskpane/state/readiness";
import { reviewCounts } from "../../../src/taskpane/state/reviewCounts";
import { changed, newHire, quarterOf, threeManagers } from "../../support/fullQuarter";
import { fullRun } from "../fullRun";

describe("how many can be graded", () => {
  test("nobody in the roster means nobody ready", () => {
    expect(readiness({ managers: [], problems: [] })).toEqual({ total: 0, ready: 0, held: 0, exempt: 0 });
  });

  test("whom the rules leave ungraded are told before the run as they are after it", async () => {
    const faulty = { id: "B009", name: "周八", unit: "城西支行", netProfit: "2000万", card: "小微" };
    const { review } = await fullRun(quarterOf([...threeManagers, newHire, faulty]));
    const before = readiness(review.data);
    expect(before).toEqual({ total: 5, ready: 3, held: 1, exempt: 1 });
    expect(reviewCounts(review.outcome)).toEqual({ graded: 3, exempt: 1, notGraded: 1 });
  });

  test.each([
    ["a last grade that nobody knows", { roster: 1, change: { lastGrade: "首席" } }],
    ["a day of hire that is none", { roster: 1, change: { hiredOn: "去年" } }],
    ["the last grade of somebody whom the rules leave ungraded", { roster: 3, change: { lastGrade: "首席" } }],
    ["a net profit that is none, besides", { roster: 3, change: { lastGrade: "首席", netProfit: "很多" } }],
  ])("whose grade will be pending is held back before the run: %s", async (_name, { roster, change }) => {
    const { review } = await fullRun(changed(quarterOf([...threeManagers, newHire]), "roster", roster, change));
    const { ready, exempt, held } = readiness(review.data);
    expect(reviewCounts(review.outcome)).toEqual({ graded: ready, exempt, notGraded: held });
  });

  test("a veto that nobody knows holds back too", async () => {
    const { review } = await fullRun({ ...quarterOf(), vetoes: [{ id: "B001", veto: "不存在的事项", date: 46_240 }] });
    expect(readiness(review.data)).toEqual({ total: 3, ready: 2, held: 1, exempt: 0 });
    expect(reviewCounts(review.outcome)).toEqual({ graded: 2, exempt: 0, notGraded: 1 });
  });
});

describe("what the check says of the whole", () => {
  test.each([
    ["clean", quarterOf()],
    ["heldBack", changed(quarterOf(), "roster", 1, { lastGrade: "首席" })],
    ["partsMissing", { ...quarterOf(), sales: quarterOf().sales.filter(({ id }) => id !== "B001") }],
    ["onlyNotices", changed(quarterOf(), "roster", 1, { unit: "" })],
  ])("%s", async (verdict, rows) => {
    const { data } = (await fullRun(rows)).review;
    expect(verdictOf(readiness(data), data.problems)).toBe(verdict);
  });
});
