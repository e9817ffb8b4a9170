/**
 * The review of a whole appraisal, the calculators and the notices, in a browser, on the demonstration workbook that has
 * every part. Every screen is looked at in both languages, in light and in high contrast. Opening so large a workbook takes
 * half a minute: it is opened once, and each test goes on where the one before left it.
 */
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Download, Frame } from "playwright-core";
import type { WorkbenchBrowser, WorkbenchPage } from "../support/browser";
import { findChromium, paneOf, startWorkbench } from "../support/browser";
import { focused, goOn, heading, inspect, openPage, stepDone } from "./paneDriver";

jest.setTimeout(600_000);

const chromium = findChromium();
const withBrowser = chromium === null ? describe.skip : describe;

const tabNames = ["people", "bounds", "movement", "vetoes", "raters", "charts"] as const;

let workbench: WorkbenchBrowser;
let opened: WorkbenchPage;

beforeAll(async () => {
  if (chromium === null) return;
  workbench = await startWorkbench(chromium);
  opened = await workbench.open({ query: "?workbook=全面考核-演示-2026Q3.xlsx&lang=zh-CN&theme=light&pane=320" });
  await toReview(opened.pane);
});

afterAll(async () => {
  if (chromium !== null) await workbench.close();
});

async function toReview(pane: Frame): Promise<void> {
  for (let step = 0; step < 4; step += 1) await goOn(pane);
  await stepDone(pane);
}

/** Opens a part of the review, from wherever the wizard is after it. */
async function openTab(pane: Frame, tab: (typeof tabNames)[number]): Promise<void> {
  await openPage(pane, "wizard");
  const back = pane.getByRole("button", { name: /返回第 5 步|Back to step 5/ });
  if ((await back.count()) > 0) await back.click();
  await pane.getByRole("tab").nth(tabNames.indexOf(tab)).click();
  await pane.getByRole("progressbar").waitFor({ state: "detached" });
}

/** Changes the language on the page about the add-in. */
async function speak(pane: Frame, language: "中文" | "English"): Promise<void> {
  await openPage(pane, "about");
  await pane.getByText(language, { exact: true }).click();
}

/** Looks at every part of the review, at one person, at the last step, and at the pages beside the wizard. */
async function lookAround(name: string): Promise<readonly string[]> {
  const { pane } = opened;
  const faults: string[] = [];
  const look = async (screen: string): Promise<void> => {
    faults.push(...(await inspect(opened, `${name}-${screen}`)));
  };
  for (const tab of tabNames) {
    await openTab(pane, tab);
    await look(`review-${tab}`);
  }
  const figures = pane.getByRole("button", { name: /^(数据表|Figures)$/ }).nth(1);
  await figures.click();
  await pane
    .getByRole("table")
    .first()
    .evaluate((table) => {
      table.scrollIntoView();
    });
  await look("review-figures");
  await figures.click();

  await openTab(pane, "people");
  const filters = pane.getByRole("button", { name: /^(筛选和排序|Filter and order)$/ });
  await filters.click();
  await pane.getByRole("search").evaluate((search) => {
    search.scrollIntoView();
  });
  await look("review-filters");
  await filters.click();
  await pane.locator("[data-manager]").nth(11).click();
  await look("review-person");
  await pane.getByRole("slider").last().scrollIntoViewIfNeeded();
  await look("review-what-if");
  await pane.locator("footer button").first().click();
  await goOn(pane);
  await look("notices");

  for (const page of ["scheme", "submission", "headOffice", "functions", "templates"] as const) {
    await openPage(pane, page);
    await pane.getByRole("progressbar").waitFor({ state: "detached" });
    await look(`page-${page}`);
  }
  await openPage(pane, "functions");
  await pane.getByRole("button", { name: /^KPI\.QUALITY(?![A-Z])/ }).click();
  await pane
    .getByRole("button", { name: /: KPI\.QUALITY$|：KPI\.QUALITY$/ })
    .first()
    .click();
  await look("calculator-empty");
  await pane.getByRole("button", { name: /填入示例|Fill in an example/ }).click();
  await look("calculator");
  await pane.getByRole("button", { name: /^(清空|Clear)$/ }).click();
  await pane.locator("footer button").first().click();
  return faults;
}

withBrowser("the review of a whole appraisal", () => {
  test("reads well in Chinese at 320 pixels, light", async () => {
    expect(await lookAround("zh-320-light")).toEqual([]);
  });

  test("a cell of the movement matrix leads to as many people, and details come back to the list", async () => {
    const { page, pane } = opened;
    await openTab(pane, "movement");
    const cell = pane.getByRole("table").getByRole("button").nth(2);
    const count = (await cell.textContent()) ?? "";
    await cell.click();
    await pane.getByText(`共 ${count} 人`).waitFor();
    expect(await pane.locator("[data-manager]").count()).toBe(Math.min(Number(count), 25));
    // The cell is gone; the focus went on to the people counted in it, who say by what they were chosen.
    expect(await focused(pane)).toBe("人员");
    await pane.getByText(/上季等级：.+；最终等级：/).waitFor();

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
    await pane.getByRole("button", { name: "恢复原数" }).click();
    await pane.getByRole("button", { name: "返回列表" }).click();
    await pane.getByRole("button", { name: "清除筛选" }).click();
    await pane.getByText("共 613 人", { exact: true }).waitFor();
  });

  test("everybody of the roster is found, and going from part to part keeps the focus on the tabs", async () => {
    const { page, pane } = opened;
    await openTab(pane, "people");
    const counts = [...((await pane.locator("h1 + p").textContent()) ?? "").matchAll(/\d+/g)].map(Number);
    expect(counts.reduce((total, count) => total + count, 0)).toBe(613);
    await pane.getByRole("button", { name: "筛选和排序" }).click();
    const group = pane.getByRole("combobox", { name: "范围" });
    for (const [index, label] of ["已评级", "按规则不评级", "未评级"].entries()) {
      await group.selectOption({ label });
      await pane.getByText(`共 ${String(counts[index])} 人`, { exact: true }).waitFor();
    }
    await pane.getByRole("button", { name: "清除筛选" }).click();
    await pane.getByRole("button", { name: "筛选和排序" }).click();

    await pane.locator("[data-manager]").first().click();
    await pane.getByRole("button", { name: "返回列表" }).click();
    await pane.getByRole("tab").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await pane.getByText("差一点升级").waitFor();
    expect(await focused(pane)).toContain("临界");
  });

  test("notices can be stopped; those of a unit come as one archive, one workbook for each of its people", async () => {
    const { page, pane } = opened;
    await openTab(pane, "people");
    await goOn(pane);
    const make = pane.getByRole("button", { name: /生成 \d+ 份告知书/ });
    await make.click();
    await pane.getByRole("button", { name: "停止" }).click();
    await pane.getByText("按您的要求停止了").waitFor();
    // The button that stopped it is gone; the keyboard goes on at the card.
    expect(await focused(pane)).toBe("考核结果告知书");

    await pane.getByText("一个机构", { exact: true }).click();
    await pane.locator("main select").first().selectOption({ index: 2 });
    const unit = (await pane.locator("main select").first().inputValue()) || "";
    const people = Number(/\d+/.exec((await make.textContent()) ?? "")?.[0]);
    const [download] = await Promise.all([page.waitForEvent("download", { timeout: 180_000 }), make.click()]);
    expect(download.suggestedFilename()).toBe("考核结果告知书_2026Q3.zip");
    const names = Object.keys(await archiveOf(download));
    expect(names).toHaveLength(people);
    expect(names.filter((name) => !name.startsWith(`${unit}/`) || !name.endsWith(".xlsx"))).toEqual([]);
    await pane.getByText(`已生成 ${String(people)} 份`).waitFor();

    // Somebody else's details do not tell of it.
    await openTab(pane, "people");
    await pane.locator("[data-manager]").first().click();
    expect(await pane.getByText(`已生成 ${String(people)} 份`).count()).toBe(0);
    await pane.getByRole("button", { name: "返回列表" }).click();
  });

  test("a calculation is tried without cells and put into one as a formula", async () => {
    const { page, pane } = opened;
    await page.evaluate(
      `Excel.run(async (context) => { const sheet = context.workbook.worksheets.add("试写"); sheet.activate(); sheet.getRange("B2").select(); await context.sync(); })`,
    );
    await openPage(pane, "functions");
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
    await pane.getByRole("button", { name: "关闭提示" }).click();
    await pane.getByRole("button", { name: "清空" }).click();
    await pane.locator("footer button").first().click();
  });

  test("reads well in English at 320 pixels, light", async () => {
    await speak(opened.pane, "English");
    expect(await lookAround("en-320-light")).toEqual([]);
  });

  test("reads well in both languages at 320 pixels, in high contrast with forced colours", async () => {
    const { page } = opened;
    // The add-in reads the colours of Office when it starts: the workbench starts it anew.
    const gone = page.waitForEvent("framedetached", (frame) => frame === opened.pane);
    await page.locator("select").filter({ hasText: "高对比度" }).selectOption("highContrast");
    await gone;
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    const pane = await paneOf(page);
    opened = { ...opened, pane };
    expect(await heading(pane)).toBe("Scheme and period");
    await toReview(pane);
    const faults = [...(await lookAround("en-320-highContrast"))];
    await speak(pane, "中文");
    faults.push(...(await lookAround("zh-320-highContrast")));
    expect(faults).toEqual([]);
  });

  test("asks no other host and logs no error all the while", () => {
    expect(opened.faults).toEqual([]);
  });
});

async function archiveOf(download: Download): Promise<Readonly<Record<string, Uint8Array>>> {
  return unzipSync(new Uint8Array(readFileSync(await download.path())));
}
