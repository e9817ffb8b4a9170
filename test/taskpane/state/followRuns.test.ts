import { createErrand } from "../../../src/taskpane/state/errand";
import { followRuns } from "../../../src/taskpane/state/followRuns";
import { fullRun } from "../fullRun";

describe("what an errand over earlier results told", () => {
  test("is forgotten with new results, not by going back and forth over the same ones", async () => {
    const { wizard } = await fullRun();
    const charts = createErrand<string>();
    followRuns(wizard, [charts]);
    wizard.toWriting();
    await charts.run(() => Promise.resolve("考核图表"));
    wizard.goBack("review");
    wizard.toWriting();
    expect(charts.get().state).toBe("done");

    wizard.goBack("check");
    await wizard.compute();
    expect(charts.get().state).toBe("done");
    wizard.review();
    expect(charts.get().state).toBe("waiting");
  });
});
