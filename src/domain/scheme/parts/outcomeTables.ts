import { text } from "../../values/text";
import type { SchemeTable } from "../schemeTable";
import { figure, label, worded } from "../schemeTable";
import type { OutcomeRules } from "./outcome";

/** The tables of 方案参数 for 结果应用. */
export function outcomeTables({ promotion, pay, training, appeal }: OutcomeRules): readonly SchemeTable[] {
  return [
    conditionTable({ promotion, training, appeal }),
    gradeTable(pay.grades),
    levelTable(pay.levels),
    courseTable(training.courses),
  ].filter(({ rows }) => rows.length > 0);
}

function conditionTable({
  promotion: { upgrade, held },
  training: { below, most },
  appeal,
}: Pick<OutcomeRules, "promotion" | "training" | "appeal">): SchemeTable {
  return {
    name: "结果应用条件",
    title: text("结果应用条件", "Conditions of use"),
    columns: [text("条件", "Condition"), text("取值", "Value")],
    rows: [
      [label("晋级者建议晋升"), worded(upgrade === null ? "否" : "是", "outcome.promotion.upgrade")],
      [label("晋级者的绩效等级至少"), worded(upgrade?.level ?? "", "outcome.promotion.upgrade.level")],
      [
        label("保持等级满几季建议晋升（季）"),
        figure(held === null ? "" : String(held.quarters), "count", "outcome.promotion.held.quarters"),
      ],
      [label("保持等级者的绩效等级至少"), worded(held?.level ?? "", "outcome.promotion.held.level")],
      [label("弱项：低于几分（分）"), figure(below, "points", "outcome.training.below")],
      [label("弱项：最多几项"), figure(String(most), "count", "outcome.training.most")],
      [label("告知书送达后几日内可申诉（天）"), figure(String(appeal.withinDays), "days", "outcome.appeal.withinDays")],
      [label("受理申诉后几日内答复（天）"), figure(String(appeal.replyDays), "days", "outcome.appeal.replyDays")],
    ],
  };
}

function gradeTable(grades: OutcomeRules["pay"]["grades"]): SchemeTable {
  return {
    name: "等级薪酬系数",
    title: text("等级薪酬系数", "Pay coefficients by grade"),
    columns: [text("等级", "Grade"), text("系数", "Coefficient")],
    rows: grades.map(({ grade, coefficient }, index) => [
      label(grade),
      figure(coefficient, "none", `outcome.pay.grades[${String(index)}].coefficient`),
    ]),
  };
}

function levelTable(levels: OutcomeRules["pay"]["levels"]): SchemeTable {
  return {
    name: "绩效薪酬系数",
    title: text("绩效薪酬系数", "Pay coefficients by performance level"),
    columns: [text("绩效等级", "Performance level"), text("系数", "Coefficient")],
    rows: levels.map(({ level, coefficient }, index) => [
      label(level),
      figure(coefficient, "none", `outcome.pay.levels[${String(index)}].coefficient`),
    ]),
  };
}

function courseTable(courses: OutcomeRules["training"]["courses"]): SchemeTable {
  return {
    name: "弱项培训对应",
    title: text("弱项培训对应", "Training for weak items"),
    columns: [text("培训", "Training"), text("对应项目", "Items")],
    rows: courses.map(({ name, items }, index) => [
      label(name.zh),
      worded(items.join("、"), `outcome.training.courses[${String(index)}].items`),
    ]),
  };
}
