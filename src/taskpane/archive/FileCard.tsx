import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { sealStateNames } from "../../domain/seal/sealStanding";
import type { Text } from "../../domain/values/text";
import { parsePeriod, periodTitle } from "../../domain/values/period";
import type { ArchivedFile, ArchivedReading } from "../../workflow/archive/archivedFile";
import { whenMerged } from "../../workflow/collection/mergedBook";
import { fileProblemText } from "../../workflow/fileProblemText";
import { differencePlace, differenceText } from "../../workflow/submission/frozenDifference";
import { resultDifferenceText } from "../../workflow/submission/resultDifference";
import { FactList } from "../components/FactList";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import { FoundLines } from "./FoundLines";
import { SchemeState } from "./SchemeState";

const useStyles = makeStyles({
  panel: { margin: 0 },
  fingerprint: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

/** One file of the archive with what came of looking at it. Its name is shown as text, whatever it holds. */
export function FileCard({ file: { source, reading } }: { readonly file: ArchivedFile }): ReactElement {
  const common = useCommonStyles();
  return (
    <article className={common.card} aria-label={source.name}>
      <h3 className={`${common.heading} ${common.text}`}>{source.name}</h3>
      <Found reading={reading} />
    </article>
  );
}

function Found({ reading }: { readonly reading: ArchivedReading }): ReactElement {
  const { t, say } = useWords();
  switch (reading.state) {
    case "frozen":
      return <Frozen reading={reading} />;
    case "merged":
      return (
        <>
          <StatusLine standing={reading.differences.length === 0 ? "good" : "info"}>
            {t("archive.merged", { count: reading.returns.length, period: reading.returns[0]?.period ?? "" })}
          </StatusLine>
          <MergedChanges differences={reading.differences} />
        </>
      );
    case "notFrozen":
      return <StatusLine standing="caution">{t("archive.notFrozen")}</StatusLine>;
    case "damaged":
      return <StatusLine standing="bad">{t("archive.damaged", { why: say(reading.why) })}</StatusLine>;
    case "unreadable":
      return <StatusLine standing="bad">{say(fileProblemText(reading.problem))}</StatusLine>;
  }
}

/** What was changed in the sheets of a merged workbook; nothing where they are as they were written. */
function MergedChanges({
  differences,
}: Pick<Extract<ArchivedReading, { readonly state: "merged" }>, "differences">): ReactElement | null {
  const { t } = useWords();
  if (differences.length === 0) return null;
  return (
    <>
      <StatusLine standing="bad">{t("archive.mergedChanged", { count: differences.length })}</StatusLine>
      <FoundLines
        label={t("archive.mergedChanges")}
        lines={differences.map((one) => ({ place: differencePlace(one), words: differenceText(one, whenMerged) }))}
      />
    </>
  );
}

type FrozenReading = Extract<ArchivedReading, { readonly state: "frozen" }>;

function Frozen({ reading }: { readonly reading: FrozenReading }): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const { own, differences } = reading;
  return (
    <>
      {differences.length === 0 ? (
        <>
          <StatusLine standing="good">{t("archive.untouched")}</StatusLine>
          <span className={common.quiet}>{t("archive.untouchedLimits")}</span>
        </>
      ) : (
        <>
          <StatusLine standing="bad">{t("archive.changed", { count: differences.length })}</StatusLine>
          <FoundLines
            label={t("archive.changes")}
            lines={differences.map((one) => ({ place: differencePlace(one), words: differenceText(one) }))}
          />
        </>
      )}
      <Recheck recheck={reading.recheck} />
      <SchemeState reading={reading} />
      <Accordion collapsible>
        <AccordionItem value="facts">
          <AccordionHeader size="small">
            {t("archive.facts", { unit: own.unit, period: own.period, version: own.version })}
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <Facts reading={reading} />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </>
  );
}

/** What the file says of itself, and how its scheme stands now. */
function Facts({ reading }: { readonly reading: FrozenReading }): ReactElement {
  const { t, say } = useWords();
  const styles = useStyles();
  const { own, facts, standing } = reading;
  const period = parsePeriod(own.period);
  return (
    <FactList
      facts={[
        { name: t("archive.fact.unit"), value: own.unit },
        { name: t("archive.fact.period"), value: period === null ? own.period : say(periodTitle(period)) },
        { name: t("archive.fact.version"), value: t("archive.version", { version: own.version }) },
        { name: t("archive.fact.frozenAt"), value: t("archive.frozenBy", { at: facts.frozenAt, by: facts.by }) },
        ...(facts.earlier === null ? [] : [{ name: t("archive.fact.reopened"), value: facts.earlier.reason }]),
        {
          name: t("archive.fact.people"),
          value: t("archive.people", { count: facts.counts.people, graded: facts.counts.graded }),
        },
        { name: t("archive.fact.scheme"), value: say(schemeTitle(reading)) },
        {
          name: t("archive.fact.seal"),
          value: standing === null ? "–" : `${say(sealStateNames[standing.state])} ${say(standing.reason)}`,
        },
        {
          name: t("archive.fact.fingerprint"),
          value: <span className={styles.fingerprint}>{own.fingerprint}</span>,
        },
      ]}
    />
  );
}

function schemeTitle({ own: { scheme } }: FrozenReading): Text {
  const { title, year, version } = scheme;
  return {
    zh: `${title.zh} ${String(year)} 年第 ${String(version)} 版`,
    en: `${title.en} ${String(year)} version ${String(version)}`,
  };
}

/** Whether the results follow from the data of the file. */
function Recheck({ recheck }: Pick<FrozenReading, "recheck">): ReactElement {
  const { t, say } = useWords();
  if (recheck.state === "refused")
    return <StatusLine standing="bad">{t("archive.notRechecked", { why: say(recheck.why) })}</StatusLine>;
  const lines = [
    ...recheck.differences.map((one) => ({ place: null, words: resultDifferenceText(one) })),
    ...recheck.shown.map((one) => ({ place: differencePlace(one), words: differenceText(one) })),
  ];
  if (lines.length === 0) return <StatusLine standing="good">{t("archive.rechecked")}</StatusLine>;
  return (
    <>
      <StatusLine standing="bad">{t("archive.resultsDiffer", { count: lines.length })}</StatusLine>
      <FoundLines label={t("archive.differingResults")} lines={lines} />
    </>
  );
}
