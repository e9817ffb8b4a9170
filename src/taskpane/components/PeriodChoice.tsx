import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Period } from "../../domain/values/period";
import { useWords } from "../i18n/useWords";
import { ChoiceField } from "./ChoiceField";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "8px" },
});

const quarters = [1, 2, 3, 4] as const;

interface PeriodChoiceProps {
  readonly period: Period;
  readonly onChoose: (period: Period) => void;
}

/** Year and quarter. */
export function PeriodChoice({ period, onChoose }: PeriodChoiceProps): ReactElement {
  const { t } = useWords();
  const styles = useStyles();
  const years = [-3, -2, -1, 0, 1].map((distance) => period.year + distance);
  return (
    <div className={styles.fields}>
      <ChoiceField
        label={t("period.year")}
        value={String(period.year)}
        options={years.map((year) => ({ value: String(year), label: t("period.yearOption", { year }) }))}
        onChoose={(value) => {
          onChoose({ ...period, year: Number(value) });
        }}
      />
      <ChoiceField
        label={t("period.quarter")}
        value={String(period.quarter)}
        options={quarters.map((quarter) => ({
          value: String(quarter),
          label: t(`period.quarters.${String(quarter)}`),
        }))}
        onChoose={(value) => {
          onChoose({ ...period, quarter: quarters.find((quarter) => String(quarter) === value) ?? period.quarter });
        }}
      />
    </div>
  );
}
