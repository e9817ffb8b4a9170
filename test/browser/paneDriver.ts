import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Frame, Locator } from "playwright-core";
import type { PageId } from "../../src/taskpane/state/pane";
import { pageIds } from "../../src/taskpane/state/pane";
import type { WorkbenchPage } from "../support/browser";
import { screenshot } from "../support/browser";
import { atRest } from "./atRest";

/** The words of the pane by which a test finds its buttons, in one language. */
export type Language = "zh-CN" | "en-US";

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const axeSource = readFileSync(resolve("node_modules/axe-core/axe.min.js"), "utf8");

/** Fluent UI's own markers, which catch the focus at both ends of a dialog and pass it on. */
const FLUENT_OWN = JSON.stringify(["[data-tabster-dummy]"]);

/** What axe finds wrong with the screen that the pane shows, one line each. */
export async function axeViolations(pane: Frame): Promise<readonly string[]> {
  if (await pane.evaluate("typeof axe === 'undefined'")) await pane.evaluate(axeSource);
  const violations = await pane.evaluate<readonly AxeViolation[]>(
    `axe.run({ exclude: [${FLUENT_OWN}] }).then(({ violations }) => violations)`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ""}`),
  );
}

/** What stands out of the pane at its right, and what can be scrolled sideways. */
export async function sidewaysOverflow(pane: Frame): Promise<readonly string[]> {
  return pane.evaluate(() => {
    const scrollers = [document.documentElement, ...document.querySelectorAll<HTMLElement>("main, main *")].filter(
      (element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX),
    );
    const wide = [
      ...document.querySelectorAll<HTMLElement>("button, a, select, input, h1, h2, h3, p, li, dd, dt, td, th, label"),
    ].filter((element) => {
      const { width, right } = element.getBoundingClientRect();
      return width > 0 && right > window.innerWidth + 1;
    });
    return [
      ...scrollers
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => `scrolls: ${element.tagName}`),
      ...wide.map((element) => `stands out: ${element.tagName} ${element.innerText.slice(0, 40)}`),
    ];
  });
}

/** Keeps a picture of the screen and says what is wrong with it: what axe finds, and what stands out sideways. */
export async function inspect({ page, pane }: WorkbenchPage, name: string): Promise<readonly string[]> {
  return atRest(pane, async () => {
    await screenshot(page, name);
    return [...(await axeViolations(pane)), ...(await sidewaysOverflow(pane))].map((fault) => `${name}: ${fault}`);
  });
}

/** What has the focus: its label, else its words; "" where nothing has. */
export async function focused(pane: Frame): Promise<string> {
  return pane.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return "";
    return element.getAttribute("aria-label") ?? element.textContent;
  });
}

/** The button that leads on, at the foot of a step. */
export function nextButton(pane: Frame): Locator {
  return pane.locator("footer button:last-child");
}

/** The heading of the screen that is shown. */
export async function heading(pane: Frame): Promise<string> {
  return (await pane.locator("h1").first().textContent()) ?? "";
}

/** Presses the button that leads on, once the step allows it. */
export async function goOn(pane: Frame): Promise<void> {
  await nextButton(pane).and(pane.locator(":enabled")).click({ timeout: 120_000 });
}

/** Waits until the step's own work is done: its button that leads on can be pressed. */
export async function stepDone(pane: Frame): Promise<void> {
  await nextButton(pane).and(pane.locator(":enabled")).waitFor({ timeout: 120_000 });
}

/** Opens a page of the pane by its place in the navigation. */
export async function openPage(pane: Frame, id: PageId): Promise<void> {
  await pane.locator("nav").first().locator("button").nth(pageIds.indexOf(id)).click();
}
