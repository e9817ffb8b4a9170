import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { listen } from "../../src/delivery/listen";
import { sitesAreBuilt, workbenchSite } from "../../src/delivery/sites";

const candidates = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
];

const installHint = "apt-get install chromium fonts-noto-cjk(或设置 CHROMIUM_PATH / or set CHROMIUM_PATH)";

/** Flags under which Chromium keeps to the pages it is given and asks nobody else for anything. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The path of a Chromium. Where there is none, Debian's is installed (as root); where that cannot be, null: the caller
 * skips with the reason printed, and under CI=true this throws instead.
 */
export function findChromium(): string | null {
  const found = candidates.find((path) => path !== undefined && existsSync(path)) ?? installChromium();
  if (found !== null) return found;
  const reason = `没有找到 Chromium,浏览器测试未运行;请安装 No Chromium, browser tests not run; install: ${installHint}`;
  if (process.env.CI === "true") throw new Error(reason);
  console.warn(reason);
  return null;
}

function installChromium(): string | null {
  const debian = existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
  if (!debian) return null;
  try {
    execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "-qq", "chromium", "fonts-noto-cjk"], { stdio: "ignore" });
  } catch {
    return null;
  }
  return existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : null;
}

/** A page of the workbench with everything it did that a finished product does not do. */
export interface WorkbenchPage {
  readonly page: Page;
  /** The task pane's own document. */
  readonly pane: Frame;
  /** Requests to any other host, console errors, uncaught errors, refused by the security policy. */
  readonly faults: readonly string[];
}

/** The workbench served on a free port, and a browser. */
export interface WorkbenchBrowser {
  readonly address: string;
  readonly open: (options?: OpenOptions) => Promise<WorkbenchPage>;
  readonly close: () => Promise<void>;
}

/** How the workbench is opened: its query, the window, and what the operating system asks for. */
export interface OpenOptions {
  readonly query?: string;
  readonly width?: number;
  readonly height?: number;
  readonly forcedColors?: boolean;
}

/** Starts server and browser over the built sites. */
export async function startWorkbench(executablePath: string): Promise<WorkbenchBrowser> {
  if (!sitesAreBuilt()) throw new Error("先构建：npm run build && npm run build:workbench  Build first");
  const server = createServer(workbenchSite());
  const address = `http://localhost:${String(await listen(server, 0))}`;
  const browser = await chromium.launch({ executablePath, args: flags }).catch(async (error: unknown) => {
    // A server left open would keep the whole test run from ending.
    await closeServer(server);
    throw error;
  });
  return {
    address,
    open: (options) => openWorkbench(browser, address, options ?? {}),
    close: async () => {
      try {
        await browser.close();
      } finally {
        await closeServer(server);
      }
    },
  };
}

/** Saves what the page shows below .artefacts/screenshots. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = join(process.cwd(), ".artefacts/screenshots");
  mkdirSync(folder, { recursive: true });
  // Hiding the caret would change every field of the page, and whoever watches it would see that.
  await page.screenshot({ path: join(folder, `${name}.png`), caret: "initial" });
}

async function openWorkbench(browser: Browser, address: string, options: OpenOptions): Promise<WorkbenchPage> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1400, height: options.height ?? 900 },
    forcedColors: options.forcedColors === true ? "active" : "none",
    // Nothing glides, so that a picture need not wait for it.
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "localhost") faults.push(`request to ${request.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
  await page.goto(`${address}/${options.query ?? ""}`);
  await page.evaluate("window.workbench.ready");
  const pane = await paneOf(page);
  return { page, pane, faults };
}

/** The document of the task pane, once it shows its first screen. */
export async function paneOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector("iframe[src*='taskpane.html']");
  const frame = await element.contentFrame();
  if (frame === null) throw new Error("The task pane has no document");
  await frame.waitForSelector("[role=tab], h1, h2");
  return frame;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.closeAllConnections();
    server.close((error) => {
      if (error === undefined) resolve();
      else reject(error);
    });
  });
}
