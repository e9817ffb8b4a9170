import { FormulaExecuteStageType, FormulaExecutedStateType } from "@univerjs/engine-formula";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import type { UniverSource } from "./univerSource";

/** Tells when Univer has nothing left to calculate. */
export interface CalculationWatch {
  /** Marks that something the calculation depends on has changed. */
  touch(): void;
  /** To be told of every command that Univer has run. */
  ran(command: string, params: unknown): void;
  /** Settles when every change made before has been calculated and its results are in the cells. */
  calculated(): Promise<void>;
}

interface Notification {
  readonly functionsExecutedState?: FormulaExecutedStateType;
  readonly stageInfo?: { readonly stage: FormulaExecuteStageType } | null;
}

/** Univer collects changes for 100 ms before it starts; after this long without a start there is nothing to calculate. */
const startWithin = 300;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Watches the calculation of a workbook. Univer's own `waitForLatestApplied` ends early when a calculation is stopped
 * and started anew, which every change during a calculation brings about.
 */
export function calculationWatch(source: UniverSource): CalculationWatch {
  let starts = 0;
  let touched = true;
  let startsBefore = 0;
  let deadline = Date.now() + startWithin;
  let running = false;
  let settling: Promise<void> | null = null;
  const session = () => source.injector.get(FormulaCalculationSessionService).state;

  async function settle(): Promise<void> {
    while (touched) {
      touched = false;
      while (starts === startsBefore && Date.now() < deadline) await pause(10);
      while (running || (starts > startsBefore && !session().resultApplied)) await pause(10);
    }
  }

  function touch(): void {
    touched = true;
    startsBefore = starts;
    deadline = Date.now() + startWithin;
  }

  return {
    touch,
    ran(command, params) {
      if (command === "formula.mutation.set-formula-calculation-start") {
        starts += 1;
        running = true;
      }
      if (command !== "formula.mutation.set-formula-calculation-notification") return;
      const { functionsExecutedState: state, stageInfo } = params as Notification;
      // The end of a stopped calculation may be told after the start of the next, whose first stage then sets it right.
      if (stageInfo && stageInfo.stage < FormulaExecuteStageType.CALCULATION_COMPLETED) running = true;
      if (state === undefined) return;
      // A calculation that is stopped is started anew for the change that stopped it.
      if (state === FormulaExecutedStateType.STOP_EXECUTION) touch();
      running = false;
    },
    calculated() {
      if (!touched && !settling) return Promise.resolve();
      settling ??= settle().finally(() => {
        settling = null;
      });
      return settling;
    },
  };
}
