import { Link } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { periodTitle } from "../../domain/values/period";
import { problemText } from "../../domain/values/problem";
import type { CheckId, CheckItem, Entries } from "../../workflow/submission/completeness";
import { completeness, countsOf, peopleLeft } from "../../workflow/submission/completeness";
import { SealBadge } from "../components/SealBadge";
import type { Standing } from "../components/StatusLine";
import { StatusLine } from "../components/StatusLine";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import type { PageId } from "../state/pane";
import { useCommonStyles } from "../theme/useCommonStyles";
import type { PageFound } from "./readSubmission";
import { useUnitDoubt } from "./useUnitDoubt";

interface CheckCardProps {
  readonly found: PageFound;
  readonly entries: Entries;
}

const standings: Readonly<Record<CheckItem["standing"], Standing>> = {
  good: "good",
  remark: "caution",
  unanswered: "caution",
  bad: "bad",
};

/** Whether everything is there that a submission needs; each line leads to where it can be put right. */
export function CheckCard({ found, entries }: CheckCardProps): ReactElement {
  const { t, locale } = useWords();
  const common = useCommonStyles();
  const items = completeness(found, entries);
  const doubt = useUnitDoubt(found, entries.unit);
  const open = items.filter(({ standing }) => standing === "bad" || standing === "unanswered").length;
  const time = found.readAt.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
  return (
    <section className={common.card} aria-label={t("submission.checkTitle")}>
      <div className={common.spread}>
        <h2 className={common.heading}>{t("submission.checkTitle")}</h2>
        {found.standing === null ? null : <SealBadge state={found.standing.state} />}
      </div>
      <p className={`${common.text} ${common.quiet}`}>{t("submission.readAt", { time })}</p>
      <ul className={common.list}>
        {items.map((item) => (
          <li key={item.id}>
            <StatusLine standing={item.id === "unit" && doubt !== null ? "caution" : standings[item.standing]}>
              <CheckWords id={item.id} found={found} entries={entries} />
            </StatusLine>
          </li>
        ))}
      </ul>
      <p className={`${common.text} ${common.strong}`} role="status">
        {open === 0 ? t("submission.complete") : t("submission.incomplete", { count: open })}
      </p>
    </section>
  );
}

interface CheckWordsProps extends CheckCardProps {
  readonly id: CheckId;
}

function CheckWords({ id, found, entries }: CheckWordsProps): ReactNode {
  const { t, say } = useWords();
  const { standing, period, frozen, mappingProblems, log } = found;
  switch (id) {
    case "scheme":
      return standing === null ? (
        <>
          {t("submission.noScheme")} <SchemeLink />
        </>
      ) : (
        say(standing.reason)
      );
    case "period":
      return period === null ? (
        <>
          {t("submission.noPeriod")} <WizardLink />
        </>
      ) : (
        t("submission.periodIs", { period: say(periodTitle(period)) })
      );
    case "open":
      if (frozen === null) return t("submission.versionUnknown");
      return frozen.state === "frozen"
        ? t("submission.isFrozen", { version: frozen.latest.version })
        : t("submission.versionIs", { version: frozen.version });
    case "tables":
      if (mappingProblems.length === 0) return t("submission.tablesThere");
      return (
        <>
          {mappingProblems.map((problem) => say(problemText(problem))).join(t("common.clauseSeparator"))} <WizardLink />
        </>
      );
    case "data":
      return <DataWords found={found} />;
    case "results":
      return <ResultWords found={found} />;
    case "log": {
      const count = log.faults.length + log.registerFaults.length;
      if (count === 0 && log.lines === 0) return t("submission.logNone");
      return count === 0 ? t("submission.logHolds", { count: log.lines }) : t("submission.logFaults", { count });
    }
    case "unit":
      return <UnitWords found={found} entries={entries} />;
    case "by":
      return entries.by.trim() === "" ? t("submission.noPerson") : t("submission.personIs", { by: entries.by });
  }
}

/** Whose submission it is, and what speaks against it. */
function UnitWords({ found, entries: { unit } }: CheckCardProps): ReactElement {
  const { t } = useWords();
  const doubt = useUnitDoubt(found, unit);
  if (unit.trim() === "") return <>{t("submission.noUnit")}</>;
  return <>{doubt === null ? t("submission.unitIs", { unit }) : t("submission.unitDoubted", { unit, doubt })}</>;
}

/** How many have a grade, and how many do not. */
function DataWords({ found }: { readonly found: PageFound }): ReactElement {
  const { t } = useWords();
  const { pane, wizard } = usePane();
  const counts = countsOf(found);
  if (counts === null) return <>{t("submission.notComputed")}</>;
  const { people, graded, exempt, problems } = counts;
  const left = peopleLeft(found);
  return (
    <>
      {t(left === 0 ? "submission.everybody" : "submission.notEverybody", { people, graded, exempt, left })}
      {problems === 0 ? null : (
        <>
          {" "}
          <Link
            inline
            onClick={() => {
              pane.open("wizard");
              void wizard.runToCheck();
            }}
          >
            {t("submission.problems", { count: problems })}
          </Link>
        </>
      )}
    </>
  );
}

function ResultWords({ found: { results, run } }: { readonly found: PageFound }): ReactElement {
  const { t } = useWords();
  const { differences } = results;
  if (run === null) return <>{t("submission.notCompared")}</>;
  if (differences?.length === 0) return <>{t("submission.sheetAgrees")}</>;
  return (
    <>
      {differences === null
        ? t("submission.sheetMissing")
        : t("submission.sheetDiffers", { count: differences.length })}{" "}
      <WizardLink />
    </>
  );
}

function WizardLink(): ReactElement {
  const { t } = useWords();
  return <PageLink page="wizard">{t("submission.toWizard")}</PageLink>;
}

function SchemeLink(): ReactElement {
  const { t } = useWords();
  return <PageLink page="scheme">{t("submission.toScheme")}</PageLink>;
}

interface PageLinkProps {
  readonly page: PageId;
  readonly children: string;
}

/** Leads to another page of the pane. */
function PageLink({ page, children }: PageLinkProps): ReactElement {
  const { pane } = usePane();
  return (
    <Link
      inline
      onClick={() => {
        pane.open(page);
      }}
    >
      {children}
    </Link>
  );
}
