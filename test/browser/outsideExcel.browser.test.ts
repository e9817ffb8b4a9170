/** The deployed page, opened in a browser by itself: the built site with the real office.js. */
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";
import { listen } from "../../src/delivery/listen";
import { addinSite } from "../../src/delivery/sites";
import { findChromium, screenshot } from "../support/browser";
import { atRest } from "./atRest";
import { axeViolations } from "./paneDriver";

jest.setTimeout(120_000);

const executablePath = findChromium();
const withBrowser = executablePath === null ? describe.skip : describe;

let browser: Browser;
let server: Server;
let address: string;

beforeAll(async () => {
  if (executablePath === null) return;
  server = createServer(addinSite());
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

withBrowser("the page outside Excel", () => {
  test.each([
    ["zh-CN", "请在 Excel 中打开", "季度考核（空白模板）"],
    ["en-US", "Open it in Excel", "Quarterly appraisal (blank)"],
  ])(
    "says in %s that it belongs into Excel, offers the templates, and asks no other host",
    async (locale, words, template) => {
      const context = await browser.newContext({ locale, viewport: { width: 320, height: 640 } });
      const page = await context.newPage();
      const elsewhere: string[] = [];
      page.on("request", (request) => {
        if (new URL(request.url()).hostname !== "localhost") elsewhere.push(request.url());
      });
      await page.goto(`${address}/taskpane.html`);
      await page.getByText(words).waitFor();
      const link = page.getByRole("link", { name: template });
      const answer = await page.request.get(new URL((await link.getAttribute("href")) ?? "", page.url()).href);
      expect(answer.status()).toBe(200);
      await screenshot(page, `outside-${locale}`);
      expect(await atRest(page.mainFrame(), () => axeViolations(page.mainFrame()))).toEqual([]);
      expect(elsewhere).toEqual([]);
      await context.close();
    },
  );
});
