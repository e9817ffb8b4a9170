import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { EffectPreview, MigrationRow } from "../../../workflow/desk/effect";
import { useWords } from "../../i18n/useWords";
import { useCommonStyles } from "../../theme/useCommonStyles";

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
    padding: "5px 1px",
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
  none: { color: tokens.colorNeutralForeground3 },
  sum: { fontSize: tokens.fontSizeBase100 },
});

/** Grade under the older scheme × grade under the newer: how many go where. */
export function MigrationTable({ preview: { newer, matrix } }: { readonly preview: EffectPreview }): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const open = matrix.totals.ungraded > 0;
  const heads = [
    ...newer.map(({ id, name }) => ({ key: id, name: say(name) })),
    ...(open ? [{ key: "", name: t("matrix.open") }] : []),
    { key: "total", name: t("matrix.total") },
  ];
  return (
    <section className={common.card} aria-label={t("desk.effect.matrix")}>
      <h2 className={common.heading}>{t("desk.effect.matrix")}</h2>
      <p className={`${common.text} ${common.quiet}`}>{t("desk.effect.matrixLead")}</p>
      <table className={styles.table} aria-label={t("desk.effect.matrix")}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.columnHead, styles.rowHead)}>
              {t("desk.effect.corner")}
            </th>
            {heads.map(({ key, name }) => (
              <th key={key} scope="col" className={styles.columnHead}>
                <span className={common.upright}>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <Row
              key={row.grade?.id ?? ""}
              name={row.grade === null ? t("matrix.open") : say(row.grade.name)}
              row={row}
              ids={newer.map(({ id }) => id)}
              open={open}
            />
          ))}
          <Row name={t("matrix.total")} row={{ ...matrix.totals, grade: null }} ids={[]} open={open} />
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly row: MigrationRow;
  /** The grades of the newer ladder; the one of the row's own name is marked. */
  readonly ids: readonly string[];
  /** Whether there is a column for whom the newer scheme does not grade. */
  readonly open: boolean;
}

function Row({ name, row: { grade, counts, ungraded, total }, ids, open }: RowProps): ReactElement {
  const styles = useStyles();
  const cells = [
    ...counts.map((count, index) => ({ count, same: grade !== null && ids[index] === grade.id })),
    ...(open ? [{ count: ungraded, same: grade === null && ids.length > 0 }] : []),
  ];
  return (
    <tr>
      <th scope="row" className={styles.rowHead}>
        {name}
      </th>
      {cells.map(({ count, same }, index) => (
        <td key={index} className={mergeClasses(styles.cell, same && styles.same, count === 0 && styles.none)}>
          {count === 0 ? "·" : count}
        </td>
      ))}
      <td className={mergeClasses(styles.cell, styles.sum)}>{total}</td>
    </tr>
  );
}
