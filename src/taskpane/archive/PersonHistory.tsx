import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ArchivedPerson, HistoryEntry } from "../../workflow/archive/personHistory";
import { shownFigure } from "../../workflow/archive/shownFigure";
import { MovementMark } from "../components/MovementMark";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import { ScoreLine } from "./ScoreLine";

const useStyles = makeStyles({
  table: { width: "100%", tableLayout: "fixed", borderCollapse: "collapse" },
  cell: {
    padding: "6px 4px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    fontWeight: "inherit",
  },
  old: { color: tokens.colorNeutralForeground3 },
});

interface PersonHistoryProps {
  readonly person: ArchivedPerson;
  readonly entries: readonly HistoryEntry[];
  readonly onAppeal: (entry: HistoryEntry) => void;
}

/** The results of one person over quarters and versions, with the score as a line and a way to each appeal. */
export function PersonHistory({ person, entries, onAppeal }: PersonHistoryProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const { id, names } = person;
  const columns = ["quarter", "grade", "movement", "source"] as const;
  return (
    <article className={common.card} aria-label={t("archive.historyOf", { id, name: names[0] ?? "" })}>
      <h3 className={mergeClasses(common.heading, common.text)}>
        {t("archive.historyOf", { id, name: names[0] ?? "" })}
      </h3>
      {names.length > 1 ? (
        <StatusLine standing="caution">{t("archive.manyNames", { names: names.join("、") })}</StatusLine>
      ) : null}
      <ScoreLine entries={entries.filter(({ supersededBy }) => supersededBy === null)} />
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={mergeClasses(styles.cell, common.quiet)}>
                {t(`archive.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            <HistoryRow key={`${entry.fingerprint} ${String(index)}`} entry={entry} onAppeal={onAppeal} />
          ))}
        </tbody>
      </table>
    </article>
  );
}

interface HistoryRowProps {
  readonly entry: HistoryEntry;
  readonly onAppeal: (entry: HistoryEntry) => void;
}

function HistoryRow({ entry, onAppeal }: HistoryRowProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const { period, version, unit, result, grade, lastGrade, movement, supersededBy, untouched, file } = entry;
  const scheme = schemeOf(entry);
  const score = scheme === null ? result.gradingScore : say(shownFigure("gradingScore", result.gradingScore, scheme));
  return (
    <tr className={supersededBy === null ? undefined : styles.old}>
      <th scope="row" className={styles.cell}>
        <span className={common.tight}>
          <span>{period}</span>
          <span>{t("archive.version", { version })}</span>
          {supersededBy === null ? null : (
            <span className={common.quiet}>{t("archive.superseded", { version: supersededBy })}</span>
          )}
        </span>
      </th>
      <td className={styles.cell}>
        <span className={common.tight}>
          <span>{grade === null ? t("archive.noGrade") : say(grade.name)}</span>
          <span>{score ?? "–"}</span>
        </span>
      </td>
      <td className={styles.cell}>
        <span className={common.tight}>
          {movement === null ? <span>–</span> : <MovementMark movement={movement} />}
          {lastGrade === null ? null : (
            <span className={common.quiet}>{t("archive.lastGrade", { grade: say(lastGrade.name) })}</span>
          )}
        </span>
      </td>
      <td className={styles.cell}>
        <span className={common.tight}>
          <span>{unit}</span>
          <span className={common.quiet}>{file.source.name}</span>
          {untouched ? null : <StatusLine standing="bad">{t("archive.changedFile")}</StatusLine>}
          {file.reading.state === "frozen" ? (
            <span>
              <Button
                size="small"
                aria-label={t("archive.appealOf", { period, version })}
                onClick={() => {
                  onAppeal(entry);
                }}
              >
                {t("archive.appeal")}
              </Button>
            </span>
          ) : null}
        </span>
      </td>
    </tr>
  );
}

function schemeOf({ file: { reading }, fingerprint }: HistoryEntry) {
  if (reading.state === "frozen") return reading.own.scheme;
  if (reading.state !== "merged") return null;
  return reading.returns.find((one) => one.fingerprint === fingerprint)?.scheme ?? null;
}
