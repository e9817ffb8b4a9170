import { join } from "node:path";
import { readBundleBudget } from "../../src/delivery/bundleBudget";
import type { BundleBudget, ScriptSize } from "../../src/delivery/bundleSizes";
import { budgetFaults, measuredLines, scriptSizes } from "../../src/delivery/bundleSizes";

const site = join(__dirname, "../../dist");

const budget: BundleBudget = {
  files: { "functions.js": { gzip: 10_000, reason: "the rules" }, "pane.js": { gzip: 20_000, reason: "the pane" } },
  together: { opening: { files: ["functions.js", "pane.js"], gzip: 28_000, reason: "the first screen" } },
  total: { gzip: 30_000, reason: "the site" },
};

function script(file: string, gzip: number): ScriptSize {
  return { file, raw: gzip * 3, gzip };
}

function faults(...sizes: readonly ScriptSize[]): readonly string[] {
  return budgetFaults(measuredLines(sizes, budget));
}

describe("the scripts of the site", () => {
  it("keep to the budget: each of them, those of the first opening together, and all", () => {
    expect(budgetFaults(measuredLines(scriptSizes(site), readBundleBudget()))).toEqual([]);
  });

  it("are no more on the first opening than the page, its first step and one language", () => {
    const { files } = readBundleBudget().together["first opening"]!;
    expect(files.filter((file) => !scriptSizes(site).some((size) => size.file === file))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(["functions.js", "taskpane.js", "pane.js"]));
  });
});

describe("a budget", () => {
  it("is kept by scripts that weigh no more than it allows", () => {
    expect(faults(script("functions.js", 10_000), script("pane.js", 18_000))).toEqual([]);
  });

  it("is broken by growth: file, found, allowed", () => {
    expect(faults(script("functions.js", 9_000), script("pane.js", 20_001))).toEqual([
      "pane.js: 20001 bytes gzip, 20000 allowed (1 too many)",
      "opening: 29001 bytes gzip, 28000 allowed (1001 too many)",
    ]);
  });

  it("is broken by a script without a line, and by a line without a script", () => {
    const [unknown, gone] = faults(script("functions.js", 10_000), script("moment.js", 18_000));
    expect(unknown).toBe("moment.js: 18000 bytes gzip, but the budget has no line for it; add one with its reason");
    expect(gone).toContain("pane.js: the site has no such script");
  });

  it("follows what has become smaller, so that growth shows again", () => {
    expect(faults(script("functions.js", 8_000), script("pane.js", 19_800))).toEqual([
      "functions.js: 8000 bytes gzip, 10000 allowed; lower the budget, so that growth shows again",
    ]);
  });
});
