import type { Store } from "./store";
import { createStore } from "./store";
import type { TrialDraft } from "./trialDraft";
import { emptyDraft } from "./trialDraft";

/** Which calculation is being tried, and what was typed for each; kept while the pane stays open. */
export interface TrialsState {
  /** The name of its function; null while the list of functions shows. */
  readonly open: string | null;
  readonly drafts: Readonly<Record<string, TrialDraft>>;
}

/** What changes the trials. */
export type TrialsAction =
  | { readonly type: "opened"; readonly id: string }
  | { readonly type: "closed" }
  | { readonly type: "changed"; readonly id: string; readonly draft: TrialDraft };

/** The trials after something happened. */
export function trialsReducer(state: TrialsState, action: TrialsAction): TrialsState {
  switch (action.type) {
    case "opened":
      return { ...state, open: action.id };
    case "closed":
      return { ...state, open: null };
    case "changed":
      return { ...state, drafts: { ...state.drafts, [action.id]: action.draft } };
  }
}

/** The trials of the pane: what is open, and what was typed. */
export interface Trials extends Store<TrialsState, TrialsAction> {
  readonly open: (id: string) => void;
  readonly close: () => void;
  readonly change: (id: string, draft: TrialDraft) => void;
}

/** Makes the trials, none open. */
export function createTrials(): Trials {
  const store = createStore<TrialsState, TrialsAction>({ open: null, drafts: {} }, trialsReducer);
  return {
    ...store,
    open: (id) => {
      store.dispatch({ type: "opened", id });
    },
    close: () => {
      store.dispatch({ type: "closed" });
    },
    change: (id, draft) => {
      store.dispatch({ type: "changed", id, draft });
    },
  };
}

/** What was typed for a calculation; the empty form where nothing was. */
export function draftOf({ drafts }: TrialsState, id: string): TrialDraft {
  return drafts[id] ?? emptyDraft;
}
