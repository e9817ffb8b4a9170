import type { NamedFigure } from "../calculation/namedFigure";
import type { PointsRange } from "../scheme/parts/pointsRange";
import { pointsRange } from "../scheme/parts/pointsRange";
import type { Indicator } from "../scheme/parts/scorecardIndicators";
import type { Decimal } from "../values/decimal";
import { asInCell, atCellPrecision } from "../values/decimal";
import { formatFigure } from "../values/format";
import type { Problem } from "../values/problem";
import { problem } from "../values/problem";
import type { Text } from "../values/text";
import { joinTexts, text } from "../values/text";
import type { CardIndicators, ScorecardEntry } from "./scorecardLists";

/** A row of a scorecard: what it names, and its points, if any stand there. */
export interface ScorecardRow {
  readonly entry: ScorecardEntry;
  readonly points: Decimal | null;
}

const indicatorLabel = text("指标", "Indicator");
const pointsLabel = text("指标得分", "Points");

/**
 * Everything wrong with the rows of one card: an indicator twice, of another card, missing, without points, or with points
 * that its method cannot give.
 */
export function rowProblems(rows: readonly ScorecardRow[], { card, indicators }: CardIndicators): readonly Problem[] {
  const names = rows.map(({ entry }) => entry.id);
  const own = joinTexts(
    indicators.map(({ name }) => name),
    text("、", ", "),
  );
  const wanted = text(
    `考核卡「${card.name.zh}」的指标（${own.zh}）`,
    `an indicator of card "${card.name.en}" (${own.en})`,
  );
  const found = rows.flatMap(({ entry, points }, index) => {
    if (names.indexOf(entry.id) !== index) {
      return [
        problem(
          "duplicate",
          indicatorLabel,
          entry.name.zh,
          text("每个指标只留一行", "keep one row for each indicator"),
        ),
      ];
    }
    if (entry.kind === "adHoc") return [];
    if (!indicators.includes(entry.indicator)) return [problem("unexpected", indicatorLabel, entry.name.zh, wanted)];
    return points === null
      ? [problem("blank", pointsLabel, null, text("数字（分）", "a number (points)"), entry.name.zh)]
      : outsideMethod(points, entry.indicator);
  });
  const missing = indicators.filter(({ id }) => !names.includes(id));
  return [
    ...found,
    ...missing.map(({ name }) =>
      problem("missing-entry", pointsLabel, null, text(`「${name.zh}」的得分`, `the points of ${name.en}`)),
    ),
  ];
}

/** The problem of points that the indicator's method cannot give, at the precision of a cell: 955 for 95.5. */
function outsideMethod(points: Decimal, indicator: Indicator): readonly Problem[] {
  const { least, most } = rangeOf(indicator);
  const cell = atCellPrecision(points);
  const low = least !== null && cell.lessThan(least);
  if (!low && (most === null || !cell.greaterThan(most))) return [];
  return [
    problem(
      low ? "below-limit" : "above-limit",
      pointsLabel,
      points.toNumber(),
      rangeText(least, most),
      indicator.name.zh,
    ),
  ];
}

/** The range of an indicator's points, made once: every manager's row asks for it. */
function rangeOf(indicator: Indicator): PointsRange {
  const range = ranges.get(indicator) ?? pointsRange(indicator);
  ranges.set(indicator, range);
  return range;
}

const ranges = new WeakMap<Indicator, PointsRange>();

/** The points that a method can give, as messages ask for them. */
function rangeText(least: Decimal | null, most: Decimal | null): Text {
  const [low, high] = [least, most].map((end) => (end === null ? "" : formatFigure(end, "points")));
  if (least === null) return text(`不大于 ${high} 的分数`, `points of ${high} or less`);
  if (most === null) return text(`不小于 ${low} 的分数`, `points of ${low} or more`);
  return text(`该指标评分方法能得出的 ${low} 到 ${high} 分`, `${low} to ${high} points, as its method can give`);
}

/** The points of each of the card's indicators, in the card's order, as a cell holds them. */
export function pointsInOrder(rows: readonly ScorecardRow[], { indicators }: CardIndicators): readonly NamedFigure[] {
  return indicators.map(({ id, name }) => {
    const row = rows.find(({ entry }) => entry.id === id);
    const points = row?.points ?? null;
    if (points === null) throw new Error(`The rows have no points of ${id}`);
    return { name, value: asInCell(points) };
  });
}
