import { stepIndex } from "./steps";
import type { StepId } from "./steps";
import { fittingView } from "./fittingView";
import { changedView, everybody } from "./reviewView";
import type { WizardAction } from "./wizardAction";
import type { WizardState, WriteStepState } from "./wizardState";
import { begun, finished, waiting } from "./work";

/** The wizard before anything is read. */
export const initialWizard: WizardState = {
  step: "scheme",
  kept: { references: [], mapping: null, review: everybody, mode: "live", by: "", readAt: null, whatIfs: {} },
  work: waiting,
  period: null,
  changed: false,
};

/** The wizard after something happened; what does not fit its step leaves it as it is. */
export function wizardReducer(state: WizardState, action: WizardAction): WizardState {
  switch (action.type) {
    case "begun":
      return state.step === "review" ? state : { ...state, work: begun };
    case "progressed":
      return state.step === "review" || state.work.state !== "running"
        ? state
        : { ...state, work: { state: "running", done: action.done, total: action.total } };
    case "failed":
      return state.step === "review" ? state : { ...state, work: { state: "failed", fault: action.fault } };
    case "wentBack":
      return stepIndex(action.step) < stepIndex(state.step) ? backTo(state, action.step) : state;
    case "schemeChanged":
      if (state.step === "scheme") return state;
      return { step: "scheme", kept: state.kept, work: waiting, period: state.basis.context.period, changed: true };
    case "restarted":
      return { ...initialWizard, kept: state.kept };
    case "viewChanged":
      return { ...state, kept: { ...state.kept, review: changedView(state.kept.review, action.change) } };
    case "whatIfChanged":
      return {
        ...state,
        kept: { ...state.kept, whatIfs: { ...state.kept.whatIfs, [action.person]: action.changes } },
      };
    case "modeChosen":
      return { ...state, kept: { ...state.kept, mode: action.mode } };
    case "personEntered":
      return { ...state, kept: { ...state.kept, by: action.by } };
    case "schemeRead":
    case "periodChosen":
    case "basisSettled":
    case "tablesFound":
    case "mappingChanged":
    case "mappingSettled":
    case "checked":
    case "dataSettled":
    case "graded":
    case "outcomeSettled":
    case "reviewed":
    case "recordRead":
    case "foundFrozen":
    case "reopened":
    case "written":
      return withinStep(state, action);
  }
}

/** What only one step knows. */
function withinStep(state: WizardState, action: WizardAction): WizardState {
  const { kept } = state;
  switch (state.step) {
    case "scheme":
      if (action.type === "schemeRead")
        return { ...state, work: finished(action.situation), period: state.period ?? action.period };
      if (action.type === "periodChosen") return { ...state, period: action.period };
      if (action.type === "basisSettled") {
        return { step: "data", kept, basis: action.basis, work: waiting };
      }
      return state;
    case "data":
      if (action.type === "tablesFound") {
        return {
          ...state,
          kept: { ...kept, references: action.references, mapping: action.mapping },
          work: finished(action.mapping),
        };
      }
      if (action.type === "mappingChanged" && state.work.state === "done") {
        return { ...state, kept: { ...kept, mapping: action.mapping }, work: finished(action.mapping) };
      }
      if (action.type === "mappingSettled" && state.work.state === "done") {
        return { step: "check", kept, basis: state.basis, mapping: state.work.value, work: waiting };
      }
      return state;
    case "check":
      if (action.type === "checked")
        return { ...state, kept: { ...kept, readAt: action.readAt }, work: finished(action.data) };
      if (action.type === "dataSettled" && state.work.state === "done") {
        return { ...state, step: "compute", data: state.work.value, work: waiting };
      }
      return state;
    case "compute":
      if (action.type === "graded") return { ...state, work: finished(action.outcome) };
      if (action.type === "outcomeSettled" && state.work.state === "done") {
        const { basis, mapping, data } = state;
        const outcome = state.work.value;
        const review = fittingView(changedView(kept.review, { selected: null }), outcome);
        return { step: "review", kept: { ...kept, review }, basis, mapping, data, outcome };
      }
      return state;
    case "review":
      return action.type === "reviewed" ? { ...state, step: "write", frozen: null, work: waiting } : state;
    case "write":
      return writing(state, action);
  }
}

function writing(state: WriteStepState, action: WizardAction): WriteStepState {
  if (action.type === "recordRead") {
    // Who was entered stays; the log only stands in for nobody.
    const by = state.kept.by === "" ? action.by : state.kept.by;
    return { ...state, frozen: action.frozen, kept: { ...state.kept, by } };
  }
  if (action.type === "foundFrozen") return { ...state, frozen: action.submission, work: waiting };
  if (action.type === "reopened") return { ...state, frozen: null, work: waiting };
  return action.type === "written" ? { ...state, work: finished(action.report) } : state;
}

/** An earlier step as it was left: nothing that was chosen or found is lost. */
function backTo(state: WizardState, step: StepId): WizardState {
  if (state.step === "scheme") return state;
  const { kept, basis } = state;
  if (step === "scheme")
    return { step, kept, work: finished(basis.situation), period: basis.context.period, changed: false };
  if (state.step === "data") return state;
  const { mapping } = state;
  if (step === "data") return { step, kept, basis, work: finished(mapping) };
  if (state.step === "check") return state;
  const { data } = state;
  if (step === "check") return { step, kept, basis, mapping, work: finished(data) };
  if (state.step === "compute") return state;
  const { outcome } = state;
  if (step === "compute") return { step, kept, basis, mapping, data, work: finished(outcome) };
  return { step: "review", kept, basis, mapping, data, outcome };
}
