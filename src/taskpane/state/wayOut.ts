import type { Scheme } from "../../domain/scheme/scheme";
import { formatSerialDate } from "../../domain/values/format";
import type { Period } from "../../domain/values/period";
import { periodEnd } from "../../domain/values/period";
import { compareSchemes } from "../../workflow/scheme/schemeComparison";
import type { SchemeSituation } from "../../workflow/scheme/schemeSituation";
import type { ConfiguredScheme } from "../../workflow/seal/bankRecord";

/**
 * The scheme to load in the place of one that may not compute: of the same bank scheme and year the newest issued version in
 * force in the period, else the newest issued one, else what the bank configured of that name; null where it has none.
 */
export function wayOut(
  { carried, configured }: Pick<SchemeSituation, "carried" | "configured">,
  period: Period | null,
): ConfiguredScheme | null {
  if (carried.state !== "carried") return null;
  const { id, year } = carried.scheme.document;
  const same = newestFirst(configured.filter(({ document }) => document.id === id && document.year === year));
  const issued = same.filter(({ seal }) => seal !== null);
  const last = period === null ? null : formatSerialDate(periodEnd(period));
  const inForce = issued.filter(({ document }) => last === null || document.effective.from <= last);
  return inForce[0] ?? issued[0] ?? same[0] ?? null;
}

/** The two schemes where the carried one departs from what the bank issued. */
export interface Departures {
  readonly carried: Scheme;
  readonly issued: ConfiguredScheme;
}

/** The issued scheme of the same version from which the carried one departs; null where the bank has none, or nothing differs. */
export function departures({
  carried,
  configured,
}: Pick<SchemeSituation, "carried" | "configured">): Departures | null {
  if (carried.state !== "carried") return null;
  const { scheme, seal } = carried;
  const { id, year, version } = scheme.document;
  const issued =
    configured.find((one) => one.seal !== null && one.fingerprint === seal?.scheme.fingerprint) ??
    configured.find(
      ({ seal: own, document }) =>
        own !== null && document.id === id && document.year === year && document.version === version,
    );
  return issued === undefined || compareSchemes(scheme, issued).length === 0 ? null : { carried: scheme, issued };
}

function newestFirst(schemes: readonly ConfiguredScheme[]): readonly ConfiguredScheme[] {
  return [...schemes].sort(
    (one, other) =>
      other.document.version - one.document.version ||
      (other.seal?.issuedAt ?? "").localeCompare(one.seal?.issuedAt ?? ""),
  );
}
