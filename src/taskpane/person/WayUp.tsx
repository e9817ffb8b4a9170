import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { standingOf } from "../../domain/appraisal/standing";
import { nearBoundText } from "../../domain/grading/boundary";
import { cheapestStep, cheapestStepText } from "../../domain/grading/coaching";
import { nextGradeText } from "../../domain/grading/nextGrade";
import type { GradedManager, GradingOutcome } from "../../workflow/grading/gradingOutcome";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import type { WhatIfChanges } from "../state/whatIf";
import { stepChanges } from "../state/whatIf";
import { useCommonStyles } from "../theme/useCommonStyles";

interface WayUpProps {
  readonly person: GradedManager;
  readonly outcome: GradingOutcome;
  /** Puts the cheapest step into the what-if. */
  readonly onTry: (changes: WhatIfChanges) => void;
}

/** What is missing to the grade above, the cheapest way there, and the bounds near which the person stands. */
export function WayUp({ person: { appraisal, nextGrade, nearBounds }, outcome, onTry }: WayUpProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const standing = standingOf(appraisal);
  const cheapest = cheapestStep(standing, outcome.context.scheme.document);
  return (
    <section className={common.card}>
      <h2 className={common.heading}>{t("detail.wayUp")}</h2>
      <p className={common.text}>{say(nextGradeText(nextGrade))}</p>
      {cheapest === null ? null : <p className={common.text}>{say(cheapestStepText(cheapest, standing))}</p>}
      {nearBounds.map((bound) => (
        <StatusLine key={`${bound.measure} ${bound.grade.id}`} standing="caution">
          <span className={common.sentence}>{say(nearBoundText(bound))}</span>
        </StatusLine>
      ))}
      {cheapest === null || cheapest.steps.length === 0 ? null : (
        <div>
          <Button
            size="small"
            onClick={() => {
              onTry(stepChanges(appraisal, cheapest.steps));
            }}
          >
            {t("detail.tryStep")}
          </Button>
        </div>
      )}
    </section>
  );
}
