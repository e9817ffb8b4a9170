import { useSyncExternalStore } from "react";
import type { Store } from "./store";

/** The store's state; the component is drawn again when it changes. */
export function useStore<S, A>({ get, subscribe }: Store<S, A>): S {
  return useSyncExternalStore(subscribe, get);
}
