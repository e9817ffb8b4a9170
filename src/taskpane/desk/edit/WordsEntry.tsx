import type { ReactElement } from "react";
import type { FieldNode } from "../../../domain/scheme/editing/schemeNode";
import { EntryInput } from "./EntryInput";
import { useEntry } from "./useEntry";

/** Words in one language, or an identifier. */
export function WordsEntry({ field }: { readonly field: FieldNode }): ReactElement {
  const { path, value } = field;
  const { set, settle } = useEntry(field);
  return <EntryInput path={path} value={typeof value === "string" ? value : ""} onType={set} onLeave={settle} />;
}
