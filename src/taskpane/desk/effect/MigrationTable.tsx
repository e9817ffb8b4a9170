import type { ReactElement } from "react";
import type { EffectPreview, MigrationRow } from "../../../workflow/desk/effect";
import type { MatrixLine } from "../../components/GradeMatrix";
import { GradeMatrix } from "../../components/GradeMatrix";
import { useWords } from "../../i18n/useWords";
import { useCommonStyles } from "../../theme/useCommonStyles";

/** Grade under the older scheme × grade under the newer: how many go where. */
export function MigrationTable({ preview: { newer, matrix } }: { readonly preview: EffectPreview }): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const { rows, totals } = matrix;
  // A column for whom the newer scheme does not grade, only where there are any.
  const open = totals.ungraded > 0;
  const line = ({ grade, counts, ungraded, total }: MigrationRow): MatrixLine => ({
    key: grade?.id ?? "",
    name: grade === null ? t("matrix.open") : say(grade.name),
    counts: [
      ...counts.map((count, index) => ({ count, same: grade !== null && newer[index]?.id === grade.id, people: null })),
      ...(open ? [{ count: ungraded, same: grade === null, people: null }] : []),
    ],
    total,
  });
  return (
    <section className={common.card} aria-label={t("desk.effect.matrix")}>
      <h2 className={common.heading}>{t("desk.effect.matrix")}</h2>
      <p className={`${common.text} ${common.quiet}`}>{t("desk.effect.matrixLead")}</p>
      <GradeMatrix
        label={t("desk.effect.matrix")}
        corner={t("desk.effect.corner")}
        columns={[...newer.map(({ name }) => say(name)), ...(open ? [t("matrix.open")] : [])]}
        lines={rows.map(line)}
        totals={[...totals.counts, ...(open ? [totals.ungraded] : [])]}
        total={totals.total}
      />
    </section>
  );
}
