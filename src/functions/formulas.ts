import type { AnyCalculation, Figure } from "../domain/calculation/calculation";
import { describeFormula } from "../domain/calculation/explain";
import { withMembers } from "../domain/calculation/memberFigures";
import type { Text } from "../domain/values/text";
import { text } from "../domain/values/text";

/** How each figure of a calculation, and of the members of its lists, comes about: 经济增加值 = 税后净利润 − 资本成本. */
export function formulasOf(calculation: AnyCalculation): readonly Text[] {
  return Object.values(calculation.outputs).flatMap((figure) => [
    ...formulaOf(figure, calculation),
    ...Object.values(figure.members ?? {}).flatMap((member) =>
      formulaOf(member, withMembers(calculation, figure.members)),
    ),
  ]);
}

function formulaOf({ label, formula }: Figure, calculation: AnyCalculation): readonly Text[] {
  if (formula === undefined) return [];
  const words = describeFormula(formula, calculation);
  return [text(`${label.zh} = ${words.zh}`, `${label.en} = ${words.en}`)];
}
