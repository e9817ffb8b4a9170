import * as v from "valibot";
import { canonicalJson, runningFingerprint } from "../../domain/scheme/fingerprint";
import { readScheme } from "../../domain/scheme/scheme";
import { issueText } from "../../domain/scheme/schemeIssue";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Text } from "../../domain/values/text";
import { joinTexts, text } from "../../domain/values/text";
import { readJsonPart } from "../jsonPart";
import { partText } from "../partText";
import type { Steps } from "../steps";
import { collectionForm } from "./collectionForm";
import type { CollectedReturn } from "./storedReturn";
import { readStored, storedReturn, storedUnder } from "./storedReturn";

/** The namespace of the custom XML part in which a merged workbook carries its returns. */
export const COLLECTION_NAMESPACE = "urn:kpi-appraisal:collection:1";

const ROOT = "collection";

/** Everything by which a merge can go on: the returns that count, and those that wait for a decision. */
export interface CollectionContent {
  /** 2026Q3 */
  readonly period: string;
  readonly scheme: SchemeDocument;
  readonly entries: readonly CollectedReturn[];
}

/** The part of a merged workbook: what was carried, or why it cannot be used. */
export type MergedPart =
  | { readonly state: "read"; readonly content: CollectionContent; readonly fingerprint: string }
  | { readonly state: "damaged"; readonly why: Text };

/** The part as XML, with the SHA-256 over all of its content, by which the merged workbook is known again. */
export interface WrittenCollection {
  readonly xml: string;
  readonly fingerprint: string;
}

/**
 * Writes the part, one return after another. Throws where a return could not be read back: those that are too long are refused
 * when their files are read.
 */
export function* collectionPart({ period, scheme, entries }: CollectionContent): Steps<WrittenCollection> {
  const under = storedUnder(scheme, period);
  const json = [`{"entries":[`];
  const made = runningFingerprint();
  made.add(json[0] ?? "");
  for (const [index, entry] of entries.entries()) {
    const stored = storedReturn(entry, under);
    const read = readStored(stored, under);
    if (!read.ok) throw new Error(`${entry.file} cannot be stored: ${read.path}`);
    const piece = `${index === 0 ? "" : ","}${canonicalJson(stored)}`;
    made.add(piece);
    json.push(escaped(piece));
    yield;
  }
  // The keys of a canonical JSON stand in the order of their letters.
  const end = `],"format":1,"period":${canonicalJson(period)},"scheme":${canonicalJson(scheme)}}`;
  made.add(end);
  const fingerprint = made.digits();
  const head = `<${ROOT} xmlns="${COLLECTION_NAMESPACE}">{"content":`;
  const xml = [head, ...json, escaped(end), `,"fingerprint":"${fingerprint}"}</${ROOT}>`].join("");
  return { xml, fingerprint };
}

/** JSON as a part holds it: what JSON takes and XML does not is written as JSON writes controls. */
function escaped(json: string): string {
  return partText(json).replace(/[\uFFFE\uFFFF]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`);
}

/** Reads the part among the custom XML parts of a workbook, one return after another; null where there is none. */
export function* readMerged(xmlParts: readonly string[]): Steps<MergedPart | null> {
  const xml = xmlParts.find((part) => part.slice(0, 500).includes(COLLECTION_NAMESPACE));
  if (xml === undefined) return null;
  const parsed = v.safeParse(collectionForm, readJsonPart(COLLECTION_NAMESPACE, ROOT, xml));
  if (!parsed.success) return incomplete();
  yield;
  const { content, fingerprint: stated } = parsed.output;
  if ((yield* contentFingerprint(content)) !== stated)
    return damaged(
      text("内容与其指纹不符，文件被改动过", "its content does not have its fingerprint; the file was altered"),
    );
  const read = readScheme(content.scheme);
  if (!read.ok) return damaged(joinTexts(read.issues.slice(0, 3).map(issueText), text("；", "; ")));
  const { document, fingerprint: known } = read.scheme;
  const under = storedUnder(document, content.period, known);
  const entries: CollectedReturn[] = [];
  for (const [index, stored] of content.entries.entries()) {
    const entry = readStored(stored, under);
    if (!entry.ok) return misformed(index, entry.path);
    entries.push(entry.returned);
    yield;
  }
  return { state: "read", content: { period: content.period, scheme: document, entries }, fingerprint: stated };
}

/** SHA-256 over the canonical JSON of what is carried. */
function* contentFingerprint(content: v.InferOutput<typeof collectionForm>["content"]): Steps<string> {
  const made = runningFingerprint();
  made.add('{"entries":[');
  for (const [index, entry] of content.entries.entries()) {
    made.add(`${index === 0 ? "" : ","}${canonicalJson(entry)}`);
    yield;
  }
  const { format, period, scheme } = content;
  made.add(`],"format":${String(format)},"period":${canonicalJson(period)},"scheme":${canonicalJson(scheme)}}`);
  return made.digits();
}

function incomplete(): MergedPart {
  return damaged(text("内容不完整", "its content is incomplete"));
}

/** `index` from 0; `path` within the return. */
function misformed(index: number, path: string): MergedPart {
  const number = String(index + 1);
  return damaged(text(`第 ${number} 份上报的「${path}」不合格式`, `return ${number} is not of the form at "${path}"`));
}

function damaged(why: Text): MergedPart {
  return { state: "damaged", why };
}
