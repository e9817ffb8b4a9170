import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { shortFingerprint } from "../../domain/scheme/fingerprint";
import { schemeState } from "../../workflow/archive/archivedFile";
import type { ArchivedPerson, HistoryEntry } from "../../workflow/archive/personHistory";
import { isInForce } from "../../workflow/archive/personHistory";
import { shownFigure } from "../../workflow/archive/shownFigure";
import { MovementMark } from "../components/MovementMark";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import { SchemeState } from "./SchemeState";
import { ScoreLine } from "./ScoreLine";
import { useTableStyles } from "./useTableStyles";

const useStyles = makeStyles({
  quarter: { width: "24%" },
  grade: { width: "36%" },
  movement: { width: "40%" },
  old: { color: tokens.colorNeutralForeground3 },
  // Where a result comes from stands below it, over the whole width: units and files have long names.
  source: { borderTop: "none", paddingBottom: "8px" },
});

const columns = ["quarter", "grade", "movement"] as const;

interface PersonHistoryProps {
  readonly person: ArchivedPerson;
  readonly entries: readonly HistoryEntry[];
  readonly onAppeal: (entry: HistoryEntry) => void;
}

/** The results of one person over quarters and versions, with the score as a line and a way to each appeal. */
export function PersonHistory({ person, entries, onAppeal }: PersonHistoryProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const table = useTableStyles();
  const styles = useStyles();
  const { id, names } = person;
  return (
    <article className={common.card} aria-label={t("archive.historyOf", { id, name: names[0] ?? "" })}>
      <h3 className={mergeClasses(common.heading, common.text)}>
        {t("archive.historyOf", { id, name: names[0] ?? "" })}
      </h3>
      {names.length > 1 ? (
        <StatusLine standing="caution">{t("archive.manyNames", { names: names.join("、") })}</StatusLine>
      ) : null}
      <ScoreLine entries={entries.filter(isInForce)} />
      <table className={table.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={mergeClasses(table.cell, common.quiet, styles[column])}>
                {t(`archive.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            <HistoryRows key={`${entry.fingerprint} ${String(index)}`} entry={entry} onAppeal={onAppeal} />
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

function HistoryRows({ entry, onAppeal }: HistoryRowProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const table = useTableStyles();
  const styles = useStyles();
  const { period, version, result, grade, lastGrade, movement, supersededBy } = entry;
  const scheme = schemeOf(entry);
  const score = scheme === null ? result.gradingScore : say(shownFigure("gradingScore", result.gradingScore, scheme));
  const age = supersededBy === null ? undefined : styles.old;
  return (
    <>
      <tr className={age}>
        <th scope="row" className={table.cell}>
          <span className={common.tight}>
            <span>{period}</span>
            <span>{t("archive.version", { version })}</span>
            {supersededBy === null ? null : (
              <span className={common.quiet}>{t("archive.superseded", { version: supersededBy })}</span>
            )}
          </span>
        </th>
        <td className={table.cell}>
          <span className={common.tight}>
            <span>{grade === null ? t("archive.noGrade") : say(grade.name)}</span>
            <span>{score ?? "–"}</span>
          </span>
        </td>
        <td className={table.cell}>
          <span className={common.tight}>
            {movement === null ? <span>–</span> : <MovementMark movement={movement} />}
            {lastGrade === null ? null : (
              <span className={common.quiet}>{t("archive.lastGrade", { grade: say(lastGrade.name) })}</span>
            )}
          </span>
        </td>
      </tr>
      <tr className={age}>
        <td colSpan={columns.length} className={mergeClasses(table.cell, styles.source)}>
          <Source entry={entry} onAppeal={onAppeal} />
        </td>
      </tr>
    </>
  );
}

/**
 * From which file a result comes, how far that vouches for it, how its scheme stands where it is not issued, whether it takes
 * the place of an earlier version, and the way to its appeal where it can be computed anew.
 */
function Source({ entry, onAppeal }: HistoryRowProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const { period, version, unit, trust, file, fingerprint, question, lastGradeQuestion } = entry;
  return (
    <div className={common.tight}>
      <div className={common.spread}>
        <span className={mergeClasses(common.text, common.quiet)}>
          {t("archive.from", { unit, file: file.source.name })}
        </span>
        {file.reading.state === "frozen" ? (
          <Button
            size="small"
            aria-label={t("archive.appealOf", { period, version })}
            onClick={() => {
              onAppeal(entry);
            }}
          >
            {t("archive.appeal")}
          </Button>
        ) : null}
      </div>
      {trust === "changed" ? <StatusLine standing="bad">{t("archive.changedFile")}</StatusLine> : null}
      {trust === "carried" ? (
        <StatusLine standing="caution">
          {t("archive.carriedFile", { fingerprint: shortFingerprint(fingerprint) })}
        </StatusLine>
      ) : null}
      {file.reading.state !== "frozen" || schemeState(file) === "issued" ? null : (
        <SchemeState reading={file.reading} />
      )}
      {question === null ? null : <StatusLine standing="caution">{say(question)}</StatusLine>}
      {lastGradeQuestion === null ? null : <StatusLine standing="caution">{say(lastGradeQuestion)}</StatusLine>}
    </div>
  );
}

function schemeOf({ file: { reading }, fingerprint }: HistoryEntry) {
  if (reading.state === "frozen") return reading.own.scheme;
  if (reading.state !== "merged") return null;
  return reading.returns.find((one) => one.fingerprint === fingerprint)?.scheme ?? null;
}
