import type { Scheme } from "../../domain/scheme/scheme";
import type { Seal } from "../../domain/seal/seal";
import type { SealStanding } from "../../domain/seal/sealStanding";
import { formatSerialDate } from "../../domain/values/format";
import type { Period } from "../../domain/values/period";
import { periodEnd, periodStart } from "../../domain/values/period";
import type { ConfiguredScheme } from "./bankRecord";
import { outOfForceReason, supersededReason } from "./sealReasons";

/**
 * The standing of a scheme for a period, on top of what was verified: an issued scheme counts for nothing in a period of which
 * it holds no day, and where a newer version is in force. A period before that keeps its old version.
 */
export function standingInPeriod(
  verified: SealStanding,
  scheme: Scheme,
  configured: readonly ConfiguredScheme[],
  period: Period | null,
): SealStanding {
  if (verified.state !== "issued" || verified.seal === null) return verified;
  if (period !== null && isOutOfForce(scheme, period))
    return { ...verified, state: "withdrawn", reason: outOfForceReason(scheme, period) };
  const newer = newerInForce(scheme, verified.seal, configured, period);
  return newer === null
    ? verified
    : { ...verified, state: "withdrawn", reason: supersededReason(scheme, newer, period) };
}

/** Whether no day of the period lies within the effective days of the scheme. */
function isOutOfForce({ document: { effective } }: Scheme, period: Period): boolean {
  return formatSerialDate(periodEnd(period)) < effective.from || formatSerialDate(periodStart(period)) > effective.to;
}

/**
 * The newest issued scheme of the same bank scheme and year that takes this one's place in the period: a higher version, or
 * the same one issued again with other content, in force by the period's last day. Without a period, any newer one.
 */
export function newerInForce(
  { document, fingerprint }: Scheme,
  seal: Seal,
  configured: readonly ConfiguredScheme[],
  period: Period | null,
): ConfiguredScheme | null {
  const inForce = (from: string): boolean => period === null || from <= formatSerialDate(periodEnd(period));
  const newer = configured.filter(
    (one) =>
      one.seal !== null &&
      one.document.id === document.id &&
      one.document.year === document.year &&
      one.fingerprint !== fingerprint &&
      (one.document.version > document.version ||
        (one.document.version === document.version && one.seal.issuedAt > seal.issuedAt)) &&
      inForce(one.document.effective.from),
  );
  return [...newer].sort((one, other) => other.document.version - one.document.version)[0] ?? null;
}
