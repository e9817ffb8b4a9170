import { Field, Textarea, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { getAt } from "../../../domain/scheme/editing/documentPath";
import type { FieldNode } from "../../../domain/scheme/editing/schemeNode";
import { useWords } from "../../i18n/useWords";
import { useCommonStyles } from "../../theme/useCommonStyles";
import { useEditing } from "./EditContext";
import { faultAt } from "./fieldFault";
import { fieldId } from "./fieldPlace";
import { RowLabel } from "./RowLabel";
import { useEntry } from "./useEntry";
import { useFieldStyles } from "./useFieldStyles";

const useStyles = makeStyles({
  both: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "4px", minWidth: 0 },
  beside: {
    "@media (min-width: 480px)": { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: "12px" },
  },
  area: { minWidth: 0, "& > textarea": { minWidth: 0, minHeight: "0", fieldSizing: "content", maxHeight: "240px" } },
});

const languages = ["zh", "en"] as const;

interface BilingualEntryProps {
  readonly field: FieldNode;
  /** What row it stands in, where it stands under the heads of a table. */
  readonly row?: string;
}

/** Words in both languages, side by side; in a table below one another. */
export function BilingualEntry({ field, row }: BilingualEntryProps): ReactElement {
  const { t, say } = useWords();
  const { issues } = useEditing();
  const { set, settle } = useEntry(field);
  const common = useCommonStyles();
  const styles = useStyles();
  const fields = useFieldStyles();
  const { path, label, help, value, leaveOut } = field;
  const words = { zh: wordsIn(value, "zh"), en: wordsIn(value, "en") };
  const whole = faultAt(issues, path);
  return (
    <div id={fieldId(path)} tabIndex={-1} className={common.tight} style={{ outline: "none" }}>
      <div className={mergeClasses(styles.both, row === undefined && styles.beside)}>
        {languages.map((language) => {
          const named = t(`desk.edit.words.${language}`, { label: say(label) });
          const marked = leaveOut === "never" ? named : t("desk.edit.optional", { label: named });
          const fault = faultAt(issues, `${path}.${language}`) ?? (language === "zh" ? whole : null);
          return (
            <Field
              key={language}
              label={{
                children: <RowLabel label={marked} {...(row === undefined ? {} : { row })} />,
                htmlFor: fieldId(`${path}.${language}`),
              }}
              className={mergeClasses(fields.field, row !== undefined && fields.underHead)}
              {...(fault === null ? {} : { validationState: "error", validationMessage: say(fault) })}
            >
              <Textarea
                id={fieldId(`${path}.${language}`)}
                className={styles.area}
                lang={language === "zh" ? "zh-CN" : "en"}
                rows={1}
                value={words[language]}
                onChange={(_event, { value: typed }) => {
                  const next = { ...words, [language]: typed.replace(/[\r\n]+/g, " ") };
                  set(leaveOut !== "never" && next.zh === "" && next.en === "" ? "" : next);
                }}
                onBlur={settle}
              />
            </Field>
          );
        })}
      </div>
      {help === null || row !== undefined ? null : <span className={common.quiet}>{say(help)}</span>}
    </div>
  );
}

function wordsIn(value: unknown, language: (typeof languages)[number]): string {
  const found = getAt(value, language);
  return typeof found === "string" ? found : "";
}
