import { text } from "../../values/text";
import type { SchemeTable } from "../schemeTable";
import { figure, label, worded } from "../schemeTable";
import type { ContactInterval, ServiceRules } from "./service";

/** The words for the intervals, as the sheet shows them. */
const intervalWords: Readonly<Record<ContactInterval, string>> = {
  month: "每月一次",
  quarter: "每季一次",
  halfYear: "每半年一次",
  year: "每年一次",
};

/** 客户服务 on the sheet 方案参数: the tiers of customers, and the bank-wide figures. */
export function serviceTables(rules: ServiceRules): readonly SchemeTable[] {
  return [tiers(rules), parameters(rules)];
}

function tiers(rules: ServiceRules): SchemeTable {
  return {
    name: "客户服务标准",
    title: text("各层级客户的全年服务标准", "What each tier of customers is due in a year"),
    columns: [
      text("客户层级", "Tier"),
      text("联系频率", "Contact"),
      text("回顾或服务", "Review or service"),
      text("回顾或服务（次）", "Reviews"),
      text("答谢或拜访（次）", "Visits"),
      text("每户有开发计划", "Development plan"),
    ],
    rows: rules.tiers.map(({ name, contactEvery, reviewName, reviews, visits, developmentPlan }, index) => {
      const path = `service.tiers[${String(index)}]`;
      return [
        label(name.zh),
        worded(intervalWords[contactEvery], `${path}.contactEvery`),
        label(reviewName.zh),
        figure(String(reviews), "count", `${path}.reviews`),
        figure(String(visits), "count", `${path}.visits`),
        worded(yesNo(developmentPlan), `${path}.developmentPlan`),
      ];
    }),
  };
}

function parameters(rules: ServiceRules): SchemeTable {
  return {
    name: "客户服务参数",
    title: text("客户服务参数", "Parameters of customer service"),
    columns: [text("参数", "Parameter"), text("取值", "Value")],
    rows: [
      [label("每日维护客户（户）"), figure(String(rules.dailyCustomers), "count", "service.dailyCustomers")],
      [label("须有主管批注"), worded(yesNo(rules.supervisorNote), "service.supervisorNote")],
      [label("客户维护率目标"), figure(rules.maintenanceTarget, "rate", "service.maintenanceTarget")],
      [
        label("须有资产配置方案的金融资产（元）"),
        figure(rules.allocationPlanFrom ?? "", "yuan", "service.allocationPlanFrom"),
      ],
    ],
  };
}

function yesNo(value: boolean): string {
  return value ? "是" : "否";
}
