import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  rowHead: {
    width: "28%",
    padding: "2px 4px 2px 0",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  columnHead: {
    padding: "8px 0 2px",
    textAlign: "center",
    verticalAlign: "bottom",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    height: "28px",
    padding: "1px",
    textAlign: "center",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  same: {
    backgroundColor: tokens.colorNeutralBackground4,
    // Forced colours take the shade away.
    "@media (forced-colors: active)": { outlineStyle: "solid", outlineWidth: "2px", outlineOffset: "-1px" },
  },
  sum: { fontSize: tokens.fontSizeBase100 },
  none: { color: tokens.colorNeutralForeground3 },
  people: {
    width: "100%",
    minWidth: 0,
    minHeight: "28px",
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
});

/** How many went from one grade to another. */
export interface MatrixCount {
  readonly count: number;
  /** Whether both grades are the same, so that the cell is marked. */
  readonly same: boolean;
  /** Shows the people counted, with what that is called; null where they are not to be shown. */
  readonly people: { readonly label: string; readonly onShow: () => void } | null;
}

/** Everybody who came from one grade. */
export interface MatrixLine {
  readonly key: string;
  readonly name: string;
  /** As many as there are columns. */
  readonly counts: readonly MatrixCount[];
  readonly total: number;
}

interface GradeMatrixProps {
  readonly label: string;
  /** What the rows and the columns are. */
  readonly corner: string;
  /** The names of the grades to which people went, and of what stands beside the grades. */
  readonly columns: readonly string[];
  readonly lines: readonly MatrixLine[];
  /** As many as there are columns. */
  readonly totals: readonly number[];
  readonly total: number;
}

/** Grade × grade: how many went from where to where, with the totals of both. */
export function GradeMatrix({ label, corner, columns, lines, totals, total }: GradeMatrixProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.columnHead, styles.rowHead)}>
            {corner}
          </th>
          {[...columns, t("matrix.total")].map((name) => (
            <th key={name} scope="col" className={styles.columnHead}>
              <span className={common.upright}>{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row" className={styles.rowHead}>
              {line.name}
            </th>
            {line.counts.map((cell, index) => (
              <Cell key={index} cell={cell} />
            ))}
            <td className={mergeClasses(styles.cell, styles.sum)}>{line.total}</td>
          </tr>
        ))}
        <tr>
          <th scope="row" className={styles.rowHead}>
            {t("matrix.total")}
          </th>
          {[...totals, total].map((count, index) => (
            <td key={index} className={mergeClasses(styles.cell, styles.sum)}>
              {count}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Cell({ cell: { count, same, people } }: { readonly cell: MatrixCount }): ReactElement {
  const styles = useStyles();
  return (
    <td className={mergeClasses(styles.cell, same && styles.same, count === 0 && styles.none)}>
      {count === 0 ? (
        "·"
      ) : people === null ? (
        count
      ) : (
        <button type="button" className={styles.people} aria-label={people.label} onClick={people.onShow}>
          {count}
        </button>
      )}
    </td>
  );
}
