import { Select, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Choice, FieldNode } from "../../../domain/scheme/editing/schemeNode";
import { useWords } from "../../i18n/useWords";
import { fieldId } from "./fieldPlace";
import { useEntry } from "./useEntry";

const useStyles = makeStyles({
  // A select is as wide as its longest option unless every box around it may shrink.
  select: { minWidth: 0, "& > select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
});

interface ChoiceEntryProps {
  readonly field: FieldNode;
  readonly choices: readonly Choice[];
}

/** One of several values; blank where none is chosen. */
export function ChoiceEntry({ field, choices }: ChoiceEntryProps): ReactElement {
  const { t, say } = useWords();
  const { set, settle } = useEntry(field);
  const styles = useStyles();
  const value = typeof field.value === "string" ? field.value : "";
  const blank = field.leaveOut !== "never" || !choices.some((choice) => choice.value === value);
  return (
    <Select
      id={fieldId(field.path)}
      className={styles.select}
      value={value}
      onChange={(_event, { value: chosen }) => {
        set(chosen);
        settle();
      }}
    >
      {blank ? <option value="">{t("desk.edit.notChosen")}</option> : null}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {say(choice.label)}
        </option>
      ))}
    </Select>
  );
}
