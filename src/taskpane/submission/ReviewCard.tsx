import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Place } from "../../workflow/ports";
import { chainFaultPlace, chainFaultText } from "../../workflow/record/chainFaultText";
import { registerFaultText, resultSheetDifferenceText } from "../../workflow/record/recordTexts";
import type { ResultReview } from "../../workflow/record/resultReview";
import { StatusLine } from "../components/StatusLine";
import type { Standing } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import type { FindingLine } from "./FindingList";
import { FindingList } from "./FindingList";
import type { PageFound } from "./readSubmission";

interface ReviewCardProps {
  readonly found: PageFound;
  readonly busy: boolean;
  readonly onReview: () => void;
}

/** 复核: whether log, register and results are as they were written, and every difference with its cell. */
export function ReviewCard({ found, busy, onReview }: ReviewCardProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const { log, results } = found;
  const ofLog: readonly FindingLine[] = [
    ...log.faults.map((fault) => ({ words: say(chainFaultText(fault)), place: chainFaultPlace(fault, log.log) })),
    ...log.registerFaults.map((fault) => ({
      words: say(registerFaultText(fault)),
      place: "row" in fault ? logRow(found, fault.row) : null,
    })),
  ];
  const ofResults: readonly FindingLine[] = (results.differences ?? []).map((difference) => ({
    words: say(resultSheetDifferenceText(difference)),
    place: difference.place,
  }));
  return (
    <section className={common.card} aria-label={t("submission.review")}>
      <div className={common.spread}>
        <h2 className={common.heading}>{t("submission.review")}</h2>
        <Button size="small" disabled={busy} onClick={onReview}>
          {t("submission.reviewNow")}
        </Button>
      </div>
      <p className={`${common.text} ${common.quiet}`}>{t("submission.reviewLead")}</p>
      <StatusLine standing={ofLog.length === 0 ? (log.log === null ? "info" : "good") : "bad"}>
        {log.log === null && ofLog.length === 0
          ? t("submission.logNone")
          : ofLog.length === 0
            ? t("submission.logHolds", { count: log.lines })
            : t("submission.logFaults", { count: ofLog.length })}
      </StatusLine>
      <FindingList label={t("submission.logFindings")} lines={ofLog} />
      <Results results={results} computed={found.run !== null} />
      <FindingList label={t("submission.resultFindings")} lines={ofResults} />
    </section>
  );
}

function logRow({ log: { log } }: PageFound, row: number): Place | null {
  return chainFaultPlace({ kind: "changed", row, number: 0 }, log);
}

interface ResultsProps {
  readonly results: ResultReview;
  readonly computed: boolean;
}

/** How 考核结果 stands against the record and against the data. */
function Results({ results, computed }: ResultsProps): ReactElement {
  const { t } = useWords();
  const { writing, untouched, sameResults, differences } = results;
  const line = (standing: Standing, words: string): ReactElement => (
    <StatusLine standing={standing}>{words}</StatusLine>
  );
  return (
    <>
      {writing === null
        ? line("info", t("submission.neverWritten"))
        : line(
            "info",
            t(writing.by === "" ? "submission.written" : "submission.writtenBy", {
              at: writing.at,
              by: writing.by,
              mode: writing.mode,
            }),
          )}
      {untouched === null
        ? null
        : line(untouched ? "good" : "bad", t(untouched ? "submission.untouched" : "submission.touched"))}
      {sameResults === null
        ? null
        : line(sameResults ? "good" : "caution", t(sameResults ? "submission.sameData" : "submission.otherData"))}
      {!computed
        ? line("caution", t("submission.notCompared"))
        : differences === null
          ? line("caution", t("submission.sheetMissing"))
          : differences.length === 0
            ? line("good", t("submission.sheetAgrees"))
            : line("bad", t("submission.sheetDiffers", { count: differences.length }))}
    </>
  );
}
