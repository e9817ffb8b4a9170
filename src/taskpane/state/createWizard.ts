import type { Scheme } from "../../domain/scheme/scheme";
import { appraisalPartXml } from "../../workflow/appraisalPart";
import { checkData } from "../../workflow/data/checkData";
import type { DataMapping } from "../../workflow/data/mapping";
import { mapTable, remapColumn } from "../../workflow/data/mapping";
import { mappingProblems } from "../../workflow/data/mappingProblems";
import { gradingRun } from "../../workflow/grading/gradingRun";
import { readData } from "../../workflow/grading/readData";
import { resultSheets } from "../../workflow/layout/results";
import { tableLayouts } from "../../workflow/layout/tables";
import { logHeaders, logLine } from "../../workflow/results/logLine";
import { resultPlans } from "../../workflow/results/resultPlans";
import { settlePeriod } from "../../workflow/scheme/schemeSituation";
import type { PaneServices } from "../services";
import { keepChoices } from "./keepChoices";
import { lastFinishedQuarter } from "./lastQuarter";
import { paneSituation } from "./paneSituation";
import type { StepId } from "./steps";
import { createStore } from "./store";
import { stopIfAsked, taskRunner } from "./task";
import type { WizardAction } from "./wizardAction";
import { initialWizard, wizardReducer } from "./wizardReducer";
import type { WizardState, WriteReport } from "./wizardState";
import type { Wizard } from "./wizard";

/** Makes the wizard over the ports. */
export function createWizard(services: PaneServices): Wizard {
  const { workbook, clock } = services;
  const store = createStore<WizardState, WizardAction>(initialWizard, wizardReducer);
  const { get, dispatch } = store;
  const runner = taskRunner({
    begun: () => {
      dispatch({ type: "begun" });
    },
    progressed: (done, total) => {
      dispatch({ type: "progressed", done, total });
    },
    failed: (fault) => {
      dispatch({ type: "failed", fault });
    },
  });

  const goBack = (step: StepId): void => {
    runner.drop();
    dispatch({ type: "wentBack", step });
  };

  const readScheme = (): Promise<void> =>
    runner.run(
      (progress) => paneSituation(services, progress),
      (situation) => {
        dispatch({ type: "schemeRead", situation, period: situation.period ?? lastFinishedQuarter(clock.now()) });
      },
    );

  const loadScheme = (scheme: Scheme): Promise<void> =>
    runner.run(
      async (progress) => {
        const state = get();
        const period = state.step === "scheme" ? state.period : state.basis.context.period;
        await workbook.writePart(appraisalPartXml(scheme.document, period));
        await workbook.recalculate();
        return paneSituation(services, progress);
      },
      (situation) => {
        dispatch({ type: "schemeRead", situation, period: situation.period ?? lastFinishedQuarter(clock.now()) });
      },
    );

  const settleBasis = async (): Promise<void> => {
    const state = get();
    if (state.step !== "scheme" || state.work.state !== "done" || state.period === null) return;
    const { period } = state;
    const situation = state.work.value;
    const { carried } = situation;
    if (carried.state !== "carried") return;
    await runner.run(
      () => settlePeriod(workbook, situation, carried.scheme, period),
      (settled) => {
        dispatch({
          type: "basisSettled",
          basis: { situation: settled, context: { scheme: carried.scheme, period } },
        });
      },
    );
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
    if (state.step !== "check") return;
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

  const write = async (): Promise<void> => {
    const state = get();
    if (state.step !== "write") return;
    const { outcome, data, kept } = state;
    const at = clock.now();
    await runner.run(
      async (progress): Promise<WriteReport> => {
        const plans = resultPlans(outcome, data.mapping, kept.mode, at);
        const { unprotected } = await workbook.writeSheets(plans, progress);
        const line = logLine(outcome, data.problems, kept.mode, at);
        // The sheets stand by now: a log that cannot be written is told, and undoes nothing.
        const logged = await workbook.appendLog(resultSheets.log, logHeaders, line).catch(() => null);
        // A courtesy only: the last screen has links to the sheets.
        await workbook.select({ sheet: resultSheets.results, address: "A1" }).catch(() => undefined);
        return { sheets: plans.map(({ name }) => name), logged, unprotected, at };
      },
      (report) => {
        dispatch({ type: "written", report });
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
    write,
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
    goBack,
    checkAgain,
    stop: runner.stop,
  };
}
