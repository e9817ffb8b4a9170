import type { AnyCalculation } from "../domain/calculation/calculation";
import { describeFormula } from "../domain/calculation/explain";
import type { Text } from "../domain/values/text";
import { text } from "../domain/values/text";

/** How each figure of a calculation comes about, in words: 经济增加值 = 税后净利润 − 资本成本. */
export function formulasOf(calculation: AnyCalculation): readonly Text[] {
  return Object.values(calculation.outputs).flatMap(({ label, formula }) => {
    if (formula === undefined) return [];
    const words = describeFormula(formula, calculation);
    return [text(`${label.zh} = ${words.zh}`, `${label.en} = ${words.en}`)];
  });
}
