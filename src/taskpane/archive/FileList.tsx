import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FileTrust } from "../../workflow/archive/archivedFile";
import { fileTrust } from "../../workflow/archive/archivedFile";
import { StatusLine } from "../components/StatusLine";
import { Pager } from "../components/Pager";
import { useWords } from "../i18n/useWords";
import { pageOf } from "../state/reviewList";
import { useStore } from "../state/useStore";
import { useCommonStyles } from "../theme/useCommonStyles";
import type { Archive } from "./archive";
import { archiveCounts, filesWith, worstFirst } from "./archiveState";
import { FileCard } from "./FileCard";

/** The files that were read: how many stand how, which one has a fingerprint, and each with what was found. */
export function FileList({ archive }: { readonly archive: Archive }): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const { files, page } = useStore(archive);
  const counts = archiveCounts(files);
  const shown = pageOf(worstFirst(files), page);
  const states = (["changed", "unproven", "unreadable", "notFrozen", "merged", "untouched"] as const).filter(
    (state) => counts[state] > 0,
  );
  return (
    <section className={common.column} aria-label={t("archive.files")}>
      <h2 className={common.heading}>{t("archive.files")}</h2>
      <ul className={common.chips}>
        {states.map((state) => (
          <li key={state} className={common.chip}>
            {t(`archive.count.${state}`, { count: counts[state] })}
          </li>
        ))}
      </ul>
      <FingerprintSearch archive={archive} />
      <ul className={common.list}>
        {shown.items.map((file) => (
          <li key={`${file.source.name} ${String(file.source.size)}`}>
            <FileCard file={file} />
          </li>
        ))}
      </ul>
      <Pager
        page={shown.page}
        pages={shown.pages}
        onPage={(next) => {
          archive.dispatch({ type: "paged", page: next });
        }}
      />
    </section>
  );
}

/** What is said of a file that was found by its fingerprint; of a merged one nothing is looked for. */
const foundWords = {
  verified: "archive.fingerprint.found",
  unproven: "archive.fingerprint.foundUnproven",
  carried: "archive.fingerprint.found",
  changed: "archive.fingerprint.foundChanged",
} as const satisfies Readonly<Record<FileTrust, string>>;

function FingerprintSearch({ archive }: { readonly archive: Archive }): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const { files, fingerprint } = useStore(archive);
  const found = filesWith(files, fingerprint);
  return (
    <div className={common.tight}>
      <Field label={t("archive.fingerprint.label")} hint={t("archive.fingerprint.help")}>
        <Input
          value={fingerprint}
          onChange={(_event, { value }) => {
            archive.dispatch({ type: "compared", fingerprint: value });
          }}
        />
      </Field>
      <div role="status">
        {found === null ? null : found.length === 0 ? (
          <StatusLine standing="bad">{t("archive.fingerprint.none")}</StatusLine>
        ) : (
          found.map((file) => (
            <StatusLine
              key={`${file.source.name} ${String(file.source.size)}`}
              standing={fileTrust(file) === "verified" ? "good" : "caution"}
            >
              {t(foundWords[fileTrust(file)], { file: file.source.name })}
            </StatusLine>
          ))
        )}
      </div>
    </div>
  );
}
