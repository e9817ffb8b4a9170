import { createContext, useContext } from "react";
import type { SchemeIssue } from "../../../domain/scheme/schemeIssue";
import type { Desk } from "../state/desk";

/** What every field of the editor works with. */
export interface Editing {
  readonly desk: Desk;
  readonly issues: readonly SchemeIssue[];
  /** Paths of the entries that are unfolded. */
  readonly unfolded: readonly string[];
}

/** Hands the editor's means down to its fields. */
export const EditContext = createContext<Editing | null>(null);

/** The editor's means; outside the editor it is a fault of the program. */
export function useEditing(): Editing {
  const editing = useContext(EditContext);
  if (editing === null) throw new Error("Fields of a scheme are drawn inside the editor");
  return editing;
}
