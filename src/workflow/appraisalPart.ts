import { canonicalJson } from "../domain/scheme/fingerprint";
import type { SchemeDocument } from "../domain/scheme/schema";
import type { Period } from "../domain/values/period";
import { parsePeriod, periodId } from "../domain/values/period";

/** The namespace of the workbook's custom XML part that carries scheme and period. */
export const APPRAISAL_NAMESPACE = "urn:kpi-appraisal:scheme:1";

/** What the part holds: the scheme's text, still to be checked, and the period. */
export interface AppraisalPart {
  readonly schemeText: string;
  readonly period: Period | null;
}

/** The XML of the part: the scheme as canonical JSON, and the period. */
export function appraisalPartXml(scheme: SchemeDocument, period: Period | null): string {
  const periodElement = period === null ? "" : `<period>${periodId(period)}</period>`;
  return `<appraisal xmlns="${APPRAISAL_NAMESPACE}"><scheme>${escapeXml(canonicalJson(scheme))}</scheme>${periodElement}</appraisal>`;
}

/** Reads the part; null where it is not of this form (the part is damaged). */
export function readAppraisalPart(xml: string): AppraisalPart | null {
  const scheme = /<scheme>([\s\S]*?)<\/scheme>/.exec(xml)?.[1];
  if (scheme === undefined) return null;
  const period = /<period>([\s\S]*?)<\/period>/.exec(xml)?.[1];
  return { schemeText: unescapeXml(scheme), period: period === undefined ? null : parsePeriod(period) };
}

function escapeXml(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function unescapeXml(value: string): string {
  return value
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#x([0-9a-f]+);/gi, (_entity, digits: string) => String.fromCodePoint(parseInt(digits, 16)))
    .replace(/&#(\d+);/g, (_entity, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&amp;/g, "&");
}
