import { decimal } from "../../values/decimal";
import { formatFigure } from "../../values/format";
import type { Text } from "../../values/text";
import { text } from "../../values/text";
import type { Indicator } from "./scorecardIndicators";
import { indicatorUnit } from "./scorecardMethodTables";

/** Where on the curve of an indicator something happens, as people read it: 完成率为 100% 时, 实际值为 12 户时. */
export function curvePlace({ method, unit }: Pick<Indicator, "method" | "unit">, value: string): Text {
  if ("over" in method && method.over === "attainment") {
    const rate = formatFigure(decimal(value), "rate");
    return text(`完成率为 ${rate} 时`, `at an attainment rate of ${rate}`);
  }
  const own = indicatorUnit({ unit });
  const figure = formatFigure(decimal(value), own);
  return own === "rate"
    ? text(`实际值为 ${figure} 时`, `at an actual figure of ${figure}`)
    : text(`实际值为 ${figure} ${unit.zh}时`, `at an actual figure of ${figure} ${unit.en}`);
}
