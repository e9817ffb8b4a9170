import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Appraiser } from "../../domain/appraisal/appraise";
import { grading } from "../../domain/appraisal/grading";
import { nextGradeText } from "../../domain/grading/nextGrade";
import { formatPublished, formatWithUnit } from "../../domain/values/format";
import { problemText } from "../../domain/values/problem";
import { units } from "../../domain/values/unit";
import type { GradedManager, GradingOutcome } from "../../workflow/grading/gradingRun";
import { useWords } from "../i18n/useWords";
import { whatIf, whatIfKeys, whatIfTexts } from "../state/whatIf";
import { useCommonStyles } from "../theme/useCommonStyles";
import { FactList } from "./FactList";

const useStyles = makeStyles({ result: { fontWeight: tokens.fontWeightSemibold } });

interface WhatIfProps {
  readonly person: GradedManager;
  readonly outcome: GradingOutcome;
  readonly judge: Appraiser;
}

/** What grade other figures would give; nothing is written. */
export function WhatIf({ person: { appraisal }, outcome, judge }: WhatIfProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const [texts, setTexts] = useState(() => whatIfTexts(appraisal));
  const result = whatIf(appraisal, texts, judge, outcome.context);
  const { scale } = outcome.context.scheme.document.score;
  const before = appraisal.figures;
  const after = result.ok ? result.appraisal.figures : null;
  return (
    <section className={common.card}>
      <h2 className={common.heading}>{t("whatIf.title")}</h2>
      <p className={`${common.text} ${common.quiet}`}>{t("whatIf.lead")}</p>
      {whatIfKeys.map((key) => {
        const { label, unit } = grading.inputs[key];
        const problem = result.ok ? undefined : result.problems[key];
        return (
          <Field
            key={key}
            label={t("whatIf.field", { label: say(label), unit: say(units[unit].label) })}
            {...(problem === undefined
              ? {}
              : { validationState: "error" as const, validationMessage: say(problemText(problem)) })}
          >
            <Input
              inputMode="decimal"
              value={texts[key]}
              onChange={(_event, { value }) => {
                setTexts({ ...texts, [key]: value });
              }}
            />
          </Field>
        );
      })}
      <div role="status" className={common.tight}>
        {after === null ? (
          <p className={common.text}>{t("whatIf.cannot")}</p>
        ) : (
          <>
            <p className={`${common.text} ${styles.result}`}>
              {t(after.finalGrade.index === before.finalGrade.index ? "whatIf.same" : "whatIf.changed", {
                before: say(before.finalGrade.name),
                after: say(after.finalGrade.name),
              })}
            </p>
            <FactList
              facts={[
                {
                  name: t("whatIf.score"),
                  value: `${formatPublished(before.gradingScore, scale)} → ${formatPublished(after.gradingScore, scale)}`,
                },
                {
                  name: t("whatIf.eva"),
                  value: `${say(formatWithUnit(before.eva, "yuan"))} → ${say(formatWithUnit(after.eva, "yuan"))}`,
                },
              ]}
            />
            {result.ok ? (
              <p className={`${common.text} ${common.quiet}`}>
                {say(nextGradeText(judge.nextGrade(result.appraisal)))}
              </p>
            ) : null}
          </>
        )}
      </div>
      <div>
        <Button
          size="small"
          onClick={() => {
            setTexts(whatIfTexts(appraisal));
          }}
        >
          {t("whatIf.reset")}
        </Button>
      </div>
    </section>
  );
}
