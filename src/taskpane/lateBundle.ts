import { ServerFault } from "./state/fault";

/** A part of the pane's code that is loaded when it is first asked for. */
export interface LateBundle<M> {
  /** Rejects with a ServerFault that names the file; the next call tries again. */
  readonly load: () => Promise<M>;
  /** The part where it was loaded before; null where it was not. */
  readonly loaded: () => M | null;
}

/** Makes a late part of the code: the file in which it comes, and how it is read. */
export function lateBundle<M>(file: string, read: () => Promise<M>): LateBundle<M> {
  let there: M | null = null;
  return {
    load: async () => {
      try {
        there ??= await read();
        return there;
      } catch (error) {
        throw new ServerFault(file, error instanceof Error ? error.message : String(error));
      }
    },
    loaded: () => there,
  };
}
