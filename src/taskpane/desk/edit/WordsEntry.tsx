import { Input, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FieldNode } from "../../../domain/scheme/editing/schemeNode";
import { fieldId } from "./fieldPlace";
import { useEntry } from "./useEntry";

const useStyles = makeStyles({ input: { minWidth: 0, width: "100%", "& > input": { minWidth: 0 } } });

/** Words in one language, or an identifier. */
export function WordsEntry({ field }: { readonly field: FieldNode }): ReactElement {
  const { path, value } = field;
  const { set, settle } = useEntry(field);
  const styles = useStyles();
  return (
    <Input
      id={fieldId(path)}
      className={styles.input}
      autoComplete="off"
      value={typeof value === "string" ? value : ""}
      onChange={(_event, { value: typed }) => {
        set(typed);
      }}
      onBlur={settle}
    />
  );
}
