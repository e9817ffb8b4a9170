import { calculation } from "../calculation/calculation";
import { partOf } from "../calculation/context";
import { numberInput } from "../calculation/inputs";
import { decimal, roundUp } from "../values/decimal";
import { ok } from "../values/result";
import { text } from "../values/text";

/**
 * Managers needed (编制测算): customers ÷ the limit of customers per manager, rounded up. 人.
 * Problems: a blank, non-numeric or negative number of customers.
 * Source: 《客户经理岗位职责》第1篇一 (按照人均管户上限认定工作量，及时增配客户经理).
 */
export const staffing = calculation({
  id: "STAFFING",
  kind: "row",
  part: "workforce",
  title: text("所需客户经理人数", "Managers needed"),
  summary: text(
    "所需客户经理人数 = 客户数 ÷ 人均管户上限，向上取整。",
    "Managers needed: customers ÷ the limit of customers per manager, rounded up.",
  ),
  source: text("《客户经理岗位职责》第1篇 一 人均管户上限", "《客户经理岗位职责》 piece 1, section 1"),
  inputs: {
    customers: numberInput({
      label: text("客户数", "Customers"),
      help: text("需要管户的客户数，户", "customers to be looked after"),
      unit: "households",
      shape: "value",
      min: "0",
    }),
  },
  params: (context) => ok({ limit: decimal(partOf(context, "workforce").customersPerManager) }),
  paramFigures: { limit: { label: text("人均管户上限", "Customers per manager, at most"), unit: "households" } },
  outputs: {
    managers: {
      label: text("所需客户经理人数", "Managers needed"),
      unit: "persons",
      formula: "ceiling({customers} ÷ {limit})",
    },
  },
  result: "managers",
  compute: ({ customers }, { limit }) => ok({ managers: roundUp(customers.dividedBy(limit), 0) }),
});
