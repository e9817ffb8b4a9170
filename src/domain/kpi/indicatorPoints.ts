import { calculation } from "../calculation/calculation";
import { partOf } from "../calculation/context";
import { choiceInput } from "../calculation/inputs";
import { decimal } from "../values/decimal";
import { ok } from "../values/result";
import { text } from "../values/text";
import { actualInput, targetInput } from "./indicatorFigures";
import { pointsFigures } from "./pointsFigures";
import { scoreAdHoc, scoreIndicator } from "./scoreIndicator";
import { scorecardLists } from "./scorecardLists";

/**
 * Points of one indicator (指标得分), 百分制, by the scheme's method for it: completion rate, lower is better, piecewise
 * linear, steps, deduction per occurrence, against the group's median, yes or no; an ad-hoc indicator gives its points
 * itself. 分, not rounded: only the card's total is.
 * Problems: an unknown indicator, a blank or non-numeric figure, a target of zero or below where a rate is taken over it,
 * a figure outside the limits of the indicator.
 * Source: 《客户经理岗位职责》第9篇 二（二）, 百分制计分.
 */
export const indicatorPoints = calculation({
  id: "POINTS",
  kind: "row",
  part: "scorecard",
  title: text("指标得分", "Points of an indicator"),
  summary: text(
    "一个指标的得分（百分制，不取整）：按方案为该指标规定的方法，由实际值和目标值算出。目标为 0 会报错。",
    "Points of one indicator out of 100, not rounded: from actual and target by the scheme's method for it. A target of zero is an error.",
  ),
  source: text(
    "《客户经理岗位职责》第9篇 二（二）关键绩效指标标准",
    "《客户经理岗位职责》, piece 9, 2 (2): standards of key indicators",
  ),
  inputs: {
    indicator: choiceInput({
      label: text("指标", "Indicator"),
      help: text(
        "指标库中的指标名称，或专项、临时指标的名称",
        "an indicator of the scheme's library, or an ad-hoc one",
      ),
      shape: "value",
      choices: (context) => scorecardLists(partOf(context, "scorecard")).entries,
    }),
    actual: actualInput,
    target: targetInput,
  },
  params: () => ok({ whole: decimal(1), nothing: decimal(0) }),
  paramFigures: {
    whole: { label: text("100%"), unit: "rate" },
    nothing: { label: text("0"), unit: "count" },
  },
  outputs: pointsFigures,
  result: "points",
  compute: ({ indicator: entry, actual, target }) =>
    entry.kind === "adHoc"
      ? scoreAdHoc(entry.adHoc, actual)
      : scoreIndicator({ indicator: entry.indicator, actual, target }),
});
