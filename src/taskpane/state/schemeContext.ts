import type { AppraisalContext } from "../../domain/calculation/context";
import type { Scheme } from "../../domain/scheme/scheme";
import type { SealStanding } from "../../domain/seal/sealStanding";
import type { Period } from "../../domain/values/period";
import type { ConfiguredScheme } from "../../workflow/seal/bankRecord";
import { appraisalPartXml } from "../../workflow/appraisalPart";
import type { Progress } from "../../workflow/ports";
import { appendRecord, schemeLoaded } from "../../workflow/record/appendRecord";
import type { ShownAfterLoading } from "../../workflow/scheme/schemeSheet";
import { fillSchemeSheet } from "../../workflow/scheme/schemeSheet";
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
 * Puts a scheme with its seal into the workbook and on record, has 方案参数 show it and the functions compute by it; `by` is
 * who does so, as entered, "" where nobody was entered yet. What the sheet shows then. Rejects with a WorkbookFault; a sheet
 * or a log that cannot be read or written undoes nothing.
 */
export async function putScheme(
  { workbook, clock }: Pick<PaneServices, "workbook" | "clock">,
  scheme: ConfiguredScheme,
  period: Period | null,
  by: string,
): Promise<ShownAfterLoading> {
  await workbook.writePart(appraisalPartXml(scheme.document, scheme.seal, period));
  const shown = await fillSchemeSheet(workbook, scheme, unwatched()).catch((): ShownAfterLoading => "former");
  await appendRecord(workbook, schemeLoaded(scheme, period, clock.now(), by)).catch(() => null);
  await workbook.recalculate();
  return shown;
}

/** A scheme is loaded as a whole: nobody stops it half-way. */
function unwatched(): Progress {
  return { report: () => undefined, signal: new AbortController().signal };
}
