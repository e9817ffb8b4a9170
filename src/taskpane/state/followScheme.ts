import type { SchemeSituation } from "../../workflow/scheme/schemeSituation";
import type { Wizard } from "./wizard";
import type { WizardState } from "./wizardState";

/** What of a situation the wizard stands on. */
type Known = Pick<SchemeSituation, "carried" | "standing">;

/**
 * Has the wizard begin anew where the scheme of the workbook, or how it stands, has turned out another than the wizard last
 * read. A wizard at work is left alone: it looks for itself before it writes.
 */
export function followScheme(wizard: Pick<Wizard, "get" | "restart">, found: Known): void {
  const known = knownSituation(wizard.get());
  if (known !== null && !isSame(known, found)) void wizard.restart();
}

function knownSituation(state: WizardState): Known | null {
  if (state.step !== "review" && state.work.state === "running") return null;
  if (state.step !== "scheme") return state.basis.situation;
  return state.work.state === "done" ? state.work.value : null;
}

function isSame(one: Known, other: Known): boolean {
  return identity(one).every((mark, index) => mark === identity(other)[index]);
}

function identity({ carried, standing }: Known): readonly (string | undefined)[] {
  const { scheme, seal } = carried.state === "carried" ? carried : {};
  return [carried.state, scheme?.fingerprint, seal?.signature, standing?.state];
}
