import { Switch } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FieldNode } from "../../../domain/scheme/editing/schemeNode";
import { useWords } from "../../i18n/useWords";
import { fieldId } from "./fieldPlace";
import { useEntry } from "./useEntry";

/** Yes or no. */
export function YesNoEntry({ field }: { readonly field: FieldNode }): ReactElement {
  const { t } = useWords();
  const { set, settle } = useEntry(field);
  const yes = field.value === true;
  return (
    <Switch
      id={fieldId(field.path)}
      checked={yes}
      label={t(yes ? "desk.edit.yes" : "desk.edit.no")}
      onChange={(_event, { checked }) => {
        set(checked);
        settle();
      }}
    />
  );
}
