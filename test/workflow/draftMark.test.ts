import { strFromU8, unzipSync } from "fflate";
import { workbookFiles } from "../../src/files/workbookFiles";
import type { GradingOutcome } from "../../src/workflow/grading/gradingOutcome";
import { noticeFiles, noticePlans } from "../../src/workflow/notices/noticePlans";
import type { SheetPlan } from "../../src/workflow/ports";
import { dashboardPlan } from "../../src/workflow/results/dashboardPlan";
import { DRAFT_WARNING } from "../../src/workflow/results/draftMark";
import { resultPlans } from "../../src/workflow/results/resultPlans";
import { stillClock, unwatched } from "../support/fakeWorkbook";
import { quarterOf } from "../support/fullQuarter";
import type { FullRun } from "../support/fullRun";
import { fullRun } from "../support/fullRun";

let run: FullRun;
beforeAll(async () => {
  run = await fullRun(quarterOf());
});

const at = new Date(2026, 9, 12, 10, 30);
const keys = new Set(["B001", "B002", "B003"]);

/** Every sheet that leaves the pane with results on it. */
const outputs: Readonly<Record<string, (outcome: GradingOutcome) => Promise<readonly SheetPlan[]>>> = {
  "考核结果 and 考核汇总, live": (outcome) => Promise.resolve(resultPlans(outcome, run.mapping, "live", at)),
  "考核结果 and 考核汇总, values": (outcome) => Promise.resolve(resultPlans(outcome, run.mapping, "values", at)),
  考核图表: (outcome) => Promise.resolve([dashboardPlan(outcome, at)]),
  "notices as sheets": (outcome) => noticePlans(outcome, keys, unwatched, stillClock),
  "notices as files": async (outcome) =>
    (await noticeFiles(outcome, keys, unwatched, stillClock)).map(({ plan }) => plan),
};

const drafted = (): GradingOutcome => ({ ...run.outcome, context: { ...run.outcome.context, draft: true } });

function words({ blocks }: SheetPlan): readonly string[] {
  return blocks.flatMap(({ cells }) => cells.flat().map(String));
}

describe.each(Object.entries(outputs))("%s", (_name, plansOf) => {
  it("says 草案 in its title, beside the scheme, and on every printed page while nobody has issued the scheme", async () => {
    const plans = await plansOf(drafted());
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) {
      const title = plan.blocks.find(({ style }) => style === "title")?.cells[0]?.[0];
      expect(title).toMatch(/（草案）$/);
      expect(words(plan).filter((line) => line.startsWith("方案："))).toEqual([
        expect.stringMatching(/草案，未签发；示例参数，非任何银行现行制度$/),
      ]);
      expect(plan.header).toBe(DRAFT_WARNING);
    }
  });

  it("says nothing of a draft once the scheme is issued", async () => {
    for (const plan of await plansOf(run.outcome)) {
      expect(words(plan).filter((line) => line.includes("草案"))).toEqual([]);
      expect(plan.header).toBeUndefined();
    }
  });

  it("stands on the same rows either way, so that nothing else moves", async () => {
    const places = (plans: readonly SheetPlan[]): unknown => plans.map(({ blocks }) => blocks.map((one) => one.at));
    expect(places(await plansOf(drafted()))).toEqual(places(await plansOf(run.outcome)));
  });
});

it("prints the warning large and grey in the middle of the head of each page of a file", async () => {
  const bytes = await workbookFiles().workbookBytes([dashboardPlan(drafted(), at)]);
  const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  const header = /<oddHeader>([^<]*)<\/oddHeader>/.exec(xml)?.[1] ?? "";
  expect(header).toContain("&amp;C");
  expect(header).toContain("&amp;20&amp;K808080");
  expect(header).toContain(DRAFT_WARNING);
});
