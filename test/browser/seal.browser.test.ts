/**
 * How the pane stands to the seal of a scheme, in a browser, against a bank's keys and schemes that are put into the
 * workbench's site for trial. Needs Chromium and the built sites (`npm test` builds them).
 */
import type { Page } from "playwright-core";
import { readScheme } from "../../src/domain/scheme/scheme";
import type { Scheme } from "../../src/domain/scheme/scheme";
import type { Seal } from "../../src/domain/seal/seal";
import { appraisalPartXml } from "../../src/workflow/appraisalPart";
import { issuedSchemeText } from "../../src/workflow/seal/schemeFile";
import type { WorkbenchBrowser, WorkbenchPage } from "../support/browser";
import { findChromium, paneOf, screenshot, startWorkbench } from "../support/browser";
import { demonstrationDocument, thirdQuarter } from "../support/demonstrationScheme";
import { keyListText, seal, testKey } from "../support/sealing";
import { inspect, nextButton, openPage, stepDone } from "./paneDriver";

jest.setTimeout(600_000);

const chromium = findChromium();
const withBrowser = chromium === null ? describe.skip : describe;

let workbench: WorkbenchBrowser;
let issued: { readonly scheme: Scheme; readonly seal: Seal };

const tampered = schemeOf((document) => {
  document.eva.assetClasses[0]!.coefficient = "0.01";
  document.score.weights = { evaPoints: "0.6", quality: "0.4" };
});

beforeAll(async () => {
  if (chromium === null) return;
  const scheme = schemeOf(() => undefined);
  issued = { scheme, seal: await seal(scheme) };
  workbench = await startWorkbench(chromium);
});

afterAll(async () => {
  if (chromium !== null) await workbench.close();
});

function schemeOf(change: Parameters<typeof demonstrationDocument>[0]): Scheme {
  const result = readScheme(demonstrationDocument(change));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.scheme;
}

const file = (name: string, content: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(content),
});

/** Puts files in by the menu of the workbench; the pane starts anew and is given back. */
async function putIn(opened: WorkbenchPage, files: readonly ReturnType<typeof file>[]): Promise<WorkbenchPage> {
  const { page } = opened;
  await page.locator("#trial").click();
  await page.locator("dialog.trial input[type=file]").setInputFiles([...files]);
  await page
    .locator("dialog.trial li")
    .nth(files.length - 1)
    .waitFor();
  await screenshot(page, `trial-${String(files.length)}`);
  await page.locator("dialog.trial .actions button").last().click();
  return { ...opened, pane: await paneOf(page) };
}

/** Gives the workbook another scheme behind the back of the add-in, and opens the pane anew as Excel would. */
async function replacePart(opened: WorkbenchPage, xml: string): Promise<WorkbenchPage> {
  const { page } = opened;
  await page.evaluate(
    `Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts.getByNamespace("urn:kpi-appraisal:scheme:1");
      parts.load("items/id");
      await context.sync();
      parts.items[0].setXml(${JSON.stringify(xml)});
      await context.sync();
    })`,
  );
  const reloaded = page.waitForEvent("framenavigated", (frame) => frame === opened.pane);
  await page.evaluate(`document.getElementById("taskpane").contentWindow.location.reload()`);
  await reloaded;
  return { ...opened, pane: await paneOf(page) };
}

/** What a cell of the workbook shows once everything is calculated. */
async function cell(page: Page, sheet: string, address: string): Promise<unknown> {
  return page.evaluate(
    `Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(${JSON.stringify(sheet)}).getRange("${address}");
      range.load("values");
      await context.sync();
      return range.values[0][0];
    })`,
  );
}

withBrowser("the seal of the workbook's scheme, in the pane", () => {
  test("a draft grades and says so everywhere; once its keys and seal are there the same scheme is issued", async () => {
    let opened = await workbench.open({ query: "?workbook=季度考核.xlsx&lang=zh-CN&pane=320" });
    const faults: string[] = [];
    await stepDone(opened.pane);
    expect(await opened.pane.getByText("草案", { exact: true }).count()).toBe(1);
    faults.push(...(await inspect(opened, "seal-zh-320-draft")));

    opened = await putIn(opened, [
      file("key.json", JSON.stringify(testKey().key)),
      file("issued.json", issuedSchemeText(issued.scheme.document, issued.seal)),
    ]);
    await opened.page.locator("#trial", { hasText: "(2)" }).waitFor();
    await openPage(opened.pane, "scheme");
    await opened.pane.getByRole("button", { name: "载入到工作簿" }).click();
    await opened.pane.getByRole("dialog").getByRole("button", { name: "载入到工作簿" }).click();
    await opened.pane.getByText("已签发", { exact: true }).waitFor();
    await opened.pane.getByText("人力资源部", { exact: true }).waitFor();
    faults.push(...(await inspect(opened, "seal-zh-320-issued")));
    await openPage(opened.pane, "wizard");
    await stepDone(opened.pane);
    faults.push(...(await inspect(opened, "seal-zh-320-issued-wizard")));
    expect(faults).toEqual([]);
    expect(opened.faults).toEqual([]);
    await opened.page.context().close();
  });

  test("an altered scheme grades nobody: every page says so, what differs is listed, one click leads out", async () => {
    let opened = await workbench.open({
      query: "?workbook=季度考核.xlsx&lang=en-US&theme=dark&pane=320",
    });
    const faults: string[] = [];
    opened = await putIn(opened, [
      file("keys.json", keyListText()),
      file("issued.json", issuedSchemeText(issued.scheme.document, issued.seal)),
    ]);
    opened = await replacePart(opened, appraisalPartXml(tampered.document, issued.seal, thirdQuarter));
    const { pane, page } = opened;
    await pane.getByText("The scheme was altered; nothing can be graded by it").waitFor();
    expect(await nextButton(pane).isDisabled()).toBe(true);
    faults.push(...(await inspect(opened, "seal-en-320-dark-altered")));
    for (const id of ["functions", "templates", "about"] as const) {
      await openPage(pane, id);
      await pane.getByRole("alert").getByText("The scheme was altered").waitFor();
      faults.push(...(await inspect(opened, `seal-en-320-dark-altered-${id}`)));
    }
    await pane.getByRole("button", { name: "See why, and what to do" }).click();
    await pane.getByRole("heading", { name: "Differs from version 1 as issued in 3 places" }).waitFor();
    faults.push(...(await inspect(opened, "seal-en-320-dark-altered-page")));
    await pane.getByRole("button", { name: "Load into the workbook" }).first().click();
    await pane.getByRole("dialog").getByRole("button", { name: "Load into the workbook" }).click();
    await pane.getByText("Issued", { exact: true }).waitFor();
    await openPage(pane, "wizard");
    await stepDone(pane);
    expect(await cell(page, "方案参数", "A4")).toEqual(expect.stringContaining("Issued"));
    expect(faults).toEqual([]);
    expect(opened.faults).toEqual([]);
    await page.context().close();
  });

  test("a scheme file is judged before it is loaded, and a bad one is not", async () => {
    let opened = await workbench.open({
      query: "?workbook=季度考核.xlsx&lang=zh-CN&theme=highContrast&pane=600",
      forcedColors: true,
    });
    const faults: string[] = [];
    opened = await putIn(opened, [file("keys.json", keyListText())]);
    const { pane, page } = opened;
    await openPage(pane, "scheme");
    const input = pane.locator("main input[type=file]");
    await input.waitFor({ state: "attached" });
    await input.setInputFiles(file("改动.json", issuedSchemeText(tampered.document, issued.seal)));
    await pane.getByText(/文件 改动.json 中的方案不能载入/).waitFor();
    faults.push(...(await inspect(opened, "seal-zh-600-contrast-file-altered")));
    await input.setInputFiles(file("好.json", issuedSchemeText(issued.scheme.document, issued.seal)));
    await pane.getByRole("region", { name: "文件 好.json 中的方案" }).waitFor();
    faults.push(...(await inspect(opened, "seal-zh-600-contrast-file-issued")));
    await page.context().close();
    expect(faults).toEqual([]);
  });
});
