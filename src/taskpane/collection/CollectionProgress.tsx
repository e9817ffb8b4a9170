import type { ReactElement } from "react";
import { FaultMessage } from "../components/FaultMessage";
import { WorkProgress } from "../components/WorkProgress";
import { useWords } from "../i18n/useWords";
import type { CollectionState, CollectionTask } from "./collectionState";
import type { CollectionStore } from "./collectionStore";

interface CollectionProgressProps {
  readonly state: CollectionState;
  readonly store: CollectionStore;
  /** What is told here; the rest is told where it was begun. */
  readonly tasks: readonly CollectionTask[];
}

/** What goes on, or why it did not come off. */
export function CollectionProgress({ state, store, tasks }: CollectionProgressProps): ReactElement | null {
  const { t } = useWords();
  const { work, task } = state;
  if (!tasks.includes(task)) return null;
  if (work.state === "running")
    return task === "look" ? null : (
      <WorkProgress label={t(`collection.doing.${task}`)} done={work.done} total={work.total} onStop={store.stop} />
    );
  if (work.state !== "failed") return null;
  const retry = task === "open" ? { onRetry: () => void store.open() } : {};
  return (
    <FaultMessage
      fault={work.fault}
      title={t(`collection.failed.${task}`)}
      consolation={t("collection.consolation")}
      {...retry}
    />
  );
}
