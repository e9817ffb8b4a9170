import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CalculatorRegular } from "@fluentui/react-icons/svg/calculator";
import type { ReactElement } from "react";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import type { FunctionHelp } from "../state/functionHelp";
import { functionSignature, functionSkeleton } from "../state/functionHelp";
import { useCommonStyles } from "../theme/useCommonStyles";

const useStyles = makeStyles({
  code: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  parameters: { margin: 0, paddingInlineStart: "16px", display: "flex", flexDirection: "column", gap: "4px" },
});

interface FunctionHelpCardProps {
  readonly definition: FunctionHelp;
  /** Opens the calculation to be tried; null where it cannot be. */
  readonly onTry: (() => void) | null;
}

/** The help of one function, with a way to try it and one to put it into a cell. */
export function FunctionHelpCard({ definition, onTry }: FunctionHelpCardProps): ReactElement {
  const { t, say } = useWords();
  const { pane } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const skeleton = functionSkeleton(definition);
  const { name, description, formulas, parameters, source } = definition;
  return (
    <div className={common.column}>
      <p className={common.text}>{say(description)}</p>
      {formulas.length === 0 ? null : (
        <ul className={styles.parameters}>
          {formulas.map((formula) => (
            <li key={formula.en}>{say(formula)}</li>
          ))}
        </ul>
      )}
      <div>
        <span className={common.quiet}>{t("functions.form")}</span>
        <code className={styles.code}>{`=${functionSignature(definition)}`}</code>
      </div>
      {parameters.length === 0 ? null : (
        <ul className={styles.parameters}>
          {parameters.map((parameter) => (
            <li key={parameter.name}>
              <span className={common.strong}>
                {t(parameter.optional ? "functions.optional" : "functions.parameter", {
                  name: parameter.name,
                  label: say(parameter.label),
                })}
              </span>{" "}
              {say(parameter.help)}
            </li>
          ))}
        </ul>
      )}
      <div>
        <span className={common.quiet}>{t("functions.example")}</span>
        <code className={styles.code}>{skeleton}</code>
      </div>
      {source === null ? null : (
        <p className={`${common.text} ${common.quiet}`}>{t("explain.source", { source: say(source) })}</p>
      )}
      <div className={common.row}>
        {onTry === null ? null : (
          <Button
            appearance="primary"
            icon={<CalculatorRegular />}
            aria-label={t("functions.tryLabel", { name })}
            onClick={onTry}
          >
            {t("functions.try")}
          </Button>
        )}
        <Button
          aria-label={t("functions.insertLabel", { name })}
          onClick={() => {
            void pane.insertFormula(skeleton, "sample");
          }}
        >
          {t("functions.insert")}
        </Button>
      </div>
    </div>
  );
}
