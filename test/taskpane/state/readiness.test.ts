import { readiness } from "../../../src/taskpane/state/readiness";
import { reviewCounts } from "../../../src/taskpane/state/reviewCounts";
import { newHire, quarterOf, threeManagers } from "../../support/fullQuarter";
import { fullRun } from "../fullRun";

describe("how many can be graded", () => {
  test("nobody in the roster means nobody ready", () => {
    expect(readiness({ managers: [] })).toEqual({ total: 0, ready: 0, held: 0, exempt: 0 });
  });

  test("whom the rules leave ungraded are told before the run as they are after it", async () => {
    const faulty = { id: "B009", name: "周八", unit: "城西支行", netProfit: "2000万", card: "小微" };
    const { review } = await fullRun(quarterOf([...threeManagers, newHire, faulty]));
    const before = readiness(review.data);
    expect(before).toEqual({ total: 5, ready: 3, held: 1, exempt: 1 });
    expect(reviewCounts(review.outcome)).toEqual({ graded: 3, exempt: 1, notGraded: 1 });
  });
});
