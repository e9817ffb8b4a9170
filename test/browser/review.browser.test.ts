/**
 * The review of a whole appraisal, the calculators and the notices, in a browser, on the demonstration workbook that has
 * every part. Every screen is looked at in both languages, in light and in high contrast.
 */
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Download, Frame } from "playwright-core";
import type { WorkbenchBrowser, WorkbenchPage } from "../support/browser";
import { findChromium, screenshot, startWorkbench } from "../support/browser";
import { axeViolations, goOn, openPage, sidewaysOverflow, stepDone } from "./paneDriver";

jest.setTimeout(900_000);

const chromium = findChromium();
const withBrowser = chromium === null ? describe.skip : describe;
const demonstration = "workbook=全面考核-演示-2026Q3.xlsx";

let workbench: WorkbenchBrowser;

beforeAll(async () => {
  if (chromium !== null) workbench = await startWorkbench(chromium);
});

afterAll(async () => {
  if (chromium !== null) await workbench.close();
});

/** Keeps a picture of the screen and says what is wrong with it. */
async function inspect({ page, pane }: WorkbenchPage, name: string): Promise<readonly string[]> {
  await page.waitForTimeout(400);
  await screenshot(page, name);
  return [...(await axeViolations(pane)), ...(await sidewaysOverflow(pane))].map((fault) => `${name}: ${fault}`);
}

async function toReview(pane: Frame): Promise<void> {
  for (let step = 0; step < 4; step += 1) await goOn(pane);
  await stepDone(pane);
}

/** Changes the language on the page about the add-in and comes back to the wizard. */
async function speak(pane: Frame, language: "中文" | "English"): Promise<void> {
  await openPage(pane, 4);
  await pane.getByText(language, { exact: true }).click();
  await openPage(pane, 0);
}

/** Looks at every part of the review, at one person, at the last step, and at the pages beside the wizard. */
async function lookAround(opened: WorkbenchPage, name: string): Promise<readonly string[]> {
  const { pane } = opened;
  const faults: string[] = [];
  const tabs = pane.getByRole("tab");
  for (const [place, tab] of ["people", "bounds", "movement", "vetoes", "raters", "charts"].entries()) {
    await tabs.nth(place).click();
    await pane.getByRole("progressbar").waitFor({ state: "detached" });
    faults.push(...(await inspect(opened, `${name}-review-${tab}`)));
  }
  await tabs.first().click();
  await pane.locator("[data-manager]").nth(11).click();
  faults.push(...(await inspect(opened, `${name}-review-person`)));
  await pane.locator("footer button").first().click();
  await goOn(pane);
  faults.push(...(await inspect(opened, `${name}-notices`)));
  await pane.locator("footer button").first().click();
  for (const [place, page] of [
    [1, "scheme"],
    [2, "functions"],
    [3, "templates"],
  ] as const) {
    await openPage(pane, place);
    await pane.getByRole("progressbar").waitFor({ state: "detached" });
    faults.push(...(await inspect(opened, `${name}-page-${page}`)));
  }
  await openPage(pane, 2);
  await pane.getByRole("button", { name: /^KPI\.QUALITY(?![A-Z])/ }).click();
  await pane
    .getByRole("button", { name: /: ?KPI\.QUALITY$|：KPI\.QUALITY$/ })
    .first()
    .click();
  faults.push(...(await inspect(opened, `${name}-calculator-empty`)));
  await pane.getByRole("button", { name: /填入示例|Fill in an example/ }).click();
  faults.push(...(await inspect(opened, `${name}-calculator`)));
  await pane.locator("footer button").first().click();
  await openPage(pane, 0);
  return faults;
}

withBrowser("the review of a whole appraisal", () => {
  test.each([
    ["light", false],
    ["highContrast", true],
  ] as const)("reads well in both languages at 320 pixels, %s", async (theme, forcedColors) => {
    const opened = await workbench.open({
      query: `?${demonstration}&lang=zh-CN&theme=${theme}&pane=320`,
      forcedColors,
    });
    const { page, pane } = opened;
    if (forcedColors) await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    await toReview(pane);
    const faults = [...(await lookAround(opened, `zh-320-${theme}`))];
    await speak(pane, "English");
    faults.push(...(await lookAround(opened, `en-320-${theme}`)));
    expect(faults).toEqual([]);
    expect(opened.faults).toEqual([]);
    await page.context().close();
  });

  test("a cell of the movement matrix leads to as many people, and details come back to the list", async () => {
    const opened = await workbench.open({ query: `?${demonstration}&lang=zh-CN&pane=420` });
    const { page, pane } = opened;
    await toReview(pane);
    await pane.getByRole("tab", { name: "变动" }).click();
    const cell = pane.getByRole("table").getByRole("button").nth(2);
    const count = (await cell.textContent()) ?? "";
    await cell.click();
    await pane.getByText(`共 ${count} 人`).waitFor();
    expect(await pane.locator("[data-manager]").count()).toBe(Math.min(Number(count), 25));
    // The cell is gone; the focus went on to what took its place.
    expect(await pane.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tabpanel");

    const person = pane.locator("[data-manager]").first();
    const id = await person.getAttribute("data-manager");
    await person.click();
    const slider = pane.getByRole("slider").first();
    await slider.focus();
    await page.keyboard.press("End");
    const slid = await slider.inputValue();
    expect(await pane.getByRole("textbox").first().inputValue()).toBe(slid);
    await pane.getByRole("button", { name: "返回列表" }).click();
    expect(await pane.evaluate(() => document.activeElement?.getAttribute("data-manager"))).toBe(id);
    await pane.locator("[data-manager]").first().click();
    expect(await pane.getByRole("textbox").first().inputValue()).toBe(slid);
    await page.context().close();
  });

  test("notices of a unit come as one archive, one workbook for each of its people", async () => {
    const opened = await workbench.open({ query: `?${demonstration}&lang=zh-CN&pane=420` });
    const { page, pane } = opened;
    await toReview(pane);
    await goOn(pane);
    await pane.getByText("一个机构", { exact: true }).click();
    await pane.locator("main select").first().selectOption({ index: 2 });
    const unit = (await pane.locator("main select").first().inputValue()) || "";
    const make = pane.getByRole("button", { name: /生成 \d+ 份告知书/ });
    const people = Number(/\d+/.exec((await make.textContent()) ?? "")?.[0]);
    const [download] = await Promise.all([page.waitForEvent("download", { timeout: 180_000 }), make.click()]);
    expect(download.suggestedFilename()).toBe("考核结果告知书_2026Q3.zip");
    const names = Object.keys(await archiveOf(download));
    expect(names).toHaveLength(people);
    expect(names.filter((name) => !name.startsWith(`${unit}/`) || !name.endsWith(".xlsx"))).toEqual([]);
    await pane.getByText(`已生成 ${String(people)} 份`).waitFor();
    expect(opened.faults).toEqual([]);
    await page.context().close();
  });

  test("a calculation is tried without cells and put into one as a formula", async () => {
    const opened = await workbench.open({ query: `?${demonstration}&lang=zh-CN&pane=420` });
    const { page, pane } = opened;
    await stepDone(pane);
    await page.evaluate(
      `Excel.run(async (context) => { const sheet = context.workbook.worksheets.add("试写"); sheet.activate(); sheet.getRange("B2").select(); await context.sync(); })`,
    );
    await openPage(pane, 2);
    await pane.getByRole("button", { name: /^KPI\.EVA(?![A-Z])/ }).click();
    await pane.getByRole("button", { name: "试算：KPI.EVA" }).click();
    await pane.getByLabel("税后净利润（元）").fill("2400000");
    await pane.locator("main ol select").first().selectOption("一般公司");
    await pane.locator("main ol input").first().fill("100000000");
    await pane.getByText("2,200,000 元").first().waitFor();
    await pane.getByRole("button", { name: "以公式插入" }).click();
    await pane.getByText("已插入到 试写!B2").waitFor();
    const value = await page.evaluate<unknown>(
      `Excel.run(async (context) => { const cell = context.workbook.worksheets.getItem("试写").getRange("B2"); cell.load("values"); await context.sync(); return cell.values[0][0]; })`,
    );
    expect(value).toBe(2_200_000);
    await page.context().close();
  });
});

async function archiveOf(download: Download): Promise<Readonly<Record<string, Uint8Array>>> {
  return unzipSync(readFileSync(await download.path()));
}
