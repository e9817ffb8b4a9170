import type { AppraisalContext } from "../domain/calculation/context";
import type { Scheme } from "../domain/scheme/scheme";
import type { SealStanding } from "../domain/seal/sealStanding";
import type { Text } from "../domain/values/text";
import type { ClockPort } from "../workflow/ports";

/** For how many milliseconds a provisional reading is kept: through one calculation of a workbook, not through a session. */
const PROVISIONAL = 20_000;

/** What every reading says of itself. */
interface Reading {
  /** Whether the bank's keys or schemes could not be read, or a seal not be verified: another reading may say otherwise. */
  readonly provisional?: boolean;
}

/** The scheme and period by which the functions compute. */
export interface Ready extends Reading {
  readonly ok: true;
  readonly context: AppraisalContext;
  /** How the scheme stands to its seal: issued, or a draft. */
  readonly standing: SealStanding;
  /** Where the scheme comes from: the workbook's own part, or the server because the workbook carries none. */
  readonly origin: "workbook" | "server";
  /** The bank's configured scheme of the same identity; null where the server has none or could not be read. */
  readonly configured: Scheme | null;
  /** Whether the add-in's server could be read; where not, "no configured scheme" means "not known". */
  readonly serverRead: boolean;
}

/** Why there is no scheme to compute by. */
export interface Refused extends Reading {
  readonly ok: false;
  /** none: nowhere a scheme; refused: the workbook's own is damaged, of a newer format, breaks a rule, or its seal does not hold. */
  readonly code: "none" | "refused";
  readonly reason: Text;
  /** How the scheme stands to its seal, where it is refused for that. */
  readonly standing?: SealStanding;
}

/** What is known of the scheme once it has been looked for. */
export type Loaded = Ready | Refused;

/** Where the functions take scheme and period from. */
export interface SchemeSource {
  /** At once when it has been read before, else a promise. A provisional reading serves only for a short time. */
  readonly current: () => Loaded | Promise<Loaded>;
  /** Forgets what was read, after scheme or period changed; the next call reads anew. */
  readonly invalidate: () => void;
}

/**
 * A source that reads once and keeps what it read until it is invalidated. A failed reading is not kept, and one without keys
 * or server only long enough that the thousands of cells of one calculation do not all ask the network.
 */
export function schemeSource(load: () => Promise<Loaded>, clock: Pick<ClockPort, "now">): SchemeSource {
  let kept: Loaded | Promise<Loaded> | null = null;
  let keptUntil = Infinity;
  const read = (): Promise<Loaded> => {
    const reading = load().then(
      (loaded) => {
        if (kept === reading) {
          kept = loaded;
          keptUntil = loaded.provisional === true ? clock.now().getTime() + PROVISIONAL : Infinity;
        }
        return loaded;
      },
      (error: unknown) => {
        if (kept === reading) kept = null;
        throw error;
      },
    );
    kept = reading;
    keptUntil = Infinity;
    return reading;
  };
  return {
    current: () => (kept !== null && (keptUntil === Infinity || clock.now().getTime() < keptUntil) ? kept : read()),
    invalidate: () => {
      kept = null;
    },
  };
}
