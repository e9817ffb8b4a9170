import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import type { ReactElement } from "react";
import { useState } from "react";
import type { CollectionReport } from "../../collection/collectionCalls";
import { ConfirmDialog } from "../components/ConfirmDialog";
import { StatusLine } from "../components/StatusLine";
import { useCopy } from "../hooks/useCopy";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import { CollectionProgress } from "./CollectionProgress";
import type { CollectionState } from "./collectionState";
import { unreadFiles } from "./collectionState";
import type { CollectionStore } from "./collectionStore";
import { verdictCounts } from "./returnsView";

interface MergeCardProps {
  readonly state: CollectionState;
  readonly report: CollectionReport;
  readonly store: CollectionStore;
  readonly busy: boolean;
}

/** Makes the bank-wide workbook and the receipts, and begins anew. */
export function MergeCard({ state, report, store, busy }: MergeCardProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const counts = verdictCounts(report);
  const accepted = counts.accepted + counts.remarks;
  const unread = unreadFiles(state, "return").length;
  return (
    <section className={common.card} aria-label={t("collection.merge.title")}>
      <h2 className={common.heading}>{t("collection.merge.title")}</h2>
      <p className={`${common.text} ${common.quiet}`}>{t("collection.merge.lead")}</p>
      {counts.waiting === 0 ? null : (
        <StatusLine standing="caution">{t("collection.merge.waiting", { count: counts.waiting })}</StatusLine>
      )}
      {unread === 0 ? null : (
        <StatusLine standing="caution">{t("collection.merge.unread", { count: unread })}</StatusLine>
      )}
      <div className={common.row}>
        <Button
          appearance="primary"
          disabled={busy || accepted === 0}
          onClick={() => {
            void store.merge();
          }}
        >
          {t("collection.merge.merge", { count: accepted })}
        </Button>
        <Button
          disabled={busy}
          onClick={() => {
            void store.receipts();
          }}
        >
          {t("collection.merge.receipts", { count: counts.all })}
        </Button>
      </div>
      <CollectionProgress state={state} store={store} tasks={["merge", "receipts"]} />
      <Made state={state} />
      <StartAgain store={store} busy={busy} />
    </section>
  );
}

function Made({ state: { work } }: Pick<MergeCardProps, "state">): ReactElement | null {
  const { t } = useWords();
  if (work.state !== "done" || work.value === null) return null;
  const { task, name, count, people, fingerprint } = work.value;
  return (
    <div role="status">
      <StatusLine standing="good">
        {task === "merge"
          ? t("collection.merge.merged", { name, count, people: t("common.people", { count: people }), fingerprint })
          : t("collection.merge.receiptsMade", { name, count })}
      </StatusLine>
      {task === "merge" ? <CopyFingerprint fingerprint={fingerprint} /> : null}
    </div>
  );
}

/** Hands the fingerprint to the clipboard, from where it is noted down apart from the workbook. */
function CopyFingerprint({ fingerprint }: { readonly fingerprint: string }): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const { state, copy } = useCopy();
  return (
    <div className={common.row}>
      <Button
        size="small"
        icon={<CopyRegular />}
        onClick={() => {
          void copy(fingerprint);
        }}
      >
        {t("collection.merge.copy")}
      </Button>
      {state === "idle" ? null : (
        <StatusLine standing={state === "copied" ? "good" : "caution"}>
          {t(state === "copied" ? "collection.merge.copied" : "collection.merge.copyFailed")}
        </StatusLine>
      )}
    </div>
  );
}

/** How long a closed dialog takes to hand the focus back to the button, which goes with the list; in milliseconds. */
const FOCUS_RETURNS = 100;

/** Forgets everything, once the person has said so. */
function StartAgain({ store, busy }: Pick<MergeCardProps, "store" | "busy">): ReactElement {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const focusTarget = useRestoreFocusTarget();
  return (
    <div>
      <Button
        {...focusTarget}
        size="small"
        disabled={busy}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t("collection.again.label")}
      </Button>
      {asking ? (
        <ConfirmDialog
          title={t("collection.again.title")}
          body={t("collection.again.question")}
          confirm={t("collection.again.label")}
          onConfirm={() => {
            setAsking(false);
            setTimeout(() => void store.startAgain(), FOCUS_RETURNS);
          }}
          onCancel={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </div>
  );
}
