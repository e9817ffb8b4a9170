import { calculation } from "../calculation/calculation";
import { numberInput } from "../calculation/inputs";
import { scoreRange } from "../scheme/scoreRange";
import { decimal, publish } from "../values/decimal";
import { ok } from "../values/result";
import { text } from "../values/text";

/** The quality score, within the range of the scheme's ratings. */
const quality = numberInput({
  label: text("综合素质得分", "Quality score"),
  help: text("综合素质得分，0–100 分", "quality score, 0–100"),
  unit: "points",
  shape: "value",
  min: "0",
  max: "100",
  range: ({ scheme }) => scoreRange(scheme.document),
});

/**
 * Grading score (等级评分): EVA points × 70% + quality × 30% by the scheme's weights. 分, rounded once, 四舍五入, to the
 * scheme's scale; `exactScore` is the same unrounded.
 * Problems: a blank or non-numeric cell, a quality score outside 0–100.
 * Source: 《对广东发展银行客户经理的绩效考核探究》2.1.3.
 */
export const gradingScore = calculation({
  id: "SCORE",
  kind: "row",
  title: text("等级评分", "Grading score"),
  summary: text(
    "等级评分（分）= EVA分值 × 70% + 综合素质 × 30%（权重以方案为准），四舍五入一次到两位小数。",
    "Grading score: EVA points × 70% + quality × 30% (weights as the scheme says), rounded once, half up, to two places.",
  ),
  source: text("《对广东发展银行客户经理的绩效考核探究》2.1.3"),
  inputs: {
    evaPoints: numberInput({
      label: text("EVA分值", "EVA points"),
      help: text("EVA分值，分", "EVA points"),
      unit: "points",
      shape: "value",
    }),
    quality,
  },
  params: ({ scheme }) => {
    const { weights, scale, decideOn } = scheme.document.score;
    return ok({
      evaWeight: decimal(weights.evaPoints),
      qualityWeight: decimal(weights.quality),
      scale: decimal(scale),
      decideOn,
    });
  },
  paramFigures: {
    evaWeight: { label: text("EVA权重", "EVA weight"), unit: "rate" },
    qualityWeight: { label: text("素质权重", "Quality weight"), unit: "rate" },
    scale: { label: text("小数位数", "Decimal places"), unit: "count" },
    decideOn: { label: text("判定依据", "Decided on"), unit: "none" },
  },
  outputs: {
    exactScore: {
      label: text("等级评分（未取整）", "Grading score, unrounded"),
      unit: "points",
      formula: "{evaPoints} × {evaWeight} + {quality} × {qualityWeight}",
    },
    gradingScore: { label: text("等级评分", "Grading score"), unit: "points", formula: "round({exactScore}, {scale})" },
    decidingScore: { label: text("判定用等级评分", "Deciding score"), unit: "points" },
  },
  result: "decidingScore",
  compute: ({ evaPoints, quality }, { evaWeight, qualityWeight, scale, decideOn }) => {
    const exactScore = evaPoints.times(evaWeight).plus(quality.times(qualityWeight));
    const published = publish(exactScore, scale.toNumber());
    return ok({
      exactScore,
      gradingScore: published,
      decidingScore: decideOn === "published" ? published : exactScore,
    });
  },
});
