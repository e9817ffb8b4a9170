import { readdirSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Frame } from "playwright-core";
import { issuedSchemeText } from "../../src/workflow/seal/schemeFile";
import { openPage } from "../browser/paneDriver";
import { issuedScheme } from "../collection/returns";
import type { WorkbenchPage } from "../support/browser";
import { findChromium, startWorkbench } from "../support/browser";
import { keyListText, seal } from "../support/sealing";
import { PEOPLE, withReturns } from "./benchReturns";
import { rendererMemory } from "./rendererMemory";

/** Returns of a large bank. */
const COUNT = 500;
/** Longest that a step may take, in milliseconds. */
const PATIENCE = 1_200_000;
/** When a merge of so many people is well under way, in milliseconds. */
const MIDDLE = 3_000;

/** Collecting the returns of a large bank in the workbench: how long it takes, and for how long the page stands still. */
export async function browserBench(): Promise<void> {
  const chromium = findChromium();
  if (chromium === null) throw new Error("There is no Chromium to measure in");
  await withReturns(COUNT, async (folder) => {
    const workbench = await startWorkbench(chromium);
    try {
      const opened = await workbench.open({ query: "?workbook=季度考核.xlsx&lang=zh-CN&pane=420" });
      await deploy(opened, keyListText());
      await deploy(opened, issuedSchemeText(issuedScheme.document, await seal(issuedScheme)));
      console.log(`\nCollecting ${String(COUNT)} returns of ${String(PEOPLE)} managers in Chromium`);
      console.table(await collect(opened, folder));
      if (opened.faults.length > 0) throw new Error(opened.faults.join("\n"));
    } finally {
      await workbench.close();
    }
  });
}

/** Puts a file into the served site, as IT would. */
async function deploy({ page }: WorkbenchPage, body: string): Promise<void> {
  const status = await page.evaluate(async (content) => {
    const headers = { "Content-Type": "application/json" };
    return (await fetch("/trial/files", { method: "POST", headers, body: content })).status;
  }, body);
  if (status >= 300) throw new Error(`The trial site answered ${String(status)}`);
}

type Line = Readonly<Record<string, number | string>>;

async function collect({ page, pane }: WorkbenchPage, folder: string): Promise<readonly Line[]> {
  const files = readdirSync(folder).map((name) => join(folder, name));
  await openPage(pane, "headOffice");
  await pane.getByRole("tab", { name: "汇总", exact: true }).click();
  const drop = pane.getByRole("group", { name: "上报文件", exact: true }).locator("input[type=file]");
  await drop.waitFor({ state: "attached" });
  await pane.evaluate(WATCH);
  const merge = pane.getByRole("button", { name: `合并 ${String(COUNT)} 份`, exact: true });
  const saved = async (button: string): Promise<void> => {
    const download = page.waitForEvent("download", { timeout: PATIENCE });
    await pane.getByRole("button", { name: button, exact: true }).click();
    await download;
  };
  return [
    await measured("nothing, for two seconds", pane, () => page.waitForTimeout(2_000)),
    await measured("read all files", pane, async () => {
      await drop.setInputFiles(files);
      await merge.and(pane.locator(":enabled")).waitFor({ timeout: PATIENCE });
    }),
    await measured(
      "stop in the middle of a merge, till the next answer",
      pane,
      async () => {
        await pane.getByRole("button", { name: "停止", exact: true }).click();
        await pane.getByText("只收冻结文件", { exact: false }).click();
        await merge.and(pane.locator(":enabled")).waitFor({ timeout: PATIENCE });
      },
      async () => {
        await merge.click();
        await page.waitForTimeout(MIDDLE);
      },
    ),
    await measured("merge", pane, () => saved(`合并 ${String(COUNT)} 份`)),
    await measured("receipts", pane, () => saved(`下载 ${String(COUNT)} 份回执`)),
  ];
}

/** Notes the tasks that keep the page from drawing, and the longest time between two pictures. A text: tsx changes functions. */
const WATCH = `(() => {
  const noted = { tasks: [], gap: 0, drawn: performance.now() };
  window.noted = noted;
  new PerformanceObserver((list) => {
    noted.tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ entryTypes: ["longtask"] });
  const draw = () => {
    noted.gap = Math.max(noted.gap, performance.now() - noted.drawn);
    noted.drawn = performance.now();
    requestAnimationFrame(draw);
  };
  requestAnimationFrame(draw);
})()`;

/** What was noted since this was asked last. */
const NOTED = `(() => {
  const { tasks, gap } = window.noted;
  Object.assign(window.noted, { tasks: [], gap: 0, drawn: performance.now() });
  return { tasks, gap };
})()`;

interface Noted {
  readonly tasks: readonly number[];
  readonly gap: number;
}

/** Measures some work; what comes before it is not measured. */
async function measured(
  what: string,
  pane: Frame,
  work: () => Promise<void>,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<Line> {
  await before();
  await pane.evaluate(NOTED);
  const memory = rendererMemory();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const { tasks, gap } = await pane.evaluate<Noted>(NOTED);
  return {
    what,
    s: Number(seconds.toFixed(1)),
    "longest task of the page ms": Math.round(Math.max(0, ...tasks)),
    "tasks over 50 ms": tasks.length,
    "longest without a picture ms": Math.round(gap),
    "peak memory of page and worker MB": Math.round(memory.stop() / 1024 / 1024),
  };
}
