import type { Progress } from "../../workflow/ports";
import type { Fault } from "./fault";
import type { Store } from "./store";
import { createStore } from "./store";
import { taskRunner } from "./task";
import type { Work } from "./work";
import { begun, finished, waiting } from "./work";

/** What changes an errand. */
export type ErrandAction<T> =
  | { readonly type: "begun" }
  | { readonly type: "progressed"; readonly done: number; readonly total: number }
  | { readonly type: "failed"; readonly fault: Fault }
  | { readonly type: "done"; readonly value: T }
  | { readonly type: "dismissed" };

/** The errand after something happened. */
export function errandReducer<T>(work: Work<T>, action: ErrandAction<T>): Work<T> {
  switch (action.type) {
    case "begun":
      return begun;
    case "progressed":
      return work.state === "running" ? { state: "running", done: action.done, total: action.total } : work;
    case "failed":
      return { state: "failed", fault: action.fault };
    case "done":
      return finished(action.value);
    case "dismissed":
      return work.state === "running" ? work : waiting;
  }
}

/**
 * Something that takes time and goes on while the person looks at other screens: writing charts, making notices. One at a
 * time; a new run stops the one before.
 */
export interface Errand<T> extends Store<Work<T>, ErrandAction<T>> {
  /** Resolves when it has ended, however it ended. */
  readonly run: (task: (progress: Progress) => Promise<T>) => Promise<void>;
  readonly stop: () => void;
  /** Forgets how the last run ended. */
  readonly dismiss: () => void;
}

/** Makes an errand, not begun. */
export function createErrand<T>(): Errand<T> {
  const store = createStore<Work<T>, ErrandAction<T>>(waiting, errandReducer);
  const runner = taskRunner({
    begun: () => {
      store.dispatch({ type: "begun" });
    },
    progressed: (done, total) => {
      store.dispatch({ type: "progressed", done, total });
    },
    failed: (fault) => {
      store.dispatch({ type: "failed", fault });
    },
  });
  return {
    ...store,
    run: (task) =>
      runner.run(task, (value) => {
        store.dispatch({ type: "done", value });
      }),
    stop: runner.stop,
    dismiss: () => {
      store.dispatch({ type: "dismissed" });
    },
  };
}
