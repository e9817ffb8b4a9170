import { Input, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { use } from "react";
import { ThemeNameContext } from "../theme/ThemeNameContext";

const useStyles = makeStyles({
  input: { minWidth: 0, width: "100%", "& > input": { minWidth: 0 } },
  // The browser's own calendar and its button follow the look of the pane.
  dark: { "& > input": { colorScheme: "dark" } },
});

interface DayInputProps {
  readonly id?: string;
  /** 2026-01-01, or "" before one is chosen. */
  readonly value: string;
  readonly onChoose: (day: string) => void;
  readonly onLeave?: () => void;
}

/** A line in which a day is typed or chosen. */
export function DayInput({ id, value, onChoose, onLeave }: DayInputProps): ReactElement {
  const styles = useStyles();
  const theme = use(ThemeNameContext);
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      type="date"
      className={mergeClasses(styles.input, theme !== "light" && styles.dark)}
      value={value}
      onChange={(_event, data) => {
        onChoose(data.value);
      }}
      onBlur={onLeave}
    />
  );
}
