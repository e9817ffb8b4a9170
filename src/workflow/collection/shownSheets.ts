import * as v from "valibot";
import { parsePeriod } from "../../domain/values/period";
import { fingerprint } from "../../domain/scheme/fingerprint";
import { jsonPart, readJsonPart } from "../jsonPart";
import type { FileWorkbook, SheetPlan } from "../ports";
import type { Steps } from "../steps";
import type { FrozenSheet } from "../submission/frozenContent";
import type { FrozenDifference } from "../submission/frozenDifference";
import { planRows } from "../submission/planRows";
import { sheetDifferences } from "../submission/sheetDifferences";
import { bankSteps } from "./bankResults";
import type { CollectionContent } from "./collectionPart";
import { carriedPlans } from "./sheets/mergedPlans";

/** The namespace of the custom XML part in which a merged workbook keeps what its sheets showed besides what it carries. */
export const SHOWN_NAMESPACE = "urn:kpi-appraisal:collection-sheets:1";

const ROOT = "sheets";

const form = v.strictObject({
  format: v.literal(1),
  /** Every sheet by its name; its rows where they do not follow from what the workbook carries. */
  sheets: v.array(
    v.strictObject({
      name: v.string(),
      rows: v.nullable(v.array(v.array(v.union([v.string(), v.number(), v.boolean(), v.null()])))),
    }),
  ),
});

/** The part for these sheets. The people, who fill the largest ones, are laid out again from what is carried. */
export function shownPart(plans: readonly SheetPlan[]): string {
  const sheets = plans.map((plan) => ({ name: plan.name, rows: isCarried(plan.name) ? null : planRows(plan) }));
  return jsonPart(SHOWN_NAMESPACE, ROOT, { format: 1, sheets });
}

/** Sheets that `carriedPlans` lays out. */
const CARRIED: readonly string[] = ["全行结果", "等级分布", "变动"];

function isCarried(name: string): boolean {
  return CARRIED.includes(name);
}

/**
 * In what the sheets of a merged workbook are not as they were written: those that follow from what it carries are laid out
 * again, the others compared with the part that keeps them. Null where this part is missing or damaged.
 */
export function* shownDifferences(
  book: FileWorkbook,
  content: CollectionContent,
): Steps<readonly FrozenDifference[] | null> {
  const xml = book.xmlParts.find((part) => part.slice(0, 500).includes(SHOWN_NAMESPACE));
  const kept = v.safeParse(form, xml === undefined ? undefined : readJsonPart(SHOWN_NAMESPACE, ROOT, xml));
  if (!kept.success) return null;
  yield;
  const carried = new Map((yield* carriedSheets(content)).map((sheet) => [sheet.name, sheet]));
  const written = kept.output.sheets.map(({ name, rows }) => carried.get(name) ?? { name, rows: rows ?? [] });
  const names = new Set([...written.map(({ name }) => name), ...carried.keys()]);
  const missing = [...carried.values()].filter(({ name }) => written.every((sheet) => sheet.name !== name));
  const added = book.sheets
    .filter(({ name }) => !names.has(name))
    .map(({ name }): FrozenDifference => ({ kind: "sheetAdded", sheet: name }));
  const differences: FrozenDifference[] = [];
  for (const sheet of [...written, ...missing]) {
    const found = book.sheets.find(({ name }) => name === sheet.name);
    if (found === undefined) differences.push({ kind: "sheetMissing", sheet: sheet.name });
    else for (const one of sheetDifferences(sheet, found)) differences.push(one);
    yield;
  }
  return [...differences, ...added];
}

/** The sheets that follow from what is carried, as they were written. */
function* carriedSheets({ entries, scheme: document, period }: CollectionContent): Steps<readonly FrozenSheet[]> {
  const counted = entries.filter((one) => one.counted);
  const draft = counted.some(({ findings }) => findings.some(({ code }) => code === "draft"));
  const results = yield* bankSteps(
    counted.map(({ content }) => content),
    document,
  );
  yield;
  const context = {
    scheme: { document, fingerprint: fingerprint(document) },
    period: parsePeriod(period),
    ...(draft ? { draft } : {}),
  };
  const sheets: FrozenSheet[] = [];
  for (const plan of yield* carriedPlans({ context, results })) {
    sheets.push({ name: plan.name, rows: planRows(plan) });
    yield;
  }
  return sheets;
}
