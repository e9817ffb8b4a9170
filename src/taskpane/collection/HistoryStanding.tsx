import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Message } from "../components/Message";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import type { CollectionState } from "./collectionState";
import type { CollectionStore } from "./collectionStore";
import { uniqueBy } from "./uniqueBy";

interface HistoryStandingProps {
  readonly state: CollectionState;
  readonly store: CollectionStore;
  readonly busy: boolean;
}

/** What came of the files given as history: what is held against the returns, what must be known again first, what is none. */
export function HistoryStanding({ state, store, busy }: HistoryStandingProps): ReactElement | null {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const { report, trusted } = state;
  if (report === null || report.historyFiles.length === 0) return null;
  const { history, historyFiles } = report;
  const merges = historyFiles.flatMap(({ file, people, merged }) =>
    merged === null ? [] : [{ file, people, merged }],
  );
  const unknown = uniqueBy(
    merges.filter(({ merged }) => !trusted.includes(merged)),
    ({ merged }) => merged,
  );
  return (
    <>
      {unknown.map(({ file, people, merged }) => (
        <Message
          key={merged}
          intent="warning"
          title={t("collection.history.unknown.title", { file })}
          actions={
            <Button
              size="small"
              disabled={busy}
              onClick={() => {
                void store.takeAsHistory(merged);
              }}
            >
              {t("collection.history.unknown.take")}
            </Button>
          }
        >
          <p className={common.text}>
            {t("collection.history.unknown.compare", { people: t("common.people", { count: people }) })}
          </p>
          <p className={`${common.text} ${common.strong}`}>{merged}</p>
        </Message>
      ))}
      <div className={common.tight} role="status">
        {history !== null ? (
          <StatusLine standing="good">
            {t("collection.history.read", {
              period: history.period,
              units: t("collection.expected.unitCount", { count: history.units }),
              people: t("common.people", { count: history.people }),
            })}
          </StatusLine>
        ) : unknown.length > 0 ? null : (
          <StatusLine standing="caution">{t("collection.history.none")}</StatusLine>
        )}
        {historyFiles.map(({ id, file, problem }) =>
          problem === null ? null : (
            <StatusLine key={id} standing="bad">
              {t("collection.history.problem", { file, problem: say(problem) })}
            </StatusLine>
          ),
        )}
      </div>
    </>
  );
}
