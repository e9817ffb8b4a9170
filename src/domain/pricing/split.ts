import { calculation } from "../calculation/calculation";
import { divideAmong, divisionFigure, placeName } from "../calculation/division";
import { numberInput } from "../calculation/inputs";
import { scaleInput } from "../calculation/wholeInputs";
import { SHARE_PLACES, unfitTotal } from "../values/apportion";
import { atCellPrecision, decimal, sum } from "../values/decimal";
import { formatFigure } from "../values/format";
import { problem } from "../values/problem";
import { bad, ok } from "../values/result";
import { text } from "../values/text";

const amountLabel = text("业绩", "Credit");
const sharesLabel = text("分成比例", "Shares of credit");

/**
 * Credit split (业绩分成) of a joint sale or a referral (联动营销): the credit shared out so that the parts add up to it
 * exactly, 尾差 to the largest remainders. In the unit of the credit; entries in their order.
 * Problems: a share that is blank, negative or above 100%; shares that do not come to exactly 100% (judged at the fifteen
 * digits of a cell, so that thirds by formula do); a credit with more places than the scale.
 * Source: rules §3; 《客户经理岗位职责》第1篇 三 and 第8篇 (推荐业务, 交流联动).
 */
export const split = calculation({
  id: "SPLIT",
  kind: "cohort",
  title: text("业绩分成", "Credit split"),
  summary: text(
    "联动营销的业绩按分成比例分给各人，各份之和与业绩完全相等（尾差按最大余数法分配）。比例合计不是 100% 会报错。",
    "Shares the credit of a joint sale out by the agreed shares; the parts add up to it exactly. Shares that do not come to 100% are an error.",
  ),
  source: text(
    "《客户经理岗位职责》第8篇 (一)1 交流联动；考核细则：产品计价",
    "《客户经理岗位职责》 piece 8 (1) 1; rules of the appraisal: pricing",
  ),
  inputs: {
    amount: numberInput({
      label: amountLabel,
      help: text(
        "要分成的业绩（金额、户数或积分），可为负数（冲回）",
        "the credit to be split (money, households, points); negative where reversed",
      ),
      unit: "amount",
      shape: "value",
    }),
    shares: numberInput({
      label: sharesLabel,
      help: text("各人的分成比例，合计恰好 100%", "the share of each, exactly 100% together"),
      unit: "rate",
      shape: "entries",
      min: "0",
      max: "1",
    }),
    scale: scaleInput(text("不填 2 位", "2 where left out")),
  },
  params: () => ok({ usualScale: decimal(SHARE_PLACES) }),
  paramFigures: { usualScale: { label: text("通常的小数位数", "Usual places"), unit: "count" } },
  outputs: {
    shareTotal: { label: text("比例合计", "Sum of the shares"), unit: "rate", formula: "total({shares})" },
    division: divisionFigure({
      label: text("各人的分成", "Division of the credit"),
      key: { label: text("分成比例", "share of credit"), unit: "rate" },
      part: { label: text("分得业绩", "Credit"), unit: "amount" },
      unit: "amount",
      exact: "{amount} × {key} ÷ {shareTotal}",
    }),
    parts: { label: text("分得业绩", "Credit of each"), unit: "amount" },
  },
  result: "parts",
  compute: ({ amount, shares, scale }, { usualScale }) => {
    const exact = atCellPrecision(amount);
    const places = (scale ?? usualScale).toNumber();
    const shareTotal = sum(shares);
    const unfit = unfitTotal(exact, places, amountLabel);
    const found = formatFigure(shareTotal, "rate");
    const wrong = atCellPrecision(shareTotal).equals(1)
      ? null
      : problem("wrong-total", sharesLabel, found, text("恰好 100%", "exactly 100%"));
    const problems = [unfit, wrong].filter((one) => one !== null);
    if (problems.length > 0) return bad(...problems);
    const entries = shares.map((key, index) => ({ key, name: placeName(index) }));
    const { parts, members } = divideAmong({ total: exact, keyTotal: shareTotal, scale: places }, entries);
    return ok({ shareTotal, division: members, parts });
  },
});
