import type { EarlierVersion } from "./frozenContent";
import type { Register, Submission } from "./register";

/** How a period stands: frozen by a submission, or open for the next one. */
export type PeriodStanding =
  | { readonly state: "frozen"; readonly latest: Submission }
  | {
      readonly state: "open";
      /** The version that the next submission is. */
      readonly version: number;
      readonly earlier: EarlierVersion | null;
      /** The submission that was re-opened; null before the first. */
      readonly before: Submission | null;
    };

/**
 * How a period (2026Q3) stands in the register. `logged` is how often the log tells of its freezing: where entries of the
 * register are gone, no number is given twice all the same.
 */
export function periodStanding(
  { submissions, reopenings }: Pick<Register, "submissions" | "reopenings">,
  period: string,
  logged = 0,
): PeriodStanding {
  const latest = submissions
    .filter((one) => one.period === period)
    .reduce<Submission | null>((last, one) => (last === null || one.version >= last.version ? one : last), null);
  if (latest === null) return { state: "open", version: logged + 1, earlier: null, before: null };
  const reopening = reopenings.findLast((one) => one.period === period && one.version === latest.version);
  if (reopening === undefined) return { state: "frozen", latest };
  const { version, fingerprint } = latest;
  const earlier = { version, fingerprint, reason: reopening.reason };
  return { state: "open", version: Math.max(version, logged) + 1, earlier, before: latest };
}
