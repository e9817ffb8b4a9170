import type { Host } from "../host/createHost";
import type { FunctionsMetadata } from "../host/customFunctions";
import { element } from "./element";
import type { Language } from "./pageTexts";

const addinRoot = "/addin/";

/** Reads the add-in's function metadata in a language and makes its functions known, which has all formulas calculated. */
export async function registerAddinFunctions(host: Host, language: Language): Promise<void> {
  const answer = await fetch(`${addinRoot}functions.${language}.json`);
  if (!answer.ok || !(answer.headers.get("content-type") ?? "").includes("json")) {
    host.state.grid.recalculate();
    return;
  }
  host.registerFunctions((await answer.json()) as FunctionsMetadata, "KPI");
}

/**
 * Loads the add-in's page into the pane, the very page that Excel loads; a sentence in its place when it is not
 * built. Settles when the page has loaded and run its scripts.
 */
export async function loadPane(pane: HTMLElement, title: string, notBuilt: string): Promise<void> {
  const address = `${addinRoot}taskpane.html`;
  const answer = await fetch(address, { method: "HEAD" });
  if (!answer.ok) {
    pane.replaceChildren(element("p", {}, notBuilt));
    return;
  }
  await new Promise<void>((resolve) => {
    pane.replaceChildren(element("iframe", { src: address, title, id: "taskpane", load: () => resolve() }));
  });
}
