import type { AppraisalContext } from "../../domain/calculation/context";
import type { SchemePartId } from "../../domain/scheme/parts/schemeParts";
import type { SealStanding } from "../../domain/seal/sealStanding";
import { mayCompute } from "../../domain/seal/sealStanding";
import { standingFor } from "../../workflow/scheme/schemeSituation";
import type { Fault } from "./fault";
import { schemeContext } from "./schemeContext";
import type { WizardState } from "./wizardState";

/** What the pane knows of the scheme that the workbook carries, outside the wizard's own steps. */
export type CarriedScheme =
  | { readonly state: "reading" }
  | { readonly state: "failed"; readonly fault: Fault }
  /** The workbook carries none, or one that is refused. */
  | { readonly state: "none" }
  /** It is altered, badly signed or withdrawn: nothing is computed by it. */
  | { readonly state: "unsound"; readonly standing: SealStanding }
  | { readonly state: "carried"; readonly context: AppraisalContext };

/** The carried scheme as the wizard last read it. */
export function carriedScheme(wizard: WizardState): CarriedScheme {
  if (wizard.step !== "scheme") return { state: "carried", context: wizard.basis.context };
  const { work, period } = wizard;
  if (work.state === "failed") return { state: "failed", fault: work.fault };
  if (work.state !== "done") return { state: "reading" };
  const { carried } = work.value;
  const standing = standingFor(work.value, period);
  if (carried.state !== "carried" || standing === null) return { state: "none" };
  return mayCompute(standing.state)
    ? { state: "carried", context: schemeContext(carried.scheme, period, standing) }
    : { state: "unsound", standing };
}

/** Whether the carried scheme has all of the parts; without a scheme nothing is known to be missing. */
export function hasParts(carried: CarriedScheme, parts: readonly SchemePartId[]): boolean {
  if (carried.state !== "carried") return true;
  const { document } = carried.context.scheme;
  return parts.every((part) => document[part] !== undefined);
}
