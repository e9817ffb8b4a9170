import { Badge, Button, Divider, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import type { ReactElement } from "react";
import { appraiser } from "../../domain/appraisal/appraise";
import { grading } from "../../domain/appraisal/grading";
import { formatPublished, formatWithUnit } from "../../domain/values/format";
import type { GradedManager } from "../../workflow/grading/gradingRun";
import { officialGrade } from "../../workflow/grading/officialGrade";
import { Explanation } from "../components/Explanation";
import type { Fact } from "../components/FactList";
import { FactList } from "../components/FactList";
import { ProblemList } from "../components/ProblemGroups";
import { MovementMark } from "../components/MovementMark";
import { Screen } from "../components/Screen";
import { StatusLine } from "../components/StatusLine";
import { StepHeading } from "../components/StepHeading";
import { usePane } from "../hooks/usePane";
import { useCopy } from "../hooks/useCopy";
import { useWords } from "../i18n/useWords";
import type { ReviewStepState } from "../state/wizardState";
import { NoticeProgress } from "../notices/NoticeProgress";
import { PartCards } from "../person/PartCards";
import { WayUp } from "../person/WayUp";
import { WhatIf } from "../person/WhatIf";
import { headlineFacts, partSummaries } from "../state/partSummaries";
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
  const { t, say } = useWords();
  const { wizard, pane, notices } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const { state: copied, copy } = useCopy();
  const { outcome } = state;
  const judge = appraiser(outcome.context);
  const { manager, appraisal, movement, faults } = person;
  const grade = officialGrade(person);
  const explanation = t("detail.copyText", {
    name: manager.name,
    id: manager.id,
    reasoning: say(personText(appraisal, person.parts, judge)),
  });
  const change = (changes: WhatIfChanges): void => {
    wizard.changeWhatIf(manager.key, changes);
  };
  const headline = headlineFacts(
    partSummaries(person.parts, outcome.context.scheme.document.pricing?.currency ?? "yuan"),
  );
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
          <span className={styles.grade}>{grade === null ? t("review.noGrade") : say(grade.name)}</span>
          <span className={common.row}>
            {movement === null ? null : <MovementMark movement={movement} />}
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
        <FactList facts={resultFacts(person, state, t, say)} />
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
      <WayUp person={person} outcome={outcome} onTry={change} />
      <WhatIf
        person={person}
        outcome={outcome}
        judge={judge}
        changes={state.kept.whatIfs[manager.key] ?? {}}
        onChange={change}
      />
      <section className={common.card}>
        <h2 className={common.heading}>{t("detail.why")}</h2>
        <Explanation steps={judge.explain(appraisal)} />
      </section>
      <PartCards person={person} outcome={outcome} />
    </Screen>
  );
}

function resultFacts(
  { manager, appraisal: { inputs, figures }, unitRank, bankRank }: GradedManager,
  { outcome }: ReviewStepState,
  t: ReturnType<typeof useWords>["t"],
  say: ReturnType<typeof useWords>["say"],
): readonly Fact[] {
  const { scale } = outcome.context.scheme.document.score;
  const { outputs } = grading;
  return [
    { name: say(grading.inputs.netProfit.label), value: say(formatWithUnit(inputs.netProfit, "yuan")) },
    { name: say(outputs.capitalCharge.label), value: say(formatWithUnit(figures.capitalCharge, "yuan")) },
    { name: say(outputs.eva.label), value: say(formatWithUnit(figures.eva, "yuan")) },
    { name: say(outputs.evaPoints.label), value: say(formatWithUnit(figures.evaPoints, "points")) },
    { name: say(grading.inputs.quality.label), value: say(formatWithUnit(inputs.quality, "points")) },
    {
      name: say(outputs.gradingScore.label),
      value: t("detail.points", { score: formatPublished(figures.gradingScore, scale) }),
    },
    { name: say(grading.inputs.deposits.label), value: say(formatWithUnit(inputs.deposits, "wanYuan")) },
    { name: say(outputs.scoreGrade.label), value: say(figures.scoreGrade.name) },
    { name: say(outputs.depositGrade.label), value: say(figures.depositGrade.name) },
    { name: say(outputs.finalGrade.label), value: say(figures.finalGrade.name) },
    {
      name: t("detail.lastGrade"),
      value:
        manager.lastGrade === "unknown"
          ? t("detail.unknownLastGrade")
          : manager.lastGrade === null
            ? t("detail.noLastGrade")
            : say(manager.lastGrade.name),
    },
    {
      name: t("detail.rank"),
      value: t("detail.ranks", { unitRank: unitRank ?? "—", bankRank: bankRank ?? "—", total: outcome.graded.length }),
    },
  ];
}
