import { calculation } from "../calculation/calculation";
import { numberInput } from "../calculation/inputs";
import type { Decimal } from "../values/decimal";
import { decimal } from "../values/decimal";
import { ok } from "../values/result";
import { text } from "../values/text";

/**
 * EVA points (EVA分值): one point for every 30 000 元 of EVA by the scheme's rate. 分; may be negative; not rounded.
 * Problems: a blank or non-numeric cell.
 * Source: 《对广东发展银行客户经理的绩效考核探究》2.1.2 (5).
 */
export const evaPoints = calculation({
  id: "EVAPOINTS",
  kind: "row",
  title: text("EVA分值", "EVA points"),
  summary: text(
    "EVA分值（分）：每实现 3 万元经济增加值得 1 分（以方案为准），不取整。",
    "EVA points: one point for every CNY 30,000 of economic value added (as the scheme says); not rounded.",
  ),
  source: text("《对广东发展银行客户经理的绩效考核探究》2.1.2 (5)"),
  inputs: {
    eva: numberInput({
      label: text("经济增加值", "Economic value added"),
      help: text("经济增加值，元", "economic value added, CNY"),
      unit: "yuan",
      shape: "value",
    }),
  },
  params: ({ scheme }) => {
    const { yuanPerStep, pointsPerStep, cap, floor } = scheme.document.evaPoints;
    return ok({
      yuanPerStep: decimal(yuanPerStep),
      pointsPerStep: decimal(pointsPerStep),
      cap: cap === null ? null : decimal(cap),
      floor: floor === null ? null : decimal(floor),
    });
  },
  paramFigures: {
    yuanPerStep: { label: text("每分所需经济增加值", "EVA per step"), unit: "yuan" },
    pointsPerStep: { label: text("每档得分", "Points per step"), unit: "none" },
    cap: { label: text("上限", "Cap"), unit: "points" },
    floor: { label: text("下限", "Floor"), unit: "points" },
  },
  outputs: {
    points: {
      label: text("EVA分值", "EVA points"),
      unit: "points",
      formula: "{eva} ÷ {yuanPerStep} × {pointsPerStep}",
    },
    evaPoints: { label: text("EVA分值", "EVA points"), unit: "points", formula: "between({points}, {floor}, {cap})" },
  },
  result: "evaPoints",
  compute: ({ eva }, { yuanPerStep, pointsPerStep, cap, floor }) => {
    const points = eva.times(pointsPerStep).dividedBy(yuanPerStep);
    return ok({ points, evaPoints: between(points, floor, cap) });
  },
});

/** The value kept within its floor and cap, where there are any. */
export function between(value: Decimal, floor: Decimal | null, cap: Decimal | null): Decimal {
  if (floor !== null && value.lessThan(floor)) return floor;
  if (cap !== null && value.greaterThan(cap)) return cap;
  return value;
}
