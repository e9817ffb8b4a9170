import { decimal } from "../../values/decimal";
import { text } from "../../values/text";
import { issue } from "../invariantChecks";
import type { SchemeDocument } from "../schema";
import type { SchemeIssue } from "../schemeIssue";
import { difficultyLimits } from "./difficultyLimits";
import type { AdjustmentStep, TeamRules } from "./team";

/** What must hold of team balance and difficulty: types are the cards, steps fall, 1 lies within the bounds. */
export function teamIssues({ types, difficulty }: TeamRules, { scorecard }: SchemeDocument): readonly SchemeIssue[] {
  return [
    ...(scorecard === undefined ? [] : cardIssues(types, scorecard.cards)),
    ...stepIssues(difficulty.customers, "team.difficulty.customers"),
    ...stepIssues(difficulty.loanBalance, "team.difficulty.loanBalance"),
    ...boundIssues(difficulty.floor, difficulty.cap),
  ];
}

type Named = TeamRules["types"][number] | NonNullable<SchemeDocument["scorecard"]>["cards"][number];

/** A manager's type is the card by which the manager is appraised: one name leads to both. */
function cardIssues(types: TeamRules["types"], cards: readonly Named[]): readonly SchemeIssue[] {
  const same = (one: Named, other: Named): boolean =>
    one.id === other.id && one.name.zh === other.name.zh && one.name.en === other.name.en;
  const strange = types.flatMap((type, index) =>
    cards.some((card) => same(card, type))
      ? []
      : issue(
          `team.types[${String(index)}]`,
          text(
            `类型「${type.name.zh}」（${type.id}）不是考核卡；标识和名称应与某张考核卡相同`,
            `type "${type.name.en}" (${type.id}) is no card; identifier and names must be those of a card`,
          ),
        ),
  );
  const absent = cards.filter((card) => !types.some(({ id }) => id === card.id));
  return [
    ...strange,
    ...absent.flatMap(({ id, name }) =>
      issue(
        "team.types",
        text(`缺少考核卡「${name.zh}」（${id}）的团队占比`, `the team's share of card "${name.en}" (${id}) is missing`),
      ),
    ),
  ];
}

function stepIssues(steps: readonly AdjustmentStep[], path: string): readonly SchemeIssue[] {
  return steps.flatMap(({ floor }, index) => {
    const place = `${path}[${String(index)}].floor`;
    const last = index === steps.length - 1;
    const above = steps[index - 1]?.floor ?? null;
    if ((floor === null) !== last) {
      return issue(
        place,
        floor === null
          ? text("只有最低一档可以没有下限", "only the lowest step may go without a bound")
          : text(
              `最低一档的下限是 ${floor}，更低的没有调整；应为 null`,
              `the lowest step is bounded by ${floor}, and lower figures would have none; make it null`,
            ),
      );
    }
    if (floor === null || above === null || decimal(above).greaterThan(floor)) return [];
    return issue(
      place,
      text(
        `下限 ${floor} 没有低于上一档的 ${above}；应从高到低逐档降低`,
        `the bound ${floor} is not below ${above} of the step above; from the highest step down, bounds must fall`,
      ),
    );
  });
}

/** Without any adjustment the coefficient is 1, which must be allowed; a tenth or twice the score is no adjustment any more. */
function boundIssues(floor: string, cap: string): readonly SchemeIssue[] {
  return [
    ...(decimal(floor).greaterThan(1)
      ? issue(
          "team.difficulty.floor",
          text(`难度系数下限 ${floor} 大于 1；应不大于 1`, `the least difficulty ${floor} is above 1; it must not be`),
        )
      : []),
    ...(decimal(cap).lessThan(1)
      ? issue(
          "team.difficulty.cap",
          text(`难度系数上限 ${cap} 小于 1；应不小于 1`, `the greatest difficulty ${cap} is below 1; it must not be`),
        )
      : []),
    ...(decimal(floor).lessThan(difficultyLimits.min)
      ? issue(
          "team.difficulty.floor",
          text(
            `难度系数下限 ${floor} 小于 ${difficultyLimits.min}；应不小于 ${difficultyLimits.min}`,
            `the least difficulty ${floor} is below ${difficultyLimits.min}; it must not be`,
          ),
        )
      : []),
    ...(decimal(cap).greaterThan(difficultyLimits.max)
      ? issue(
          "team.difficulty.cap",
          text(
            `难度系数上限 ${cap} 大于 ${difficultyLimits.max}；应不大于 ${difficultyLimits.max}`,
            `the greatest difficulty ${cap} is above ${difficultyLimits.max}; it must not be`,
          ),
        )
      : []),
  ];
}
