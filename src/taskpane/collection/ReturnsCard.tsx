import { Button } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import type { ReactElement } from "react";
import { useRef } from "react";
import { FileDrop } from "../components/FileDrop";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import { CollectionProgress } from "./CollectionProgress";
import type { CollectionState } from "./collectionState";
import type { CollectionStore } from "./collectionStore";
import { UnreadFiles } from "./UnreadFiles";

interface ReturnsCardProps {
  readonly state: CollectionState;
  readonly store: CollectionStore;
  readonly busy: boolean;
}

/** Takes returned files, many at once; more can be added at any time. */
export function ReturnsCard({ state, store, busy }: ReturnsCardProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const { report } = state;
  const add = (files: readonly File[]): void => {
    void store.addFiles(files.filter(isReturn));
  };
  return (
    <section className={common.card} aria-label={t("collection.files.title")}>
      <h2 className={common.heading}>{t("collection.files.title")}</h2>
      <FileDrop
        label={t("collection.files.label")}
        help={t(report === null || report.files.length === 0 ? "collection.files.help" : "collection.files.moreHelp")}
        buttonLabel={t("collection.files.choose")}
        multiple
        disabled={busy}
        onFiles={add}
      />
      <FolderButton disabled={busy} onFiles={add} />
      <CollectionProgress state={state} store={store} tasks={["read"]} />
      <UnreadFiles state={state} store={store} busy={busy} purpose="return" />
    </section>
  );
}

/** What Excel and the system leave lying beside workbooks is no return: lock files and hidden files. */
function isReturn({ name }: File): boolean {
  return !name.startsWith("~$") && !name.startsWith(".") && name.toLowerCase() !== "thumbs.db";
}

interface FolderButtonProps {
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes all files of a folder and of the folders in it. */
function FolderButton({ disabled, onFiles }: FolderButtonProps): ReactElement {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button
        icon={<FolderOpenRegular />}
        disabled={disabled}
        onClick={() => {
          input.current?.click();
        }}
      >
        {t("collection.files.folder")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        {...{ webkitdirectory: "" }}
        onChange={(event) => {
          const files = Array.from(event.target.files ?? []);
          if (files.length > 0) onFiles(files);
          event.target.value = "";
        }}
      />
    </div>
  );
}
