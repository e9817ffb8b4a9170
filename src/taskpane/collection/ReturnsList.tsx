import { Accordion, Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { CollectionReport, ReportedFile } from "../../collection/collectionCalls";
import { findingNames } from "../../workflow/collection/finding";
import { ChoiceField } from "../components/ChoiceField";
import { ConfirmedButton } from "../components/ConfirmedButton";
import { Pager } from "../components/Pager";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import type { CollectionStore } from "./collectionStore";
import { ReturnItem } from "./ReturnItem";
import {
  askedKinds,
  FILES_A_PAGE,
  isConflicting,
  isFromElsewhere,
  listedFiles,
  verdictCounts,
  verdictFilters,
} from "./returnsView";
import type { VerdictFilter } from "./returnsView";

interface ReturnsListProps {
  readonly report: CollectionReport;
  readonly store: CollectionStore;
  readonly busy: boolean;
}

/** The files with their verdicts, page by page; each opens to its facts, findings and decisions. */
export function ReturnsList({ report, store, busy }: ReturnsListProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const [filter, setFilter] = useState<VerdictFilter>("all");
  const [page, setPage] = useState(0);
  const counts = verdictCounts(report);
  const files = listedFiles(report, filter);
  const pages = Math.max(1, Math.ceil(files.length / FILES_A_PAGE));
  const shown = Math.min(page, pages - 1);
  const open = report.files.filter(
    (file) => file.verdict === "waiting" && !isConflicting(file) && !isFromElsewhere(file),
  );
  return (
    <section className={common.card} aria-label={t("collection.list.title")}>
      <h2 className={common.heading}>{t("collection.list.title")}</h2>
      <p className={common.text} role="status">
        {t("collection.list.counts", {
          all: counts.all,
          accepted: counts.accepted + counts.remarks,
          waiting: counts.waiting,
          refused: counts.refused,
          people: report.people,
        })}
      </p>
      <ChoiceField
        label={t("collection.list.filter")}
        value={filter}
        options={verdictFilters.map((one) => ({
          value: one,
          label: t(`collection.list.filters.${one}`, { number: counts[one] }),
        }))}
        onChoose={(value) => {
          setFilter(verdictFilters.find((one) => one === value) ?? "all");
          setPage(0);
        }}
      />
      {open.length < 2 ? null : <LetAllIn files={open} store={store} busy={busy} />}
      {files.length === 0 ? <p className={common.text}>{t("collection.list.none")}</p> : null}
      <Accordion multiple collapsible>
        {files.slice(shown * FILES_A_PAGE, (shown + 1) * FILES_A_PAGE).map((file) => (
          <ReturnItem key={file.id} file={file} report={report} store={store} busy={busy} />
        ))}
      </Accordion>
      <Pager page={shown} pages={pages} onPage={setPage} />
    </section>
  );
}

interface LetAllInProps extends Pick<ReturnsListProps, "store" | "busy"> {
  /** Those that wait and can be let in. */
  readonly files: readonly ReportedFile[];
}

/** Lets all that wait in, once the person has seen what is asked about them. */
function LetAllIn({ files, store, busy }: LetAllInProps): ReactElement {
  const { t, say } = useWords();
  const label = t("collection.list.letAllIn", { count: files.length });
  if (busy)
    return (
      <div>
        <Button disabled>{label}</Button>
      </div>
    );
  const kinds = askedKinds(files).map(([code, count]) =>
    t("collection.list.asked", { name: say(findingNames[code]), count }),
  );
  return (
    <ConfirmedButton
      label={label}
      title={t("collection.list.letAllInTitle", { count: files.length })}
      question={t("collection.list.letAllInQuestion", { kinds: kinds.join(t("collection.list.askedSeparator")) })}
      onConfirm={() => {
        void store.letIn(files.flatMap(({ facts }) => facts?.fingerprint ?? []));
      }}
    />
  );
}
