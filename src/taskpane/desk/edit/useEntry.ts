import type { FieldNode } from "../../../domain/scheme/editing/schemeNode";
import { useEditing } from "./EditContext";

/** What the control of a field does. */
export interface EntryControl {
  /** Takes a value over; where the field may be left out, blank words leave it out. */
  readonly set: (value: unknown) => void;
  /** The field was left: what is typed next is another change. */
  readonly settle: () => void;
}

/** The way from the control of a field into the draft. */
export function useEntry({ path, leaveOut }: Pick<FieldNode, "path" | "leaveOut">): EntryControl {
  const { desk } = useEditing();
  return {
    set: (value) => {
      desk.change({ kind: "set", path, value: value === "" ? blank[leaveOut] : value });
    },
    settle: () => {
      desk.change({ kind: "settle" });
    },
  };
}

const blank = { never: "", null: null, omit: undefined } as const;
