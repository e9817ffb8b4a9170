import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ArchiveSource } from "../../workflow/archive/archivedFile";
import { FaultMessage } from "../components/FaultMessage";
import { FileDrop } from "../components/FileDrop";
import { StatusLine } from "../components/StatusLine";
import { StepHeading } from "../components/StepHeading";
import { WorkProgress } from "../components/WorkProgress";
import { useKept } from "../hooks/useKept";
import { useWords } from "../i18n/useWords";
import { useStore } from "../state/useStore";
import { AppealView } from "./AppealView";
import type { Archive } from "./archive";
import { createArchive } from "./archive";
import { FileList } from "./FileList";
import { PeopleSearch } from "./PeopleSearch";

/** The archive: files are verified, a person's results followed over quarters, appeals answered from what was frozen. */
export function ArchivePanel(): ReactElement {
  const { t } = useWords();
  const archive = useKept(createArchive);
  const { files, opened } = useStore(archive);
  const work = useStore(archive.reading);
  if (opened !== null) return <AppealView archive={archive} entry={opened} />;
  return (
    <>
      <StepHeading title={t("archive.title")} lead={t("archive.lead")} takesFocus={false} />
      <FileDrop
        label={t("archive.drop.label")}
        help={t("archive.drop.help")}
        buttonLabel={t("archive.drop.choose")}
        multiple
        disabled={work.state === "running"}
        accept=".xlsx"
        onFiles={(chosen) => {
          void archive.add(chosen.map(sourceOf));
        }}
      />
      <Reading archive={archive} />
      {files.length === 0 ? null : (
        <>
          <FileList archive={archive} />
          <PeopleSearch archive={archive} />
          {work.state === "running" ? null : (
            <div>
              <Button
                onClick={() => {
                  archive.reading.dismiss();
                  archive.dispatch({ type: "cleared" });
                }}
              >
                {t("archive.clear")}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}

function Reading({ archive }: { readonly archive: Archive }): ReactElement | null {
  const { t } = useWords();
  const { reading } = archive;
  const work = useStore(reading);
  switch (work.state) {
    case "waiting":
      return null;
    case "running":
      return <WorkProgress label={t("archive.reading")} done={work.done} total={work.total} onStop={reading.stop} />;
    case "failed":
      return (
        <FaultMessage
          fault={work.fault}
          title={t("archive.readingFailed")}
          consolation={t("archive.kept")}
          onDismiss={reading.dismiss}
        />
      );
    case "done":
      return (
        <div role="status">
          <StatusLine standing="info">{t("archive.readingDone", { count: work.value })}</StatusLine>
        </div>
      );
  }
}

/** A file of the browser, whose bytes are fetched when they are needed. */
function sourceOf(file: File): ArchiveSource {
  return {
    name: file.name,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  };
}
