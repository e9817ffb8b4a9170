import { runsIn } from "../../../domain/kpi/adHocPoints";
import { methodWords } from "../../../domain/kpi/methodWords";
import type { CardIndicators } from "../../../domain/kpi/scorecardLists";
import type { ScorecardRules } from "../../../domain/scheme/parts/scorecard";
import { activityNames, adHocKindNames } from "../../../domain/scheme/parts/scorecardWords";
import type { Cell, Cells } from "../../../domain/values/cell";
import { decimal } from "../../../domain/values/decimal";
import type { Period } from "../../../domain/values/period";
import { kpi } from "../../blocks/kpiFormula";
import type { InputColumn, TableBlock } from "../blockDefinition";
import { adHocWords, shownUnit } from "./indicatorFormat";
import { exampleActual, exampleTarget } from "./scorecardExamples";

/** The id of a card's table, by which formulas speak of it. */
export function cardTableId({ card }: CardIndicators): string {
  return `card${card.id.replace(/[^A-Za-z0-9]/g, "")}`;
}

/** The indicators of a card as a table with fixed rows, and below them the ad-hoc ones that run in the quarter. */
export function cardTable(card: CardIndicators, place: number, rules: ScorecardRules, period: Period): TableBlock {
  const support = card.card.kind === "support";
  return {
    kind: "table",
    id: cardTableId(card),
    name: `考核卡${card.card.name.zh.replace(/[^\p{L}\p{N}]/gu, "")}`,
    grows: false,
    columns: [
      given("perspective", "维度", 10),
      given("indicator", "指标", 19),
      given("definition", "口径", 34),
      given("unit", "单位", 7),
      given("method", "评分方法", 40),
      ...(support ? [given("activity", "作业", 11)] : []),
      { ...given("weight", "权重", 9), as: "number", unit: "rate" },
      figure("target", "目标", "可按考核对象调整；对比中位数的指标填本组中位数，按次扣分的指标填容许次数"),
      {
        ...figure("actual", "实际", "实际完成值，百分数填 95% 或 0.95；是否类填 是 或 否；专项、临时指标填加减分"),
        words: ["是", "否"],
      },
      {
        kind: "computed",
        key: "points",
        label: "得分",
        unit: "points",
        width: 11,
        ...kpi("POINTS", ["{row.indicator}", "{row.actual}", "{row.target}"], { when: "row.actual" }),
        marks: [{ when: "AND(ISNUMBER({cell}),ISNUMBER({row.weight}),{cell}<60)", as: "bad" }],
      },
      {
        kind: "computed",
        key: "weighted",
        label: "加权得分",
        unit: "points",
        width: 15,
        formula: '=IF({row.points}="","",IF({row.weight}="",{row.points},{row.points}*{row.weight}))',
        value: ({ row }) => weighted(row("points"), row("weight")),
      },
    ],
    rows: [...indicatorRows(card, place, rules), ...adHocRows(rules, period, support)],
  };
}

function given(key: string, label: string, width: number): InputColumn {
  return { kind: "input", key, label, as: "text", given: true, width };
}

/** A figure in the unit of its row. */
function figure(key: string, label: string, help: string): InputColumn {
  return { kind: "input", key, label, as: "number", help, width: 14, unitOf: (row) => shownUnit(row("unit")) };
}

/** Points × weight; those of ad-hoc indicators count as they are. */
function weighted(points: Cell, weight: Cell): Cell {
  if (typeof points !== "number") return points;
  return typeof weight === "number" ? decimal(points).times(weight).toNumber() : points;
}

function indicatorRows({ card, indicators }: CardIndicators, person: number, { perspectives }: ScorecardRules): Cells {
  return indicators.map((indicator, place) => {
    const { weight = "0", target = "0", activity } = card.indicators[place] ?? {};
    return [
      perspectives.find(({ id }) => id === indicator.perspective)?.name.zh ?? "",
      indicator.name.zh,
      indicator.definition.zh,
      indicator.unit.zh,
      methodWords(indicator).zh,
      ...(activity === undefined ? [] : [activityNames[activity].zh]),
      Number(weight),
      exampleTarget(indicator, target),
      exampleActual(indicator, target, place, person),
    ];
  });
}

/** The ad-hoc indicators of the quarter: without weight and target, nothing filled in. */
function adHocRows({ adHoc }: ScorecardRules, period: Period, support: boolean): Cells {
  return adHoc.items
    .filter((item) => runsIn(item, period))
    .map((item) => [
      adHocKindNames[item.kind].zh,
      item.name.zh,
      item.definition.zh,
      "分",
      adHocWords(item),
      ...(support ? [""] : []),
      null,
      null,
      null,
    ]);
}
