import type { SealStanding } from "../../domain/seal/sealStanding";
import type { Period } from "../../domain/values/period";
import type { ClockPort, Progress } from "../ports";
import type { SealedScheme } from "../seal/verifySeal";

/** What reading a returned file needs besides the file. */
export interface ReturnTools {
  /** Judges the seal of a scheme by the bank's keys and issued schemes. */
  readonly standingOf: (sealed: SealedScheme, period: Period | null) => Promise<SealStanding>;
  readonly clock: ClockPort;
  readonly progress: Progress;
}
