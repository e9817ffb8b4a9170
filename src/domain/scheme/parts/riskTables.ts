import { text } from "../../values/text";
import type { SchemeTable } from "../schemeTable";
import { figure, label } from "../schemeTable";
import type { RiskRules } from "./risk";

/** 风险预警与贷后检查 on the sheet 方案参数: deadlines and deductions of warnings, frequency of inspections. */
export function riskTables(rules: RiskRules): readonly SchemeTable[] {
  return [warnings(rules), inspections(rules)];
}

function warnings({ warning }: RiskRules): SchemeTable {
  const { allowedDays, deductionPerWarning, deductionPerDay, deductionCap } = warning;
  const path = "risk.warning";
  return {
    name: "风险预警参数",
    title: text("风险预警的时限与扣分", "Deadlines and deductions of risk warnings"),
    columns: [text("参数", "Parameter"), text("取值", "Value")],
    rows: [
      [label("发起到决策（天）"), figure(String(allowedDays.decided), "days", `${path}.allowedDays.decided`)],
      [label("决策到处理（天）"), figure(String(allowedDays.handled), "days", `${path}.allowedDays.handled`)],
      [label("处理到反馈（天）"), figure(String(allowedDays.reported), "days", `${path}.allowedDays.reported`)],
      [label("逾期每条扣分（分）"), figure(deductionPerWarning, "points", `${path}.deductionPerWarning`)],
      [label("逾期每天扣分（分）"), figure(deductionPerDay, "points", `${path}.deductionPerDay`)],
      [label("每条扣分上限（分）"), figure(deductionCap, "points", `${path}.deductionCap`)],
    ],
  };
}

function inspections(rules: RiskRules): SchemeTable {
  return {
    name: "贷后检查频率",
    title: text("贷后检查频率", "Frequency of post-loan inspections"),
    columns: [text("检查种类", "Kind of inspection"), text("每年（次）", "Times a year")],
    rows: rules.inspections.map(({ name, timesAYear }, index) => [
      label(name.zh),
      figure(String(timesAYear), "count", `risk.inspections[${String(index)}].timesAYear`),
    ]),
  };
}
