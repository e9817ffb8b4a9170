import type { Scheme } from "../../domain/scheme/scheme";
import type { Seal } from "../../domain/seal/seal";
import type { SealStanding } from "../../domain/seal/sealStanding";
import { formatSerialDate } from "../../domain/values/format";
import type { Period } from "../../domain/values/period";
import { periodEnd, periodStart } from "../../domain/values/period";
import type { Text } from "../../domain/values/text";
import type { ConfiguredScheme } from "./bankRecord";
import { laterYearReason } from "./laterYearReason";
import { outdatedReason } from "./outdatedReason";
import { outOfForceReason, supersededReason } from "./sealReasons";

/**
 * The standing of a scheme for a period, on top of what was verified: an issued scheme counts for nothing in a period of which
 * it holds no day, and where a newer one is in force. A period before or after that keeps its old version, so that of all
 * that hold a day of a period exactly one counts. Where no period says for which days it is used, one of a later year, or from
 * after its last day, takes its place too.
 */
export function standingInPeriod(
  verified: SealStanding,
  scheme: Scheme,
  configured: readonly ConfiguredScheme[],
  period: Period | null,
): SealStanding {
  if (verified.state !== "issued" || verified.seal === null) return verified;
  if (period !== null && !holdsDayOf(scheme, period))
    return { ...verified, state: "withdrawn", reason: outOfForceReason(scheme, period) };
  const newer = newerInForce(scheme, verified.seal, configured, period);
  if (newer === null) return verified;
  return { ...verified, state: "withdrawn", reason: newerReason(scheme, newer, period) };
}

/**
 * The newest issued scheme of the same bank scheme that takes this one's place in the period: of a later year, of the same
 * year with a higher version, or the same version issued again with other content. It must hold a day of the period, which is
 * also what lets it compute there: one that ended before would leave the period without any scheme, and one that ends within
 * it still takes the whole of it, since a quarter is graded under one scheme. Without a period, any newer one.
 */
export function newerInForce(
  own: Scheme,
  seal: Seal,
  configured: readonly ConfiguredScheme[],
  period: Period | null,
): ConfiguredScheme | null {
  const newer = configured.filter(
    (one) =>
      one.seal !== null &&
      one.document.id === own.document.id &&
      one.fingerprint !== own.fingerprint &&
      (period === null || holdsDayOf(one, period)) &&
      (one.document.year === own.document.year
        ? isNewerVersion(one.document.version, one.seal, own.document.version, seal)
        : isLaterYear(one.document, own.document, period)),
  );
  return [...newer].sort(newestFirst)[0] ?? null;
}

/** Whether a day of the period lies within the effective days of the scheme. */
function holdsDayOf({ document: { effective } }: Scheme, period: Period): boolean {
  return effective.from <= formatSerialDate(periodEnd(period)) && formatSerialDate(periodStart(period)) <= effective.to;
}

function isNewerVersion(version: number, { issuedAt }: Seal, ownVersion: number, own: Seal): boolean {
  return version > ownVersion || (version === ownVersion && issuedAt > own.issuedAt);
}

type Document = Scheme["document"];

/** In a period in which both are in force the year alone tells. */
function isLaterYear({ year, effective }: Document, own: Document, period: Period | null): boolean {
  return year > own.year || (period === null && effective.from > own.effective.to);
}

function newestFirst({ document: one }: Scheme, { document: other }: Scheme): number {
  return other.year - one.year || other.version - one.version;
}

function newerReason(own: Scheme, newer: Scheme, period: Period | null): Text {
  if (newer.document.year === own.document.year) return supersededReason(own, newer, period);
  return period === null ? outdatedReason(own, newer) : laterYearReason(own, newer, period);
}
