import type { ReactElement } from "react";
import { use } from "react";
import { decimal } from "../../../domain/values/decimal";
import { formatFigure } from "../../../domain/values/format";
import { StatusLine } from "../../components/StatusLine";
import { useWords } from "../../i18n/useWords";
import { useCommonStyles } from "../../theme/useCommonStyles";
import { MeasuresContext } from "./MeasuresContext";

/** What the weights of a list add up to while they are typed, and what is missing to 100%. */
export function WeightSumLine({ path }: { readonly path: string }): ReactElement | null {
  const { t, say } = useWords();
  const { sums } = use(MeasuresContext);
  const common = useCommonStyles();
  const found = sums.find((sum) => sum.path === path);
  if (found === undefined) return null;
  const missing = decimal(found.missing);
  const words = {
    label: say(found.label),
    sum: exact(found.sum),
    difference: exact(missing.abs().toFixed()),
    count: found.unreadable.length,
  };
  if (missing.isZero() && found.unreadable.length === 0)
    return <StatusLine standing="good">{t("desk.edit.sumRight", words)}</StatusLine>;
  const wrong =
    found.unreadable.length > 0
      ? t("desk.edit.sumUnread", words)
      : t(missing.isPositive() ? "desk.edit.sumShort" : "desk.edit.sumOver", words);
  return (
    <StatusLine standing="bad">
      <span className={common.bad}>{wrong}</span>
    </StatusLine>
  );
}

/** A fraction as a percentage with every one of its digits. */
function exact(value: string): string {
  const percent = decimal(value).times(100);
  return percent.decimalPlaces() <= 4 ? formatFigure(decimal(value), "rate") : `${percent.toFixed()}%`;
}
