import { text } from "../../../values/text";
import type { EntryLabels } from "./entryLabel";
import { entry, under } from "./entryLabel";

const bandHelp = text("从小到大，首尾相接，最后一段不设上限", "ascending, end to end; the last has no upper end");

const workforceLabels = under("workforce", {
  "": entry("队伍结构", "Workforce structure"),
  ages: entry("年龄段（周岁）", "Bands of age, years", "none", bandHelp),
  "ages[]": entry("年龄段", "Band of age"),
  "ages[].from": entry("不低于（岁）", "From, years"),
  "ages[].below": entry("低于（岁）", "Below, years"),
  service: entry("工龄段（年）", "Bands of service, years", "none", bandHelp),
  "service[]": entry("工龄段", "Band of service"),
  "service[].from": entry("不低于（年）", "From, years"),
  "service[].below": entry("低于（年）", "Below, years"),
  education: entry("学历", "Education"),
  "education[]": entry("学历", "Education"),
  majors: entry("专业", "Majors"),
  "majors[]": entry("专业", "Major"),
  employment: entry("用工形式", "Employment"),
  "employment[]": entry("用工形式", "Employment"),
  certificates: entry("资格证书", "Certificates"),
  "certificates[]": entry("资格证书", "Certificate"),
  posts: entry("岗位任职资格", "Qualifications for posts"),
  "posts[]": entry("岗位", "Post"),
  "posts[].requires": entry(
    "须持有的资格",
    "Certificates required",
    "none",
    text("每一项都须满足；一项里列出的证书任持其一即可", "each must be met, by any one of the certificates it lists"),
  ),
  "posts[].requires[]": entry("一项要求", "Requirement"),
  "posts[].requires[][]": entry("任一证书", "Any one of"),
  manyCertificates: entry("多证标准", "Many certificates"),
  "manyCertificates.count": entry("多证标准（项）", "Certificates held", "count"),
  "manyCertificates.target": entry("多证人员占比目标", "Target share of people", "rate"),
  customersPerManager: entry("人均管户上限", "Customers per manager", "households"),
  trial: entry("试用期", "Trial period"),
  "trial.months": entry("试用期（月）", "Trial period, months", "count"),
  payReference: entry("柜面人员收入参照", "Pay is compared with the counter staff's"),
});

const serviceLabels = under("service", {
  "": entry("客户服务", "Customer service"),
  dailyCustomers: entry("每日主动维护客户", "Customers contacted each day", "households"),
  supervisorNote: entry("主管批注才算有效", "A day counts with the supervisor's note only"),
  maintenanceTarget: entry("客户维护率目标", "Target of the maintenance rate", "rate"),
  allocationPlanFrom: entry(
    "资产配置方案起点",
    "Allocation plan from",
    "yuan",
    text(
      "金融资产达到此数的客户都应有资产配置方案；空着为不要求",
      "every customer with so many assets needs a plan; blank: nobody does",
    ),
  ),
  tiers: entry("客户分层", "Tiers of customers"),
  "tiers[]": entry("客户层级", "Tier"),
  "tiers[].contactEvery": entry("联系频率", "Contact every"),
  "tiers[].reviews": entry(
    "全年回顾或服务",
    "Reviews a year",
    "times",
    text("不大于联系次数", "not more than contacts"),
  ),
  "tiers[].reviewName": entry("回顾或服务的名称", "What a review is called"),
  "tiers[].visits": entry("全年答谢或拜访", "Visits a year", "times"),
  "tiers[].developmentPlan": entry("须有开发计划", "Needs a development plan"),
});

const riskLabels = under("risk", {
  "": entry("风险预警与贷后检查", "Risk warnings and inspections"),
  warning: entry("风险预警", "Risk warnings"),
  "warning.allowedDays": entry(
    "各环节限期（日历天）",
    "Days allowed for each step",
    "none",
    text("从上一环节起算", "counted from the step before"),
  ),
  "warning.allowedDays.decided": entry("决策", "Decided", "days"),
  "warning.allowedDays.handled": entry("处理", "Handled", "days"),
  "warning.allowedDays.reported": entry("反馈", "Reported back", "days"),
  "warning.deductionPerWarning": entry("每条逾期扣分", "Deducted for an overdue warning", "points"),
  "warning.deductionPerDay": entry("每逾期一天扣分", "Deducted for each day", "points"),
  "warning.deductionCap": entry("每条预警扣分上限", "Most that one warning costs", "points"),
  inspections: entry("贷后检查", "Post-loan inspections"),
  "inspections[]": entry("检查种类", "Kind of inspection"),
  "inspections[].timesAYear": entry("每年次数", "Times a year", "times"),
});

/** Workforce, customer service and risk. */
export const peopleLabels: EntryLabels = { ...workforceLabels, ...serviceLabels, ...riskLabels };
