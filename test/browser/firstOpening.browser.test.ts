/**
 * What is there first when the page opens: the functions, then the ribbon's buttons, then the pane. The pane's own scripts are
 * held back, or refused, on their way. Needs Chromium and the built sites (`npm test` builds them).
 */
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { Browser, Frame, Page, Route } from "playwright-core";
import { chromium } from "playwright-core";
import { listen } from "../../src/delivery/listen";
import { workbenchSite } from "../../src/delivery/sites";
import { findChromium, screenshot } from "../support/browser";
import { atRest } from "./atRest";
import { axeViolations, heading } from "./paneDriver";

jest.setTimeout(120_000);

const executablePath = findChromium();
const withBrowser = executablePath === null ? describe.skip : describe;

let browser: Browser;
let server: Server;
let address: string;

beforeAll(async () => {
  if (executablePath === null) return;
  server = createServer(workbenchSite());
  address = `http://localhost:${String(await listen(server, 0))}`;
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
});

afterAll(async () => {
  if (executablePath === null) return;
  await browser.close();
  await new Promise((closed) => {
    server.close(closed);
    server.closeAllConnections();
  });
});

/** What the page needs before anything of the pane: Excel's own interface and the functions. */
const functionsOnly = (file: string): boolean => file === "functions.js";

/** The same with the script that gives the ribbon its buttons. */
const withoutPane = (file: string): boolean => file === "functions.js" || file === "taskpane.js";

/** A page of which only some scripts come through; the others wait for `release`. */
interface HeldPage {
  readonly page: Page;
  readonly held: readonly string[];
  readonly release: () => Promise<void>;
}

async function openHeld(comes: (file: string) => boolean, query = ""): Promise<HeldPage> {
  const page = await newPage();
  const held: string[] = [];
  const waiting: Route[] = [];
  let open = false;
  await page.route(/\/addin\/[^/]+\.js(\?|$)/, async (route) => {
    const file = fileOf(route);
    if (open || comes(file)) {
      await route.continue();
      return;
    }
    held.push(file);
    waiting.push(route);
  });
  await page.goto(`${address}/?workbook=季度考核.xlsx&pane=320${query}`);
  const release = async (): Promise<void> => {
    open = true;
    await Promise.all(waiting.map((route) => route.continue()));
  };
  return { page, held, release };
}

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

function fileOf(route: Route): string {
  return decodeURIComponent(new URL(route.request().url()).pathname.split("/").at(-1) ?? "");
}

async function paneFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector("iframe[src*='taskpane.html']");
  const frame = await element.contentFrame();
  if (frame === null) throw new Error("The task pane has no document");
  return frame;
}

/** What a formula in a cell comes to, once it calculates. */
async function calculated(page: Page, formula: string): Promise<unknown> {
  await page.waitForFunction("typeof Excel === 'object'");
  await page.evaluate(
    `Excel.run(async (context) => { context.workbook.worksheets.getActiveWorksheet().getRange("Z1").formulas = [[${JSON.stringify(formula)}]]; await context.sync(); })`,
  );
  // Asked again until there is a number; what never comes ends with the test's own time.
  for (;;) {
    const value = await page.evaluate<unknown>(
      `Excel.run(async (context) => { const cell = context.workbook.worksheets.getActiveWorksheet().getRange("Z1"); cell.load("values"); await context.sync(); return cell.values[0][0]; })`,
    );
    if (typeof value === "number") return value;
    await page.waitForTimeout(50);
  }
}

withBrowser("the first opening", () => {
  test("calculates formulas before any script of the pane has come, and opens the pane with them", async () => {
    const { page, held, release } = await openHeld(functionsOnly);
    expect(await calculated(page, '=KPI.EVA(2400000,100000000,"一般公司")')).toBe(2_200_000);
    const pane = await paneFrame(page);
    expect([held, await pane.locator("#root > *").count()]).toEqual([["taskpane.js"], 0]);
    await release();
    await pane.waitForSelector("h1");
    expect(await heading(pane)).toBe("方案与考核期");
    await page.context().close();
  });

  test("has the document ready without the pane, and keeps a button that is pressed by then until there is one", async () => {
    const { page, held, release } = await openHeld(withoutPane);
    const pane = await paneFrame(page);
    // From here on Excel calls functions and buttons.
    // A function, not text: the page's security policy refuses text to evaluate once it has to be asked again.
    await pane.waitForFunction(() => document.readyState === "interactive");
    await pane.getByRole("status").getByText("正在打开…").waitFor();
    expect(held).toEqual(expect.arrayContaining(["controls.js", "pane.js"]));
    await screenshot(page, "opening-zh-CN");
    const pressed = page.evaluate<boolean>(`window.workbench.host.runAction("kpiCheck")`);
    await release();
    expect(await pressed).toBe(true);
    expect(await pane.locator("[aria-current=step]").textContent()).toContain("检查");
    await page.context().close();
  });

  test.each([
    ["zh-CN", "light", "窗格没有打开", "无法从服务器读取 pane.js", "重试", "方案与考核期"],
    [
      "en-US",
      "dark",
      "The pane did not open",
      "pane.js could not be read from the server",
      "Retry",
      "Scheme and period",
    ],
  ])(
    "says in %s, %s, when the pane's code does not come, and tries again",
    async (locale, theme, title, reason, retry, opened) => {
      const page = await newPage();
      let refused = true;
      await page.route(/\/addin\/(pane|controls)\.js\?/, (route) => (refused ? route.abort() : route.continue()));
      await page.goto(`${address}/?workbook=季度考核.xlsx&pane=320&lang=${locale}&theme=${theme}`);
      const pane = await paneFrame(page);
      await pane.getByRole("heading", { name: title }).waitFor();
      expect(await pane.getByRole("alert").textContent()).toContain(reason);
      await screenshot(page, `opening-failed-${locale}`);
      expect(await atRest(pane, () => axeViolations(pane))).toEqual([]);
      refused = false;
      await pane.getByRole("button", { name: retry }).click();
      await pane.getByRole("heading", { name: opened }).waitFor();
      await page.context().close();
    },
  );
});
