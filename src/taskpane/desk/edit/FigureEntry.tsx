import type { ReactElement } from "react";
import { useState } from "react";
import type { FieldNode } from "../../../domain/scheme/editing/schemeNode";
import { isPercentage, readFigure, showFigure } from "../state/figureEntry";
import { EntryInput } from "./EntryInput";
import { useEntry } from "./useEntry";

/** A figure: a rate is typed as a percentage and kept as a fraction, digit by digit. */
export function FigureEntry({ field }: { readonly field: FieldNode }): ReactElement {
  const { path, value, unit } = field;
  const { set, settle } = useEntry(field);
  const [typed, setTyped] = useState<string | null>(null);
  // What is being typed stays as it is ("6.", "6.80") for as long as the draft holds what was read from it.
  const current = typeof value === "string" ? value : "";
  const shown = typed !== null && readFigure(typed, unit) === current ? typed : showFigure(value, unit);
  return (
    <EntryInput
      path={path}
      value={shown}
      figures="decimal"
      {...(isPercentage(unit) ? { sign: "%" } : {})}
      onType={(next) => {
        setTyped(next);
        set(readFigure(next, unit));
      }}
      onLeave={() => {
        setTyped(null);
        settle();
      }}
    />
  );
}
