import type { Scheme } from "../../domain/scheme/scheme";
import type { Seal } from "../../domain/seal/seal";
import type { SealStanding } from "../../domain/seal/sealStanding";
import { formatSerialDate } from "../../domain/values/format";
import type { Period } from "../../domain/values/period";
import { periodEnd, periodStart } from "../../domain/values/period";
import type { ConfiguredScheme } from "./bankRecord";
import { outdatedReason } from "./outdatedReason";
import { outOfForceReason, supersededReason } from "./sealReasons";

/**
 * The standing of a scheme for a period, on top of what was verified: an issued scheme counts for nothing in a period of which
 * it holds no day, and where a newer version is in force. A period before that keeps its old version. Where no period says
 * for which days it is used, one of a later year, or from after its last day, takes its place too.
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
  if (newer === null) return verified;
  const sameYear = newer.document.year === scheme.document.year;
  const reason = sameYear ? supersededReason(scheme, newer, period) : outdatedReason(scheme, newer);
  return { ...verified, state: "withdrawn", reason };
}

/** Whether no day of the period lies within the effective days of the scheme. */
function isOutOfForce({ document: { effective } }: Scheme, period: Period): boolean {
  return formatSerialDate(periodEnd(period)) < effective.from || formatSerialDate(periodStart(period)) > effective.to;
}

/**
 * The newest issued scheme of the same bank scheme that takes this one's place in the period: of the same year a higher
 * version, or the same one issued again with other content, in force by the period's last day. Without a period, any newer
 * one, of a later year too.
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
      one.fingerprint !== fingerprint &&
      (one.document.year === document.year
        ? isNewerVersion(one.document.version, one.seal, document.version, seal)
        : period === null && isLaterYear(one, document)) &&
      inForce(one.document.effective.from),
  );
  const order = ({ document: { year, version } }: Scheme): number => year * 10_000 + version;
  return [...newer].sort((one, other) => order(other) - order(one))[0] ?? null;
}

function isNewerVersion(version: number, { issuedAt }: Seal, ownVersion: number, own: Seal): boolean {
  return version > ownVersion || (version === ownVersion && issuedAt > own.issuedAt);
}

function isLaterYear({ document: { year, effective } }: Scheme, own: Scheme["document"]): boolean {
  return year > own.year || effective.from > own.effective.to;
}
