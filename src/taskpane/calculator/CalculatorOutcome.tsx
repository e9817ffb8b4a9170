import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { AppraisalContext } from "../../domain/calculation/context";
import { problemText } from "../../domain/values/problem";
import { Explanation } from "../components/Explanation";
import { FactList } from "../components/FactList";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import type { TrialOutcome, TriedCalculation } from "../state/trial";
import { trialCells } from "../state/trialCells";
import type { TrialDraft } from "../state/trialDraft";
import { trialFormula } from "../state/trialFormula";
import { useCommonStyles } from "../theme/useCommonStyles";
import { entryLabel } from "./entryLabel";

const useStyles = makeStyles({
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  code: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

interface CalculatorOutcomeProps {
  readonly calculation: TriedCalculation;
  readonly context: AppraisalContext;
  readonly draft: TrialDraft;
  readonly outcome: TrialOutcome;
}

/** What comes of a trial: the figures and how they come about, or what is missing or wrong. */
export function CalculatorOutcome(props: CalculatorOutcomeProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const { outcome } = props;
  return (
    <>
      <section className={common.card} aria-label={t("trial.result")} role="status">
        <Result {...props} />
      </section>
      {outcome.state !== "figures" || outcome.steps.length === 0 ? null : (
        <section className={common.card}>
          <h2 className={common.heading}>{t("trial.why")}</h2>
          <Explanation steps={outcome.steps} />
        </section>
      )}
    </>
  );
}

function Result({ outcome, ...props }: CalculatorOutcomeProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  switch (outcome.state) {
    case "empty":
      return <StatusLine standing="info">{t("trial.empty")}</StatusLine>;
    case "incomplete":
      return (
        <StatusLine standing="info">
          {t("trial.incomplete", { names: outcome.missing.map(say).join(t("common.listSeparator")) })}
        </StatusLine>
      );
    case "problems":
      return (
        <div className={common.tight}>
          {outcome.beside.size === 0 ? null : <StatusLine standing="bad">{t("trial.correct")}</StatusLine>}
          {outcome.general.map((problem) => {
            const words = say(problemText(problem));
            return (
              <StatusLine key={words} standing="bad">
                {words}
              </StatusLine>
            );
          })}
        </div>
      );
    case "figures":
      return <Figures outcome={outcome} {...props} />;
  }
}

interface FiguresProps extends Omit<CalculatorOutcomeProps, "outcome"> {
  readonly outcome: Extract<TrialOutcome, { readonly state: "figures" }>;
}

function Figures({ outcome: { results, entries }, calculation, context, draft }: FiguresProps): ReactElement {
  const { t, say, locale } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const [only] = results;
  const { rows } = trialCells(calculation, draft);
  return (
    <div className={common.column}>
      {results.length === 1 && only !== undefined ? (
        <div>
          <span className={common.quiet}>{say(only.label)}</span>
          <p className={styles.figure}>{say(only.value)}</p>
        </div>
      ) : results.length === 0 ? null : (
        <FactList facts={results.map(({ label, value }) => ({ name: say(label), value: say(value) }))} />
      )}
      {entries.length === 0 ? null : (
        <FactList
          facts={entries.map((value, index) => ({
            name: entryLabel(calculation, rows[index], index, context, locale, t),
            value: say(value),
          }))}
        />
      )}
      <div>
        <span className={common.quiet}>{t("trial.formula")}</span>
        <code className={styles.code}>{trialFormula(calculation.id, calculation.inputs, draft)}</code>
      </div>
    </div>
  );
}
