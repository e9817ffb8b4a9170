import type { ReactElement } from "react";
import { useEffect, useMemo } from "react";
import { StatusLine } from "../components/StatusLine";
import { StepHeading } from "../components/StepHeading";
import { useKept } from "../hooks/useKept";
import { useWords } from "../i18n/useWords";
import { useStore } from "../state/useStore";
import { useCommonStyles } from "../theme/useCommonStyles";
import { CollectionProgress } from "./CollectionProgress";
import type { CollectionStore } from "./collectionStore";
import { createCollection } from "./collectionStore";
import type { CollectionState } from "./collectionState";
import { EarlierMerges } from "./EarlierMerges";
import { ExpectationsCard } from "./ExpectationsCard";
import { MergeCard } from "./MergeCard";
import { MissingUnitsCard } from "./MissingUnitsCard";
import { ReturnsCard } from "./ReturnsCard";
import { ReturnsList } from "./ReturnsList";

/** The collection of returns (head office): expect, read, decide, merge, send receipts. */
export function CollectionPanel(): ReactElement {
  const store = useKept(collectionOverServices);
  const state = useStore(store);
  const common = useCommonStyles();
  useEffect(() => {
    void store.open();
  }, [store]);
  return (
    <div className={common.column}>
      <CollectionScreen state={state} store={store} />
    </div>
  );
}

/** One function, so that what it makes is kept while other pages are open. */
const collectionOverServices = (services: Parameters<typeof createCollection>[0]): CollectionStore =>
  createCollection(services);

interface CollectionScreenProps {
  readonly state: CollectionState;
  readonly store: CollectionStore;
}

/** The tab as its state wants it. */
export function CollectionScreen({ state, store }: CollectionScreenProps): ReactElement {
  const { t } = useWords();
  const { report, schemes, work, task } = state;
  const busy = work.state === "running";
  // Progress is told many times a second; a list of hundreds is drawn anew only where it changed.
  const list = useMemo(
    () =>
      report === null || report.files.length === 0 ? null : <ReturnsList report={report} store={store} busy={busy} />,
    [report, store, busy],
  );
  return (
    <>
      <StepHeading title={t("collection.title")} lead={t("collection.lead")} takesFocus={false} />
      <CollectionProgress state={state} store={store} tasks={["open", "look"]} />
      {schemes.length === 0 ? (
        work.state === "done" && task === "open" ? (
          <StatusLine standing="caution">{t("collection.noScheme")}</StatusLine>
        ) : null
      ) : (
        <>
          <ExpectationsCard state={state} store={store} busy={busy} />
          <ReturnsCard state={state} store={store} busy={busy} />
          {report === null || report.files.length === 0 ? null : (
            <>
              <EarlierMerges state={state} store={store} busy={busy} />
              {list}
              <MissingUnitsCard report={report} />
              <MergeCard state={state} report={report} store={store} busy={busy} />
            </>
          )}
        </>
      )}
    </>
  );
}
