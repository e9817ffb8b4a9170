import type { Named } from "../scheme/invariantChecks";
import type { GradeStep } from "../scheme/ladder";
import type { Decimal } from "../values/decimal";
import type { Problem } from "../values/problem";
import { problem } from "../values/problem";
import { text } from "../values/text";
import { outcomeInputs } from "./outcomeInputs";

/** What is looked at for contradictions. */
export interface OutcomeFacts {
  readonly grade: GradeStep;
  readonly lastGrade: GradeStep | null;
  readonly heldQuarters: Decimal | null;
  readonly itemNames: readonly Named[];
  readonly itemScores: readonly (Decimal | null)[];
}

/**
 * What contradicts itself in the inputs of OUTCOME: scores without names, an item that stands twice, and more than one
 * quarter held of a grade that was only reached this quarter.
 */
export function contradictions({
  grade,
  lastGrade,
  heldQuarters,
  itemNames,
  itemScores,
}: OutcomeFacts): readonly Problem[] {
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
  const upgraded = lastGrade !== null && grade.index < lastGrade.index;
  return [
    ...[...new Set(twice)].map(({ name }) =>
      problem(
        "duplicate",
        outcomeInputs.itemNames.label,
        name.zh,
        text("每个项目只给一个得分", "give one score for each item"),
      ),
    ),
    ...(upgraded && heldQuarters?.greaterThan(1) === true
      ? [
          problem(
            "unexpected",
            outcomeInputs.heldQuarters.label,
            String(heldQuarters),
            text(
              `1 或空白（本季由${lastGrade.name.zh}晋级为${grade.name.zh}）`,
              `1 or blank (up from ${lastGrade.name.en} to ${grade.name.en} this quarter)`,
            ),
          ),
        ]
      : []),
  ];
}
