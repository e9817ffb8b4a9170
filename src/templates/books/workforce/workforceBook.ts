import { partOf } from "../../../domain/calculation/context";
import { text } from "../../../domain/values/text";
import type { BookDefinition } from "../bookDefinition";
import { paySheet } from "./paySheet";
import { printedSharesSheet } from "./printedSharesSheet";
import { qualificationSheet } from "./qualificationSheet";
import { rosterSheet } from "./rosterSheet";
import { staffingSheet } from "./staffingSheet";
import { structureSheet } from "./structureSheet";
import { trialSheet } from "./trialSheet";

/** 队伍结构.xlsx: roster, structure, qualifications, staffing, pay fairness and trial period (rules §4). */
export const workforceBook: BookDefinition = {
  file: "队伍结构.xlsx",
  title: text("队伍结构与任职资格", "Workforce structure and qualifications"),
  description: text(
    "人员名册、队伍结构、任职资格、编制测算、薪酬公平、试用期。",
    "Roster, workforce structure, qualifications, staffing, pay fairness and trial period.",
  ),
  parts: ["workforce"],
  guide: {
    steps: [
      "在《方案参数》选考核期：年龄、工龄和试用期都算到该期最后一天。",
      "填《人员名册》：一人一行，日期用 Excel 日期，资格证书多项用顿号“、”分隔；年龄、工龄和所在段自动算出。",
      "看《结构分析》：各段人数和占比；未归类人数不为 0 时，名册里有人没填或填错。",
      "《占比核对》：把报表上的占比抄进下表，上表核对每张报表的合计是否恰好 100%。表内是原文的三组占比，其中工龄只有 99.27%、专业只有 97%。",
      "看《任职资格》：不得任职的人标红，并列出缺少的资格。",
      "填《编制测算》的机构和客户数；填《薪酬公平》的柜面人员收入；看《试用期》的待转正人员。",
    ],
    definitions: [
      { label: "年龄、工龄", words: "出生日期、从业日期到考核期最后一天的足年数；段的下限含本数。" },
      { label: "占比", words: "人数 ÷ 合计，百分数保留两位小数；尾差归到舍去最多的一段，合计恰好 100%。" },
      { label: "任职资格", words: "岗位要求的资格缺任何一项即不得任职；“或”表示任一即可。" },
      { label: "多证占比", words: "持证达到方案规定项数的人数 ÷ 全部人数，与方案目标比较。" },
      { label: "所需人数", words: "客户数 ÷ 人均管户上限，向上取整。" },
      { label: "柜面参照", words: "本机构柜面人员月均收入的中位数或平均数，按考核方案；收入低于参照的客户经理标红。" },
      { label: "应转正日期", words: "入职日期加试用期月数的对应日，没有对应日的为当月最后一日；当日起为到期待转正。" },
    ],
    requirements: ["机构名称在各表要一致；没有柜面人员数据的机构，其客户经理的参照会显示缺数据。"],
    english: [
      "人员名册: one manager a row; age, service and bands are computed as of the last day of the period.",
      "结构分析 counts by band with shares that close to 100%; 占比核对 checks percentages typed from a report; 任职资格, 编制测算, 薪酬公平 and 试用期 follow from the roster.",
    ],
  },
  sheets: (context) => {
    const rules = partOf(context, "workforce");
    return [
      rosterSheet,
      structureSheet(rules),
      printedSharesSheet,
      qualificationSheet(rules),
      staffingSheet(rules),
      paySheet(rules),
      trialSheet(rules),
    ];
  },
};
