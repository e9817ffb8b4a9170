import type { Fault } from "./state/fault";
import { faultOf } from "./state/fault";

/** What a person sees before there is a pane. */
export interface OpeningView {
  readonly begun: () => void;
  readonly failed: (fault: Fault, retry: () => void) => void;
  /** The place is the pane's from now on. */
  readonly done: () => void;
}

/**
 * Opens something once, however often it is asked for. Where it fails the view says so, the answer is null, and the next
 * call tries again.
 */
export function createOpening<T>(begin: () => Promise<T>, view: OpeningView): () => Promise<T | null> {
  let opened: Promise<T | null> | null = null;
  const attempt = async (): Promise<T | null> => {
    // Only after whoever asks has noted that this is under way: what fails at once is tried again all the same.
    await Promise.resolve();
    try {
      view.begun();
      const value = await begin();
      view.done();
      return value;
    } catch (error) {
      opened = null;
      view.failed(faultOf(error), () => void open());
      return null;
    }
  };
  const open = (): Promise<T | null> => {
    opened ??= attempt();
    return opened;
  };
  return open;
}
