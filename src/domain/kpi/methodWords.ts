import type { Indicator, ScoringMethod } from "../scheme/parts/scorecardIndicators";
import { higherIsBetter } from "../scheme/parts/scorecardIndicators";
import { indicatorUnit } from "../scheme/parts/scorecardMethodTables";
import { overNames } from "../scheme/parts/scorecardWords";
import { decimal } from "../values/decimal";
import { formatFigure } from "../values/format";
import type { Text } from "../values/text";
import { joinTexts, text } from "../values/text";
import type { UnitId } from "../values/unit";

/** How an indicator is scored, as one sentence with the scheme's numbers. */
export function methodWords(indicator: Indicator): Text {
  const { method } = indicator;
  switch (method.kind) {
    case "completion":
      return limited(text(`实际 ÷ 目标 × ${method.full} 分`, `actual ÷ target × ${method.full} points`), method);
    case "lower":
      return limited(
        text(`（2 − 实际 ÷ 目标）× ${method.full} 分`, `(2 − actual ÷ target) × ${method.full} points`),
        method,
      );
    case "deduction":
      return text(
        `满分 ${method.full} 分，超过容许次数后每次扣 ${method.each} 分，最低 ${method.floor} 分`,
        `${method.full} points, less ${method.each} for each occurrence beyond those tolerated, at least ${method.floor}`,
      );
    case "median":
      return limited(againstMedian(indicator, method), method);
    case "yesNo":
      return text(`是 ${method.yes} 分，否 ${method.no} 分`, `yes ${method.yes} points, no ${method.no}`);
    case "curve":
      return curveWords(indicator, method);
    case "steps":
      return stepWords(indicator, method);
  }
}

type Method<Kind extends ScoringMethod["kind"]> = Extract<ScoringMethod, { kind: Kind }>;

function limited(words: Text, { floor, cap }: { readonly floor: string | null; readonly cap: string | null }): Text {
  const least = floor === null ? [] : [text(`最低 ${floor} 分`, `at least ${floor}`)];
  const most = cap === null ? [] : [text(`最高 ${cap} 分`, `at most ${cap}`)];
  return joinTexts([words, ...least, ...most], text("，", ", "));
}

function againstMedian(indicator: Indicator, { at, per, each }: Method<"median">): Text {
  const distance = formatFigure(decimal(per), indicatorUnit(indicator));
  const better = indicator.direction === "higher" ? text("高", "above") : text("低", "below");
  return text(
    `达到本组中位数 ${at} 分，每${better.zh} ${distance} 加 ${each} 分，反之扣`,
    `${at} points at the group's median, ${each} more for each ${distance} ${better.en} it, fewer on the other side`,
  );
}

function curveWords(indicator: Indicator, method: Method<"curve">): Text {
  const show = shownOver(indicator, method);
  const over = overNames[method.over];
  const pieces = method.bands.map(({ from, to, pointsFrom, pointsTo }) =>
    text(
      `${show(from)}–${show(to)} 得 ${pointsFrom}–${pointsTo} 分`,
      `${pointsFrom}–${pointsTo} points from ${show(from)} to ${show(to)}`,
    ),
  );
  const all = joinTexts(pieces, text("；", "; "));
  return text(`按${over.zh}直线插值：${all.zh}`, `straight lines over the ${over.en.toLowerCase()}: ${all.en}`);
}

function stepWords(indicator: Indicator, method: Method<"steps">): Text {
  const show = shownOver(indicator, method);
  const over = overNames[method.over];
  const sign = higherIsBetter(indicator) ? "≥" : "≤";
  const steps = method.steps.map(({ bound, points }) =>
    bound === null
      ? text(`其余 ${points} 分`, `${points} otherwise`)
      : text(`${sign} ${show(bound)} 得 ${points} 分`, `${points} points at ${sign} ${show(bound)}`),
  );
  const all = joinTexts(steps, text("；", "; "));
  return text(`按${over.zh}分档：${all.zh}`, `steps of the ${over.en.toLowerCase()}: ${all.en}`);
}

function shownOver(indicator: Indicator, method: Method<"curve" | "steps">): (bound: string) => string {
  const unit: UnitId = method.over === "attainment" ? "rate" : indicatorUnit(indicator);
  return (bound) => formatFigure(decimal(bound), unit);
}
