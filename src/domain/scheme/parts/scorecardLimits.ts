import { decimal } from "../../values/decimal";
import { text } from "../../values/text";
import { issue } from "../invariantChecks";
import type { SchemeIssue } from "../schemeIssue";
import type { SchemeTable } from "../schemeTable";
import { figure, label } from "../schemeTable";
import type { ScorecardRules } from "./scorecard";
import type { Indicator } from "./scorecardIndicators";
import { indicatorUnit } from "./scorecardMethodTables";

/** Between which the figures of an indicator can lie, inclusive, decimal text in its unit; null where there is no end. */
export interface FigureLimits {
  readonly min: string | null;
  readonly max: string | null;
}

/**
 * The limits of an indicator's figures: those of the scheme; without them a percentage lies between 0 and 100%, and a
 * count, an amount or a time is not negative. What may be negative or above 100% (growth, EVA) must say so in the scheme.
 */
export function figureLimits(indicator: Pick<Indicator, "unit" | "limits">): FigureLimits {
  return indicator.limits ?? { min: "0", max: indicatorUnit(indicator) === "rate" ? "1" : null };
}

/** Limits the wrong way round, and bounds of curves and steps over the actual figure that no figure can have. */
export function limitIssues(indicator: Indicator, path: string): readonly SchemeIssue[] {
  const { min, max } = figureLimits(indicator);
  if (min !== null && max !== null && decimal(max).lessThanOrEqualTo(min)) {
    return issue(
      `${path}.limits.max`,
      text(
        `指标的最大值 ${max} 没有大于最小值 ${min}；应大于最小值`,
        `the greatest figure ${max} is not above the least, ${min}; it must be`,
      ),
    );
  }
  const { method } = indicator;
  if (method.kind === "curve" && method.over === "actual") {
    return method.bands.flatMap(({ from, to }, index) => {
      const place = `${path}.method.bands[${String(index)}]`;
      return [...outside(from, indicator, `${place}.from`), ...outside(to, indicator, `${place}.to`)];
    });
  }
  if (method.kind === "steps" && method.over === "actual") {
    return method.steps.flatMap(({ bound }, index) =>
      bound === null ? [] : outside(bound, indicator, `${path}.method.steps[${String(index)}].bound`),
    );
  }
  return [];
}

/** The issue of a card's target that the indicator's figures cannot have; an answer of yes or no has no target. */
export function targetLimitIssues(target: string, indicator: Indicator, path: string): readonly SchemeIssue[] {
  return indicator.method.kind === "yesNo" ? [] : outside(target, indicator, path);
}

function outside(value: string, indicator: Indicator, path: string): readonly SchemeIssue[] {
  const { min, max } = figureLimits(indicator);
  const { zh, en } = indicator.name;
  if (min !== null && decimal(value).lessThan(min)) {
    return issue(
      path,
      text(
        `${value} 小于指标「${zh}」的最小值 ${min}；应改正，或放宽该指标的 limits`,
        `${value} lies below ${min}, the least figure of "${en}"; correct it, or widen the indicator's limits`,
      ),
    );
  }
  if (max !== null && decimal(value).greaterThan(max)) {
    return issue(
      path,
      text(
        `${value} 大于指标「${zh}」的最大值 ${max}（百分数按小数填，95% 为 0.95）；应改正，或放宽该指标的 limits`,
        `${value} lies above ${max}, the greatest figure of "${en}" (percentages are fractions, 0.95 for 95%); correct it, or widen the indicator's limits`,
      ),
    );
  }
  return [];
}

/** The limits of every indicator as a table of 方案参数; those that follow from the unit are no entries of the scheme. */
export function limitTable({ indicators }: ScorecardRules): SchemeTable {
  return {
    name: "计分卡指标范围",
    title: text("指标的取值范围", "Limits of the indicators' figures"),
    columns: [text("指标", "Indicator"), text("最小值", "Least"), text("最大值", "Greatest")],
    rows: indicators.map((indicator, index) => {
      const unit = indicatorUnit(indicator);
      const path = `scorecard.indicators[${String(index)}].limits`;
      const { min, max } = figureLimits(indicator);
      const cell = (value: string | null, key: "min" | "max"): ReturnType<typeof figure> => {
        const shown = figure(value ?? "", unit, `${path}.${key}`);
        return indicator.limits === undefined ? { ...shown, path: null } : shown;
      };
      return [label(indicator.name.zh), cell(min, "min"), cell(max, "max")];
    }),
  };
}
