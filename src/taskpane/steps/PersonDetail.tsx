import { Badge, Button, Divider, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import type { ReactElement } from "react";
import { useEffect, useMemo, useRef } from "react";
import { appraiser } from "../../domain/appraisal/appraise";
import type { GradedManager } from "../../workflow/grading/gradingOutcome";
import { Explanation } from "../components/Explanation";
import { FactList } from "../components/FactList";
import { ProblemList } from "../components/ProblemGroups";
import { GradeName } from "../components/GradeName";
import { MovementMark } from "../components/MovementMark";
import { Screen } from "../components/Screen";
import { SealBadge } from "../components/SealBadge";
import { StatusLine } from "../components/StatusLine";
import { StepHeading } from "../components/StepHeading";
import { usePane } from "../hooks/usePane";
import { useCopy } from "../hooks/useCopy";
import { useWords } from "../i18n/useWords";
import type { ReviewStepState } from "../state/wizardState";
import { NoticeProgress } from "../notices/NoticeProgress";
import { PartCards } from "../person/PartCards";
import { resultFacts } from "../person/resultFacts";
import { WayUp } from "../person/WayUp";
import { WhatIf } from "../person/WhatIf";
import { hasNotice } from "../state/noticeChoice";
import { headlineFacts, partSummaries } from "../state/partSummaries";
import { isExempt } from "../state/reviewList";
import { personText } from "../state/personText";
import type { WhatIfChanges } from "../state/whatIf";
import { useCommonStyles } from "../theme/useCommonStyles";

const useStyles = makeStyles({
  grade: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface PersonDetailProps {
  readonly person: GradedManager;
  readonly state: ReviewStepState;
  readonly onClose: () => void;
}

/** One person's result: the figures, why this grade, the way to the next one, and what other figures would give. */
export function PersonDetail({ person, state, onClose }: PersonDetailProps): ReactElement {
  const words = useWords();
  const { t, say } = words;
  const { wizard, pane, notices } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const { state: copied, copy } = useCopy();
  const trial = useRef<HTMLElement>(null);
  const { outcome } = state;
  const judge = useMemo(() => appraiser(outcome.context), [outcome.context]);
  const { manager, appraisal, movement, faults } = person;
  const reasoning = useMemo(() => personText(appraisal, person.parts, judge), [appraisal, person.parts, judge]);
  const explanation = t("detail.copyText", { name: manager.name, id: manager.id, reasoning: say(reasoning) });
  useEffect(() => {
    // What was made for somebody else before is no news here, nor is this person's notice elsewhere.
    notices.dismiss();
    return notices.dismiss;
  }, [notices]);
  const change = (changes: WhatIfChanges): void => {
    wizard.changeWhatIf(manager.key, changes);
  };
  const tryStep = (changes: WhatIfChanges): void => {
    change(changes);
    trial.current?.focus({ preventScroll: true });
    trial.current?.scrollIntoView({ block: "start" });
  };
  const summaries = partSummaries(person.parts, outcome.context.scheme.document.pricing?.currency ?? "yuan");
  const headline = headlineFacts(summaries);
  const footer = (
    <>
      <Button icon={<ArrowLeftRegular />} onClick={onClose}>
        {t("detail.back")}
      </Button>
      <Button
        icon={<CopyRegular />}
        onClick={() => {
          void copy(explanation);
        }}
      >
        {t("detail.copy")}
      </Button>
    </>
  );
  return (
    <Screen footer={footer}>
      <StepHeading
        title={manager.name === "" ? manager.id : manager.name}
        lead={t("review.who", { id: manager.id, unit: manager.unit })}
      />
      <section className={common.card} aria-label={t("detail.result")}>
        <div className={common.spread}>
          <span className={styles.grade}>
            <GradeName one={person} />
          </span>
          <span className={common.row}>
            {movement === null || movement === "notGraded" ? null : <MovementMark movement={movement} />}
            {outcome.context.draft === true ? <SealBadge state="draft" /> : null}
            {outcome.context.scheme.document.illustrative ? (
              <Badge appearance="outline" color="warning">
                {t("scheme.illustrative")}
              </Badge>
            ) : null}
          </span>
        </div>
        {headline.length === 0 ? null : (
          <FactList facts={headline.map(({ label, value }) => ({ name: say(label), value: say(value) }))} />
        )}
        {headline.length === 0 ? null : <Divider />}
        <FactList facts={resultFacts(person, outcome, words)} />
        {hasNotice(outcome, manager.key) ? (
          <div>
            <Button
              size="small"
              icon={<ArrowDownloadRegular />}
              onClick={() => {
                void notices.make(outcome, [manager.key], "files");
              }}
            >
              {t("detail.notice")}
            </Button>
          </div>
        ) : (
          <StatusLine standing="info">{t("detail.noNotice")}</StatusLine>
        )}
        <NoticeProgress />
      </section>
      {faults.length === 0 ? null : (
        <section className={common.card}>
          <h2 className={common.heading}>{t("detail.faults")}</h2>
          <ProblemList
            problems={faults}
            onShow={(place) => {
              void pane.show(place);
            }}
          />
        </section>
      )}
      {copied === "idle" ? null : (
        <div role="status" className={common.tight}>
          <StatusLine standing={copied === "copied" ? "good" : "caution"}>{t(`detail.${copied}`)}</StatusLine>
          {copied === "failed" ? <Textarea readOnly rows={6} value={explanation} aria-label={t("detail.why")} /> : null}
        </div>
      )}
      {isExempt(person) ? null : <WayUp person={person} outcome={outcome} onTry={tryStep} />}
      <WhatIf
        person={person}
        outcome={outcome}
        judge={judge}
        changes={state.kept.whatIfs[manager.key] ?? {}}
        place={trial}
        onChange={change}
      />
      <section className={common.card}>
        <h2 className={common.heading}>{t("detail.why")}</h2>
        <Explanation steps={judge.explain(appraisal)} />
      </section>
      <PartCards parts={person.parts} summaries={summaries} />
    </Screen>
  );
}
