/**
 * The whole wizard on the demonstration workbook, in a browser: the same page and bundles that Excel loads, over the
 * workbench's host. Needs Chromium and the built sites (`npm test` builds them).
 */
import type { Frame, Page } from "playwright-core";
import type { WorkbenchBrowser, WorkbenchPage } from "../support/browser";
import { findChromium, screenshot, startWorkbench } from "../support/browser";
import { goOn, heading, inspect, nextButton, openPage, stepDone } from "./paneDriver";

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

/** Runs a script in the page of the workbench as any script in Excel runs. */
function inExcel<T>(page: Page, batch: string): Promise<T> {
  return page.evaluate(`Excel.run(async (context) => { ${batch} })`);
}

async function closeDown({ page }: WorkbenchPage): Promise<void> {
  await page.context().close();
}

/** Walks from the scheme to the last screen; every screen is inspected on the way. */
async function walk(opened: WorkbenchPage, name: string): Promise<readonly string[]> {
  const { pane } = opened;
  const faults: string[] = [];
  for (const step of ["1-scheme", "2-data", "3-check", "4-compute", "5-review"]) {
    await stepDone(pane);
    faults.push(...(await inspect(opened, `${name}-${step}`)));
    await goOn(pane);
  }
  return [...faults, ...(await inspect(opened, `${name}-6-write`))];
}

withBrowser("the wizard on the demonstration workbook", () => {
  test("grades 613 managers from scheme to written results, in Chinese at 320 pixels", async () => {
    const opened = await workbench.open({ query: "?workbook=季度考核-演示-2026Q3.xlsx&lang=zh-CN&pane=320" });
    const { page, pane } = opened;
    expect(await walk(opened, "zh-320-light")).toEqual([]);
    await pane.getByText("数值", { exact: true }).click();
    await goOn(pane);
    await pane.getByRole("heading", { name: "已写入" }).waitFor({ timeout: 180_000 });
    expect(await inspect(opened, "zh-320-light-7-written")).toEqual([]);

    const sheets = await inExcel<readonly string[]>(
      page,
      `const sheets = context.workbook.worksheets; sheets.load("items/name"); await context.sync(); return sheets.items.map(({ name }) => name);`,
    );
    expect(sheets).toEqual(
      expect.arrayContaining(["考核结果", "考核汇总", "考核日志", "考核结果_上次", "考核汇总_上次"]),
    );
    const values = await writtenGrades(page);
    expect(values).toHaveLength(613);
    const head = await inExcel<readonly string[]>(
      page,
      `const head = context.workbook.worksheets.getItem("考核汇总").getRange("A1:A2"); head.load("values"); await context.sync(); return head.values.flat();`,
    );
    expect(head).toEqual([expect.stringMatching(/（草案）$/), expect.stringMatching(/草案，未签发/)]);
    await pane.getByRole("button", { name: "返回复核" }).click();
    expect(countOf(values)).toEqual(await shownCounts(pane));

    // The same again as live formulas: the cells come to the grades that the wizard wrote as values.
    await goOn(pane);
    await pane.getByText("实时公式", { exact: true }).click();
    await goOn(pane);
    await pane.getByRole("heading", { name: "已写入" }).waitFor({ timeout: 180_000 });
    expect(await settledGrades(page, values)).toEqual(values);
    await screenshot(page, "zh-320-light-8-live");
    expect(opened.faults).toEqual([]);
    await closeDown(opened);
  });

  test("reads well in English, dark, at 480 pixels, with one person in detail", async () => {
    const opened = await workbench.open({
      query: "?workbook=季度考核-演示-2026Q3.xlsx&lang=en-US&theme=dark&pane=480",
    });
    const { pane } = opened;
    expect(await walk(opened, "en-480-dark")).toEqual([]);
    await pane.getByRole("button", { name: /Back to step 5/ }).click();
    await pane.locator("[data-manager]").first().click();
    const before = await pane.locator("section [role=status]").last().textContent();
    expect(await inspect(opened, "en-480-dark-5-person")).toEqual([]);
    const eva = pane.getByRole("textbox", { name: /Economic value added/ });
    await eva.fill("200万");
    await pane.getByText(/never converted in silence/).waitFor();
    await eva.fill("-5000000");
    await pane.getByText(/Assistant manager$/).waitFor();
    expect(await pane.locator("section [role=status]").last().textContent()).not.toBe(before);
    expect(await inspect(opened, "en-480-dark-5-what-if")).toEqual([]);
    expect(opened.faults).toEqual([]);
    await closeDown(opened);
  });

  test("holds in high contrast with forced colours, and its pages beside the wizard too", async () => {
    const opened = await workbench.open({
      query: "?workbook=季度考核-演示-2026Q3.xlsx&lang=zh-CN&theme=highContrast&pane=320",
      forcedColors: true,
    });
    const { page, pane } = opened;
    // Windows' black contrast theme, as Office tells it.
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    await stepDone(pane);
    const faults = [...(await inspect(opened, "zh-320-contrast-1-scheme"))];
    for (const name of ["scheme", "submission", "headOffice", "functions", "templates", "about"] as const) {
      await openPage(pane, name);
      await pane.getByRole("progressbar").waitFor({ state: "detached" });
      faults.push(...(await inspect(opened, `zh-320-contrast-page-${name}`)));
    }
    await openPage(pane, "scheme");
    await pane.getByRole("button", { name: "载入到工作簿" }).click();
    await pane.getByRole("dialog").waitFor();
    faults.push(...(await inspect(opened, "zh-320-contrast-dialog")));
    await pane.getByRole("button", { name: "取消" }).click();
    await pane.getByRole("dialog").waitFor({ state: "detached" });
    expect(faults).toEqual([]);
    expect(opened.faults).toEqual([]);
    await closeDown(opened);
  });

  test("leads from a problem to its cell, by keyboard alone", async () => {
    const opened = await workbench.open({ query: "?workbook=季度考核-演示-2026Q3.xlsx&lang=zh-CN&pane=360" });
    const { page, pane } = opened;
    for (let step = 0; step < 2; step += 1) await goOn(pane);
    await stepDone(pane);
    expect(await heading(pane)).toBe("检查");
    expect(await pane.evaluate(() => document.activeElement?.textContent)).toBe("检查");
    const place = pane.locator("main .fui-AccordionPanel li button").first();
    const words = (await place.textContent()) ?? "";
    await place.focus();
    await page.keyboard.press("Enter");
    // Asked again until the sheet has followed; a selection that never comes fails with what is selected.
    let selected = "";
    for (let time = 0; time < 50 && selected !== words; time += 1) {
      await page.waitForTimeout(200);
      const address = await inExcel<string>(
        page,
        `const range = context.workbook.getSelectedRange(); range.load("address"); await context.sync(); return range.address;`,
      );
      selected = address.replace(/'/g, "");
    }
    expect(selected).toBe(words);
    await closeDown(opened);
  });

  test("tells in the pane what a ribbon button did, and puts a formula into the active cell", async () => {
    const opened = await workbench.open({ query: "?workbook=季度考核-演示-2026Q3.xlsx&lang=zh-CN&pane=360" });
    const { page, pane } = opened;
    await stepDone(pane);
    await page.getByRole("button", { name: "修复公式" }).click();
    await pane.getByText(/已修复 \d+ 个 KPI 公式/).waitFor({ timeout: 180_000 });
    await screenshot(page, "zh-360-repaired");
    await inExcel(
      page,
      `const sheet = context.workbook.worksheets.add("试写"); sheet.activate(); sheet.getRange("D5").select(); await context.sync();`,
    );
    await openPage(pane, "functions");
    await pane.getByRole("button", { name: /KPI\.EVAPOINTS/ }).click();
    await pane.getByRole("button", { name: "插入到当前单元格：KPI.EVAPOINTS" }).click();
    await pane.getByText("已插入到 试写!D5").waitFor();
    const formula = await inExcel<string>(
      page,
      `const cell = context.workbook.worksheets.getItem("试写").getRange("D5"); cell.load("formulas"); await context.sync(); return cell.formulas[0][0];`,
    );
    expect(formula).toBe("=KPI.EVAPOINTS(A2)");
    await closeDown(opened);
  });
});

/** The final grades on the sheet 考核结果; "" for people not graded, whose live cells show an error. */
async function writtenGrades(page: Page): Promise<readonly string[]> {
  const rows = await inExcel<readonly (readonly unknown[])[]>(
    page,
    `const range = context.workbook.worksheets.getItem("考核结果").getUsedRange(); range.load("values"); await context.sync(); return range.values;`,
  );
  const header = rows.findIndex((row) => row[0] === "工号");
  const column = rows[header]?.findIndex((name) => String(name).startsWith("最终等级")) ?? -1;
  return rows
    .slice(header + 1)
    .filter((row) => String(row[0]) !== "" && !String(row[0]).startsWith("制表"))
    .map((row) => String(row[column]))
    .map((grade) => (grade.startsWith("#") ? "" : grade));
}

/** The final grades once the cells have calculated: as soon as they are those expected, at the latest after two minutes. */
async function settledGrades(page: Page, expected: readonly string[]): Promise<readonly string[]> {
  const end = Date.now() + 120_000;
  for (;;) {
    const grades = await writtenGrades(page);
    if (grades.join() === expected.join() || Date.now() > end) return grades;
    await page.waitForTimeout(2000);
  }
}

function countOf(grades: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const grade of grades.filter((name) => name.includes("客户经理"))) counts[grade] = (counts[grade] ?? 0) + 1;
  return counts;
}

/** The counts that the review shows beside its bars. */
async function shownCounts(pane: Frame): Promise<Readonly<Record<string, number>>> {
  await nextButton(pane).waitFor();
  const lines = await pane.getByRole("list", { name: "各等级人数" }).getByRole("button").allTextContents();
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, grade = "", count = "0"] = /^(\D+?)(\d+) 人/.exec(line) ?? [];
      return count === "0" ? [] : [[grade, Number(count)]];
    }),
  );
}
