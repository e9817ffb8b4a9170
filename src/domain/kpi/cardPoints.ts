import type { NamedFigure } from "../calculation/namedFigure";
import type { Decimal } from "../values/decimal";
import { asInCell } from "../values/decimal";
import type { Problem } from "../values/problem";
import { problem } from "../values/problem";
import { joinTexts, text } from "../values/text";
import type { CardIndicators, ScorecardEntry } from "./scorecardLists";

/** A row of a scorecard: what it names, and its points, if any stand there. */
export interface ScorecardRow {
  readonly entry: ScorecardEntry;
  readonly points: Decimal | null;
}

const indicatorLabel = text("指标", "Indicator");
const pointsLabel = text("指标得分", "Points");

/** Everything wrong with the rows of one card: an indicator twice, of another card, without points, or missing. */
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
      : [];
  });
  const missing = indicators.filter(({ id }) => !names.includes(id));
  return [
    ...found,
    ...missing.map(({ name }) =>
      problem("missing-entry", pointsLabel, null, text(`「${name.zh}」的得分`, `the points of ${name.en}`)),
    ),
  ];
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
