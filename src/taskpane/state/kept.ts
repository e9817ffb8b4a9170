import type { PaneServices } from "../services";

/** What the parts of the pane made that are loaded late, so that it outlives a change of pages. */
export interface Kept {
  /** What `create` made the first time it was asked for. */
  readonly get: <T>(create: (services: PaneServices) => T) => T;
}

/** Keeps what is made over the services for as long as the pane stands. */
export function createKept(services: PaneServices): Kept {
  const made = new Map<(services: PaneServices) => unknown, unknown>();
  return {
    get: <T>(create: (services: PaneServices) => T): T => {
      if (!made.has(create)) made.set(create, create(services));
      // The map holds under each function only what that function made.
      return made.get(create) as T;
    },
  };
}
