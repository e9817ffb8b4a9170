import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, RefObject } from "react";
import type { Appraiser } from "../../domain/appraisal/appraise";
import { settledOutputs } from "../../domain/grading/settledGrade";
import { nextGradeText } from "../../domain/grading/nextGrade";
import { formatPublished, formatWithUnit } from "../../domain/values/format";
import type { GradedManager, GradingOutcome } from "../../workflow/grading/gradingOutcome";
import { FactList } from "../components/FactList";
import { useWords } from "../i18n/useWords";
import { sliderRanges } from "../state/sliderRange";
import type { WhatIfChanges } from "../state/whatIf";
import { settledWhatIf, whatIf, whatIfInputs, whatIfKeys, whatIfTexts } from "../state/whatIf";
import { useCommonStyles } from "../theme/useCommonStyles";
import { FigureSlider } from "./FigureSlider";

const useStyles = makeStyles({ result: { fontWeight: tokens.fontWeightSemibold } });

interface WhatIfProps {
  readonly person: GradedManager;
  readonly outcome: GradingOutcome;
  readonly judge: Appraiser;
  readonly changes: WhatIfChanges;
  /** The card, for whoever is led to it. */
  readonly place: RefObject<HTMLElement | null>;
  readonly onChange: (changes: WhatIfChanges) => void;
}

/** What grade other figures would give; nothing is written. */
export function WhatIf({
  person: { appraisal, manager },
  outcome,
  judge,
  changes,
  place,
  onChange,
}: WhatIfProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const texts = whatIfTexts(appraisal, changes);
  const ranges = sliderRanges(appraisal, outcome.context);
  const result = whatIf(appraisal, changes, judge, outcome.context);
  const { scale } = outcome.context.scheme.document.score;
  const before = appraisal.figures;
  const after = result.ok ? result.appraisal.figures : null;
  const hasRules = outcome.context.scheme.document.movement !== undefined;
  const settled = result.ok && hasRules ? settledWhatIf(result.appraisal, manager, outcome.context) : undefined;
  return (
    <section ref={place} tabIndex={-1} className={common.card} aria-label={t("whatIf.title")}>
      <h2 className={common.heading}>{t("whatIf.title")}</h2>
      <p className={`${common.text} ${common.quiet}`}>{t("whatIf.lead")}</p>
      {whatIfKeys.map((key) => (
        <FigureSlider
          key={key}
          input={whatIfInputs[key]}
          range={ranges[key]}
          typed={texts[key]}
          problem={result.ok ? undefined : result.problems[key]}
          onType={(typed) => {
            onChange({ ...changes, [key]: typed });
          }}
        />
      ))}
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
                ...(settled === undefined
                  ? []
                  : [
                      {
                        name: say(settledOutputs.settledGrade.label),
                        value: settled === null ? t("review.noGrade") : say(settled.name),
                      },
                    ]),
                {
                  name: t("whatIf.points"),
                  value: `${say(formatWithUnit(before.evaPoints, "points"))} → ${say(formatWithUnit(after.evaPoints, "points"))}`,
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
          disabled={Object.keys(changes).length === 0}
          onClick={() => {
            onChange({});
          }}
        >
          {t("whatIf.reset")}
        </Button>
      </div>
    </section>
  );
}
