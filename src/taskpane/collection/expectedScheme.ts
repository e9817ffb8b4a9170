import type { ReportedFile } from "../../collection/collectionCalls";
import { unsealed } from "../../domain/seal/sealStanding";
import { formatSerialDate } from "../../domain/values/format";
import type { Period } from "../../domain/values/period";
import { periodEnd, periodStart } from "../../domain/values/period";
import type { ConfiguredScheme } from "../../workflow/seal/bankRecord";
import { standingInPeriod } from "../../workflow/seal/standingInPeriod";

/**
 * Fingerprint of the scheme by which returns of the period are expected: an issued one that is in force then and that no newer
 * one takes the place of; where there is none a draft for those days, else any. Of several the one by which most files were
 * computed, then the highest version, then the first. "" where the bank has none.
 */
export function expectedScheme(
  schemes: readonly ConfiguredScheme[],
  period: Period,
  files: readonly Pick<ReportedFile, "facts">[],
): string {
  const [best] = [...schemes]
    .map((scheme) => ({ scheme, fit: fitOf(scheme, schemes, period), files: filesOf(scheme, files) }))
    .sort(
      (one, other) =>
        other.fit - one.fit || other.files - one.files || other.scheme.document.version - one.scheme.document.version,
    );
  return best?.scheme.fingerprint ?? "";
}

/** How well a scheme fits the period, whoever computed by it. */
function fitOf(scheme: ConfiguredScheme, schemes: readonly ConfiguredScheme[], period: Period): number {
  const { seal, document } = scheme;
  if (seal !== null)
    return standingInPeriod({ ...unsealed, state: "issued", seal }, scheme, schemes, period).state === "issued" ? 3 : 1;
  const { from, to } = document.effective;
  return from <= formatSerialDate(periodEnd(period)) && to >= formatSerialDate(periodStart(period)) ? 2 : 0;
}

function filesOf({ fingerprint }: ConfiguredScheme, files: readonly Pick<ReportedFile, "facts">[]): number {
  return files.filter(({ facts }) => facts?.scheme.fingerprint === fingerprint).length;
}
