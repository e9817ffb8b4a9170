import { calculation } from "../calculation/calculation";
import { numberInput } from "../calculation/inputs";
import { formatFigure } from "../values/format";
import { problem } from "../values/problem";
import { bad, ok } from "../values/result";
import { text } from "../values/text";

const badLoans = numberInput({
  label: text("不良贷款余额", "Non-performing loans"),
  help: text("不良贷款余额，与贷款余额同一单位", "balance of non-performing loans, in the unit of all loans"),
  unit: "wanYuan",
  shape: "value",
  min: "0",
});

const total = numberInput({
  label: text("贷款余额", "Loans"),
  help: text("全部贷款余额，大于 0", "balance of all loans, above 0"),
  unit: "wanYuan",
  shape: "value",
  min: "0",
});

/**
 * Ratio of non-performing loans (贷款不良率): their balance ÷ the balance of all loans. A fraction, not rounded; both in
 * the same unit (万元 in the templates).
 * Problems: no loans at all, more bad loans than loans.
 * Source: 《客户经理岗位职责》第8篇 一.
 */
export const nonPerformingRatio = calculation({
  id: "NPL",
  kind: "row",
  title: text("贷款不良率", "Ratio of non-performing loans"),
  summary: text(
    "贷款不良率 = 不良贷款余额 ÷ 贷款余额，不取整。",
    "Non-performing loans as a share of all loans, not rounded.",
  ),
  source: text("《客户经理岗位职责》第8篇 一", "《客户经理岗位职责》第8篇 1"),
  inputs: { bad: badLoans, total },
  params: () => ok({}),
  paramFigures: {},
  outputs: { ratio: { label: text("贷款不良率", "Ratio"), unit: "rate", formula: "{bad} ÷ {total}" } },
  result: "ratio",
  compute: (balances) => {
    if (balances.total.isZero())
      return bad(problem("zero-target", total.label, 0, text("大于 0 的贷款余额", "a balance above 0")));
    if (balances.bad.greaterThan(balances.total)) {
      const most = formatFigure(balances.total, "wanYuan");
      const expected = text(`不大于贷款余额 ${most} 的数字`, `a number no larger than all loans, ${most}`);
      return bad(problem("above-limit", badLoans.label, balances.bad.toNumber(), expected));
    }
    return ok({ ratio: balances.bad.dividedBy(balances.total) });
  },
});
