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

/** Exactly the form that appraisalPartXml writes, with the white space and declaration that Excel may add. */
const PART =
  /^\s*(?:<\?xml[^<>]*\?>\s*)?<appraisal xmlns=["']urn:kpi-appraisal:scheme:1["']\s*>\s*<scheme>([^<]*)<\/scheme>\s*(?:<period>([^<]*)<\/period>\s*)?<\/appraisal>\s*$/;

/** Reads the part; null where it is not exactly of this form (the part is damaged, or somebody wrote another one). */
export function readAppraisalPart(xml: string): AppraisalPart | null {
  const match = PART.exec(xml);
  const schemeText = match?.[1] === undefined ? null : unescapeXml(match[1]);
  if (match === null || schemeText === null) return null;
  const period = match[2] === undefined ? null : parsePeriod(match[2]);
  if (match[2] !== undefined && period === null) return null;
  return { schemeText, period };
}

function escapeXml(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** The text behind the entities; null where an entity stands for no character. */
function unescapeXml(value: string): string | null {
  const unknown: string[] = [];
  const plain = value.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (entity, name: string) => {
    const point = name.startsWith("#") ? Number(name.replace(/^#x/i, "0x").replace(/^#/, "")) : null;
    const character = point === null ? ENTITIES[name] : point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
    if (character === undefined) unknown.push(entity);
    return character ?? "";
  });
  return unknown.length === 0 ? plain : null;
}
