import { calculation } from "../calculation/calculation";
import { choiceInput } from "../calculation/inputs";
import { decimal } from "../values/decimal";
import { problem } from "../values/problem";
import { bad, ok } from "../values/result";
import { text } from "../values/text";
import { warningStates } from "./warningStates";

const states = choiceInput({
  label: text("预警状态", "States of the warnings"),
  help: text(
    "各条预警的状态（WARNING 函数给出的第一列）：已发起、已决策、已处理、已反馈",
    "the state of each warning, the first figure that WARNING gives",
  ),
  shape: "entries",
  choices: () => warningStates,
});

/**
 * Closure rate (预警关闭率): warnings reported back ÷ all warnings. A fraction, not rounded.
 * Problems: an unknown state, no warning at all (no rate can be had of none).
 * Source: 《客户经理岗位职责》第4篇 二（四）.
 */
export const closureRate = calculation({
  id: "CLOSURERATE",
  kind: "group",
  title: text("预警关闭率", "Closure rate"),
  summary: text(
    "预警关闭率 = 已反馈的预警条数 ÷ 全部预警条数。给出工号列和所求工号可一次算出多人。",
    "Share of the risk warnings that have been reported back. With staff numbers it gives many managers at once.",
  ),
  source: text("《客户经理岗位职责》第4篇 二（四）", "《客户经理岗位职责》第4篇 2 (4)"),
  inputs: { states },
  params: () => ok({}),
  paramFigures: {},
  outputs: {
    closed: { label: text("已反馈条数", "Warnings reported back"), unit: "count" },
    raised: { label: text("预警条数", "Warnings"), unit: "count" },
    rate: { label: text("预警关闭率", "Closure rate"), unit: "rate", formula: "{closed} ÷ {raised}" },
  },
  result: "rate",
  compute: (inputs) => {
    if (inputs.states.length === 0)
      return bad(problem("missing-entry", states.label, null, text("预警记录", "any warning")));
    const closed = decimal(inputs.states.filter(({ id }) => id === "reported").length);
    const raised = decimal(inputs.states.length);
    return ok({ closed, raised, rate: closed.dividedBy(raised) });
  },
});
