import { calculation } from "../calculation/calculation";
import { partOf } from "../calculation/context";
import { wholeInput } from "../calculation/wholeInputs";
import { decimal, reaches, roundUp } from "../values/decimal";
import { problem } from "../values/problem";
import { bad, ok } from "../values/result";
import { text } from "../values/text";
import { verdicts } from "./serviceStanding";

const maintained = wholeInput({
  label: text("已维护客户数", "Customers looked after"),
  help: text("本期至少维护过一次的客户数", "customers contacted at least once in the period"),
  unit: "households",
  shape: "value",
  min: "0",
});

const customers = wholeInput({
  label: text("管户数", "Customers"),
  help: text("名下全部客户数，大于 0", "all customers of the manager, above 0"),
  unit: "households",
  shape: "value",
  min: "0",
});

/**
 * Maintenance rate (客户维护率): customers looked after ÷ customers, against the scheme's target, and how many more would
 * meet it. A fraction, not rounded.
 * Problems: no customers at all, more looked after than there are.
 * Source: 《客户经理岗位职责》第2篇 4.
 */
export const maintenanceRate = calculation({
  id: "MAINTENANCE",
  kind: "row",
  part: "service",
  title: text("客户维护率", "Maintenance rate"),
  summary: text(
    "客户维护率 = 已维护客户数 ÷ 管户数；同时给出是否达标、还差几户。",
    "Share of a manager's customers who were looked after; whether it meets the target, and how many customers are missing.",
  ),
  source: text("《客户经理岗位职责》第2篇 4"),
  inputs: { maintained, customers },
  params: (context) => ok({ maintenanceTarget: decimal(partOf(context, "service").maintenanceTarget) }),
  paramFigures: {
    maintenanceTarget: { label: text("客户维护率目标", "target of the maintenance rate"), unit: "rate" },
  },
  outputs: {
    rate: { label: text("客户维护率", "Maintenance rate"), unit: "rate", formula: "{maintained} ÷ {customers}" },
    needed: {
      label: text("达标户数", "Customers needed"),
      unit: "households",
      formula: "ceiling({customers} × {maintenanceTarget})",
    },
    lacking: { label: text("还差户数", "Customers missing"), unit: "households" },
    verdict: { label: text("是否达标", "Verdict"), unit: "none" },
  },
  result: "rate",
  columns: ["rate", "verdict", "lacking"],
  compute: (inputs, { maintenanceTarget }) => {
    if (inputs.customers.isZero())
      return bad(problem("zero-target", customers.label, 0, text("大于 0 的户数", "a number of customers above 0")));
    if (inputs.maintained.greaterThan(inputs.customers)) {
      const most = inputs.customers.toString();
      return bad(
        problem(
          "above-limit",
          maintained.label,
          inputs.maintained.toNumber(),
          text(`不大于管户数 ${most} 的数字`, `a number no larger than the ${most} customers`),
        ),
      );
    }
    const rate = inputs.maintained.dividedBy(inputs.customers);
    const needed = roundUp(inputs.customers.times(maintenanceTarget), 0);
    const met = reaches(rate, maintenanceTarget);
    return ok({
      rate,
      needed,
      lacking: met ? decimal(0) : needed.minus(inputs.maintained),
      verdict: { name: met ? verdicts.met : verdicts.short },
    });
  },
});
