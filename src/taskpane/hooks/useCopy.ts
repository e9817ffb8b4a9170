import { useState } from "react";

/** Whether a text went to the clipboard. */
export type CopyState = "idle" | "copied" | "failed";

/** Copies a text; tells where the host refuses the clipboard to the pane, so that the text can be selected by hand. */
export function useCopy(): { readonly state: CopyState; readonly copy: (text: string) => Promise<void> } {
  const [state, setState] = useState<CopyState>("idle");
  return {
    state,
    copy: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        setState("copied");
      } catch {
        setState("failed");
      }
    },
  };
}
