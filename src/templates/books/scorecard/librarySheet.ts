import { libraryByPerspective } from "../../../domain/kpi/library";
import { methodWords } from "../../../domain/kpi/methodWords";
import type { ScorecardRules } from "../../../domain/scheme/parts/scorecard";
import type { Indicator } from "../../../domain/scheme/parts/scorecardIndicators";
import { indicatorUnit } from "../../../domain/scheme/parts/scorecardMethodTables";
import { adHocKindNames, directionNames, periodNames } from "../../../domain/scheme/parts/scorecardWords";
import type { Cells } from "../../../domain/values/cell";
import { decimal } from "../../../domain/values/decimal";
import { formatFigure } from "../../../domain/values/format";
import type { InputColumn } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { adHocWords } from "./indicatorFormat";

/** 指标库: every indicator by perspective with all that the SMART check asks for, then the ad-hoc ones. */
export function librarySheet(rules: ScorecardRules): SheetDefinition {
  return {
    name: "指标库",
    title: "指标库",
    frozenColumns: 2,
    bands: [
      [
        {
          kind: "table",
          id: "library",
          name: "指标库",
          grows: false,
          columns: [
            given("perspective", "维度", 10),
            given("indicator", "指标", 19),
            given("definition", "口径", 36),
            given("unit", "单位", 7),
            given("direction", "方向", 10),
            given("method", "评分方法", 36),
            given("source", "数据来源", 15),
            given("reportedBy", "报送部门", 12),
            given("period", "考核周期", 12),
            given("cards", "考核卡：权重与目标", 34),
          ],
          rows: [...libraryRows(rules), ...adHocRows(rules)],
        },
      ],
    ],
  };
}

function given(key: string, label: string, width: number): InputColumn {
  return { kind: "input", key, label, as: "text", given: true, width };
}

function libraryRows(rules: ScorecardRules): Cells {
  return libraryByPerspective(rules).flatMap(({ perspective, indicators }) =>
    indicators.map((indicator) => [
      perspective.name.zh,
      indicator.name.zh,
      indicator.definition.zh,
      indicator.unit.zh,
      directionNames[indicator.direction].zh,
      methodWords(indicator).zh,
      indicator.source.zh,
      indicator.reportedBy.zh,
      periodNames[indicator.period].zh,
      cardWords(indicator, rules),
    ]),
  );
}

/** On which cards an indicator stands: 对公 25%，目标 1,800,000；零售 …. */
function cardWords(indicator: Indicator, { cards }: ScorecardRules): string {
  const unit = indicatorUnit(indicator);
  return cards
    .flatMap(({ name, indicators }) =>
      indicators
        .filter((entry) => entry.indicator === indicator.id)
        .map(({ weight, target }) => {
          const goal = indicator.method.kind === "yesNo" ? "是" : formatFigure(decimal(target), unit);
          return `${name.zh} ${formatFigure(decimal(weight), "rate")}，目标 ${goal}`;
        }),
    )
    .join("；");
}

function adHocRows({ adHoc }: ScorecardRules): Cells {
  return adHoc.items.map((item) => [
    adHocKindNames[item.kind].zh,
    item.name.zh,
    item.definition.zh,
    "分",
    "加分或扣分",
    adHocWords(item),
    "专项方案",
    "牵头部门",
    `${item.from} 至 ${item.to}`,
    "各卡在总分之外另加，不占权重",
  ]);
}
