import type { AppraisalContext } from "../../domain/calculation/context";
import type { Scheme } from "../../domain/scheme/scheme";
import type { SealStanding } from "../../domain/seal/sealStanding";
import type { Period } from "../../domain/values/period";
import type { ConfiguredScheme } from "../../workflow/seal/bankRecord";
import { appraisalPartXml } from "../../workflow/appraisalPart";
import { appendRecord, schemeLoaded } from "../../workflow/record/appendRecord";
import type { PaneServices } from "../services";

/** Scheme and period to compute by; a draft is marked, so that everything that comes of it says so. */
export function schemeContext<P extends Period | null>(
  scheme: Scheme,
  period: P,
  { state }: SealStanding,
): AppraisalContext & { readonly period: P } {
  return { scheme, period, ...(state === "draft" ? { draft: true } : {}) };
}

/**
 * Puts a scheme with its seal into the workbook and on record, and has the functions compute by it; `by` is who does so,
 * as entered, "" where nobody was entered yet. Rejects with a WorkbookFault; a log that cannot be written undoes nothing.
 */
export async function putScheme(
  { workbook, clock }: Pick<PaneServices, "workbook" | "clock">,
  scheme: ConfiguredScheme,
  period: Period | null,
  by: string,
): Promise<void> {
  await workbook.writePart(appraisalPartXml(scheme.document, scheme.seal, period));
  await appendRecord(workbook, schemeLoaded(scheme, period, clock.now(), by)).catch(() => null);
  await workbook.recalculate();
}
