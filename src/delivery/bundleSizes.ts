import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** What one script of the site weighs, in bytes: as it lies on the server, and as it travels. */
export interface ScriptSize {
  readonly file: string;
  readonly raw: number;
  readonly gzip: number;
}

/** What one script, or some of them together, may weigh compressed, in bytes, and why they weigh that. */
export interface BudgetLine {
  readonly gzip: number;
  readonly reason: string;
}

/** The sizes to which the scripts of the site are held (.config/bundleBudget.json). */
export interface BundleBudget {
  /** By file. */
  readonly files: Readonly<Record<string, BudgetLine>>;
  /** By name: files that are loaded together. */
  readonly together: Readonly<Record<string, BudgetLine & { readonly files: readonly string[] }>>;
  /** All scripts of the site. */
  readonly total: BudgetLine;
}

/** A line of the budget with what was found; a file without a line has nothing allowed. */
export interface MeasuredLine {
  readonly name: string;
  readonly raw: number;
  readonly gzip: number;
  readonly allowed: number | null;
}

/** How far below its budget a line may lie, as a share of it, before the budget is to follow. */
const SLACK = 0.1;

/** Lines so small that a sentence more or less would break them are not asked to follow downwards, in bytes. */
const SMALL = 4000;

/** The scripts of a built site, without those of Microsoft, which lie in a folder of their own. */
export function scriptSizes(site: string): readonly ScriptSize[] {
  return readdirSync(site)
    .filter((file) => file.endsWith(".js"))
    .sort()
    .map((file) => {
      const content = readFileSync(join(site, file));
      return { file, raw: content.length, gzip: gzipSync(content, { level: 9 }).length };
    });
}

/** Every script and every line of the budget with what was found; a file that is not there weighs nothing. */
export function measuredLines(sizes: readonly ScriptSize[], budget: BundleBudget): readonly MeasuredLine[] {
  const names = [...new Set([...sizes.map(({ file }) => file), ...Object.keys(budget.files)])].sort();
  const sum = (files: readonly string[]): Pick<MeasuredLine, "raw" | "gzip"> => {
    const counted = sizes.filter(({ file }) => files.includes(file));
    const of = (figure: (size: ScriptSize) => number): number =>
      counted.reduce((total, size) => total + figure(size), 0);
    return { raw: of(({ raw }) => raw), gzip: of(({ gzip }) => gzip) };
  };
  return [
    ...names.map((name) => ({ name, ...sum([name]), allowed: budget.files[name]?.gzip ?? null })),
    ...Object.entries(budget.together).map(([name, { files, gzip }]) => ({ name, ...sum(files), allowed: gzip })),
    { name: "total", ...sum(names), allowed: budget.total.gzip },
  ];
}

/** What breaks the budget, a sentence each with the place, what was found and what would be right; none where it is kept. */
export function budgetFaults(lines: readonly MeasuredLine[]): readonly string[] {
  return lines.flatMap(({ name, gzip, allowed }) => {
    if (allowed === null)
      return [`${name}: ${String(gzip)} bytes gzip, but the budget has no line for it; add one with its reason`];
    if (gzip === 0) return [`${name}: the site has no such script; take its line out of the budget`];
    if (gzip > allowed)
      return [`${name}: ${String(gzip)} bytes gzip, ${String(allowed)} allowed (${String(gzip - allowed)} too many)`];
    if (allowed > SMALL && gzip < allowed * (1 - SLACK))
      return [
        `${name}: ${String(gzip)} bytes gzip, ${String(allowed)} allowed; lower the budget, so that growth shows again`,
      ];
    return [];
  });
}
