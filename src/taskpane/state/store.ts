/** A state that only a pure reducer changes, with those who want to know of it. */
export interface Store<S, A> {
  readonly get: () => S;
  readonly dispatch: (action: A) => void;
  /** Calls back after every change; gives the way to stop it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Makes a store. */
export function createStore<S, A>(initial: S, reduce: (state: S, action: A) => S): Store<S, A> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch: (action) => {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
