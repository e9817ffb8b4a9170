import { scoreIndicator } from "../../domain/kpi/scoreIndicator";
import type { Indicator, ScoringMethod } from "../../domain/scheme/parts/scorecardIndicators";
import { figureLimits } from "../../domain/scheme/parts/scorecardLimits";
import { indicatorUnit } from "../../domain/scheme/parts/scorecardMethodTables";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Decimal } from "../../domain/values/decimal";
import { decimal } from "../../domain/values/decimal";
import { text } from "../../domain/values/text";
import type { CurveAxis, CurveDomain, Drawn, SchemeCurve } from "./schemeCurve";
import { axis, chartFigure, drawn } from "./schemeCurve";

/** So many occurrences are drawn at most. */
const MOST_DOTS = 24;

/**
 * What the figures of an indicator score, by the scoring itself: over the attainment rate where the method takes one, else
 * over the figure, at the target of the first card that has the indicator. Null where there is no such indicator, or its
 * method cannot be drawn.
 */
export function indicatorCurve(document: SchemeDocument, index: number): SchemeCurve | null {
  const indicator = document.scorecard?.indicators[index];
  if (indicator === undefined) return null;
  const target = decimal(targetOf(document, indicator));
  const shape = drawnMethod(indicator, target);
  if (shape === null) return null;
  return {
    path: `scorecard.indicators[${String(index)}].method`,
    title: text(`「${indicator.name.zh}」的得分`, `Points of “${indicator.name.en}”`),
    x: overRate(indicator.method) ? rateAxis : figureAxis(indicator),
    y: axis(text("得分", "Points"), "points"),
    ...shape,
  };
}

const rateAxis = axis(text("完成率", "Attainment rate"), "rate");

function figureAxis(indicator: Indicator): CurveAxis {
  const unit = indicatorUnit(indicator);
  return axis(text("实际值", "Actual"), unit, unit === "rate" ? text("") : indicator.unit);
}

/** The target of the first card with the indicator; 0 where it is on none. */
function targetOf({ scorecard }: SchemeDocument, { id }: Indicator): string {
  const entries = (scorecard?.cards ?? []).flatMap(({ indicators }) => indicators);
  return entries.find(({ indicator }) => indicator === id)?.target ?? "0";
}

function overRate(method: ScoringMethod): boolean {
  return method.kind === "completion" || method.kind === "lower" || ("over" in method && method.over === "attainment");
}

function drawnMethod(indicator: Indicator, target: Decimal): Drawn | null {
  const { method } = indicator;
  if (method.kind === "yesNo") return answers(indicator);
  if (method.kind === "deduction") return occurrences(indicator, method, target);
  if (overRate(method)) {
    const lower = indicator.direction === "lower";
    // At a target of 1, a rate is the figure itself, or what is missing to 2 where lower is better.
    const figureOf = (rate: Decimal): Decimal => (lower ? decimal(2).minus(rate) : rate);
    return drawn(corners(method, target, !lower), rateDomain(indicator), (rate) =>
      pointsOf(indicator, figureOf(rate), decimal(1)),
    );
  }
  return drawn(corners(method, target, indicator.direction === "higher"), figureDomain(indicator), (figure) =>
    pointsOf(indicator, figure, target),
  );
}

/** The points of a figure by the scoring itself, whatever its limits: those of the axis are drawn apart. */
function pointsOf(indicator: Indicator, actual: Decimal | boolean, target: Decimal): Decimal | null {
  const scored = scoreIndicator({ indicator: { ...indicator, limits: { min: null, max: null } }, actual, target });
  return scored.ok ? scored.value.points : null;
}

/** Where the curve of a method may bend or jump. */
function corners(method: ScoringMethod, median: Decimal, up: boolean): readonly Decimal[] {
  switch (method.kind) {
    case "completion":
    case "lower": {
      const rate = (points: string | null, without: string): Decimal =>
        points === null ? decimal(without) : decimal(points).dividedBy(method.full);
      return [rate(method.floor, "0"), decimal(1), rate(method.cap, "1.2")];
    }
    case "curve":
      return method.bands.flatMap(({ from, to }) => [decimal(from), decimal(to)]);
    case "steps":
      return method.steps.flatMap(({ bound }) => (bound === null ? [] : [decimal(bound)]));
    case "median": {
      const at = (points: string | null, without: number): Decimal => {
        const steps = points === null ? decimal(without) : decimal(points).minus(method.at).dividedBy(method.each);
        return median.plus(steps.times(method.per).times(up ? 1 : -1));
      };
      return [at(method.floor, -4), median, at(method.cap, 4)];
    }
    case "deduction":
    case "yesNo":
      return [];
  }
}

function figureDomain(indicator: Indicator): CurveDomain {
  const { min, max } = figureLimits(indicator);
  return { min: min === null ? null : decimal(min), max: max === null ? null : decimal(max) };
}

/** A figure that cannot be negative has no rate below 0, and none above 2 where lower is better. */
function rateDomain(indicator: Indicator): CurveDomain {
  const { min } = figureDomain(indicator);
  if (min === null || min.lessThan(0)) return { min: null, max: null };
  return indicator.direction === "lower" ? { min: null, max: decimal(2) } : { min: decimal(0), max: null };
}

function answers(indicator: Indicator): Drawn | null {
  const [no, yes] = [pointsOf(indicator, false, decimal(0)), pointsOf(indicator, true, decimal(0))];
  if (no === null || yes === null) return null;
  return {
    ...nothing,
    dots: [
      { x: "0", y: chartFigure(no), label: text("否", "No") },
      { x: "1", y: chartFigure(yes), label: text("是", "Yes") },
    ],
  };
}

/** From no occurrence to one more than where nothing is left to deduct. */
function occurrences(
  indicator: Indicator,
  { full, floor, each }: Extract<ScoringMethod, { readonly kind: "deduction" }>,
  target: Decimal,
): Drawn | null {
  const last = decimal(full).minus(floor).dividedBy(each).ceil().plus(target).plus(1).toNumber();
  const step = Math.max(1, Math.ceil(last / MOST_DOTS));
  const dots: Drawn["dots"][number][] = [];
  for (let count = 0; count <= last; count += step) {
    const points = pointsOf(indicator, decimal(count), target);
    if (points === null) return null;
    dots.push({ x: String(count), y: chartFigure(points), label: text(`${count} 次`, String(count)) });
  }
  return { ...nothing, dots, goesOnAbove: true };
}

const nothing: Drawn = { pieces: [], jumps: [], dots: [], goesOnBelow: false, goesOnAbove: false };
