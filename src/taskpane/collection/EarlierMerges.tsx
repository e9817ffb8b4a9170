import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Message } from "../components/Message";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import type { CollectionState } from "./collectionState";
import type { CollectionStore } from "./collectionStore";

interface EarlierMergesProps {
  readonly state: CollectionState;
  readonly store: CollectionStore;
  readonly busy: boolean;
}

/** Merged workbooks among the files that nobody has known again yet: anybody could have made one. */
export function EarlierMerges({ state, store, busy }: EarlierMergesProps): ReactElement | null {
  const { t } = useWords();
  const common = useCommonStyles();
  const { report, trusted } = state;
  const unknown = report?.merges.filter(({ fingerprint }) => !trusted.includes(fingerprint)) ?? [];
  if (unknown.length === 0) return null;
  return (
    <>
      {unknown.map((merge) => (
        <Message
          key={merge.fingerprint}
          intent="warning"
          title={t("collection.earlier.title", { file: merge.file })}
          actions={
            <Button
              size="small"
              disabled={busy}
              onClick={() => {
                void store.goOnWith(merge);
              }}
            >
              {t("collection.earlier.goOn")}
            </Button>
          }
        >
          <p className={common.text}>
            {t("collection.earlier.holds", {
              returns: t("collection.earlier.returns", { count: merge.returns }),
              people: t("common.people", { count: merge.people }),
            })}
          </p>
          {merge.changes === 0 ? null : (
            <p className={`${common.text} ${common.strong}`}>
              {t("collection.earlier.changed", { count: merge.changes })}
            </p>
          )}
          <p className={common.text}>{t("collection.earlier.compare")}</p>
          <p className={`${common.text} ${common.strong}`}>{merge.fingerprint}</p>
        </Message>
      ))}
    </>
  );
}
