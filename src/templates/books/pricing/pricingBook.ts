import { partOf } from "../../../domain/calculation/context";
import { text } from "../../../domain/values/text";
import { tableLayouts } from "../../../workflow/layout/tables";
import type { BookDefinition } from "../bookDefinition";
import { priceSheet } from "./priceSheet";
import { redemptionSheet } from "./redemptionSheet";
import { resultSheet } from "./resultSheet";
import { salesSheet } from "./salesSheet";
import { splitSheet } from "./splitSheet";

/** 产品计价: prices, tasks and sales, the pay of each manager, joint sales, and what the quarter pays out. */
export const pricingBook: BookDefinition = {
  file: "产品计价.xlsx",
  title: text("产品计价", "Product pricing"),
  description: text(
    "按产品单价和任务完成率计算每位客户经理的计价绩效：倒扣、联动分成、延期支付与季度兑现。",
    "Pays managers by product price and completion of tasks: deductions, split credit, deferral and the quarter's redemption.",
  ),
  parts: ["pricing"],
  guide: {
    steps: [
      "《产品价目》：核对单价和另扣金额，它们由考核方案带出，不在本表改动；右侧自动汇总全行完成情况。",
      "《联动分成》：几个人共同做成的业务一笔一行，填业绩、参与人工号和分成比例，比例合计恰好 100%。",
      "《产品销量》：每位客户经理每个产品一行，填数量和任务；数量包括“其中联动分得”的部分；没有任务的填「无」。",
      "《计价结果》：列出要计价的人员，计价总额、倒扣、计价绩效、延期支付、当季兑现一次算出；“复核差异”应为 0.00。",
      "《季度兑现》：填前几个季度的延期金额，到期兑付、本季实发、期末延期余额自动计算；下一季度顺延一列填写。",
    ],
    definitions: [
      { label: "计价总额", words: "Σ 数量 × 单价，单价见《方案参数》的产品单价表。" },
      {
        label: "倒扣",
        words:
          "完成率 = 数量 ÷ 任务。达到 100% 或没有任务的全额计价；不足 100% 的按完成率计价，差额为倒扣；低于底线的再减“低于底线另扣”。倒扣以本产品计价为限，还是可以冲减其他产品，以方案的“倒扣以何为限”为准。",
      },
      { label: "计价绩效", words: "计价总额 − 倒扣，四舍五入一次到方案规定的小数位。" },
      { label: "延期支付", words: "计价绩效 × 延期支付比例，四舍五入；其余为当季兑现。延期满方案规定的季度数后兑付。" },
      { label: "联动分得", words: "业绩 × 分成比例，取整后各份之和与业绩完全相等（尾差分给余数最大的一份）。" },
      { label: "复核", words: "“Excel复核”各列用 Excel 自带公式重算，与加载项的结果应一致。" },
    ],
    requirements: [
      "任务不能空着：没有任务的填「无」，任务为 0 会报错，因为无法计算完成率。",
      "同一客户经理同一产品只留一行，重复的会报错。",
    ],
    english: [
      "产品销量: one row for each manager and product with quantity and task (无 where there is no task). 联动分成: joint sales with shares that come to exactly 100%.",
      "计价结果 gives gross, deduction, pay, deferred and paid now for everybody in one formula. 季度兑现 adds what was deferred before and falls due.",
    ],
  },
  sheets: (context) => {
    const rules = partOf(context, "pricing");
    const { sales } = tableLayouts(context.scheme.document);
    if (sales === undefined) throw new Error("A scheme that prices products has a table of sales");
    return [priceSheet(rules), splitSheet(rules), salesSheet(rules, sales), resultSheet(rules), redemptionSheet(rules)];
  },
};
