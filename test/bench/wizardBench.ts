import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { SentRequest } from "../../src/workbench/host/hostState";
import { goOn, stepDone } from "../browser/paneDriver";
import type { WorkbenchPage } from "../support/browser";
import { findChromium, paneOf, startWorkbench } from "../support/browser";
import { largeQuarter } from "./largeQuarter";
import { rendererMemory } from "./rendererMemory";
import type { Stalls } from "./stallWatch";
import { STALLS_SINCE, WATCH_STALLS } from "./stallWatch";

/** Managers of a very large bank. */
const MANAGERS = 100_000;
/** Longest that a step may take, in milliseconds. */
const PATIENCE = 600_000;
/** When a step is well under way, in milliseconds. */
const MIDDLE = 700;

/**
 * The wizard on 100 000 managers in the workbench, in Chromium, whose host counts and limits requests as Excel on the web
 * does: what each step takes, how long the page stands still meanwhile, whether progress moves, and how soon a stop is heard.
 */
export async function wizardBench(): Promise<void> {
  const chromium = findChromium();
  if (chromium === null) throw new Error("There is no Chromium to measure in");
  const folder = mkdtempSync(join(tmpdir(), "wizard-"));
  const workbench = await startWorkbench(chromium);
  try {
    const file = join(folder, "客户经理.xlsx");
    writeFileSync(file, largeQuarter(MANAGERS));
    const opened = await openWorkbook(
      await workbench.open({ query: "?workbook=季度考核.xlsx&lang=zh-CN&pane=420&platform=web" }),
      file,
    );
    console.log(`\nThe wizard on ${String(MANAGERS)} managers in Chromium`);
    console.table(await wizardLines(opened));
    if (opened.faults.length > 0) throw new Error(opened.faults.join("\n"));
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true });
  }
}

/** Opens the file in place of the workbook shown, by the button that people use. */
async function openWorkbook(opened: WorkbenchPage, file: string): Promise<WorkbenchPage> {
  const { page } = opened;
  const name = "document.querySelector('.workbook-name').textContent";
  page.setDefaultTimeout(PATIENCE);
  await page.locator("header input[type=file]").setInputFiles(file);
  await page.waitForFunction(`${name} === "客户经理.xlsx" && document.querySelector(".busy").hidden`);
  const pane = await paneOf(page);
  await pane.evaluate(WATCH_STALLS);
  await page.evaluate("window.workbench.host.state.sent = []");
  return { ...opened, pane };
}

type Line = Readonly<Record<string, number | string>>;

async function wizardLines(opened: WorkbenchPage): Promise<readonly Line[]> {
  const { page, pane } = opened;
  const next = (): Promise<void> => goOn(pane);
  const done = (): Promise<void> => stepDone(pane);
  const retry = (): Promise<void> => pane.getByRole("button", { name: "重试", exact: true }).click();
  const stop = async (): Promise<void> => {
    await page.waitForTimeout(MIDDLE);
    await pane.getByRole("button", { name: "停止", exact: true }).click();
    await pane.getByText("已停止", { exact: true }).waitFor();
  };
  await done();
  const lines = [await measured("find the tables", opened, next, done)];
  lines.push(await measured("read and check, stopped", opened, next, stop));
  lines.push(await measured("read and check", opened, retry, done));
  lines.push(await measured("grade, stopped", opened, next, stop));
  lines.push(await measured("grade", opened, retry, done));
  lines.push(await measured("review", opened, next, done));
  lines.push(await measured("go to writing", opened, next, done));
  await pane.getByText("数值", { exact: true }).click();
  lines.push(await measured("write, stopped", opened, next, stop));
  const written = (): Promise<void> => pane.getByRole("heading", { name: "已写入" }).waitFor();
  lines.push(await measured("write", opened, next, written));
  await pane.getByRole("button", { name: "返回复核" }).click();
  await done();
  await next();
  await done();
  await pane.getByText("数值", { exact: true }).click();
  lines.push(await measured("write over what is there", opened, next, written));
  return lines;
}

/** Begins a step and waits for its end. */
async function measured(
  what: string,
  { page, pane }: WorkbenchPage,
  begin: () => Promise<void>,
  end: () => Promise<void>,
): Promise<Line> {
  await pane.evaluate(STALLS_SINCE);
  await page.evaluate("void window.workbench.host.state.sent.splice(0)");
  const memory = rendererMemory();
  const start = performance.now();
  await begin();
  await end();
  const seconds = (performance.now() - start) / 1000;
  const { tasks, still, answer, stopped } = await pane.evaluate<Stalls>(STALLS_SINCE);
  const sent = await page.evaluate<readonly SentRequest[]>("window.workbench.host.state.sent");
  const most = (sizes: readonly number[]): number => Math.max(0, ...sizes);
  return {
    what,
    s: Number(seconds.toFixed(1)),
    "longest task ms": Math.round(most(tasks.map(([, duration]) => duration))),
    "tasks over 200 ms": tasks.filter(([, duration]) => duration > 200).length,
    "longest without progress ms": Math.round(still),
    "stop answered ms": answer === null ? "" : Math.round(answer),
    "work ended ms": stopped === null ? "" : Math.round(stopped),
    requests: sent.length,
    "most sent MB": megabytes(most(sent.map(({ sent: bytes }) => bytes))),
    "most received MB": megabytes(most(sent.map(({ received }) => received))),
    "peak memory MB": Math.round(memory.stop() / 1024 / 1024),
  };
}

function megabytes(bytes: number): number {
  return Number((bytes / 1_000_000).toFixed(2));
}
