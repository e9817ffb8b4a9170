import type { Named } from "../scheme/invariantChecks";
import type { Decimal } from "../values/decimal";
import type { Problem } from "../values/problem";
import { problem } from "../values/problem";
import { text } from "../values/text";
import { outcomeInputs } from "./outcomeInputs";

/** What is looked at for contradictions. */
export interface ItemFacts {
  readonly itemNames: readonly Named[];
  readonly itemScores: readonly (Decimal | null)[];
}

/** What contradicts itself in the inputs of OUTCOME: scores without names, an item that stands twice. */
export function contradictions({ itemNames, itemScores }: ItemFacts): readonly Problem[] {
  if (itemNames.length !== itemScores.length) {
    const count = String(itemNames.length);
    return [
      problem(
        "shape-mismatch",
        outcomeInputs.itemScores.label,
        String(itemScores.length),
        text(`${count} 个，与项目名称一致`, `${count}, one for each name`),
      ),
    ];
  }
  const twice = itemNames.filter((item, index) => itemNames.indexOf(item) !== index);
  return [
    ...[...new Set(twice)].map(({ name }) =>
      problem(
        "duplicate",
        outcomeInputs.itemNames.label,
        name.zh,
        text("每个项目只给一个得分", "give one score for each item"),
      ),
    ),
  ];
}
