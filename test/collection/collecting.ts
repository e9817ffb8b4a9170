import type { CollectionQuestion, CollectionReport, MadeFile } from "../../src/collection/collectionCalls";
import type { CollectionEngine } from "../../src/collection/collectionEngine";
import { createEngine } from "../../src/collection/collectionEngine";
import { webSignatures } from "../../src/seal/webSignatures";
import type { ClockPort, FileWorkbook } from "../../src/workflow/ports";
import type { BankRecord } from "../../src/workflow/seal/bankRecord";
import { stillClock, unwatched } from "../support/fakeWorkbook";
import { bankOf, issuedScheme } from "./returns";

/** What is asked in these tests. */
export const question: CollectionQuestion = {
  period: "2026Q3",
  scheme: issuedScheme.fingerprint,
  units: [],
  accepted: [],
  trusted: [],
  frozenOnly: false,
};

/** When files are made. */
export const at = new Date(2026, 9, 20, 9, 0);

/** A file as it comes. */
export interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A collection of these files, by the issued scheme unless the bank has others. */
export async function collected(
  files: readonly Given[],
  history: readonly Given[] = [],
  bank?: BankRecord,
  clock: ClockPort = stillClock,
): Promise<CollectionEngine> {
  const engine = createEngine({ signatures: webSignatures(), clock });
  await engine.answer("prepare", { bank: bank ?? (await bankOf()) }, unwatched);
  for (const file of history) await engine.answer("read", { file: copied(file), purpose: "history" }, unwatched);
  for (const file of files) await engine.answer("read", { file: copied(file), purpose: "return" }, unwatched);
  return engine;
}

/** The file with bytes of its own, which the engine may keep. */
export function copied({ name, bytes }: Given): { readonly name: string; readonly bytes: ArrayBuffer } {
  return { name, bytes: new Uint8Array(bytes).buffer };
}

/** How the collection stands. */
export function report(engine: CollectionEngine, change: Partial<CollectionQuestion> = {}): Promise<CollectionReport> {
  return engine.answer("report", { question: { ...question, ...change } }, unwatched);
}

/** The merged workbook. */
export function merge(engine: CollectionEngine, change: Partial<CollectionQuestion> = {}): Promise<MadeFile> {
  return engine.answer("merge", { question: { ...question, ...change }, at: at.getTime() }, unwatched);
}

/** A sheet of a workbook by its name. */
export function sheet(book: FileWorkbook, name: string): FileWorkbook["sheets"][number] {
  const found = book.sheets.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No sheet ${name}`);
  return found;
}
