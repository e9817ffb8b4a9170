import { text } from "../../../values/text";
import type { EntryLabels } from "./entryLabel";
import { entry, under } from "./entryLabel";

const movementLabels = under("movement", {
  "": entry("等级变动规则", "Rules of movement"),
  maxUpgrade: entry(
    "每季最多晋升（级）",
    "Most grades up in a quarter",
    "count",
    text("空着为不限", "blank: no limit"),
  ),
  maxDowngrade: entry(
    "每季最多降低（级）",
    "Most grades down in a quarter",
    "count",
    text("空着为不限", "blank: no limit"),
  ),
  vetoes: entry("一票否决事项", "Vetoes"),
  "vetoes[]": entry("事项", "Veto"),
  "vetoes[].effect": entry("后果", "Effect"),
  "vetoes[].effect.kind": entry("后果", "Effect"),
  "vetoes[].effect.grades": entry("降低级数", "Grades down", "count"),
  "vetoes[].effect.grade": entry("最高等级", "Highest grade allowed"),
  newHires: entry("新入职", "New hires", "none", text("不设为不适用", "without it the rule does not apply")),
  "newHires.months": entry("入职不满几个月不评级（月）", "Not graded before so many months", "count"),
  absence: entry("缺勤", "Absence", "none", text("不设为不适用", "without it the rule does not apply")),
  "absence.days": entry("缺勤超过", "Absent for more than", "days"),
  "absence.effect": entry("缺勤超过后", "Then"),
  transfers: entry("调动", "Transfers", "none", text("不设为不适用", "without it the rule does not apply")),
  "transfers.months": entry("调入几个月内（月）", "Within so many months of the transfer", "count"),
  "transfers.effect": entry("调入保护方式", "Then"),
  protections: entry("降级保护情形", "Protection from downgrades"),
  "protections[]": entry("情形", "Case"),
  "protections[].maxDowngrade": entry("最多降低（级）", "At most down, grades", "count"),
});

const levelHelp = text("空着为任何绩效等级", "blank: any level");

const outcomeLabels = under("outcome", {
  "": entry("结果应用", "Use of the result"),
  levels: entry(
    "绩效等级",
    "Performance levels",
    "none",
    text("只用于没有平衡计分卡的方案", "only in a scheme without a scorecard"),
  ),
  "levels[]": entry("绩效等级", "Level"),
  promotion: entry("晋升建议", "Proposals of promotion"),
  "promotion.upgrade": entry("因晋级", "By an upgrade", "none", text("不设为不采用", "without it this way is closed")),
  "promotion.upgrade.level": entry("绩效等级不低于", "At least the level", "none", levelHelp),
  "promotion.held": entry(
    "因保持等级",
    "By a grade held",
    "none",
    text("不设为不采用", "without it this way is closed"),
  ),
  "promotion.held.quarters": entry("连续保持（季）", "Quarters held", "count"),
  "promotion.held.level": entry("绩效等级不低于", "At least the level", "none", levelHelp),
  pay: entry(
    "薪酬系数",
    "Pay coefficients",
    "none",
    text("薪酬系数 = 等级的系数 × 绩效等级的系数", "coefficient of the grade × that of the level"),
  ),
  "pay.grades": entry("各等级的系数", "Coefficients of the grades"),
  "pay.grades[]": entry("等级的系数", "Coefficient of a grade"),
  "pay.grades[].grade": entry("等级", "Grade"),
  "pay.grades[].coefficient": entry("系数", "Coefficient"),
  "pay.levels": entry("各绩效等级的系数", "Coefficients of the levels"),
  "pay.levels[]": entry("绩效等级的系数", "Coefficient of a level"),
  "pay.levels[].level": entry("绩效等级", "Level"),
  "pay.levels[].coefficient": entry("系数", "Coefficient"),
  appeal: entry("申诉", "Appeals"),
  "appeal.withinDays": entry("告知后几天内可申诉", "Within so many days of the notice", "days"),
  "appeal.replyDays": entry("受理后几天内答复", "Answered within", "days"),
  training: entry("培训建议", "Proposals of training"),
  "training.below": entry("低于此分为短板", "Weak below", "points"),
  "training.most": entry("最多列出（项）", "At most so many items", "count"),
  "training.courses": entry("培训课程", "Courses"),
  "training.courses[]": entry("课程", "Course"),
  "training.courses[].items": entry(
    "针对的项目",
    "Helps with",
    "none",
    text("素质项目、维度或指标", "quality items, perspectives and indicators"),
  ),
  "training.courses[].items[]": entry("项目", "Item"),
});

/** Movement of grades and use of the result. */
export const resultLabels: EntryLabels = { ...movementLabels, ...outcomeLabels };
