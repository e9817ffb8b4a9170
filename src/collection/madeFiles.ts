import { strToU8, zipSync } from "fflate";
import type { AppraisalContext } from "../domain/calculation/context";
import { parsePeriod } from "../domain/values/period";
import { bookSteps } from "../files/xlsx/bookBytes";
import { bankSteps } from "../workflow/collection/bankResults";
import { collectedContent } from "../workflow/collection/collectedContent";
import type { WrittenCollection } from "../workflow/collection/collectionPart";
import { COLLECTION_NAMESPACE, collectionPart } from "../workflow/collection/collectionPart";
import { isAccepted } from "../workflow/collection/judgedFile";
import type { JudgedFile } from "../workflow/collection/judgedFile";
import { missingUnits } from "../workflow/collection/missingUnits";
import { mergedName, receiptNames, receiptsName } from "../workflow/collection/sheets/collectionNames";
import { mergedPlans } from "../workflow/collection/sheets/mergedPlans";
import { SHOWN_NAMESPACE, shownPart } from "../workflow/collection/shownSheets";
import { receiptPlan } from "../workflow/collection/sheets/receiptPlans";
import type { Progress } from "../workflow/ports";
import type { Steps } from "../workflow/steps";
import type { CollectionQuestion, MadeFile } from "./collectionCalls";
import type { Judgement } from "./collectionState";
import { decisionsOf } from "./decisionsOf";

/** The bank-wide workbook out of all accepted returns; it carries them, so that it can be continued. */
export function* mergedFile(
  judgement: Judgement,
  question: CollectionQuestion,
  at: Date,
  { report }: Progress,
): Steps<MadeFile> {
  const { judged, scheme, expected } = judgement;
  const { period } = question;
  report(0, STEPS);
  yield;
  const returns = judged.filter(isAccepted).flatMap(({ returned }) => returned.content ?? []);
  const results = yield* bankSteps(returns, scheme.document);
  report(1, STEPS);
  yield;
  const { xml, fingerprint } = yield* carriedPart(judgement, question);
  report(2, STEPS);
  yield;
  const context = contextOf(judgement, period);
  const missing = missingUnits(judged, expected);
  const files = inFileOrder(judged);
  const plans = yield* mergedPlans({ context, results, fingerprint, history: expected.history, files, missing, at });
  report(3, STEPS);
  yield;
  const bytes = yield* bookSteps(plans, {
    title: mergedName(period, at),
    xmlParts: [
      { xml, namespace: COLLECTION_NAMESPACE },
      { xml: shownPart(plans), namespace: SHOWN_NAMESPACE },
    ],
  });
  return {
    name: mergedName(period, at),
    bytes: new Uint8Array(bytes),
    count: results.returns.length,
    people: results.people.length,
    fingerprint,
  };
}

/** Steps of a merge that progress tells of. */
const STEPS = 4;

/** What a merge of the same files and decisions carries, with its fingerprint. */
function carriedPart({ judged, scheme }: Judgement, question: CollectionQuestion): Steps<WrittenCollection> {
  return collectionPart(collectedContent(judged, decisionsOf(question), scheme, question.period));
}

/** The fingerprint of the merge of these files as a text of its own, to be kept apart from the workbook. */
const FINGERPRINT_FILE = "汇总指纹.txt";

/** One receipt for each file, all in one archive, with the fingerprint of their merge where anything is merged. */
export function* receiptsFile(
  judgement: Judgement,
  question: CollectionQuestion,
  at: Date,
  { report }: Progress,
): Steps<MadeFile> {
  const { period } = question;
  const files = inFileOrder(judgement.judged);
  const context = contextOf(judgement, period);
  const names = receiptNames(files);
  const made: Record<string, Uint8Array> = {};
  for (const [index, file] of files.entries()) {
    report(index, files.length);
    yield;
    made[names[index] ?? ""] = yield* bookSteps([receiptPlan(file, context, at)]);
  }
  if (judgement.judged.some(isAccepted)) {
    const { fingerprint } = yield* carriedPart(judgement, question);
    made[FINGERPRINT_FILE] = strToU8(`\uFEFF${mergedName(period, at)}\r\n汇总指纹 ${fingerprint}\r\n`);
  }
  // Workbooks are compressed already.
  const bytes = new Uint8Array(zipSync(made, { level: 0 }));
  return { name: receiptsName(period, at), bytes, count: files.length, people: 0, fingerprint: "" };
}

/** The files in an order of their own, whatever the order in which they came. */
function inFileOrder(judged: readonly JudgedFile[]): readonly JudgedFile[] {
  const keyed = judged.map((one) => ({
    one,
    key: `${one.returned.facts?.unit ?? "\uffff"}\u0000${one.returned.file}`,
  }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ one }) => one);
}

/** Scheme and period; marked where an accepted return stands on a draft. */
function contextOf({ judged, scheme }: Judgement, period: string): AppraisalContext {
  const draft = judged.some((one) => isAccepted(one) && one.findings.some(({ code }) => code === "draft"));
  return { scheme, period: parsePeriod(period), ...(draft ? { draft } : {}) };
}
