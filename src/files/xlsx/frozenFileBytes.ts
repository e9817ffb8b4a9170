import { parsePeriod } from "../../domain/values/period";
import { APPRAISAL_NAMESPACE, appraisalPartXml } from "../../workflow/appraisalPart";
import type { SheetPlan } from "../../workflow/ports";
import type { FrozenContent } from "../../workflow/submission/frozenContent";
import { FROZEN_NAMESPACE } from "../../workflow/submission/frozenContent";
import { frozenPartXml } from "../../workflow/submission/frozenPart";
import { bookBytes } from "./bookBytes";

/**
 * A frozen file: its sheets as values, to be read only; the scheme with its seal and period, which the pane finds when the
 * file is opened in Excel; and the content by which the file is verified. The same content gives the same bytes.
 */
export function frozenFileBytes(plans: readonly SheetPlan[], content: FrozenContent): Uint8Array {
  const { scheme, seal, period, unit, version, by } = content;
  return bookBytes(plans, {
    protect: true,
    title: `${unit} ${period} v${String(version)}`,
    creator: by,
    xmlParts: [
      { xml: appraisalPartXml(scheme, seal, parsePeriod(period)), namespace: APPRAISAL_NAMESPACE },
      { xml: frozenPartXml(content), namespace: FROZEN_NAMESPACE },
    ],
  });
}
