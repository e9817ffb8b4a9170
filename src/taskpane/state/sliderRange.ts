import type { Appraisal } from "../../domain/appraisal/appraisal";
import type { AppraisalContext } from "../../domain/calculation/context";
import { gradeLadder } from "../../domain/scheme/ladder";
import type { Decimal } from "../../domain/values/decimal";
import { Decimal as Decimals, decimal } from "../../domain/values/decimal";
import { typedCell } from "./typedCell";
import type { WhatIfKey } from "./whatIf";

/** From where to where a slider goes, and how far a press of a key moves it. */
export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Steps that a slider has from end to end, about. */
const STEPS = 200;

/**
 * The range of each slider: quality within the scheme's scores; economic value added and deposits from nothing (or from
 * the figure itself, where it is negative) to what the highest grade asks for, or to twice the figure where that is more.
 */
export function sliderRanges(
  { inputs, figures }: Appraisal,
  { scheme: { document } }: AppraisalContext,
): Readonly<Record<WhatIfKey, SliderRange>> {
  const [highest] = gradeLadder(document);
  const { lowest, highest: best } = document.quality;
  const { yuanPerStep, pointsPerStep } = document.evaPoints;
  // Nobody needs more: with no quality at all, the points of economic value added alone reach the bound.
  const pointsWanted = decimal(highest?.scoreFloor ?? best).dividedBy(positive(document.score.weights.evaPoints));
  const evaWanted = pointsWanted.times(yuanPerStep).dividedBy(pointsPerStep);
  return {
    eva: range(Decimals.min(0, figures.eva), Decimals.max(evaWanted, figures.eva.times(2))),
    quality: { min: Number(lowest), max: Number(best), step: 0.5 },
    deposits: range(
      decimal(0),
      Decimals.max(decimal(highest?.depositFloor ?? 0).times("1.2"), inputs.deposits.times(2)),
    ),
  };
}

/** Where the slider stands for what is typed: at the nearest end where that lies outside, at the left where it is no number. */
export function sliderPlace(typed: string, { min, max }: SliderRange): number {
  const cell = typedCell(typed);
  return typeof cell === "number" ? Math.min(Math.max(cell, min), max) : min;
}

/** Ends on whole steps; a step of 1, 2 or 5 of some power of ten. */
function range(low: Decimal, high: Decimal): SliderRange {
  const step = roundStep(Decimals.max(high.minus(low).dividedBy(STEPS), "0.01"));
  return {
    min: low.dividedBy(step).floor().times(step).toNumber(),
    max: high.dividedBy(step).ceil().times(step).toNumber(),
    step: step.toNumber(),
  };
}

function roundStep(about: Decimal): Decimal {
  const power = decimal(10).pow(about.log(10).floor());
  return power.times([1, 2, 5].find((factor) => power.times(factor).greaterThanOrEqualTo(about)) ?? 10);
}

/** A weight to divide by; a scheme that gives the points no weight is treated as if they had all. */
function positive(weight: string): Decimal {
  return decimal(weight).isZero() ? decimal(1) : decimal(weight);
}
