import type { Progress } from "../../workflow/ports";
import type { Store } from "./store";
import { createStore } from "./store";
import { workRunner } from "./task";
import type { Work, WorkAction } from "./work";
import { afterTelling, finished, waiting } from "./work";

/** What changes an errand. */
export type ErrandAction<T> =
  WorkAction | { readonly type: "done"; readonly value: T } | { readonly type: "dismissed" };

/** The errand after something happened. */
export function errandReducer<T>(work: Work<T>, action: ErrandAction<T>): Work<T> {
  switch (action.type) {
    case "begun":
    case "progressed":
    case "failed":
      return afterTelling(work, action);
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
  const runner = workRunner(store.dispatch);
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
