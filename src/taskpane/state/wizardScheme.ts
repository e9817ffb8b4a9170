import { mayCompute } from "../../domain/seal/sealStanding";
import { settlePeriod, standingFor } from "../../workflow/scheme/schemeSituation";
import type { ConfiguredScheme } from "../../workflow/seal/bankRecord";
import type { PaneServices } from "../services";
import { basisHolds } from "./basisHolds";
import { lastFinishedQuarter } from "./lastQuarter";
import type { PaneSituation } from "./paneSituation";
import { paneSituation } from "./paneSituation";
import { putScheme, schemeContext } from "./schemeContext";
import type { Store } from "./store";
import type { TaskRunner } from "./task";
import type { WizardAction } from "./wizardAction";
import type { WizardState } from "./wizardState";

/** What the wizard does at its first step, and what later steps ask of it. */
export interface WizardScheme {
  readonly readScheme: () => Promise<void>;
  readonly loadScheme: (scheme: ConfiguredScheme) => Promise<void>;
  /** On to the data; nothing where the scheme may not compute in the quarter. */
  readonly settle: () => Promise<void>;
  /** Whether the workbook still carries what the first step settled; where not, the wizard is back there. */
  readonly stillHolds: () => Promise<boolean>;
}

/** Makes the first step of the wizard over its store. */
export function wizardScheme(
  services: PaneServices,
  { get, dispatch }: Pick<Store<WizardState, WizardAction>, "get" | "dispatch">,
  runner: TaskRunner,
): WizardScheme {
  const { workbook, clock } = services;
  const tell = (situation: PaneSituation): void => {
    dispatch({ type: "schemeRead", situation, period: situation.period ?? lastFinishedQuarter(clock.now()) });
  };
  const readScheme = (): Promise<void> => runner.run((progress) => paneSituation(services, progress), tell);
  return {
    readScheme,
    loadScheme: (scheme) =>
      runner.run(async (progress) => {
        const state = get();
        const period = state.step === "scheme" ? state.period : state.basis.context.period;
        await putScheme(services, scheme, period, state.kept.by);
        return paneSituation(services, progress);
      }, tell),
    settle: async () => {
      const state = get();
      if (state.step !== "scheme" || state.work.state !== "done" || state.period === null) return;
      const { period } = state;
      const situation = state.work.value;
      const { carried } = situation;
      const standing = standingFor(situation, period);
      if (carried.state !== "carried" || standing === null || !mayCompute(standing.state)) return;
      await runner.run(
        () => settlePeriod(workbook, situation, carried.scheme, period),
        (settled) => {
          const context = schemeContext(carried.scheme, period, standing);
          dispatch({ type: "basisSettled", basis: { situation: settled, context } });
        },
      );
    },
    stillHolds: async () => {
      const state = get();
      if (state.step === "scheme") return false;
      const { basis } = state;
      const found: { holds?: boolean } = {};
      await runner.run(
        () => basisHolds(workbook, basis),
        (holds) => {
          found.holds = holds;
        },
      );
      // Unknown where the workbook could not be read, which the step has told.
      if (found.holds !== false) return found.holds === true;
      dispatch({ type: "schemeChanged" });
      await readScheme();
      return false;
    },
  };
}
