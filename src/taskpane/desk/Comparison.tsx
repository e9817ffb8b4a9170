import { Badge, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { SchemeDocument } from "../../domain/scheme/schema";
import { decimal } from "../../domain/values/decimal";
import type { Text } from "../../domain/values/text";
import type { ComparedRow } from "../../workflow/desk/schemeVersions";
import { compareVersions } from "../../workflow/desk/schemeVersions";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import type { Desk } from "./state/desk";

const WIDE = "@media (min-width: 780px)";

const useStyles = makeStyles({
  // In a narrow pane a row is a block: the entry, then the old value above the new one.
  table: {
    width: "100%",
    borderCollapse: "collapse",
    display: "block",
    [WIDE]: { display: "table", tableLayout: "fixed" },
  },
  body: { display: "block", [WIDE]: { display: "table-row-group" } },
  head: { display: "none", [WIDE]: { display: "table-header-group" } },
  headCell: { padding: "4px", textAlign: "start", borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  row: {
    display: "block",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [WIDE]: { display: "table-row" },
  },
  cell: {
    display: "block",
    padding: "2px 4px",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
    verticalAlign: "top",
    [WIDE]: { display: "table-cell", padding: "6px 4px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  name: { fontWeight: tokens.fontWeightSemibold, [WIDE]: { width: "34%", fontWeight: tokens.fontWeightRegular } },
  inline: { color: tokens.colorNeutralForeground3, [WIDE]: { display: "none" } },
  change: { color: tokens.colorNeutralForeground3 },
});

interface ComparisonProps {
  readonly desk: Desk;
  readonly older: SchemeDocument;
  readonly newer: SchemeDocument;
}

/** What differs between two versions, section by section. */
export function Comparison({ desk, older, newer }: ComparisonProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const sections = useMemo(() => compareVersions(older, newer), [older, newer]);
  const count = sections.reduce((total, { rows }) => total + rows.length, 0);
  return (
    <>
      <div role="status">
        <StatusLine standing="info">
          {count === 0 ? t("desk.compare.same") : t("desk.compare.count", { count })}
        </StatusLine>
      </div>
      {sections.map(({ id, title, rows }) => (
        <section key={id} className={common.card} aria-label={say(title)}>
          <h2 className={common.heading}>{t("desk.edit.listTitle", { label: say(title), count: rows.length })}</h2>
          <table className={styles.table} aria-label={say(title)}>
            <thead className={styles.head}>
              <tr>
                <th scope="col" className={mergeClasses(styles.headCell, styles.name)}>
                  {t("desk.compare.entry")}
                </th>
                <th scope="col" className={styles.headCell}>
                  {t("desk.compare.older")}
                </th>
                <th scope="col" className={styles.headCell}>
                  {t("desk.compare.newer")}
                </th>
              </tr>
            </thead>
            <tbody className={styles.body}>
              {rows.map((row) => (
                <Row key={`${row.kind} ${row.path}`} row={row} onLead={desk.lead} />
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}

/** Entries that are numbers and no quantities: what they rose by says nothing. */
const counted: readonly string[] = ["year", "version", "format"];

interface RowProps {
  readonly row: ComparedRow;
  readonly onLead: (path: string) => void;
}

function Row({ row: { kind, path, label, older, newer, change }, onLead }: RowProps): ReactElement {
  const { t, say } = useWords();
  const styles = useStyles();
  const value = (found: Text | null): string => (found === null ? t("desk.compare.nothing") : say(found));
  return (
    <tr className={styles.row}>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {kind === "removed" ? (
          say(label)
        ) : (
          <Link
            onClick={() => {
              onLead(path);
            }}
          >
            {say(label)}
          </Link>
        )}{" "}
        {kind === "changed" ? null : (
          <Badge appearance="tint" color="informative">
            {t(`desk.compare.kind.${kind}`)}
          </Badge>
        )}
      </th>
      <td className={styles.cell}>
        <span className={styles.inline}>{t("desk.compare.olderInline")}</span> {value(older)}
      </td>
      <td className={styles.cell}>
        <span className={styles.inline}>{t("desk.compare.newerInline")}</span> {value(newer)}
        {change === null || counted.includes(path) ? null : (
          <span className={styles.change}> {changeText(change)}</span>
        )}
      </td>
    </tr>
  );
}

/** A relative change to a tenth of a percent, with its sign: +25%. */
function changeText(change: string): string {
  const percent = decimal(change).times(100).toDecimalPlaces(1);
  return `(${percent.isPositive() ? "+" : "−"}${percent.abs().toFixed()}%)`;
}
