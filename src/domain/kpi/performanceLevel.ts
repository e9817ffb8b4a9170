import { calculation } from "../calculation/calculation";
import { partOf } from "../calculation/context";
import { numberInput } from "../calculation/inputs";
import { highestReached } from "../values/bands";
import { decimal, publish } from "../values/decimal";
import { ok } from "../values/result";
import { text } from "../values/text";

/**
 * Performance level (绩效等级) of a total score: the highest level whose bound the published score reaches.
 * Problems: a blank or non-numeric score.
 * Source: 《客户经理岗位职责》第9篇 二（二）, 优秀、良好、合格、不合格四级.
 */
export const performanceLevel = calculation({
  id: "LEVEL",
  kind: "row",
  part: "scorecard",
  title: text("绩效等级", "Performance level"),
  summary: text(
    "绩效等级：优秀、良好、合格、不合格（下限以方案为准，含本数），按四舍五入后的总分判定。",
    "Performance level (in Chinese): excellent, good, qualified or unqualified by the scheme's inclusive bounds, on the published score.",
  ),
  source: text(
    "《客户经理岗位职责》第9篇 二（二）关键绩效指标标准",
    "《客户经理岗位职责》, piece 9, 2 (2): standards of key indicators",
  ),
  inputs: {
    score: numberInput({
      label: text("总分", "Total score"),
      help: text("考核卡总分，分", "total score of the card"),
      unit: "points",
      shape: "value",
    }),
  },
  params: (context) => {
    const { levels, scale } = partOf(context, "scorecard");
    return ok({
      levels,
      levelBounds: levels.map(({ name, floor }) => ({ name, floor: floor === null ? null : decimal(floor) })),
      scale: decimal(scale),
    });
  },
  paramFigures: {
    levels: { label: text("绩效等级", "Levels"), unit: "none" },
    levelBounds: { label: text("总分下限", "bound"), unit: "points" },
    scale: { label: text("小数位数", "Decimal places"), unit: "count" },
  },
  outputs: {
    publishedScore: {
      label: text("判定用总分", "Deciding score"),
      unit: "points",
      formula: "round({score}, {scale})",
    },
    performanceLevel: {
      label: text("绩效等级", "Performance level"),
      unit: "none",
      formula: "highest({publishedScore}, {levelBounds})",
    },
  },
  result: "performanceLevel",
  compute: ({ score }, { levels, levelBounds, scale }) => {
    const publishedScore = publish(score, scale.toNumber());
    const level = levels[highestReached(levelBounds, publishedScore)];
    if (level === undefined) throw new Error("A scheme has at least one level");
    return ok({ publishedScore, performanceLevel: level });
  },
});
