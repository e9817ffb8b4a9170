import { showCell } from "../../../domain/values/cell";
import { computed, entry, heading, plain } from "../../blocks/cellSpecs";
import type { CellSpec, Computation, EntryCell } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { change, dayWords, figure, growthRate, percentage, percentagePoints, sentence } from "./sentence";

const WIDE = 6;

type Words = Pick<Computation, "formula" | "value">;

const scale = sentence(
  "截至",
  dayWords("asOf"),
  "，贷款余额",
  figure("balanceNow"),
  "万元，较年初",
  change("balanceChange"),
  "万元，",
  growthRate("balanceRate"),
  "；存量户数",
  figure("householdsNow", 0),
  "户，较年初",
  change("householdsChange", 0),
  "户，",
  growthRate("householdsRate"),
  "；户均贷款",
  figure("meanNow"),
  "万元，较年初",
  change("meanChange"),
  "万元；实现经济利润",
  figure("profitNow"),
  "万元。",
);

const lending = sentence(
  "线下人工审批贷款",
  figure("appliedCount", 0),
  "笔，审批通过",
  figure("approvedCount", 0),
  "笔、",
  figure("approvedAmount"),
  "万元，通过率",
  percentage("approvedShare"),
  "；已放款",
  figure("paidCount", 0),
  "笔、",
  figure("paidAmount"),
  "万元，笔均",
  figure("paidMean"),
  "万元。放款构成与渠道见《审批与投放》。",
);

const quality = sentence(
  "不良贷款余额",
  figure("badNow"),
  "万元，较年初",
  change("badChange"),
  "万元；不良率",
  percentage("nplNow"),
  "，较年初",
  percentagePoints("badRatioChange"),
  "。",
);

const plan = sentence(
  "年度时间进度",
  percentage("passed"),
  "：贷款净增完成计划的",
  percentage("balanceGrowthDone"),
  "，户数净增",
  percentage("householdGrowthDone"),
  "，贷款投放",
  percentage("paidDone"),
  "，经济利润",
  percentage("profitDone"),
  "；不良率",
  percentage("nplNow"),
  "，控制计划",
  percentage("badRatioPlan"),
  "。",
);

const checks: Words = {
  formula:
    '=IF({failed}=0,"各项合计与分项、报告所列与计算结果均相符。","有"&{failed}&"项不符，见《勾稽核对》，请先核实再报送。")',
  value: ({ cell }) =>
    cell("failed") === 0
      ? "各项合计与分项、报告所列与计算结果均相符。"
      : `有${showCell(cell("failed"))}项不符，见《勾稽核对》，请先核实再报送。`,
};

/** Example after the source. */
const WORK =
  "一是与经营行交流联动：为每家支行配备对接的小微客户经理，定期宣讲业务与政策，网贷业务发放 125 笔、5,360.80 万元。" +
  "二是外拓营销：制订外拓计划，走进市场地毯式推广，提高获客成功率。" +
  "三是批量项目：与担保、人社等机构合作，惠农贷放款 72 笔、1,409.00 万元，创业担保贷放款 324 笔、3,213.00 万元。" +
  "四是严控风险：负责人参与大额贷前调查，贷审会审议，严格把关放款，强化贷后管理。";

const NEXT =
  "不良贷款余额和不良率较年初上升：加大贷后检查的频率和覆盖率，严格对待每一条预警信息，有警必落实、有险必排查；" +
  "户均贷款下降：在保持户数增长的同时，做好存量优质客户的续作。";

function part(title: string, words: Words): readonly (readonly CellSpec[])[] {
  return [[heading(title, WIDE)], [computed(words, { span: WIDE, lines: 2, as: "text" })]];
}

function written(id: string, title: string, lines: number, value: string): EntryCell {
  return entry(id, value, { as: "text", title, span: WIDE, lines, help: "由负责人填写，所引数字与各表一致" });
}

/** 经营分析报告: the findings in words, out of the other sheets, and what only people can write. */
export const reportSheet: SheetDefinition = {
  name: "经营分析报告",
  title: "经营分析报告",
  orientation: "portrait",
  examples: true,
  widths: [15, 15, 15, 15, 15, 15],
  bands: [
    [
      {
        kind: "cells",
        rows: [
          [
            computed(
              {
                formula: '={unitName}&"经营分析报告"',
                value: ({ cell }) => `${showCell(cell("unitName"))}经营分析报告`,
              },
              { span: WIDE, as: "text" },
            ),
          ],
          ...part("一、指标完成情况", scale),
          ...part("二、审批与投放", lending),
          ...part("三、资产质量", quality),
          ...part("四、计划完成", plan),
          ...part("五、数据核对", checks),
          [heading("六、主要工作", WIDE)],
          [written("work", "主要工作", 6, WORK)],
          [heading("七、存在问题与下一步", WIDE)],
          [written("next", "存在问题与下一步", 4, NEXT)],
          [plain("负责人签字：＿＿＿＿＿＿＿＿", 3), plain("日期：＿＿＿＿＿＿＿＿", 3)],
        ],
      },
    ],
  ],
};
