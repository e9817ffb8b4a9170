import type { AdHocItem } from "../scheme/parts/scorecard";
import type { Indicator, ScoringMethod } from "../scheme/parts/scorecardIndicators";
import { higherIsBetter } from "../scheme/parts/scorecardIndicators";
import { Decimal, decimal } from "../values/decimal";
import type { Result } from "../values/result";
import { bad, ok, then } from "../values/result";
import { text } from "../values/text";
import { outsideBounds } from "./adHocPoints";
import { outsideLimits } from "./figureLimits";
import {
  actualInput,
  answerOf,
  numberOf,
  occurrences,
  positiveTarget,
  tolerated,
  wantedTarget,
} from "./indicatorFigures";
import type { Actual } from "./indicatorFigures";
import type { PointsFigures } from "./pointsFigures";
import { noFigures } from "./pointsFigures";
import { bandAt, scoreSteps } from "./scoreBands";
import { interpolate, stepReached, stepWithin } from "../values/bands";

/** One indicator of the library to be scored: its actual figure and the target, which some methods do without. */
export interface IndicatorRow {
  readonly indicator: Indicator;
  readonly actual: Actual;
  readonly target: Decimal | null;
}

/**
 * The points of an indicator by the scheme's method for it, 分, not rounded, with every figure on the way.
 * Problems: a target of zero or below where the method divides by it, no target where it needs one, occurrences that are
 * no whole number, an answer where a number belongs or the other way round, a figure outside the indicator's limits.
 */
export function scoreIndicator(row: IndicatorRow): Result<PointsFigures> {
  // What the method itself cannot do with a figure says more than that the figure lies outside the limits.
  return then(scoreByMethod(row), (scored) => {
    const outside = outsideLimits(row);
    return outside.length === 0 ? ok(scored) : bad(...outside);
  });
}

function scoreByMethod(row: IndicatorRow): Result<PointsFigures> {
  const { method } = row.indicator;
  switch (method.kind) {
    case "completion":
    case "lower":
      return then(attained(row), (found) => ok(byCompletion(found, method)));
    case "curve":
    case "steps":
      return method.over === "attainment"
        ? then(attained(row), (found) => ok(overRate(found, method)))
        : then(numberOf(row), (actual) => ok(overActual(actual, row.indicator, method)));
    case "deduction":
      return byDeduction(row, method);
    case "median":
      return byMedian(row, method);
    case "yesNo":
      return byAnswer(row, method);
  }
}

/** The points of an ad-hoc indicator (专项、临时指标): those that its row gives, within its bounds. */
export function scoreAdHoc(item: AdHocItem, actual: Actual): Result<PointsFigures> {
  return then(numberOf({ indicator: { name: item.name, unit: text("分", "points") }, actual }), (points) => {
    const outside = outsideBounds({ item, points }, actualInput.label);
    return outside === null ? ok(scoredAs(points, { adHocPoints: points })) : bad(outside);
  });
}

type Method<Kind extends ScoringMethod["kind"]> = Extract<ScoringMethod, { kind: Kind }>;
type Banded = Method<"curve" | "steps">;

/** The points within their limits, with the figures that led there. */
function scoredAs(
  scored: Decimal,
  figures: Partial<PointsFigures>,
  { floor, cap }: { readonly floor: string | null; readonly cap: string | null } = { floor: null, cap: null },
): PointsFigures {
  const [least, most] = [floor, cap].map((limit) => (limit === null ? null : decimal(limit)));
  const raised = least ? Decimal.max(scored, least) : scored;
  return {
    ...noFigures,
    ...figures,
    scored,
    floor: least ?? null,
    cap: most ?? null,
    points: most ? Decimal.min(raised, most) : raised,
  };
}

interface Attained {
  readonly rate: Decimal;
  readonly figures: Partial<PointsFigures>;
}

/** 完成率: actual ÷ target, or 1 + (target − actual) ÷ target where lower is better. The target must be above zero. */
function attained(row: IndicatorRow): Result<Attained> {
  return then(positiveTarget(row), (target) =>
    then(numberOf(row), (actual): Result<Attained> => {
      const higher = row.indicator.direction === "higher";
      const rate = higher ? actual.dividedBy(target) : decimal(1).plus(target.minus(actual).dividedBy(target));
      return ok({ rate, figures: { rate, ...(higher ? { attainmentRate: rate } : { reverseRate: rate }) } });
    }),
  );
}

function byCompletion({ rate, figures }: Attained, method: Method<"completion" | "lower">): PointsFigures {
  const full = decimal(method.full);
  const completionPoints = rate.times(full);
  return scoredAs(completionPoints, { ...figures, full, completionPoints }, method);
}

function overRate({ rate, figures }: Attained, method: Banded): PointsFigures {
  if (method.kind === "curve") {
    const band = bandAt(method.bands, rate, true);
    const rateBandPoints = interpolate(band, rate);
    return scoredAs(rateBandPoints, { ...figures, band, rateBandPoints });
  }
  const steps = scoreSteps(method.steps);
  const rateStepPoints = stepReached(steps, rate);
  return scoredAs(rateStepPoints, { ...figures, steps, rateStepPoints });
}

function overActual(actual: Decimal, indicator: Indicator, method: Banded): PointsFigures {
  const up = higherIsBetter(indicator);
  if (method.kind === "curve") {
    const band = bandAt(method.bands, actual, up);
    const actualBandPoints = interpolate(band, actual);
    return scoredAs(actualBandPoints, { band, actualBandPoints });
  }
  const steps = scoreSteps(method.steps);
  if (!up) {
    const actualWithinPoints = stepWithin(steps, actual);
    return scoredAs(actualWithinPoints, { steps, actualWithinPoints });
  }
  const actualStepPoints = stepReached(steps, actual);
  return scoredAs(actualStepPoints, { steps, actualStepPoints });
}

/** Full points less so many for each occurrence beyond those tolerated; never below the floor. */
function byDeduction(row: IndicatorRow, method: Method<"deduction">): Result<PointsFigures> {
  return then(tolerated(row), (allowed) =>
    then(occurrences(row), (actual) => {
      const [full, each] = [decimal(method.full), decimal(method.each)];
      const excess = Decimal.max(actual.minus(allowed), 0);
      const deductionPoints = full.minus(excess.times(each));
      const figures = { full, each, allowed, excess, deductionPoints };
      return ok(scoredAs(deductionPoints, figures, { floor: method.floor, cap: null }));
    }),
  );
}

/** So many points at the group's median, and so many more or fewer for each distance; a median may be zero or below. */
function byMedian(row: IndicatorRow, method: Method<"median">): Result<PointsFigures> {
  return then(wantedTarget(row), (median) =>
    then(numberOf(row), (actual) => {
      const [atMedian, each, per] = [decimal(method.at), decimal(method.each), decimal(method.per)];
      const up = row.indicator.direction === "higher";
      const distance = up ? actual.minus(median) : median.minus(actual);
      const medianPoints = atMedian.plus(distance.dividedBy(per).times(each));
      const side = up ? { aboveMedian: distance } : { belowMedian: distance };
      return ok(scoredAs(medianPoints, { atMedian, each, per, distance, medianPoints, ...side }, method));
    }),
  );
}

function byAnswer(row: IndicatorRow, method: Method<"yesNo">): Result<PointsFigures> {
  return then(answerOf(row), (answer) => {
    const [yes, no] = [decimal(method.yes), decimal(method.no)];
    const answerPoints = no.plus(answer.times(yes.minus(no)));
    return ok(scoredAs(answerPoints, { answer, yes, no, answerPoints }));
  });
}
