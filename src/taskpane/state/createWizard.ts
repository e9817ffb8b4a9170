import { checkData } from "../../workflow/data/checkData";
import type { DataMapping } from "../../workflow/data/mapping";
import { mapTable, remapColumn } from "../../workflow/data/mapping";
import { mappingProblems } from "../../workflow/data/mappingProblems";
import { gradingRun } from "../../workflow/grading/gradingRun";
import { readData } from "../../workflow/grading/readData";
import { tableLayouts } from "../../workflow/layout/tables";
import type { PaneServices } from "../services";
import { keepChoices } from "./keepChoices";
import type { StepId } from "./steps";
import { createStore } from "./store";
import { stopIfAsked, workRunner } from "./task";
import type { WizardAction } from "./wizardAction";
import { initialWizard, wizardReducer } from "./wizardReducer";
import type { WizardState } from "./wizardState";
import type { Wizard } from "./wizard";
import { wizardScheme } from "./wizardScheme";
import { wizardWriting } from "./wizardWriting";

/** Makes the wizard over the ports. */
export function createWizard(services: PaneServices): Wizard {
  const { workbook, clock } = services;
  const store = createStore<WizardState, WizardAction>(initialWizard, wizardReducer);
  const { get, dispatch } = store;
  const runner = workRunner(dispatch);

  const goBack = (step: StepId): void => {
    runner.drop();
    dispatch({ type: "wentBack", step });
  };

  const { readScheme, loadScheme, settle, stillHolds } = wizardScheme(services, store, runner);

  const settleBasis = async (): Promise<void> => {
    await settle();
    if (get().step === "data") await findTables();
  };

  const findTables = async (): Promise<void> => {
    const state = get();
    if (state.step !== "data") return;
    await runner.run(
      async (progress) => {
        const references = await workbook.listTables();
        stopIfAsked(progress);
        return references;
      },
      (references) => {
        dispatch({
          type: "tablesFound",
          references,
          mapping: keepChoices(get().kept, references, state.basis.context.scheme.document),
        });
      },
    );
  };

  const changeMapping = (change: (mapping: DataMapping) => DataMapping): void => {
    const state = get();
    if (state.step !== "data" || state.work.state !== "done") return;
    dispatch({ type: "mappingChanged", mapping: change(state.work.value) });
  };

  const settleMapping = async (): Promise<void> => {
    const state = get();
    if (state.step !== "data" || state.work.state !== "done") return;
    if (mappingProblems(state.work.value, state.basis.context.scheme.document).length > 0) return;
    dispatch({ type: "mappingSettled" });
    await check();
  };

  const check = async (): Promise<void> => {
    const state = get();
    if (state.step !== "check" || !(await stillHolds())) return;
    await runner.run(
      async (progress) => {
        const readAt = clock.now();
        const read = await readData(workbook, state.mapping, progress);
        return { readAt, data: await checkData(read, state.basis.context, progress, clock) };
      },
      (checked) => {
        dispatch({ type: "checked", ...checked });
      },
    );
  };

  const checkAgain = async (): Promise<void> => {
    goBack("check");
    await check();
  };

  const compute = async (): Promise<void> => {
    dispatch({ type: "dataSettled" });
    await computeAgain();
  };

  const computeAgain = async (): Promise<void> => {
    const state = get();
    if (state.step !== "compute") return;
    await runner.run(
      (progress) => gradingRun(state.data, state.basis.context, progress, clock),
      (outcome) => {
        dispatch({ type: "graded", outcome });
      },
    );
  };

  const restart = async (): Promise<void> => {
    runner.drop();
    dispatch({ type: "restarted" });
    await readScheme();
  };

  return {
    ...store,
    restart,
    runToCheck: async () => {
      await restart();
      await settleBasis();
      await settleMapping();
    },
    readScheme,
    loadScheme,
    settleBasis,
    findTables,
    settleMapping,
    check,
    compute,
    computeAgain,
    ...wizardWriting(services, store, runner, stillHolds),
    choosePeriod: (period) => {
      dispatch({ type: "periodChosen", period });
    },
    chooseTable: (table, reference) => {
      const state = get();
      if (state.step !== "data") return;
      const layout = tableLayouts(state.basis.context.scheme.document)[table];
      if (layout === undefined) return;
      changeMapping((mapping) => ({ ...mapping, [table]: reference === null ? null : mapTable(layout, reference) }));
    },
    chooseColumn: (table, key, header) => {
      changeMapping((mapping) => {
        const chosen = mapping[table];
        return chosen === null ? mapping : { ...mapping, [table]: remapColumn(chosen, key, header) };
      });
    },
    review: () => {
      dispatch({ type: "outcomeSettled" });
    },
    changeView: (change) => {
      dispatch({ type: "viewChanged", change });
    },
    changeWhatIf: (person, changes) => {
      dispatch({ type: "whatIfChanged", person, changes });
    },
    toWriting: () => {
      dispatch({ type: "reviewed" });
    },
    chooseMode: (mode) => {
      dispatch({ type: "modeChosen", mode });
    },
    enterPerson: (by) => {
      dispatch({ type: "personEntered", by });
    },
    goBack,
    checkAgain,
    stop: runner.stop,
  };
}
