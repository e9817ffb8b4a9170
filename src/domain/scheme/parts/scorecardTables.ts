import { text } from "../../values/text";
import type { SchemeTable } from "../schemeTable";
import { figure, label, worded } from "../schemeTable";
import type { ScorecardRules } from "./scorecard";
import { limitTable } from "./scorecardLimits";
import { indicatorUnit, methodTables } from "./scorecardMethodTables";
import { activityNames, adHocKindNames, directionNames, methodNames, overNames, periodNames } from "./scorecardWords";

/** The scorecard as tables of 方案参数. */
export function scorecardTables(rules: ScorecardRules): readonly SchemeTable[] {
  return [
    parameters(rules),
    levels(rules),
    weights(rules),
    adHocItems(rules),
    ...methodTables(rules),
    limitTable(rules),
    library(rules),
  ];
}

function parameters({ scale, adHoc }: ScorecardRules): SchemeTable {
  return {
    name: "计分卡参数",
    title: text("计分卡参数", "Scorecard parameters"),
    columns: [text("参数", "Parameter"), text("取值", "Value")],
    rows: [
      [label("总分小数位数"), figure(String(scale), "count", "scorecard.scale")],
      [label("专项、临时指标合计最多扣（分）"), figure(adHoc.lowest, "points", "scorecard.adHoc.lowest")],
      [label("专项、临时指标合计最多加（分）"), figure(adHoc.highest, "points", "scorecard.adHoc.highest")],
    ],
  };
}

function levels({ levels: all }: ScorecardRules): SchemeTable {
  return {
    name: "计分卡等级",
    title: text("绩效等级", "Performance levels"),
    columns: [text("绩效等级", "Level"), text("总分下限（分）", "Bound of the total")],
    rows: all.map(({ name, floor }, index) => [
      label(name.zh),
      figure(floor ?? "", "points", `scorecard.levels[${String(index)}].floor`),
    ]),
  };
}

function weights({ cards, indicators }: ScorecardRules): SchemeTable {
  return {
    name: "计分卡权重",
    title: text("考核卡的指标、权重与目标", "Indicators, weights and targets of the cards"),
    columns: [
      text("考核卡·指标", "Card · indicator"),
      text("权重", "Weight"),
      text("目标", "Target"),
      text("作业", "Activity"),
    ],
    rows: cards.flatMap((card, place) =>
      card.indicators.map(({ indicator, weight, target, activity }, index) => {
        const path = `scorecard.cards[${String(place)}].indicators[${String(index)}]`;
        const listed = indicators.find(({ id }) => id === indicator);
        const done = activity === undefined ? label("") : worded(activityNames[activity].zh, `${path}.activity`);
        return [
          label(`${card.name.zh}·${listed?.name.zh ?? indicator}`),
          figure(weight, "rate", `${path}.weight`),
          figure(target, indicatorUnit(listed), `${path}.target`),
          done,
        ];
      }),
    ),
  };
}

function adHocItems({ adHoc }: ScorecardRules): SchemeTable {
  return {
    name: "计分卡专项指标",
    title: text("专项、临时指标", "Ad-hoc indicators"),
    columns: [
      text("专项、临时指标", "Ad-hoc indicator"),
      text("类别", "Kind"),
      text("起始日", "From"),
      text("终止日", "To"),
      text("最多扣（分）", "Most deducted"),
      text("最多加（分）", "Most added"),
      text("口径", "Definition"),
    ],
    rows: adHoc.items.map((item, index) => {
      const path = `scorecard.adHoc.items[${String(index)}]`;
      return [
        label(item.name.zh),
        worded(adHocKindNames[item.kind].zh, `${path}.kind`),
        worded(item.from, `${path}.from`),
        worded(item.to, `${path}.to`),
        figure(item.lowest, "points", `${path}.lowest`),
        figure(item.highest, "points", `${path}.highest`),
        label(item.definition.zh),
      ];
    }),
  };
}

function library({ indicators, perspectives }: ScorecardRules): SchemeTable {
  return {
    name: "计分卡指标",
    title: text("指标库", "Library of indicators"),
    columns: [
      text("指标", "Indicator"),
      text("维度", "Perspective"),
      text("单位", "Unit"),
      text("方向", "Direction"),
      text("考核周期", "Period"),
      text("评分方法", "Method"),
      text("评分依据", "Scored over"),
      text("允许跳档", "May jump"),
      text("数据来源", "Data source"),
      text("报送部门", "Reported by"),
      text("口径", "Definition"),
    ],
    rows: indicators.map(
      ({ name, perspective, unit, direction, period, method, source, reportedBy, definition }, index) => {
        const path = `scorecard.indicators[${String(index)}]`;
        const banded = method.kind === "curve" || method.kind === "steps";
        const jumps = method.kind === "curve" ? worded(method.jumps ? "是" : "否", `${path}.method.jumps`) : label("");
        return [
          label(name.zh),
          worded(perspectives.find(({ id }) => id === perspective)?.name.zh ?? perspective, `${path}.perspective`),
          worded(unit.zh, `${path}.unit.zh`),
          worded(directionNames[direction].zh, `${path}.direction`),
          worded(periodNames[period].zh, `${path}.period`),
          worded(methodNames[method.kind].zh, `${path}.method.kind`),
          banded ? worded(overNames[method.over].zh, `${path}.method.over`) : label(""),
          jumps,
          worded(source.zh, `${path}.source.zh`),
          worded(reportedBy.zh, `${path}.reportedBy.zh`),
          worded(definition.zh, `${path}.definition.zh`),
        ];
      },
    ),
  };
}
