import { canonicalJson } from "../domain/scheme/fingerprint";
import type { SchemeDocument } from "../domain/scheme/schema";
import type { Seal } from "../domain/seal/seal";
import type { Period } from "../domain/values/period";
import { parsePeriod, periodId } from "../domain/values/period";
import { partText, readPartText } from "./partText";

/** The namespace of the workbook's custom XML part that carries scheme and period. */
export const APPRAISAL_NAMESPACE = "urn:kpi-appraisal:scheme:1";

/** What the part holds: the texts of scheme and seal, still to be checked, and the period. */
export interface AppraisalPart {
  readonly schemeText: string;
  /** JSON of the seal; null where the scheme bears none. */
  readonly sealText: string | null;
  readonly period: Period | null;
}

/** The XML of the part: the scheme as canonical JSON with its seal, and the period. */
export function appraisalPartXml(scheme: SchemeDocument, seal: Seal | null, period: Period | null): string {
  return partXml({
    schemeText: canonicalJson(scheme),
    sealText: seal === null ? null : canonicalJson(seal),
    period,
  });
}

/** The XML of a part whose scheme and seal are kept letter by letter, whatever they are worth. */
export function partXml({ schemeText, sealText, period }: AppraisalPart): string {
  const seal = sealText === null ? "" : `<seal>${partText(sealText)}</seal>`;
  const shown = period === null ? "" : `<period>${periodId(period)}</period>`;
  return `<appraisal xmlns="${APPRAISAL_NAMESPACE}"><scheme>${partText(schemeText)}</scheme>${seal}${shown}</appraisal>`;
}

/** Exactly the form that appraisalPartXml writes, with the white space and declaration that Excel may add. */
const PART =
  /^\s*(?:<\?xml[^<>]*\?>\s*)?<appraisal xmlns=["']urn:kpi-appraisal:scheme:1["']\s*>\s*<scheme>([^<]*)<\/scheme>\s*(?:<seal>([^<]*)<\/seal>\s*)?(?:<period>([^<]*)<\/period>\s*)?<\/appraisal>\s*$/;

/** Reads the part; null where it is not exactly of this form (the part is damaged, or somebody wrote another one). */
export function readAppraisalPart(xml: string): AppraisalPart | null {
  const [, escapedScheme, escapedSeal, shownPeriod] = PART.exec(xml) ?? [];
  if (escapedScheme === undefined) return null;
  const schemeText = readPartText(escapedScheme);
  const sealText = escapedSeal === undefined ? null : readPartText(escapedSeal);
  const period = shownPeriod === undefined ? null : parsePeriod(shownPeriod);
  if (schemeText === null || (escapedSeal !== undefined && sealText === null)) return null;
  if (shownPeriod !== undefined && period === null) return null;
  return { schemeText, sealText, period };
}
