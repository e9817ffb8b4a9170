import { Button, Field, Textarea, mergeClasses } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import { appraiser } from "../../domain/appraisal/appraise";
import type { AppealCase } from "../../workflow/archive/appealCase";
import { agrees } from "../../workflow/archive/appealCase";
import { schemeState } from "../../workflow/archive/archivedFile";
import type { HistoryEntry } from "../../workflow/archive/personHistory";
import { shownFigure } from "../../workflow/archive/shownFigure";
import { locatedText } from "../../workflow/data/located";
import { figureNames } from "../../workflow/submission/resultDifference";
import { Explanation } from "../components/Explanation";
import { FaultMessage } from "../components/FaultMessage";
import { StatusLine } from "../components/StatusLine";
import { StepHeading } from "../components/StepHeading";
import { WorkProgress } from "../components/WorkProgress";
import { useWords } from "../i18n/useWords";
import { PartCards } from "../person/PartCards";
import { hasNotice } from "../state/noticeChoice";
import { partSummaries } from "../state/partSummaries";
import { hasResult } from "../state/reviewList";
import { useStore } from "../state/useStore";
import { useCommonStyles } from "../theme/useCommonStyles";
import type { Archive } from "./archive";
import { FoundLines } from "./FoundLines";
import { SchemeState } from "./SchemeState";
import { useTableStyles } from "./useTableStyles";

interface AppealViewProps {
  readonly archive: Archive;
  readonly entry: HistoryEntry;
}

/** An appeal: the frozen result beside the one computed anew, with all its reasons, and the reply as a file. */
export function AppealView({ archive, entry }: AppealViewProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const { result, period, version, unit, file, trust, question } = entry;
  const { name, id } = result;
  return (
    <div className={common.column}>
      <div>
        <Button icon={<ArrowLeftRegular />} onClick={archive.close}>
          {t("archive.back")}
        </Button>
      </div>
      <StepHeading
        title={name === "" ? id : name}
        lead={t("archive.appealLead", { id, unit, period, version, file: file.source.name })}
      />
      {trust === "changed" ? <StatusLine standing="bad">{t("archive.appealChanged")}</StatusLine> : null}
      {trust === "unproven" ? <StatusLine standing="bad">{t("archive.appealUnproven")}</StatusLine> : null}
      {file.reading.state !== "frozen" || schemeState(file) === "issued" ? null : (
        <SchemeState reading={file.reading} />
      )}
      {question === null ? null : <StatusLine standing="caution">{say(question)}</StatusLine>}
      <Case archive={archive} entry={entry} />
    </div>
  );
}

function Case({ archive, entry }: AppealViewProps): ReactElement | null {
  const { t, say } = useWords();
  const { appeal } = archive;
  const work = useStore(appeal);
  switch (work.state) {
    case "waiting":
      return null;
    case "running":
      return <WorkProgress label={t("archive.recomputing")} done={work.done} total={work.total} onStop={appeal.stop} />;
    case "failed":
      return (
        <FaultMessage
          fault={work.fault}
          title={t("archive.recomputeFailed")}
          onRetry={() => {
            void archive.open(entry);
          }}
        />
      );
    case "done":
      if (work.value.state === "nobody") return <StatusLine standing="bad">{t("archive.nobody")}</StatusLine>;
      if (work.value.state === "refused")
        return <StatusLine standing="bad">{t("archive.notRechecked", { why: say(work.value.why) })}</StatusLine>;
      return <FoundCase archive={archive} found={work.value.found} />;
  }
}

function FoundCase({ archive, found }: { readonly archive: Archive; readonly found: AppealCase }): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const { person, outcome } = found;
  const judge = useMemo(() => appraiser(outcome.context), [outcome.context]);
  const problems = hasResult(person) ? person.faults : person.problems;
  const currency = outcome.context.scheme.document.pricing?.currency ?? "yuan";
  return (
    <>
      <section className={common.card} aria-label={t("archive.compared")}>
        <h2 className={common.heading}>{t("archive.compared")}</h2>
        {agrees(found) ? (
          <StatusLine standing="good">{t("archive.agrees")}</StatusLine>
        ) : (
          <StatusLine standing="bad">{t("archive.disagrees")}</StatusLine>
        )}
        <Comparison found={found} />
      </section>
      {problems.length === 0 ? null : (
        <section className={common.card} aria-label={t("archive.problems")}>
          <h2 className={common.heading}>{t("archive.problems")}</h2>
          <FoundLines
            label={t("archive.problems")}
            lines={problems.map((one) => ({ place: null, words: locatedText(one) }))}
          />
        </section>
      )}
      {hasResult(person) ? (
        <section className={common.card} aria-label={t("detail.why")}>
          <h2 className={common.heading}>{t("detail.why")}</h2>
          <Explanation steps={judge.explain(person.appraisal)} />
        </section>
      ) : null}
      <PartCards parts={person.parts} summaries={partSummaries(person.parts, currency)} />
      <Reply archive={archive} noticed={hasNotice(outcome, person.manager.key)} />
    </>
  );
}

function Comparison({ found: { figures, content } }: { readonly found: AppealCase }): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const styles = useTableStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(["figure", "frozen", "computed"] as const).map((column) => (
            <th key={column} scope="col" className={mergeClasses(styles.cell, common.quiet)}>
              {t(`archive.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ figure, frozen, computed }) => (
          <tr key={figure}>
            <th scope="row" className={styles.cell}>
              {say(figureNames[figure])}
            </th>
            <td className={styles.cell}>{say(shownFigure(figure, frozen, content.scheme))}</td>
            <td className={styles.cell}>
              {frozen === computed ? (
                say(shownFigure(figure, computed, content.scheme))
              ) : (
                <StatusLine standing="bad">{say(shownFigure(figure, computed, content.scheme))}</StatusLine>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ReplyProps {
  readonly archive: Archive;
  /** Whether a notice with the reasoning is annexed. */
  readonly noticed: boolean;
}

function Reply({ archive, noticed }: ReplyProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const [words, setWords] = useState("");
  const work = useStore(archive.reply);
  return (
    <section className={common.card} aria-label={t("archive.reply")}>
      <h2 className={common.heading}>{t("archive.reply")}</h2>
      <p className={mergeClasses(common.text, common.quiet)}>
        {t(noticed ? "archive.replyLead" : "archive.replyWithoutNotice")}
      </p>
      <Field label={t("archive.appealWords")}>
        <Textarea
          value={words}
          resize="vertical"
          onChange={(_event, { value }) => {
            setWords(value);
          }}
        />
      </Field>
      <div>
        <Button
          appearance="primary"
          icon={<ArrowDownloadRegular />}
          disabled={work.state === "running"}
          onClick={() => {
            void archive.makeReply(words);
          }}
        >
          {t("archive.makeReply")}
        </Button>
      </div>
      {work.state === "done" ? (
        <div role="status">
          <StatusLine standing="good">{t("archive.replySaved", { name: work.value })}</StatusLine>
        </div>
      ) : null}
      {work.state === "failed" ? (
        <FaultMessage fault={work.fault} title={t("archive.replyFailed")} onDismiss={archive.reply.dismiss} />
      ) : null}
    </section>
  );
}
