import type { ReactElement } from "react";
import type { FieldNode } from "../../../domain/scheme/editing/schemeNode";
import { EntryInput } from "./EntryInput";
import { useEntry } from "./useEntry";

/** A whole number; anything else typed stays as it is, for the check to name. */
export function WholeEntry({ field }: { readonly field: FieldNode }): ReactElement {
  const { path, value } = field;
  const { set, settle } = useEntry(field);
  return (
    <EntryInput
      path={path}
      value={typeof value === "string" || typeof value === "number" ? String(value) : ""}
      figures="numeric"
      onType={(typed) => {
        const plain = typed.normalize("NFKC").trim();
        set(/^\d{1,15}$/.test(plain) ? Number(plain) : plain);
      }}
      onLeave={settle}
    />
  );
}
