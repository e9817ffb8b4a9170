import { Input, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { fieldId } from "./fieldPlace";

const useStyles = makeStyles({
  input: { minWidth: 0, width: "100%", "& > input": { minWidth: 0 } },
  figures: { "& > input": { textAlign: "end" } },
});

interface EntryInputProps {
  /** The path of the field that is typed. */
  readonly path: string;
  readonly value: string;
  /** The keys that a touch screen offers; figures stand at the end of the line. */
  readonly figures?: "numeric" | "decimal";
  /** A sign behind what is typed. */
  readonly sign?: string;
  readonly onType: (typed: string) => void;
  readonly onLeave: () => void;
}

/** A field of one line, typed. */
export function EntryInput({ path, value, figures, sign, onType, onLeave }: EntryInputProps): ReactElement {
  const styles = useStyles();
  return (
    <Input
      id={fieldId(path)}
      className={mergeClasses(styles.input, figures !== undefined && styles.figures)}
      autoComplete="off"
      value={value}
      {...(figures === undefined ? {} : { inputMode: figures })}
      {...(sign === undefined ? {} : { contentAfter: sign })}
      onChange={(_event, { value: typed }) => {
        onType(typed);
      }}
      onBlur={onLeave}
    />
  );
}
