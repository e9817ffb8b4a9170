import type { Fault } from "./fault";

/** A step that takes time: not begun, under way (`total` 0 where it is not known), failed, or done with what came of it. */
export type Work<T> =
  | { readonly state: "waiting" }
  | { readonly state: "running"; readonly done: number; readonly total: number }
  | { readonly state: "failed"; readonly fault: Fault }
  | { readonly state: "done"; readonly value: T };

/** Not begun. */
export const waiting = { state: "waiting" } as const;

/** Under way, nothing done yet. */
export const begun = { state: "running", done: 0, total: 0 } as const;

/** Done. */
export function finished<T>(value: T): Work<T> {
  return { state: "done", value };
}
