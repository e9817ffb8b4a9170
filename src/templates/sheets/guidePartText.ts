import type { SchemeDocument } from "../../domain/scheme/schema";
import type { GuideLine } from "./guideText";

/** What 填表说明 says of the tables that the parts of a scheme ask for. */
export function partSteps({ scorecard, team, pricing, movement }: SchemeDocument): readonly string[] {
  return [
    ...(scorecard === undefined
      ? []
      : [
          "《客户经理》的考核卡：选择适用的卡；《指标完成》：卡上每个指标一行，填实际和目标，专项、临时指标另加一行，填加减分。",
        ]),
    ...(team === undefined
      ? []
      : [
          "《团队得分》：每个机构一行；《客户经理》的客户数、贷款余额、行业、市场用来计算难度系数，四项都不填的按 1 计算。",
        ]),
    ...(pricing === undefined ? [] : ["《产品销量》：每人每个产品一行，填数量和任务；没有任务的填「无」。"]),
    ...(movement === undefined
      ? []
      : ["《一票否决》：有事项才填，一个事项一行；《客户经理》的入职日期、缺勤天数、调入日期、保护情形按实际填写。"]),
  ];
}

/** What the figures of the parts mean, after those of the grading. */
export function partDefinitions({ scorecard, team, pricing, movement, outcome }: SchemeDocument): readonly GuideLine[] {
  return [
    ...(movement === undefined
      ? []
      : [
          {
            label: "核定等级",
            words:
              "最终等级经等级变动规则（晋升限级、新入职、缺勤、调动、保护情形、一票否决）核定，理由逐条写明；规则见《方案参数》的等级变动规则。",
          },
        ]),
    ...(scorecard === undefined
      ? []
      : [
          {
            label: "计分卡总分",
            words:
              "Σ 指标得分 × 权重 + 专项、临时指标加减分（有上下限），四舍五入一次；指标得分按《方案参数》列明的评分方法计算，缺一项指标就没有总分。",
          },
        ]),
    ...(team === undefined
      ? []
      : [
          {
            label: "平衡得分",
            words:
              "个人总分 × 难度系数 ×（1 − 团队占比）+ 团队得分 × 团队占比；团队占比按考核卡，难度系数按客户数、贷款余额、行业、市场加减，有上下限。",
          },
        ]),
    ...(scorecard === undefined
      ? []
      : [
          {
            label: "绩效等级",
            words: `${scorecard.levels.map(({ name }) => name.zh).join("、")}，下限见《方案参数》的计分卡等级。`,
          },
        ]),
    ...(pricing === undefined
      ? []
      : [
          {
            label: "计价绩效",
            words:
              "Σ 数量 × 单价 − 倒扣：完成任务的不扣，未完成的按完成率折算，低于底线的另扣；按季兑现，一部分可延期支付。",
          },
        ]),
    ...(outcome === undefined
      ? []
      : [{ label: "结果应用", words: "晋级建议、薪酬系数和培训建议按《方案参数》的规则得出，每项都写明理由。" }]),
  ];
}
