import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import type { ReactElement } from "react";
import type { AppraisalContext } from "../../domain/calculation/context";
import type { Inputs } from "../../domain/calculation/input";
import { useWords } from "../i18n/useWords";
import type { TrialOutcome } from "../state/trial";
import type { TrialDraft } from "../state/trialDraft";
import { fieldKey, withEntry, withMore, withoutEntry } from "../state/trialDraft";
import { useCommonStyles } from "../theme/useCommonStyles";
import { CalculatorField } from "./CalculatorField";
import { fieldProblem } from "./fieldProblem";

const useStyles = makeStyles({
  rows: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  row: {
    display: "flex",
    flexDirection: "column",
    padding: "4px 8px 8px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(96px, 1fr))", gap: "8px", minWidth: 0 },
  legend: { padding: 0 },
  help: { margin: 0, paddingInlineStart: "16px" },
});

interface CalculatorRowsProps {
  /** The inputs of which each entry holds one. */
  readonly columns: Inputs;
  readonly context: AppraisalContext;
  readonly draft: TrialDraft;
  readonly outcome: TrialOutcome;
  readonly onChange: (draft: TrialDraft) => void;
}

/** The entries of a calculation's lists as small rows; they can be added and taken away. */
export function CalculatorRows({ columns, context, draft, outcome, onChange }: CalculatorRowsProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  return (
    <fieldset className={common.bareGroup}>
      <legend className={mergeClasses(common.heading, styles.legend)}>{t("trial.entries")}</legend>
      <ul className={mergeClasses(styles.help, common.quiet)}>
        {Object.entries(columns).map(([name, { label, help }]) => (
          <li key={name}>{t("trial.columnHelp", { label: say(label), help: say(help) })}</li>
        ))}
      </ul>
      <ol className={styles.rows}>
        {draft.rows.map((entry, row) => (
          <li key={row} className={styles.row} aria-label={t("trial.entry", { number: row + 1 })}>
            <div className={common.spread}>
              <span className={common.quiet}>{t("trial.entry", { number: row + 1 })}</span>
              <Button
                appearance="subtle"
                size="small"
                icon={<DeleteRegular />}
                aria-label={t("trial.remove", { number: row + 1 })}
                onClick={() => {
                  onChange(withoutEntry(draft, row));
                }}
              />
            </div>
            <div className={styles.fields}>
              {Object.entries(columns).map(([name, input]) => (
                <CalculatorField
                  key={name}
                  input={input}
                  context={context}
                  entry={row}
                  value={entry[name] ?? ""}
                  problem={fieldProblem(outcome, fieldKey(name, row))}
                  onType={(typed) => {
                    onChange(withEntry(draft, row, name, typed));
                  }}
                />
              ))}
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => {
            onChange(withMore(draft));
          }}
        >
          {t("trial.add")}
        </Button>
      </div>
    </fieldset>
  );
}
