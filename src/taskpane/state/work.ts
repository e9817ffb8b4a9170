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

/** What a task tells while it runs. */
export type WorkAction =
  | { readonly type: "begun" }
  | { readonly type: "progressed"; readonly done: number; readonly total: number }
  | { readonly type: "failed"; readonly fault: Fault };

/** The step after its task told something. */
export function afterTelling<T>(work: Work<T>, action: WorkAction): Work<T> {
  switch (action.type) {
    case "begun":
      return begun;
    case "progressed":
      return work.state === "running" ? { state: "running", done: action.done, total: action.total } : work;
    case "failed":
      return { state: "failed", fault: action.fault };
  }
}
