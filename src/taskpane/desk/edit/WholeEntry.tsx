import { Input, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FieldNode } from "../../../domain/scheme/editing/schemeNode";
import { fieldId } from "./fieldPlace";
import { useEntry } from "./useEntry";

const useStyles = makeStyles({ input: { minWidth: 0, width: "100%", "& > input": { minWidth: 0, textAlign: "end" } } });

/** A whole number; anything else typed stays as it is, for the check to name. */
export function WholeEntry({ field }: { readonly field: FieldNode }): ReactElement {
  const { path, value } = field;
  const { set, settle } = useEntry(field);
  const styles = useStyles();
  return (
    <Input
      id={fieldId(path)}
      className={styles.input}
      inputMode="numeric"
      autoComplete="off"
      value={typeof value === "string" || typeof value === "number" ? String(value) : ""}
      onChange={(_event, { value: typed }) => {
        const plain = typed.normalize("NFKC").trim();
        set(/^\d{1,15}$/.test(plain) ? Number(plain) : plain);
      }}
      onBlur={settle}
    />
  );
}
