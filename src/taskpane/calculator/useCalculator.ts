import { useMemo } from "react";
import type { AppraisalContext } from "../../domain/calculation/context";
import { usePane } from "../hooks/usePane";
import type { TrialOutcome, TriedCalculation } from "../state/trial";
import { runTrial } from "../state/trial";
import type { TrialDraft } from "../state/trialDraft";
import { emptyDraft } from "../state/trialDraft";
import { trialExample } from "../state/trialExample";
import { trialFormula } from "../state/trialFormula";
import { draftOf } from "../state/trials";
import { useStore } from "../state/useStore";

/** The form of a calculation, what comes of it, and what a person can do with it. */
export interface Calculator {
  readonly draft: TrialDraft;
  readonly outcome: TrialOutcome;
  /** Null where no figures of everyday size lead to a result. */
  readonly example: TrialDraft | null;
  readonly change: (draft: TrialDraft) => void;
  readonly clear: () => void;
  readonly fillExample: () => void;
  /** Puts the formula with these figures into the active cell. */
  readonly insert: () => void;
  readonly close: () => void;
}

/** Runs a calculation on what is typed, with every change. */
export function useCalculator(calculation: TriedCalculation, context: AppraisalContext): Calculator {
  const { trials, pane } = usePane();
  const { id, inputs } = calculation;
  const draft = draftOf(useStore(trials), id);
  const outcome = useMemo(() => runTrial(calculation, draft, context), [calculation, draft, context]);
  const example = useMemo(() => trialExample(calculation, context), [calculation, context]);
  return {
    draft,
    outcome,
    example,
    change: (changed) => {
      trials.change(id, changed);
    },
    clear: () => {
      trials.change(id, emptyDraft);
    },
    fillExample: () => {
      if (example !== null) trials.change(id, example);
    },
    insert: () => {
      void pane.insertFormula(trialFormula(id, inputs, draft), "trial");
    },
    close: trials.close,
  };
}
