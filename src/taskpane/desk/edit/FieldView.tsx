import { Field, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { memo } from "react";
import type { FieldNode } from "../../../domain/scheme/editing/schemeNode";
import { units } from "../../../domain/values/unit";
import { useWords } from "../../i18n/useWords";
import { isPercentage } from "../state/figureEntry";
import { useEditing } from "./EditContext";
import { fieldFault } from "./fieldFault";
import { fieldId } from "./fieldPlace";
import { BilingualEntry } from "./BilingualEntry";
import { ChoiceEntry } from "./ChoiceEntry";
import { DayEntry } from "./DayEntry";
import { FigureEntry } from "./FigureEntry";
import { RowLabel } from "./RowLabel";
import { useFieldStyles } from "./useFieldStyles";
import { WholeEntry } from "./WholeEntry";
import { WordsEntry } from "./WordsEntry";
import { YesNoEntry } from "./YesNoEntry";

interface FieldViewProps {
  readonly field: FieldNode;
  /** What row it stands in, where it stands under the heads of a table. */
  readonly row?: string;
}

/** A field of the scheme with its label, unit and help, and what is wrong with it. */
export const FieldView = memo(function FieldView({ field, row }: FieldViewProps): ReactElement {
  const { t, say } = useWords();
  const { issues } = useEditing();
  const fields = useFieldStyles();
  const { path, label, help, entry, leaveOut } = field;
  if (entry.kind === "bilingual") return <BilingualEntry field={field} {...(row === undefined ? {} : { row })} />;
  const fault = fieldFault(issues, field);
  const unit = unitOf(field, say);
  const named = unit === "" ? say(label) : t("desk.edit.labelWithUnit", { label: say(label), unit });
  const words = leaveOut === "never" ? named : t("desk.edit.optional", { label: named });
  return (
    <Field
      label={{
        children: <RowLabel label={words} {...(row === undefined ? {} : { row })} />,
        htmlFor: fieldId(path),
      }}
      className={mergeClasses(fields.field, row !== undefined && fields.underHead)}
      {...(help === null || row !== undefined ? {} : { hint: say(help) })}
      {...(fault === null ? {} : { validationState: "error", validationMessage: say(fault) })}
    >
      <Entry field={field} />
    </Field>
  );
});

/** The unit behind a figure: % for rates, else what the scheme or the rules call it. */
export function unitOf({ unit, unitLabel, entry }: FieldNode, say: ReturnType<typeof useWords>["say"]): string {
  if (entry.kind !== "decimal") return "";
  if (isPercentage(unit)) return "%";
  return say(unitLabel) === "" ? say(units[unit].label) : say(unitLabel);
}

/** The control that fits the entry. */
function Entry({ field }: { readonly field: FieldNode }): ReactElement | null {
  switch (field.entry.kind) {
    case "decimal":
      return <FigureEntry field={field} />;
    case "whole":
      return <WholeEntry field={field} />;
    case "words":
    case "identifier":
      return <WordsEntry field={field} />;
    case "day":
      return <DayEntry field={field} />;
    case "yesNo":
      return <YesNoEntry field={field} />;
    case "choice":
      return <ChoiceEntry field={field} choices={field.entry.choices} />;
    case "fixed":
      return <span>{String(field.entry.value)}</span>;
    // Drawn by itself: it is two fields.
    case "bilingual":
      return null;
  }
}
