import { text } from "../../../values/text";
import type { EntryLabels } from "./entryLabel";
import { entry, under } from "./entryLabel";

const methodLabels = under("indicators[].method", {
  "": entry("评分方法", "Method of scoring"),
  kind: entry("评分方法", "Method", "none", text("百分制", "out of 100")),
  full: entry("满分", "Full points", "points", text("恰好达到目标时的得分", "given where the target is just reached")),
  cap: entry("得分上限", "Most points", "points", text("空着为不设上限", "blank: no limit")),
  floor: entry("得分下限", "Least points", "points", text("空着为不设下限", "blank: no limit")),
  over: entry("评分依据", "Scored over"),
  jumps: entry(
    "允许跳档",
    "May jump",
    "none",
    text("选「否」时相邻两段的得分须相接", "if not, the points of neighbouring pieces must meet"),
  ),
  bands: entry(
    "分段线性的各段",
    "Pieces of the curve",
    "none",
    text("从小到大，首尾相接；两端之外不变", "ascending, end to end; flat beyond both ends"),
  ),
  "bands[]": entry("分段", "Piece"),
  "bands[].from": entry("起点", "From"),
  "bands[].to": entry("终点", "To"),
  "bands[].pointsFrom": entry("起点得分", "Points at its start", "points"),
  "bands[].pointsTo": entry("终点得分", "Points at its end", "points"),
  steps: entry(
    "分档法的各档",
    "Steps",
    "none",
    text("从优到劣；界限含本数，最后一档不设界限", "from the best down; bounds are inclusive, the last step has none"),
  ),
  "steps[]": entry("分档", "Step"),
  "steps[].bound": entry("界限（含本数）", "Bound, inclusive"),
  "steps[].points": entry("得分", "Points", "points"),
  each: entry("每次（每档）加减分", "Points for each", "points"),
  at: entry("达到中位数的得分", "Points at the median", "points"),
  per: entry("每相差", "For each distance of"),
  yes: entry("「是」的得分", "Points of yes", "points"),
  no: entry("「否」的得分", "Points of no", "points"),
});

const indicatorLabels: EntryLabels = {
  indicators: entry("指标库", "Library of indicators"),
  "indicators[]": entry("指标", "Indicator"),
  "indicators[].perspective": entry("维度", "Perspective"),
  "indicators[].definition": entry("口径", "Definition", "none", text("数字怎样统计", "how the figure is counted")),
  "indicators[].unit": entry(
    "单位",
    "Unit",
    "none",
    text(
      "单位为 % 的指标，数据表里按小数填（95% 为 0.95）",
      "figures in % stand as fractions in the tables of data (0.95 for 95%)",
    ),
  ),
  "indicators[].limits": entry(
    "取值范围",
    "Limits of the figure",
    "none",
    text(
      "不设时：百分数为 0–100%，其余不小于 0；可为负或超过 100% 的指标须写明",
      "without them: 0–100% for percentages, 0 or more for the rest; what may go beyond must say so",
    ),
  ),
  "indicators[].limits.min": entry("最小值", "Least", "none", text("空着为不限", "blank: no end")),
  "indicators[].limits.max": entry("最大值", "Greatest", "none", text("空着为不限", "blank: no end")),
  "indicators[].direction": entry("方向", "Direction"),
  "indicators[].source": entry("数据来源", "Data source"),
  "indicators[].reportedBy": entry("报送部门", "Reported by"),
  "indicators[].period": entry("考核周期", "Period"),
  ...methodLabels,
};

const cardLabels: EntryLabels = {
  cards: entry(
    "考核卡",
    "Cards",
    "none",
    text(
      "每张卡的指标权重合计应恰好为 100%，一年内不变",
      "the weights of a card add up to exactly 100% and hold for a year",
    ),
  ),
  "cards[]": entry("考核卡", "Card"),
  "cards[].kind": entry("适用对象", "For whom"),
  "cards[].indicators": entry("卡上的指标", "Indicators of the card"),
  "cards[].indicators[]": entry("指标", "Indicator"),
  "cards[].indicators[].indicator": entry("指标", "Indicator"),
  "cards[].indicators[].weight": entry("权重", "Weight", "rate"),
  "cards[].indicators[].target": entry(
    "目标",
    "Target",
    "none",
    text("没有另定目标的人按此计算", "holds where nobody sets another"),
  ),
  "cards[].indicators[].activity": entry(
    "作业",
    "Activity",
    "none",
    text("只用于支持保障部门的考核卡", "only on cards of supporting departments"),
  ),
};

const adHocLabels = under("adHoc", {
  "": entry(
    "专项、临时指标",
    "Ad-hoc indicators",
    "none",
    text("在总分之外加减分，不动年度权重", "added to the total without touching the year's weights"),
  ),
  lowest: entry("合计最多扣", "Most deducted altogether", "points", text("写成负数或 0", "0 or below")),
  highest: entry("合计最多加", "Most added altogether", "points"),
  items: entry("专项、临时指标", "Ad-hoc indicators"),
  "items[]": entry("专项、临时指标", "Ad-hoc indicator"),
  "items[].kind": entry("类别", "Kind"),
  "items[].definition": entry("口径", "Definition"),
  "items[].from": entry("起始日", "From"),
  "items[].to": entry("终止日", "To"),
  "items[].lowest": entry("最多扣", "Most deducted", "points", text("写成负数或 0", "0 or below")),
  "items[].highest": entry("最多加", "Most added", "points"),
});

/** 平衡计分卡. */
export const scorecardLabels: EntryLabels = under("scorecard", {
  "": entry("平衡计分卡", "Balanced scorecard"),
  scale: entry("总分小数位数", "Decimal places of totals", "count"),
  perspectives: entry("维度", "Perspectives"),
  "perspectives[]": entry("维度", "Perspective"),
  levels: entry(
    "绩效等级",
    "Performance levels",
    "none",
    text("从高到低；下限含本数，最低一级不设下限", "from the highest down; bounds are inclusive, the lowest has none"),
  ),
  "levels[]": entry("绩效等级", "Level"),
  "levels[].floor": entry("总分下限", "Bound of the total", "points"),
  ...indicatorLabels,
  ...cardLabels,
  ...adHocLabels,
});
