import { useState } from "react";
import type { Text } from "../../../domain/values/text";
import { text } from "../../../domain/values/text";
import { KeyProblem } from "../../../workflow/seal/signingPort";
import { faultOf } from "../../state/fault";

/** Work with a key: not begun, under way, refused with the reason, or done. */
export type KeyWork<T> =
  | { readonly state: "waiting" | "running" }
  | { readonly state: "refused"; readonly reason: Text }
  | { readonly state: "done"; readonly value: T };

/** Runs what is done with a key and tells how it stands. */
export function useKeyWork<T>(): {
  readonly work: KeyWork<T>;
  readonly run: (task: () => Promise<T>) => Promise<T | null>;
} {
  const [work, setWork] = useState<KeyWork<T>>({ state: "waiting" });
  return {
    work,
    run: async (task) => {
      setWork({ state: "running" });
      try {
        const value = await task();
        setWork({ state: "done", value });
        return value;
      } catch (error) {
        setWork({
          state: "refused",
          reason: error instanceof KeyProblem ? error.reason : text(faultOf(error).message),
        });
        return null;
      }
    },
  };
}
