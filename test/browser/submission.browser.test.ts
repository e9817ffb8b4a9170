/**
 * A branch's submission on the demonstration workbook, in a browser: results written, everything checked, frozen and handed
 * over; a changed figure and a changed log found; re-opened for a second version. Needs Chromium and the built sites.
 */
import { readFileSync } from "node:fs";
import type { Download, Frame, Page } from "playwright-core";
import { readWorkbook } from "../../src/files/xlsx/readWorkbook";
import { verifyFrozen } from "../../src/workflow/submission/verifyFrozen";
import type { WorkbenchBrowser, WorkbenchPage } from "../support/browser";
import { findChromium, startWorkbench } from "../support/browser";
import { goOn, inspect, openPage, stepDone } from "./paneDriver";

jest.setTimeout(600_000);

const chromium = findChromium();
const withBrowser = chromium === null ? describe.skip : describe;

let workbench: WorkbenchBrowser;

beforeAll(async () => {
  if (chromium !== null) workbench = await startWorkbench(chromium);
});

afterAll(async () => {
  if (chromium !== null) await workbench.close();
});

/** Walks through the wizard and writes the results, as values or live. */
async function write(pane: Frame, mode: string, done: string): Promise<void> {
  for (let step = 0; step < 5; step += 1) await goOn(pane);
  await pane.getByText(mode, { exact: true }).click();
  await stepDone(pane);
  await goOn(pane);
  await pane.getByRole("heading", { name: done }).waitFor({ timeout: 180_000 });
}

async function put(page: Page, sheet: string, address: string, value: string | number): Promise<void> {
  await page.evaluate(
    `Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("${sheet}");
      sheet.protection.load("protected");
      await context.sync();
      if (sheet.protection.protected) sheet.protection.unprotect();
      sheet.getRange("${address}").values = [[${JSON.stringify(value)}]];
      await context.sync();
    })`,
  );
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

/** Presses the button that submits, and gives the file. */
async function submit({ page, pane }: WorkbenchPage, done: RegExp): Promise<Download> {
  const handed = page.waitForEvent("download", { timeout: 180_000 });
  await goOn(pane);
  const download = await handed;
  await pane.getByText(done).first().waitFor({ timeout: 180_000 });
  return download;
}

/** Has the page read again until the formulas of the sheet have calculated. */
async function untilAgreed(pane: Frame, again: string, agreed: string): Promise<void> {
  const button = pane.getByRole("button", { name: again, exact: true }).and(pane.locator(":enabled"));
  for (let time = 0; time < 20; time += 1) {
    await button.waitFor({ timeout: 180_000 });
    if ((await pane.getByText(agreed).count()) > 0) return;
    await button.click();
    await pane.page().waitForTimeout(3000);
  }
  throw new Error("The sheet did not come to agree with the data");
}

withBrowser("the submission of the demonstration workbook", () => {
  test("is checked, frozen, verified, and re-opened for a second version, in Chinese at 320 pixels", async () => {
    const opened = await workbench.open({ query: "?workbook=季度考核-演示-2026Q3.xlsx&lang=zh-CN&pane=320" });
    const { page, pane } = opened;
    await write(pane, "数值", "已写入");
    await pane.getByRole("button", { name: "去上报" }).click();
    await pane.getByText(/还有 \d+ 项要处理/).waitFor({ timeout: 180_000 });
    const faults = [...(await inspect(opened, "zh-320-submission-1-open"))];
    await pane.getByRole("textbox", { name: "上报机构" }).fill("城东支行");
    await pane.getByRole("textbox", { name: "经办人" }).fill("张三");
    await pane.getByRole("textbox", { name: "说明" }).fill("数据待补录");
    await pane.getByRole("checkbox").check();
    await pane.getByText("已齐全，可以上报。").waitFor();
    await pane.getByText("不会自动上传", { exact: false }).waitFor();
    await pane.getByRole("button", { name: "冻结并生成上报文件" }).waitFor();
    faults.push(...(await inspect(opened, "zh-320-submission-2-ready")));
    const first = await submit(opened, /第 1 版已冻结/);
    expect(first.suggestedFilename()).toMatch(/^城东支行_2026Q3_v1_\d{8}\.xlsx$/);
    expect(verifyFrozen(readWorkbook(await bytesOf(first)))).toMatchObject({ state: "untouched" });
    await pane.getByRole("button", { name: "重新打开…" }).waitFor({ timeout: 180_000 });
    faults.push(...(await inspect(opened, "zh-320-submission-3-frozen")));

    // A figure and an entry of the log that somebody changes are found, each with its cell.
    await put(page, "考核结果", "H6", 99);
    await put(page, "考核日志", "I2", 612);
    await pane.getByRole("button", { name: "复核", exact: true }).click();
    await pane.getByText("「考核结果」表自写入以来被改动过。").waitFor({ timeout: 180_000 });
    expect(await pane.getByRole("list", { name: "考核结果的不同之处" }).getByRole("listitem").count()).toBe(1);
    await pane.getByText(/第 1 条记录被改动/).waitFor();
    faults.push(...(await inspect(opened, "zh-320-submission-4-review")));

    await pane.getByRole("button", { name: "重新打开…" }).click();
    await pane.getByRole("textbox", { name: "原因" }).fill("补录三人数据");
    faults.push(...(await inspect(opened, "zh-320-submission-5-dialog")));
    await pane.getByRole("dialog").getByRole("button", { name: "重新打开…" }).click();
    await pane.getByText("已重新打开", { exact: true }).waitFor({ timeout: 180_000 });
    // The wizard begins anew with the period that was opened.
    await openPage(pane, "wizard");
    await write(pane, "实时公式", "已写入");
    await openPage(pane, "submission");
    await untilAgreed(pane, "重新检查", "「考核结果」表与按现在的数据算出的一致。");
    await pane.getByText("已齐全，可以上报。").waitFor();
    const second = await submit(opened, /第 2 版已冻结/);
    const verdict = verifyFrozen(readWorkbook(await bytesOf(second)));
    expect(verdict).toMatchObject({
      state: "untouched",
      content: { version: 2, earlier: { version: 1, reason: "补录三人数据" } },
    });
    faults.push(...(await inspect(opened, "zh-320-submission-6-second")));
    expect(faults).toEqual([]);
    expect(opened.faults).toEqual([]);
    await page.context().close();
  });

  test("reads well in English, dark, in a wide pane", async () => {
    const opened = await workbench.open({
      query: "?workbook=季度考核-演示-2026Q3.xlsx&lang=en-US&theme=dark&pane=600",
    });
    const { pane } = opened;
    await stepDone(pane);
    await openPage(pane, "submission");
    await untilAgreed(pane, "Check again", "Sheet 考核结果 shows what the data give now.");
    expect(await inspect(opened, "en-600-dark-submission")).toEqual([]);
    expect(opened.faults).toEqual([]);
    await opened.page.context().close();
  });
});
