import type { Progress } from "../../workflow/ports";
import { WorkbookFault } from "../../workflow/ports";
import type { Fault } from "./fault";
import { faultOf } from "./fault";
import type { WorkAction } from "./work";

/** What a task tells while it runs. */
export interface TaskListener {
  readonly begun: () => void;
  readonly progressed: (done: number, total: number) => void;
  readonly failed: (fault: Fault) => void;
}

/** Runs one task at a time: a new one stops the one before, whose outcome no longer counts. */
export interface TaskRunner {
  /** Resolves when the task has ended, however it ended. */
  readonly run: <T>(work: (progress: Progress) => Promise<T>, done: (value: T) => void) => Promise<void>;
  /** Asks the task to end; it fails as "stopped". */
  readonly stop: () => void;
  /** Ends the task and no longer minds what comes of it. */
  readonly drop: () => void;
}

/** Makes a runner that tells its listener of every beginning, progress and failure. */
export function taskRunner(listener: TaskListener): TaskRunner {
  let current: AbortController | null = null;
  return {
    run: async (work, done) => {
      current?.abort();
      const controller = new AbortController();
      current = controller;
      const counts = (): boolean => current === controller;
      const report = (part: number, total: number): void => {
        if (counts()) listener.progressed(part, total);
      };
      listener.begun();
      try {
        const value = await work({ report, signal: controller.signal });
        if (counts()) done(value);
      } catch (error) {
        if (counts()) listener.failed(faultOf(error));
      } finally {
        if (counts()) current = null;
      }
    },
    stop: () => {
      current?.abort();
    },
    drop: () => {
      current?.abort();
      current = null;
    },
  };
}

/** Makes a runner that tells all that in actions. */
export function workRunner(dispatch: (action: WorkAction) => void): TaskRunner {
  return taskRunner({
    begun: () => {
      dispatch({ type: "begun" });
    },
    progressed: (done, total) => {
      dispatch({ type: "progressed", done, total });
    },
    failed: (fault) => {
      dispatch({ type: "failed", fault });
    },
  });
}

/** Ends a task between two of its parts, where the person asked for it. */
export function stopIfAsked({ signal }: Progress): void {
  if (signal.aborted) throw new WorkbookFault("stopped", "", "Stopped by the person");
}
