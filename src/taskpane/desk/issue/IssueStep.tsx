import type { ReactElement } from "react";
import { useEffect, useMemo, useState } from "react";
import { withEnglishReason } from "../../../domain/scheme/editing/changeReason";
import { readScheme } from "../../../domain/scheme/scheme";
import { StepHeading } from "../../components/StepHeading";
import { useWords } from "../../i18n/useWords";
import { useStore } from "../../state/useStore";
import { useCommonStyles } from "../../theme/useCommonStyles";
import { ComparisonNote } from "../ComparisonNote";
import { NotYetSound } from "../NotYetSound";
import type { Desk } from "../state/desk";
import type { OpenDraft } from "../state/openDraft";
import { readAnew } from "../state/readAnew";
import { useDraftReview } from "../useDraftReview";
import { useSidesStyles } from "../useSidesStyles";
import { IssueResult } from "./IssueResult";
import { IssueSummary } from "./IssueSummary";
import type { ChosenKey } from "./KeyCard";
import { KeyCard } from "./KeyCard";
import { SignForm } from "./SignForm";

interface IssueStepProps {
  readonly desk: Desk;
  readonly open: OpenDraft;
}

/** Step 6: signs the scheme with head office's key. */
export function IssueStep({ desk, open }: IssueStepProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const styles = useSidesStyles();
  const last = useStore(desk.lastReading);
  const { issued } = useStore(desk);
  const [chosen, setChosen] = useState<ChosenKey | null>(null);
  // Whoever has just signed is led to what came of it; whoever comes back begins at the head of the page.
  const [issuedBefore] = useState(issued !== null);
  const { review, comparison } = useDraftReview(desk, open);
  const { document } = open.draft;
  const read = useMemo(() => readScheme(withEnglishReason(document)), [document]);
  const keys = last?.situation.keys ?? null;
  useEffect(() => {
    // Whoever comes back from publishing a key finds it in the list.
    readAnew(desk);
  }, [desk]);
  return (
    <>
      <StepHeading title={t("desk.issue.title")} lead={t("desk.issue.lead")} />
      {issued === null ? <ComparisonNote desk={desk} comparison={comparison} /> : null}
      {!read.ok || (review.stops > 0 && issued === null) ? (
        <NotYetSound desk={desk} count={review.stops === 0 && !read.ok ? read.issues.length : review.stops} />
      ) : (
        <div className={styles.sides}>
          <KeyCard desk={desk} chosen={chosen} keys={keys} onChoose={setChosen} />
          {issued === null ? (
            <section className={common.card} aria-label={t("desk.issue.sign")}>
              <h2 className={common.heading}>{t("desk.issue.sign")}</h2>
              <IssueSummary scheme={read.scheme} review={review} compared={comparison.state === "complete"} />
              <SignForm desk={desk} scheme={read.scheme} chosen={chosen} comparison={comparison} />
            </section>
          ) : (
            <IssueResult desk={desk} issued={issued} keys={keys} takesFocus={!issuedBefore} />
          )}
        </div>
      )}
    </>
  );
}
