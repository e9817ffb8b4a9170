import type { ReactElement } from "react";
import type { FieldNode } from "../../../domain/scheme/editing/schemeNode";
import { DayInput } from "../DayInput";
import { fieldId } from "./fieldPlace";
import { useEntry } from "./useEntry";

/** A calendar day. */
export function DayEntry({ field }: { readonly field: FieldNode }): ReactElement {
  const { path, value } = field;
  const { set, settle } = useEntry(field);
  return <DayInput id={fieldId(path)} value={typeof value === "string" ? value : ""} onChoose={set} onLeave={settle} />;
}
