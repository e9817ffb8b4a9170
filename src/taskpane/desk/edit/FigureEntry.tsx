import { Input, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { FieldNode } from "../../../domain/scheme/editing/schemeNode";
import { isPercentage, readFigure, showFigure } from "../state/figureEntry";
import { fieldId } from "./fieldPlace";
import { useEntry } from "./useEntry";

const useStyles = makeStyles({ input: { minWidth: 0, width: "100%", "& > input": { minWidth: 0, textAlign: "end" } } });

/** A figure: a rate is typed as a percentage and kept as a fraction, digit by digit. */
export function FigureEntry({ field }: { readonly field: FieldNode }): ReactElement {
  const { path, value, unit } = field;
  const { set, settle } = useEntry(field);
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  // What is being typed stays as it is ("6.", "6.80") for as long as the draft holds what was read from it.
  const current = typeof value === "string" ? value : "";
  const shown = typed !== null && readFigure(typed, unit) === current ? typed : showFigure(value, unit);
  return (
    <Input
      id={fieldId(path)}
      className={styles.input}
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      {...(isPercentage(unit) ? { contentAfter: "%" } : {})}
      onChange={(_event, { value: next }) => {
        setTyped(next);
        set(readFigure(next, unit));
      }}
      onBlur={() => {
        setTyped(null);
        settle();
      }}
    />
  );
}
