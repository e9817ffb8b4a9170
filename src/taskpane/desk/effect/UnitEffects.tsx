import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { EffectPreview } from "../../../workflow/desk/effect";
import { Pager } from "../../components/Pager";
import { useWords } from "../../i18n/useWords";
import { pageOf } from "../../state/reviewList";
import { useCommonStyles } from "../../theme/useCommonStyles";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  head: {
    padding: "4px 2px",
    textAlign: "end",
    verticalAlign: "bottom",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: "4px 2px",
    textAlign: "end",
    fontVariantNumeric: "tabular-nums",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { width: "44%", textAlign: "start", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
});

interface UnitEffectsProps {
  readonly preview: EffectPreview;
  /** Shows the people of a unit. */
  readonly onChoose: (unit: string) => void;
}

/** How many rise and fall in each unit, most changes first. */
export function UnitEffects({ preview: { units }, onChoose }: UnitEffectsProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const [page, setPage] = useState(0);
  const shown = pageOf(units, page);
  const heads = [t("desk.effect.direction.rises"), t("desk.effect.direction.falls"), t("desk.effect.same")];
  return (
    <section className={common.card} aria-label={t("desk.effect.units")}>
      <h2 className={common.heading}>{t("desk.effect.units")}</h2>
      <table className={styles.table} aria-label={t("desk.effect.units")}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.name)}>
              {t("review.unit")}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.items.map(({ unit, counts }) => (
            <tr key={unit}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                <Link
                  onClick={() => {
                    onChoose(unit);
                  }}
                >
                  {unit === "" ? t("desk.effect.noUnit") : unit}
                </Link>
              </th>
              <td className={styles.cell}>{counts.rises}</td>
              <td className={styles.cell}>{counts.falls}</td>
              <td className={styles.cell}>{counts.same}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager page={shown.page} pages={shown.pages} onPage={setPage} />
    </section>
  );
}
