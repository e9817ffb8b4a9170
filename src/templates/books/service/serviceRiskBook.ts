import { text } from "../../../domain/values/text";
import type { RiskRules } from "../../../domain/scheme/parts/risk";
import type { ServiceRules } from "../../../domain/scheme/parts/service";
import { partOf } from "../../../domain/calculation/context";
import type { BookContext, BookDefinition, SheetDefinition } from "../bookDefinition";
import { contactSheet } from "./contactSheet";
import { customerSheet } from "./customerSheet";
import { inspectionSheet } from "./inspectionSheet";
import { managerSheet } from "./managerSheet";
import { periodSheet } from "./periodSheet";
import { riskSummarySheet } from "./riskSummarySheet";
import { warningSheet } from "./warningSheet";

/** 服务与风险台账: contacts, service of customers, risk warnings and post-loan inspections (rules §5). */
export const serviceRiskBook: BookDefinition = {
  file: "服务与风险台账.xlsx",
  title: text("服务与风险台账", "Service and risk ledger"),
  description: text(
    "登记客户接触、风险预警和贷后检查，自动算出客户服务达标、每日维护、预警逾期扣分和检查完成率。",
    "Logs contacts, risk warnings and inspections; gives service standing, daily upkeep, overdue warnings and inspection rates.",
  ),
  parts: ["service", "risk"],
  guide: {
    steps: [
      "《方案参数》：选择考核期（白色单元格），核对各层级客户的服务标准、每日维护户数、预警时限与扣分、贷后检查频率。",
      "《统计期间》：填每日维护统计哪几天，登记当年的放假和调休上班；工作日、已过月数自动计算。",
      "《客户接触》：每次联系当天登记一行；主管每天批注一次。有服务标准的客户填客户层级，其他客户空着。",
      "《客户服务达标》：私人银行、财富客户一户一行，填层级、金融资产、有无方案和计划；次数从《客户接触》自动统计。",
      "《客户经理维护》：一人一行，填管户数；每日维护达标率、客户维护率、服务达标率自动计算。",
      "《风险预警》：一条预警一行，四步依次填日期和经办人；还没有到的一步空着。",
      "《贷后检查》：按检查人和检查种类各一行，填贷款笔数和本年已检查次数。",
      "《风险汇总》自动汇总全行和各客户经理的预警关闭率、逾期、扣分和检查完成率。",
    ],
    definitions: [
      {
        label: "有联系的期数",
        words:
          "每月联系的层级按月、每季联系的按季，期内有过联系的期数；同一期内联系多次只算一次，不能用一个月的多次联系抵其他月份。",
      },
      {
        label: "应完成次数",
        words: "全年次数 × 已过月数 ÷ 12，向下取整：还没有过完的期不算到期。",
      },
      {
        label: "服务是否达标",
        words: "各项都达到为达标；任一项不足为未达标；没有不足、但有到期的事项没有填，为待核对，不当作达标。",
      },
      {
        label: "4-2-1-1",
        words:
          "财富客户全年：联系 4 次（每季一次），其中投资理财服务 2 次；资产配置方案 1 份（金融资产达到方案线的客户）；答谢或拜访 1 次（来源没有写明末项所指，此处为示例参数）。",
      },
      {
        label: "每日维护达标率",
        words: "达标天数 ÷ 工作日天数；一天里联系的不同客户达到方案户数、并有主管批注，才是达标天。",
      },
      { label: "客户维护率", words: "本季至少联系过一次的客户数 ÷ 管户数。" },
      {
        label: "预警逾期与扣分",
        words:
          "决策、处理、反馈各步的用时（日历天）超过允许天数的部分相加；逾期每条扣一次，再按天扣，每条有上限。考核期末以后的步骤视为尚未发生。",
      },
      { label: "预警关闭率", words: "已反馈的预警条数 ÷ 全部预警条数。" },
      {
        label: "检查完成率",
        words: "已检查 ÷ 应检查，不超过 100%；多做的另列，不抵别处欠做。应检查 = 笔数 × 每笔到期应查次数。",
      },
    ],
    requirements: [
      "《风险预警》的四个日期必须依次不早于前一步；先填了后一步、或日期颠倒的，该行报错并指出是哪个日期。",
      "客户编号、工号在各表中写法一致；按编号统计，姓名只供阅读。",
    ],
    english: [
      "客户接触 is the contact log; 客户服务达标 judges each private-banking and wealth customer from it, 客户经理维护 each manager.",
      "风险预警 holds warnings with their four dated steps, 贷后检查 the inspections done and due; 风险汇总 sums both up.",
      "Sources: 《客户经理岗位职责》, pieces 1, 2 and 4.",
    ],
  },
  sheets: (context) => {
    const [service, risk] = [partOf(context, "service"), partOf(context, "risk")];
    return [...serviceSheets(context, service), ...riskSheets(context, risk)];
  },
};

function serviceSheets(context: BookContext, rules: ServiceRules): readonly SheetDefinition[] {
  return [periodSheet(context), contactSheet(context, rules), customerSheet(rules), managerSheet];
}

function riskSheets(context: BookContext, rules: RiskRules): readonly SheetDefinition[] {
  return [warningSheet(context), inspectionSheet(rules), riskSummarySheet];
}
