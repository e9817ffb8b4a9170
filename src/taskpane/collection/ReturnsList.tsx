import { Accordion, Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { CollectionReport } from "../../collection/collectionCalls";
import { ChoiceField } from "../components/ChoiceField";
import { Pager } from "../components/Pager";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import type { CollectionStore } from "./collectionStore";
import { ReturnItem } from "./ReturnItem";
import {
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
  readonly accepted: readonly string[];
  readonly store: CollectionStore;
  readonly busy: boolean;
}

/** The files with their verdicts, page by page; each opens to its facts, findings and decisions. */
export function ReturnsList({ report, accepted, store, busy }: ReturnsListProps): ReactElement {
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
      {open.length < 2 ? null : (
        <div>
          <Button
            disabled={busy}
            onClick={() => {
              void store.letIn(open.flatMap(({ facts }) => facts?.fingerprint ?? []));
            }}
          >
            {t("collection.list.letAllIn", { count: open.length })}
          </Button>
        </div>
      )}
      {files.length === 0 ? <p className={common.text}>{t("collection.list.none")}</p> : null}
      <Accordion multiple collapsible>
        {files.slice(shown * FILES_A_PAGE, (shown + 1) * FILES_A_PAGE).map((file) => (
          <ReturnItem key={file.id} file={file} report={report} accepted={accepted} store={store} busy={busy} />
        ))}
      </Accordion>
      <Pager page={shown} pages={pages} onPage={setPage} />
    </section>
  );
}
