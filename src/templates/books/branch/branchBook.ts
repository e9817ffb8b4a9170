import { text } from "../../../domain/values/text";
import type { BookDefinition } from "../bookDefinition";
import { checkSheet } from "./checkSheet";
import { indicatorSheet } from "./indicatorSheet";
import { lendingSheet } from "./lendingSheet";
import { planSheet } from "./planSheet";
import { reportSheet } from "./reportSheet";

/** 机构经营分析: the branch report, its ratios, inner sums, plan and findings in words (rules §5). */
export const branchBook: BookDefinition = {
  file: "机构经营分析.xlsx",
  title: text("机构经营分析", "Branch report"),
  description: text(
    "分支机构经营分析：规模、户数、不良率、审批投放、计划完成，自动勾稽核对并生成分析文字。",
    "Branch report: balance, households, bad loans, approvals and plan, with its sums checked and the findings written out.",
  ),
  parts: ["risk"],
  guide: {
    steps: [
      "《经营指标》：填机构、统计截止日，以及各指标的年初数、本期数；报告里写明的增加额、不良率也填上，用来核对。",
      "《审批与投放》：填审批、通过、放款的笔数和金额；放款构成各行合计应等于已放款，渠道与产品只是其中项。",
      "《计划完成》：填全年计划；完成数、完成率、序时进度和结论自动得出。",
      "《勾稽核对》：看“不符项数”，不为 0 的先核实。",
      "《经营分析报告》：前五段自动成文；主要工作、存在问题与下一步由负责人填写，然后打印签字。",
    ],
    definitions: [
      {
        label: "增加与增长率",
        words: "本期数 − 年初数；增加额 ÷ 年初数。年初数须大于 0，没有可比数的留空、不计算。",
      },
      { label: "贷款不良率", words: "不良贷款余额 ÷ 贷款余额；与报告所列按两位百分数比较。" },
      { label: "户均、笔均", words: "贷款余额 ÷ 存量户数；金额 ÷ 笔数。" },
      { label: "通过率", words: "审批通过笔数 ÷ 审批笔数。" },
      {
        label: "序时进度",
        words: "统计截止日所在月份 ÷ 12；完成率不低于序时进度的为达到序时进度。不良率为控制指标，不高于计划即可。",
      },
      {
        label: "勾稽核对",
        words: "分项合计必须恰好等于总数；增加额、不良率必须与计算结果一致；后一环节不得多于前一环节。",
      },
    ],
    requirements: [
      "金额一律为万元；示例为来源中 2018 年 11 月末的实际数字，所以截止日与本工作簿的考核期不同，填写时请一并改掉。",
      "来源没有给出计划，示例计划数仅作演示。",
    ],
    english: [
      "Enter the figures of the branch on 经营指标, 审批与投放 and 计划完成; 勾稽核对 checks the sums, 经营分析报告 writes the findings.",
      "The example is the report in 《客户经理岗位职责》, piece 8 (November 2018, CNY 10,000); its sums agree. The plans are illustrative.",
    ],
  },
  sheets: () => [indicatorSheet, lendingSheet, planSheet, checkSheet, reportSheet],
};
