import type { AppraisalContext } from "../calculation/context";
import type { ExplanationStep } from "../calculation/explain";
import { explainPoints } from "../kpi/explainPoints";
import { indicatorPoints } from "../kpi/indicatorPoints";
import { scorecard } from "../kpi/scorecard";
import type { Cell } from "../values/cell";
import type { Decimal } from "../values/decimal";
import type { Result } from "../values/result";
import { ok, then } from "../values/result";
import type { Text } from "../values/text";
import type { WorkOf } from "./worked";
import { worker } from "./worked";

/** One row of 指标完成. */
export interface IndicatorCells {
  readonly indicator: Cell;
  readonly actual: Cell;
  readonly target: Cell;
}

/** An indicator with its points, 分, not rounded. */
export interface ScoredIndicator {
  readonly name: Text;
  readonly cells: IndicatorCells;
  readonly points: Decimal;
  /** How the points came about; the figures on the way are worked out again, since most are never looked at. */
  readonly steps: () => readonly ExplanationStep[];
}

/** One manager's scorecard: every indicator, and the total. */
export interface ScorecardResult {
  readonly indicators: readonly ScoredIndicator[];
  readonly total: WorkOf<typeof scorecard>;
}

/** Scores rows of indicators, and cards of them. */
export interface ScorecardRunner {
  readonly score: (cells: IndicatorCells) => Result<ScoredIndicator>;
  readonly total: (rows: readonly ScoredIndicator[], card: Cell) => Result<ScorecardResult>;
}

/** Prepares scorecards under a scheme that has them (rules §2). */
export function scorecardRunner(context: AppraisalContext): ScorecardRunner {
  const points = worker(indicatorPoints, context);
  const card = worker(scorecard, context);
  return {
    score: (cells) =>
      then(points({ ...cells }), ({ inputs, figures }) =>
        ok({
          name: inputs.indicator.name,
          cells,
          points: figures.points,
          steps: () => explained(points({ ...cells })),
        }),
      ),
    total: (rows, named) =>
      then(
        card({
          indicators: rows.map(({ name }) => name.zh),
          points: rows.map((row) => row.points.toNumber()),
          card: named,
        }),
        (total) => ok({ indicators: rows, total }),
      ),
  };
}

function explained(scored: Result<WorkOf<typeof indicatorPoints>>): readonly ExplanationStep[] {
  if (!scored.ok) throw new Error("An indicator that was scored has points");
  return explainPoints(scored.value.inputs, scored.value.figures);
}
