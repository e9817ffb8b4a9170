import type { Figures } from "../calculation/calculation";
import { calculation } from "../calculation/calculation";
import { partOf } from "../calculation/context";
import { choiceInput, numberInput } from "../calculation/inputs";
import type { NamedFigure } from "../calculation/namedFigure";
import type { Input } from "../calculation/input";
import type { ScorecardCard } from "../scheme/parts/scorecard";
import { isBlank, isBlankName } from "../values/cell";
import { Decimal, decimal, publish, sum } from "../values/decimal";
import { problem } from "../values/problem";
import type { Result } from "../values/result";
import { bad, ok, then } from "../values/result";
import { text } from "../values/text";
import { adHocProblems, adHocRows } from "./adHocPoints";
import { pointsInOrder, rowProblems } from "./cardPoints";
import type { ScorecardRow } from "./cardPoints";
import { chooseCard } from "./chooseCard";
import { scorecardLists } from "./scorecardLists";

/** The figures of one scorecard, 分. Those of ad-hoc indicators are null where there is none. */
export interface ScorecardFigures {
  /** The card by which it was scored. */
  readonly card: ScorecardCard;
  /** Points of the card's indicators, in the card's order. */
  readonly indicatorPoints: readonly NamedFigure[];
  readonly weights: readonly NamedFigure[];
  readonly weightedTotal: Decimal;
  readonly adHocPoints: readonly NamedFigure[];
  readonly adHocSum: Decimal | null;
  readonly adHocCounted: Decimal | null;
  readonly adjustedTotal: Decimal | null;
  /** The total before it is published. */
  readonly exactTotal: Decimal;
  /** 总分, rounded once to the scheme's scale. */
  readonly totalScore: Decimal;
}

const outputs: Figures<ScorecardFigures> = {
  card: { label: text("考核卡", "Card"), unit: "none" },
  indicatorPoints: { label: text("指标得分", "Points"), unit: "points" },
  weights: { label: text("权重", "Weight"), unit: "rate" },
  weightedTotal: {
    label: text("加权得分", "Weighted points"),
    unit: "points",
    formula: "Σ {indicatorPoints} × {weights}",
  },
  adHocPoints: { label: text("专项、临时指标得分", "Ad-hoc points"), unit: "points" },
  adHocSum: { label: text("专项、临时指标合计", "Ad-hoc total"), unit: "points", formula: "total({adHocPoints})" },
  adHocCounted: {
    label: text("计入的专项、临时得分", "Ad-hoc points counted"),
    unit: "points",
    formula: "between({adHocSum}, {adHocLowest}, {adHocHighest})",
  },
  adjustedTotal: {
    label: text("加减后得分", "Points with ad-hoc"),
    unit: "points",
    formula: "{weightedTotal} + {adHocCounted}",
  },
  exactTotal: { label: text("总分（未取整）", "Total, unrounded"), unit: "points" },
  totalScore: { label: text("总分", "Total score"), unit: "points", formula: "round({exactTotal}, {scale})" },
};

const numericPoints = numberInput({
  label: text("指标得分", "Points"),
  help: text(
    "各指标得分，分；专项、临时指标填加分或扣分（扣分为负），没有的不填",
    "points of each indicator; for ad-hoc ones the points added, or deducted as a negative number; blank where there are none",
  ),
  unit: "points",
  shape: "entries",
});

/** The points of each row. A blank is a problem of an indicator of the card, and nothing of an ad-hoc one. */
const points: Input<Decimal | null, "entries"> = {
  ...numericPoints,
  read: (cell, context, member) => (isBlank(cell) ? ok(null) : numericPoints.read(cell, context, member)),
};

const namedCard = choiceInput({
  label: text("考核卡", "Card"),
  help: text(
    "考核卡名称；方案只有一张卡，或所列指标只属于一张卡时可不填",
    "name of the card; may be left out where the scheme has one only, or the indicators belong to one only",
  ),
  shape: "value",
  choices: (context) => partOf(context, "scorecard").cards,
});

const card: Input<ScorecardCard | null, "value"> = {
  ...namedCard,
  optional: true,
  read: (cell, context, member) => (isBlankName(cell) ? ok(null) : namedCard.read(cell, context, member)),
};

/**
 * Total score of a scorecard (总分): Σ points × weight by the card, and the ad-hoc points on top within their bounds.
 * 分, rounded once, 四舍五入, to the scheme's scale. Points are taken as a cell holds them, so that a chain of cells and the
 * wizard publish the same total.
 * Problems: an indicator of the card that is missing (never zero, never re-weighted), one that stands twice or belongs to
 * another card, points that the indicator's method cannot give, ad-hoc points outside their bounds or their dates, no card where several would do.
 * Source: 《客户经理岗位职责》第9篇 二（二）: 加权总分 = ∑ 指标得分 × 指标权重; 第1篇 三 (专项、临时指标).
 */
export const scorecard = calculation({
  id: "SCORECARD",
  kind: "group",
  part: "scorecard",
  title: text("考核卡总分", "Total of a scorecard"),
  summary: text(
    "考核卡总分（分）：各指标得分 × 卡上权重之和，加上限幅后的专项、临时得分，四舍五入一次。缺一个指标会报错，不重新分配权重。",
    "Total of a scorecard: the sum of points × weight, and ad-hoc points on top within bounds, rounded once. A missing indicator is an error; weights are never redistributed.",
  ),
  source: text(
    "《客户经理岗位职责》第9篇 二（二）加权总分、第1篇 三 专项指标与临时指标",
    "《客户经理岗位职责》, piece 9, 2 (2) (weighted total) and piece 1, 3 (special and temporary indicators)",
  ),
  inputs: {
    indicators: choiceInput({
      label: text("指标", "Indicator"),
      help: text(
        "考核卡上的指标名称，一行一个；专项、临时指标也列在这里",
        "the card's indicators, one a row; ad-hoc indicators stand among them",
      ),
      shape: "entries",
      choices: (context) => scorecardLists(partOf(context, "scorecard")).entries,
    }),
    points,
    card,
  },
  params: (context) => {
    const rules = partOf(context, "scorecard");
    return ok({
      lists: scorecardLists(rules),
      period: context.period,
      scale: decimal(rules.scale),
      adHocLowest: decimal(rules.adHoc.lowest),
      adHocHighest: decimal(rules.adHoc.highest),
    });
  },
  paramFigures: {
    lists: { label: text("指标与考核卡", "Indicators and cards"), unit: "none" },
    period: { label: text("考核期", "Period"), unit: "none" },
    scale: { label: text("小数位数", "Decimal places"), unit: "count" },
    adHocLowest: { label: text("最多扣", "Most deducted"), unit: "points" },
    adHocHighest: { label: text("最多加", "Most added"), unit: "points" },
  },
  outputs,
  result: "totalScore",
  compute: (inputs, { lists, period, scale, adHocLowest, adHocHighest }): Result<ScorecardFigures> => {
    if (inputs.indicators.length === 0) return bad(noRows());
    return then(chooseCard(inputs.card, inputs.indicators, lists), (chosen) => {
      const rows = inputs.indicators.map((entry, index): ScorecardRow => ({
        entry,
        points: inputs.points[index] ?? null,
      }));
      const adHoc = adHocRows(rows);
      const problems = [...rowProblems(rows, chosen), ...adHocProblems(adHoc, points.label, period)];
      if (problems.length > 0) return bad(...problems);
      const indicatorPoints = pointsInOrder(rows, chosen);
      const weights = chosen.card.indicators.map(({ weight }, index): NamedFigure => ({
        name: chosen.indicators[index]?.name ?? null,
        value: decimal(weight),
      }));
      const weightedTotal = sum(indicatorPoints.map(({ value }, index) => value.times(weights[index]?.value ?? 0)));
      const adHocPoints = adHoc.map((row): NamedFigure => ({ name: row.item.name, value: row.points }));
      const added = addAdHoc(weightedTotal, adHocPoints, adHocLowest, adHocHighest);
      const exactTotal = added.adjustedTotal ?? weightedTotal;
      return ok({
        card: chosen.card,
        indicatorPoints,
        weights,
        weightedTotal,
        adHocPoints,
        ...added,
        exactTotal,
        totalScore: publish(exactTotal, scale.toNumber()),
      });
    });
  },
});

/** The ad-hoc points on top of the weighted total, all together within the scheme's bounds; nothing where there are none. */
function addAdHoc(
  weightedTotal: Decimal,
  adHocPoints: readonly NamedFigure[],
  lowest: Decimal,
  highest: Decimal,
): Pick<ScorecardFigures, "adHocSum" | "adHocCounted" | "adjustedTotal"> {
  if (adHocPoints.length === 0) return { adHocSum: null, adHocCounted: null, adjustedTotal: null };
  const adHocSum = sum(adHocPoints.map(({ value }) => value));
  const adHocCounted = Decimal.min(Decimal.max(adHocSum, lowest), highest);
  return { adHocSum, adHocCounted, adjustedTotal: weightedTotal.plus(adHocCounted) };
}

function noRows(): ReturnType<typeof problem> {
  return problem(
    "missing-entry",
    text("指标得分", "Points"),
    null,
    text("各指标的得分", "the points of each indicator"),
  );
}
