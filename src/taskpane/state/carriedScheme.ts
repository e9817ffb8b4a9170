import type { AppraisalContext } from "../../domain/calculation/context";
import type { SchemePartId } from "../../domain/scheme/parts/schemeParts";
import type { Fault } from "./fault";
import type { WizardState } from "./wizardState";

/** What the pane knows of the scheme that the workbook carries, outside the wizard's own steps. */
export type CarriedScheme =
  | { readonly state: "reading" }
  | { readonly state: "failed"; readonly fault: Fault }
  /** The workbook carries none, or one that is refused. */
  | { readonly state: "none" }
  | { readonly state: "carried"; readonly context: AppraisalContext };

/** The carried scheme as the wizard last read it. */
export function carriedScheme(wizard: WizardState): CarriedScheme {
  if (wizard.step !== "scheme") return { state: "carried", context: wizard.basis.context };
  const { work, period } = wizard;
  if (work.state === "failed") return { state: "failed", fault: work.fault };
  if (work.state !== "done") return { state: "reading" };
  const { carried } = work.value;
  return carried.state === "carried"
    ? { state: "carried", context: { scheme: carried.scheme, period } }
    : { state: "none" };
}

/** Whether the carried scheme has all of the parts; without a scheme nothing is known to be missing. */
export function hasParts(carried: CarriedScheme, parts: readonly SchemePartId[]): boolean {
  if (carried.state !== "carried") return true;
  const { document } = carried.context.scheme;
  return parts.every((part) => document[part] !== undefined);
}
