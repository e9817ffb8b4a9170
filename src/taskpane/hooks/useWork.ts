import { useCallback, useState } from "react";
import { faultOf } from "../state/fault";
import type { Work } from "../state/work";
import { begun, finished, waiting } from "../state/work";

/** Something that takes time and concerns one component only. */
export interface RunnableWork<T> {
  readonly work: Work<T>;
  readonly run: (task: () => Promise<T>) => Promise<void>;
}

/** Runs a task and tells how it stands. */
export function useWork<T>(): RunnableWork<T> {
  const [work, setWork] = useState<Work<T>>(waiting);
  const run = useCallback(async (task: () => Promise<T>): Promise<void> => {
    setWork(begun);
    try {
      setWork(finished(await task()));
    } catch (error) {
      setWork({ state: "failed", fault: faultOf(error) });
    }
  }, []);
  return { work, run };
}
