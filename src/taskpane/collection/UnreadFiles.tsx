import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Message } from "../components/Message";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import type { ReadPurpose } from "./chosenFile";
import type { CollectionState } from "./collectionState";
import { unreadFiles } from "./collectionState";
import type { CollectionStore } from "./collectionStore";

/** Names listed at once. */
const NAMED = 10;

interface UnreadFilesProps {
  readonly state: CollectionState;
  readonly store: CollectionStore;
  readonly busy: boolean;
  readonly purpose: ReadPurpose;
}

/** The files that were chosen and not read, with a way to read them now or to give them up. */
export function UnreadFiles({ state, store, busy, purpose }: UnreadFilesProps): ReactElement | null {
  const { t } = useWords();
  const common = useCommonStyles();
  const files = unreadFiles(state, purpose);
  if (files.length === 0) return null;
  const names = files.slice(0, NAMED).map(({ name }) => name);
  const more = files.length - names.length;
  return (
    <Message
      intent="warning"
      title={t("collection.unread.title", { count: files.length })}
      actions={
        <>
          <Button
            size="small"
            disabled={busy}
            onClick={() => {
              void store.readUnread(purpose);
            }}
          >
            {t("collection.unread.read", { count: files.length })}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            disabled={busy}
            onClick={() => {
              store.leaveUnread(purpose);
            }}
          >
            {t("collection.unread.leave")}
          </Button>
        </>
      }
    >
      <ul className={common.list}>
        {names.map((name, index) => (
          <li key={index} className={common.text}>
            {name}
          </li>
        ))}
        {more === 0 ? null : <li className={common.text}>{t("collection.unread.more", { count: more })}</li>}
      </ul>
    </Message>
  );
}
