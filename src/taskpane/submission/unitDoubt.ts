import { identifierKey } from "../../domain/values/identifier";
import { unitMembers } from "../../workflow/review/unitMembers";
import type { PageFound } from "./readSubmission";

/** Why the unit that was entered may be the wrong one. A branch that submits for several units is never held up by it. */
export interface UnitDoubt {
  /** `earlier`: the version before is another unit's; `roster`: everybody of the roster belongs to another unit. */
  readonly kind: "earlier" | "roster";
  /** The other unit. */
  readonly unit: string;
  /** The version before; null where there is none, or it has no part in the doubt. */
  readonly version: number | null;
}

/** What speaks against the unit as entered, the version before first; null where nothing does, or none was entered. */
export function unitDoubt({ frozen, run }: Pick<PageFound, "frozen" | "run">, entered: string): UnitDoubt | null {
  const own = identifierKey(entered);
  if (own === "") return null;
  const before = frozen?.state === "open" ? frozen.before : null;
  if (before !== null && identifierKey(before.unit) !== own)
    return { kind: "earlier", unit: before.unit, version: before.version };
  const units = run === null ? [] : unitMembers(run.outcome);
  const [only] = units;
  if (units.length !== 1 || only === undefined || only.unit === "" || identifierKey(only.unit) === own) return null;
  return { kind: "roster", unit: only.unit, version: null };
}
