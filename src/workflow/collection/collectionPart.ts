import * as v from "valibot";
import { fingerprint } from "../../domain/scheme/fingerprint";
import { readScheme } from "../../domain/scheme/scheme";
import { issueText } from "../../domain/scheme/schemeIssue";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Text } from "../../domain/values/text";
import { joinTexts, text } from "../../domain/values/text";
import { jsonPart, readJsonPart } from "../jsonPart";
import type { FrozenResult } from "../submission/frozenContent";
import { collectionForm } from "./collectionForm";
import type { StoredResult } from "./collectionForm";
import type { Finding, FindingCode } from "./finding";
import { findingSeverities } from "./finding";
import type { ReturnContent, SchemeName } from "./returnContent";
import { schemeName } from "./returnContent";

/** The namespace of the custom XML part in which a merged workbook carries its returns. */
export const COLLECTION_NAMESPACE = "urn:kpi-appraisal:collection:1";

const ROOT = "collection";

/** A return as a merged workbook carries it. */
export interface CollectedReturn {
  /** The name of the file in which it came. */
  readonly file: string;
  readonly content: ReturnContent;
  /** What was found in the file by itself. */
  readonly findings: readonly Finding[];
  /** Keys of the findings that were asked, where a person let it in or chose it; null where nobody did. */
  readonly letIn: readonly string[] | null;
  /** Whether it was merged; the others waited for a decision. */
  readonly counted: boolean;
}

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

/** The part with the SHA-256 over all of its content, by which the merged workbook is known again. */
export function collectionPart({ period, scheme, entries }: CollectionContent): {
  readonly xml: string;
  readonly fingerprint: string;
} {
  const content = { format: 1, period, scheme, entries: entries.map(storedEntry) };
  const made = fingerprint(content);
  const xml = jsonPart(COLLECTION_NAMESPACE, ROOT, { content, fingerprint: made });
  // What JSON takes and XML does not.
  const safe = xml.replace(/[\uFFFE\uFFFF]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`);
  return { xml: safe, fingerprint: made };
}

/** Reads the part among the custom XML parts of a workbook; null where there is none. */
export function readMerged(xmlParts: readonly string[]): MergedPart | null {
  const xml = xmlParts.find((part) => part.slice(0, 500).includes(COLLECTION_NAMESPACE));
  if (xml === undefined) return null;
  const parsed = v.safeParse(collectionForm, readJsonPart(COLLECTION_NAMESPACE, ROOT, xml));
  if (!parsed.success) return damaged(text("内容不完整", "its content is incomplete"));
  const { content, fingerprint: stated } = parsed.output;
  if (fingerprint(content) !== stated)
    return damaged(
      text("内容与其指纹不符，文件被改动过", "its content does not have its fingerprint; the file was altered"),
    );
  const read = readScheme(content.scheme);
  if (!read.ok) return damaged(joinTexts(read.issues.slice(0, 3).map(issueText), text("；", "; ")));
  const { document } = read.scheme;
  const name = schemeName(document, read.scheme.fingerprint);
  const entries = content.entries.map((entry) => readEntry(entry, name, content.period));
  return { state: "read", content: { period: content.period, scheme: document, entries }, fingerprint: stated };
}

function damaged(why: Text): MergedPart {
  return { state: "damaged", why };
}

type StoredEntry = v.InferOutput<typeof collectionForm>["content"]["entries"][number];

function storedEntry({ file, content, findings, letIn, counted }: CollectedReturn): StoredEntry {
  const { unit, version, fingerprint: own, resultFingerprint, frozen, frozenAt, by, results } = content;
  return {
    file,
    unit,
    version,
    fingerprint: own,
    resultFingerprint,
    frozen,
    frozenAt,
    by,
    letIn: letIn === null ? null : [...letIn],
    counted,
    findings: findings.map(({ code, place, message }) => ({ code, place: { ...place }, message: { ...message } })),
    results: results.map(storedResult),
  };
}

function readEntry(entry: StoredEntry, scheme: SchemeName, period: string): CollectedReturn {
  const { file, findings, letIn, counted, results: stored, ...rest } = entry;
  const results = stored.map(readResult);
  return {
    file,
    letIn,
    counted,
    findings: findings.flatMap(({ code, place, message }) =>
      isFindingCode(code) ? [{ code, severity: findingSeverities[code], place, message }] : [],
    ),
    content: {
      ...rest,
      period,
      people: results.length,
      scheme,
      results,
    },
  };
}

function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(findingSeverities, code);
}

/** One person in a line, in the order of the form: names of keys a hundred thousand times over would double the part. */
function storedResult(result: FrozenResult): StoredResult {
  const { id, name, unit, netProfit, quality, deposits, eva, evaPoints, gradingScore } = result;
  const { finalGrade, settledGrade, lastGrade } = result;
  return [
    id,
    name,
    unit,
    netProfit,
    quality,
    deposits,
    eva,
    evaPoints,
    gradingScore,
    finalGrade,
    settledGrade,
    lastGrade,
  ];
}

function readResult(stored: StoredResult): FrozenResult {
  const [id, name, unit, netProfit, quality, deposits, eva, evaPoints, gradingScore, ...grades] = stored;
  const [finalGrade, settledGrade, lastGrade] = grades;
  return {
    id,
    name,
    unit,
    netProfit,
    quality,
    deposits,
    eva,
    evaPoints,
    gradingScore,
    finalGrade,
    settledGrade,
    lastGrade,
  };
}
