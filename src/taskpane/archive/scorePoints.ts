import { decimal } from "../../domain/values/decimal";
import type { HistoryEntry } from "../../workflow/archive/personHistory";

/** The size of the chart in its own units, with room for figures above and quarters below. */
export const CHART = { width: 320, height: 110, left: 28, right: 292, top: 24, bottom: 84 } as const;

/** Quarters that the chart has room for: the latest ones. */
const MOST = 8;

/** A quarter's score and where it stands in the chart. */
export interface ScorePoint {
  readonly period: string;
  /** As published, without trailing zeros. */
  readonly score: string;
  readonly x: number;
  readonly y: number;
}

/** The scores of the latest quarters, one for each, as points between the lowest and the highest. */
export function scorePoints(entries: readonly HistoryEntry[]): readonly ScorePoint[] {
  const byPeriod = new Map(
    entries.flatMap(({ period, result: { gradingScore } }) =>
      gradingScore === null ? [] : [[period, decimal(gradingScore)] as const],
    ),
  );
  const scored = [...byPeriod].slice(-MOST);
  // Places on the screen; the figures themselves stay exact.
  const values = scored.map(([, score]) => score.toNumber());
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const { left, right, top, bottom } = CHART;
  return scored.map(([period, score], index) => {
    const across = scored.length === 1 ? 0 : index / (scored.length - 1);
    const up = high === low ? 0.5 : ((values[index] ?? low) - low) / (high - low);
    return {
      period,
      score: score.toFixed(),
      x: left + across * (right - left),
      y: bottom - up * (bottom - top),
    };
  });
}
