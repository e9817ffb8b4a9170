import type { Figures } from "../calculation/calculation";
import type { Curve, Steps } from "../values/bands";
import type { Decimal } from "../values/decimal";
import { text } from "../values/text";

/** Every figure of scoring one indicator; those of other methods than the indicator's are null. Points in 分. */
export interface PointsFigures {
  /** 完成率, the share of the target that was reached. */
  readonly attainmentRate: Decimal | null;
  /** 完成率 of an indicator that is better the lower it is. */
  readonly reverseRate: Decimal | null;
  /** Whichever of the two applies. */
  readonly rate: Decimal | null;
  readonly full: Decimal | null;
  readonly completionPoints: Decimal | null;
  /** The piece of the curve on which the figure lies. */
  readonly band: Curve | null;
  readonly rateBandPoints: Decimal | null;
  readonly actualBandPoints: Decimal | null;
  readonly steps: Steps | null;
  readonly rateStepPoints: Decimal | null;
  readonly actualStepPoints: Decimal | null;
  readonly actualWithinPoints: Decimal | null;
  readonly allowed: Decimal | null;
  readonly excess: Decimal | null;
  readonly each: Decimal | null;
  readonly deductionPoints: Decimal | null;
  readonly atMedian: Decimal | null;
  readonly aboveMedian: Decimal | null;
  readonly belowMedian: Decimal | null;
  readonly distance: Decimal | null;
  readonly per: Decimal | null;
  readonly medianPoints: Decimal | null;
  /** 1 for yes, 0 for no. */
  readonly answer: Decimal | null;
  readonly yes: Decimal | null;
  readonly no: Decimal | null;
  readonly answerPoints: Decimal | null;
  /** The points of an ad-hoc indicator, which its row gives itself. */
  readonly adHocPoints: Decimal | null;
  /** Points before their limits. */
  readonly scored: Decimal;
  readonly floor: Decimal | null;
  readonly cap: Decimal | null;
  readonly points: Decimal;
}

/** What each figure is called and how it comes about. */
export const pointsFigures: Figures<PointsFigures> = {
  attainmentRate: { label: text("完成率", "Attainment rate"), unit: "rate", formula: "{actual} ÷ {target}" },
  reverseRate: {
    label: text("反向完成率", "Reverse attainment rate"),
    unit: "rate",
    formula: "{whole} + ({target} − {actual}) ÷ {target}",
  },
  rate: { label: text("完成率", "Attainment rate"), unit: "rate" },
  full: { label: text("满分", "Full points"), unit: "points" },
  completionPoints: { label: text("完成率得分", "Points by rate"), unit: "points", formula: "{rate} × {full}" },
  band: { label: text("所在分段", "Piece of the curve"), unit: "none" },
  rateBandPoints: {
    label: text("完成率分段得分", "Points by curve of the rate"),
    unit: "points",
    formula: "interpolate({rate}, {band})",
  },
  actualBandPoints: {
    label: text("实际值分段得分", "Points by curve of the actual"),
    unit: "points",
    formula: "interpolate({actual}, {band})",
  },
  steps: { label: text("各档", "Steps"), unit: "none" },
  rateStepPoints: {
    label: text("完成率分档得分", "Points by steps of the rate"),
    unit: "points",
    formula: "step({rate}, {steps})",
  },
  actualStepPoints: {
    label: text("实际值分档得分", "Points by steps of the actual"),
    unit: "points",
    formula: "step({actual}, {steps})",
  },
  actualWithinPoints: {
    label: text("实际值分档得分（越低越好）", "Points by steps, lower is better"),
    unit: "points",
    formula: "within({actual}, {steps})",
  },
  allowed: { label: text("容许次数", "Occurrences tolerated"), unit: "count" },
  excess: {
    label: text("扣分次数", "Occurrences counted"),
    unit: "count",
    formula: "greatest({actual} − {allowed}, {nothing})",
  },
  each: { label: text("每次（每档）分数", "Points each"), unit: "points" },
  deductionPoints: {
    label: text("按次扣分后得分", "Points after deduction"),
    unit: "points",
    formula: "{full} − {excess} × {each}",
  },
  atMedian: { label: text("达到中位数得分", "Points at the median"), unit: "points" },
  aboveMedian: { label: text("高于中位数", "Above the median"), unit: "none", formula: "{actual} − {target}" },
  belowMedian: { label: text("低于中位数", "Below the median"), unit: "none", formula: "{target} − {actual}" },
  distance: { label: text("优于中位数的幅度", "Better than the median by"), unit: "none" },
  per: { label: text("每一幅度", "Each distance"), unit: "none" },
  medianPoints: {
    label: text("对比中位数得分", "Points against the median"),
    unit: "points",
    formula: "{atMedian} + {distance} ÷ {per} × {each}",
  },
  answer: { label: text("是否达到（是 1，否 0）", "Answer (yes 1, no 0)"), unit: "count" },
  yes: { label: text("「是」的得分", "Points of yes"), unit: "points" },
  no: { label: text("「否」的得分", "Points of no"), unit: "points" },
  answerPoints: {
    label: text("是否得分", "Points by answer"),
    unit: "points",
    formula: "{no} + {answer} × ({yes} − {no})",
  },
  adHocPoints: { label: text("专项、临时得分", "Ad-hoc points"), unit: "points", formula: "{actual}" },
  scored: { label: text("限幅前得分", "Points before limits"), unit: "points" },
  floor: { label: text("得分下限", "Least points"), unit: "points" },
  cap: { label: text("得分上限", "Most points"), unit: "points" },
  points: { label: text("指标得分", "Points"), unit: "points", formula: "between({scored}, {floor}, {cap})" },
};

/** No figure of any method yet. */
export const noFigures: Omit<PointsFigures, "scored" | "points"> = {
  attainmentRate: null,
  reverseRate: null,
  rate: null,
  full: null,
  completionPoints: null,
  band: null,
  rateBandPoints: null,
  actualBandPoints: null,
  steps: null,
  rateStepPoints: null,
  actualStepPoints: null,
  actualWithinPoints: null,
  allowed: null,
  excess: null,
  each: null,
  deductionPoints: null,
  atMedian: null,
  aboveMedian: null,
  belowMedian: null,
  distance: null,
  per: null,
  medianPoints: null,
  answer: null,
  yes: null,
  no: null,
  answerPoints: null,
  adHocPoints: null,
  floor: null,
  cap: null,
};
