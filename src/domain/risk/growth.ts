import { calculation } from "../calculation/calculation";
import { numberInput } from "../calculation/inputs";
import { problem } from "../values/problem";
import { bad, ok } from "../values/result";
import { text } from "../values/text";

const base = numberInput({
  label: text("基数", "Base"),
  help: text("年初数或上期数，大于 0", "at the start of the year or in the last period, above 0"),
  unit: "none",
  shape: "value",
});

/**
 * Growth over a base (增长): rate and amount, in the unit of the two figures; negative where it shrank. Not rounded.
 * Problems: a base of zero; a negative base, over which no rate of growth has a meaning (a loss that shrinks would show
 * as a fall).
 * Source: 《客户经理岗位职责》第8篇 一 (较年初增加).
 */
export const growth = calculation({
  id: "GROWTH",
  kind: "row",
  title: text("增长率", "Growth"),
  summary: text(
    "增长率 =（现数 − 基数）÷ 基数，以及增长额。基数须大于 0。",
    "Growth over a base: the rate, and the amount beside it. The base must be above 0.",
  ),
  source: text("《客户经理岗位职责》第8篇 一（较年初增加）", "《客户经理岗位职责》第8篇 1"),
  inputs: {
    now: numberInput({
      label: text("现数", "Now"),
      help: text("本期数，与基数同一单位", "this period, in the unit of the base"),
      unit: "none",
      shape: "value",
    }),
    base,
  },
  params: () => ok({}),
  paramFigures: {},
  outputs: {
    amount: { label: text("增长额", "Amount"), unit: "none", formula: "{now} − {base}" },
    rate: { label: text("增长率", "Rate"), unit: "rate", formula: "{amount} ÷ {base}" },
  },
  result: "rate",
  columns: ["rate", "amount"],
  compute: (inputs) => {
    if (inputs.base.isZero())
      return bad(problem("zero-target", base.label, 0, text("大于 0 的数字", "a number above 0")));
    if (inputs.base.isNegative())
      return bad(
        problem(
          "below-limit",
          base.label,
          inputs.base.toNumber(),
          text(
            "大于 0 的数字（基数为负时增长率没有意义）",
            "a number above 0; over a negative base no rate has a meaning",
          ),
        ),
      );
    const amount = inputs.now.minus(inputs.base);
    return ok({ amount, rate: amount.dividedBy(inputs.base) });
  },
});
