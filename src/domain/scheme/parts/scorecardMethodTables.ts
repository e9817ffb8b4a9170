import type { Text } from "../../values/text";
import { text } from "../../values/text";
import type { UnitId } from "../../values/unit";
import type { SchemeCell, SchemeTable } from "../schemeTable";
import { figure, label } from "../schemeTable";
import type { ScorecardRules } from "./scorecard";
import type { Indicator, ScoringMethod } from "./scorecardIndicators";

/** How a figure of the indicator is shown: figures in % are fractions; for other units the words stand beside it. */
export function indicatorUnit(indicator: Pick<Indicator, "unit"> | undefined): UnitId {
  return indicator?.unit.zh === "%" ? "rate" : "none";
}

/** The numbers of all methods of scoring as tables: single parameters, pieces of curves, steps. */
export function methodTables({ indicators }: ScorecardRules): readonly SchemeTable[] {
  const rows = indicators.map((indicator, index) => ({
    indicator,
    path: `scorecard.indicators[${String(index)}].method`,
  }));
  return [
    table(
      "计分卡评分参数",
      text("评分方法的参数", "Parameters of scoring"),
      [text("指标·参数", "Indicator · parameter"), text("取值", "Value")],
      rows.flatMap(({ indicator, path }) => parameterRows(indicator, path)),
    ),
    table(
      "计分卡评分分段",
      text("分段线性的各段", "Pieces of the curves"),
      [
        text("指标·分段", "Indicator · piece"),
        text("起点", "From"),
        text("终点", "To"),
        text("起点得分", "Points at its start"),
        text("终点得分", "Points at its end"),
        text("与上一段", "To the piece before"),
      ],
      rows.flatMap(({ indicator, path }) => bandRows(indicator, path)),
    ),
    table(
      "计分卡评分分档",
      text("分档法的各档（从优到劣）", "Steps, from the best"),
      [text("指标·分档", "Indicator · step"), text("界限（含本数）", "Bound, inclusive"), text("得分", "Points")],
      rows.flatMap(({ indicator, path }) => stepRows(indicator, path)),
    ),
  ].filter(({ rows: some }) => some.length > 0);
}

function table(
  name: string,
  title: Text,
  columns: readonly Text[],
  rows: readonly (readonly SchemeCell[])[],
): SchemeTable {
  return { name, title, columns, rows };
}

type Row = readonly SchemeCell[];

function parameterRows(indicator: Indicator, path: string): readonly Row[] {
  const { method, name } = indicator;
  const row = (words: string, value: string | null, unit: UnitId, key: string): Row => [
    label(`${name.zh}·${words}`),
    figure(value ?? "", unit, `${path}.${key}`),
  ];
  const limits = (of: { readonly cap: string | null; readonly floor: string | null }): readonly Row[] => [
    row("得分上限", of.cap, "points", "cap"),
    row("得分下限", of.floor, "points", "floor"),
  ];
  switch (method.kind) {
    case "completion":
    case "lower":
      return [row("满分", method.full, "points", "full"), ...limits(method)];
    case "deduction":
      return [
        row("满分", method.full, "points", "full"),
        row("每次扣", method.each, "points", "each"),
        row("得分下限", method.floor, "points", "floor"),
      ];
    case "median":
      return [
        row("达到中位数得分", method.at, "points", "at"),
        row("每相差", method.per, indicatorUnit(indicator), "per"),
        row("加减", method.each, "points", "each"),
        ...limits(method),
      ];
    case "yesNo":
      return [row("是", method.yes, "points", "yes"), row("否", method.no, "points", "no")];
    case "curve":
    case "steps":
      return [];
  }
}

function overUnit(indicator: Indicator, method: Extract<ScoringMethod, { over: string }>): UnitId {
  return method.over === "attainment" ? "rate" : indicatorUnit(indicator);
}

function bandRows(indicator: Indicator, path: string): readonly Row[] {
  const { method, name } = indicator;
  if (method.kind !== "curve") return [];
  const unit = overUnit(indicator, method);
  return method.bands.map(({ from, to, pointsFrom, pointsTo }, index): Row => {
    const place = `${path}.bands[${String(index)}]`;
    const before = method.bands[index - 1];
    const joint = before === undefined ? "" : before.pointsTo === pointsFrom ? "连续" : `由 ${before.pointsTo} 分跳档`;
    return [
      label(`${name.zh}·第${String(index + 1)}段`),
      figure(from, unit, `${place}.from`),
      figure(to, unit, `${place}.to`),
      figure(pointsFrom, "points", `${place}.pointsFrom`),
      figure(pointsTo, "points", `${place}.pointsTo`),
      label(joint),
    ];
  });
}

function stepRows(indicator: Indicator, path: string): readonly Row[] {
  const { method, name } = indicator;
  if (method.kind !== "steps") return [];
  return method.steps.map(({ bound, points }, index): Row => {
    const place = `${path}.steps[${String(index)}]`;
    return [
      label(`${name.zh}·第${String(index + 1)}档`),
      figure(bound ?? "", overUnit(indicator, method), `${place}.bound`),
      figure(points, "points", `${place}.points`),
    ];
  });
}
