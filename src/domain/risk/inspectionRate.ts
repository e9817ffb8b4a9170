import { calculation } from "../calculation/calculation";
import { wholeInput } from "../calculation/wholeInputs";
import { Decimal } from "../values/decimal";
import { formatFigure } from "../values/format";
import { problem } from "../values/problem";
import { bad, ok } from "../values/result";
import { text } from "../values/text";

const due = wholeInput({
  label: text("应检查次数", "Inspections due"),
  help: text("到期应做的贷后检查次数", "post-loan inspections that have fallen due"),
  unit: "times",
  shape: "value",
  min: "0",
});

/**
 * Post-loan inspections done ÷ due (贷后检查完成率), at most 100%: inspections beyond what is due make up for nothing and
 * stand beside it as 多做 (the source asks to avoid them). Where nothing was due there is no rate (null).
 * Problems: a blank or negative number; inspections done although none was due (the number due is wrong).
 * Source: 《客户经理岗位职责》第4篇 二（五）, 二（六）.
 */
export const inspectionRate = calculation({
  id: "INSPECTION",
  kind: "row",
  title: text("贷后检查完成率", "Post-loan inspections"),
  summary: text(
    "贷后检查完成率 = 已检查 ÷ 应检查（不超过 100%），以及欠做、多做的次数；没有应检查的为空白。",
    "Post-loan inspections done ÷ due, at most 100%, with the number outstanding and the number beyond what was due; blank where nothing was due.",
  ),
  source: text("《客户经理岗位职责》第4篇 二（五）、（六）", "《客户经理岗位职责》第4篇 2 (5), (6)"),
  inputs: {
    done: wholeInput({
      label: text("已检查次数", "Inspections done"),
      help: text("实际做了的贷后检查次数", "post-loan inspections that were done"),
      unit: "times",
      shape: "value",
      min: "0",
    }),
    due,
  },
  params: () => ok({}),
  paramFigures: {},
  outputs: {
    counted: {
      label: text("计入次数", "Inspections that count"),
      unit: "times",
      formula: "least({done}, {due})",
    },
    rate: { label: text("贷后检查完成率", "Post-loan inspections"), unit: "rate", formula: "{counted} ÷ {due}" },
    outstanding: { label: text("欠做", "Outstanding"), unit: "times", formula: "{due} − {counted}" },
    extra: { label: text("多做", "Beyond what was due"), unit: "times", formula: "{done} − {counted}" },
  },
  result: "rate",
  columns: ["rate", "outstanding", "extra"],
  compute: (inputs) => {
    if (inputs.due.isZero() && inputs.done.greaterThan(0)) {
      const done = formatFigure(inputs.done, "times");
      const expected = text(`大于 0 的次数（已检查 ${done} 次）`, `a number above 0, since ${done} were done`);
      return bad(problem("zero-target", due.label, 0, expected));
    }
    const counted = Decimal.min(inputs.done, inputs.due);
    return ok({
      counted,
      rate: inputs.due.isZero() ? null : counted.dividedBy(inputs.due),
      outstanding: inputs.due.minus(counted),
      extra: inputs.done.minus(counted),
    });
  },
});
