import { Badge, Link, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { SchemeNode } from "../../domain/scheme/editing/schemeNode";
import type { ReviewFinding } from "../../domain/scheme/review/reviewCheck";
import type { ReviewCheck } from "../../domain/scheme/review/schemeReview";
import type { Standing } from "../components/StatusLine";
import { StatusLine } from "../components/StatusLine";
import { StepHeading } from "../components/StepHeading";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import { ComparisonNote } from "./ComparisonNote";
import { NextStep } from "./NextStep";
import type { SpokenFinding } from "./spokenFindings";
import { spokenFindings } from "./spokenFindings";
import type { Desk } from "./state/desk";
import { deskSections } from "./state/deskSections";
import type { OpenDraft } from "./state/openDraft";
import { useDraftReview } from "./useDraftReview";

const useStyles = makeStyles({
  checks: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
    alignItems: "start",
    "@media (min-width: 780px)": { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" },
  },
});

interface CheckStepProps {
  readonly desk: Desk;
  readonly open: OpenDraft;
}

/** Step 3: everything that is looked at before a scheme is issued, with what was found; each finding leads to its field. */
export function CheckStep({ desk, open }: CheckStepProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const { review, comparison } = useDraftReview(desk, open);
  const { document } = open.draft;
  const nodes = useMemo(() => deskSections(document).flatMap((section) => section.nodes), [document]);
  const compared = comparison.state === "complete";
  const standing: Standing = review.stops > 0 ? "bad" : review.warnings > 0 || !compared ? "caution" : "good";
  return (
    <>
      <StepHeading title={t("desk.check.title")} lead={t("desk.check.lead")} />
      <section className={common.card} role="status">
        <StatusLine standing={standing}>
          {review.stops > 0
            ? t("desk.check.stops", { count: review.stops })
            : t(compared ? "desk.check.mayIssue" : "desk.check.notCompared", { count: review.warnings })}
        </StatusLine>
        {review.warnings > 0 && review.stops > 0 ? (
          <StatusLine standing="caution">{t("desk.check.warnings", { count: review.warnings })}</StatusLine>
        ) : null}
      </section>
      <ComparisonNote desk={desk} comparison={comparison} />
      <ul className={styles.checks}>
        {withFindings(review.checks).map((check) => (
          <li key={check.code} className={common.card}>
            <FoundCheck check={check} nodes={nodes} onLead={desk.lead} />
          </li>
        ))}
      </ul>
      <div className={styles.checks}>
        <PlainChecks
          title={t("desk.check.heldTitle")}
          standing="good"
          checks={review.checks.filter(({ verdict }) => verdict === "held")}
        />
        <PlainChecks
          title={t("desk.check.notJudgedTitle")}
          standing="info"
          checks={review.checks.filter(({ verdict }) => verdict === "notJudged")}
        />
      </div>
      <NextStep desk={desk} from="check" />
    </>
  );
}

/** The checks that found something, gravest first. */
function withFindings(checks: readonly ReviewCheck[]): readonly ReviewCheck[] {
  const order: readonly Standing[] = ["bad", "caution", "info"];
  return checks
    .filter(({ verdict }) => verdict === "findings")
    .sort((one, other) => order.indexOf(worst(one.findings)) - order.indexOf(worst(other.findings)));
}

interface PlainChecksProps {
  readonly title: string;
  readonly standing: Standing;
  readonly checks: readonly ReviewCheck[];
}

/** Checks with nothing to be done about, one line each. */
function PlainChecks({ title, standing, checks }: PlainChecksProps): ReactElement | null {
  const { t, say } = useWords();
  const common = useCommonStyles();
  if (checks.length === 0) return null;
  const named = t("desk.edit.listTitle", { label: title, count: checks.length });
  return (
    <section className={common.card} aria-label={named}>
      <h2 className={common.heading}>{named}</h2>
      <ul className={common.list}>
        {checks.map(({ code, title: name, why }) => (
          <li key={code}>
            <StatusLine standing={standing}>
              {say(name)} {why === null ? null : <span className={common.quiet}>{say(why)}</span>}
            </StatusLine>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FoundCheckProps {
  readonly check: ReviewCheck;
  /** The scheme as it is edited. */
  readonly nodes: readonly SchemeNode[];
  readonly onLead: (path: string) => void;
}

function FoundCheck({ check, nodes, onLead }: FoundCheckProps): ReactElement {
  const { say } = useWords();
  const { title, findings } = check;
  const common = useCommonStyles();
  return (
    <>
      <StatusLine standing={worst(findings)}>
        <span className={common.strong}>{say(title)}</span>
      </StatusLine>
      <ul className={common.list}>
        {spokenFindings(check, nodes).map((finding) => (
          <li key={`${finding.path} ${finding.message.en}`}>
            <Finding finding={finding} onLead={onLead} />
          </li>
        ))}
      </ul>
    </>
  );
}

function worst(findings: readonly ReviewFinding[]): Standing {
  if (findings.some(({ severity }) => severity === "stop")) return "bad";
  return findings.some(({ severity }) => severity === "warn") ? "caution" : "info";
}

const colours = { stop: "danger", warn: "warning", note: "informative" } as const;

interface FindingProps {
  readonly finding: SpokenFinding;
  readonly onLead: (path: string) => void;
}

function Finding({ finding: { severity, path, message, place }, onLead }: FindingProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  return (
    <div className={common.tight}>
      <span>
        <Badge appearance="tint" color={colours[severity]}>
          {t(`desk.check.severity.${severity}`)}
        </Badge>{" "}
        {say(message)}
      </span>
      {place === null ? null : (
        <div className={common.text}>
          <Link
            onClick={() => {
              onLead(path);
            }}
          >
            {t("desk.check.toField", { place: say(place) })}
          </Link>
        </div>
      )}
    </div>
  );
}
