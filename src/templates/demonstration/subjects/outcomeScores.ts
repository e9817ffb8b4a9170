import type { Cell, Cells } from "../../../domain/values/cell";
import { decimal, sum } from "../../../domain/values/decimal";
import { callFunction } from "../../blocks/callFunction";
import type { BookContext } from "../../books/bookDefinition";
import type { FullDemonstration } from "../parts/fullData";

/** Scores of quality items and of the card's perspectives of some managers, out of 100; blank where there is none. */
export function outcomeScores(demonstration: FullDemonstration, context: BookContext, ids: readonly Cell[]): Cells {
  const items = itemScores(demonstration, context, ids);
  return ids.map((id, index) => [...(items[index] ?? []), ...perspectiveScores(demonstration, context, id)]);
}

function itemScores({ data }: FullDemonstration, context: BookContext, ids: readonly Cell[]): Cells {
  const names = context.scheme.document.quality.items.map(({ name }) => name.zh);
  const column = (place: number): readonly Cell[] => data.ratings.map((form) => form[place] ?? null);
  const scores = callFunction(
    "QUALITYITEMS",
    [data.ratings.map((form) => form.slice(3, 3 + names.length)), [names], column(2), column(1), column(0), ids],
    context,
  );
  return scores.map((row) => row.map(twoPlaces));
}

/** The weighted mean of the points of the indicators of each perspective. */
function perspectiveScores({ data, managers }: FullDemonstration, context: BookContext, id: Cell): readonly Cell[] {
  const rules = context.scheme.document.scorecard;
  if (rules === undefined) return [];
  const card = rules.cards.find(({ name }) => name.zh === managers.find((one) => one.id === id)?.card);
  const rows = data.indicators.filter(([key]) => key === id);
  const column = (place: number): readonly Cell[] => rows.map((row) => row[place] ?? null);
  const points = rows.length === 0 ? [] : callFunction("POINTS", [column(1), column(2), column(3)], context);
  return rules.perspectives.map(({ id: perspective }): Cell => {
    const counted = (card?.indicators ?? []).flatMap(({ indicator, weight }) => {
      const known = rules.indicators.find((one) => one.id === indicator);
      const place = known?.perspective === perspective ? column(1).indexOf(known.name.zh) : -1;
      const cell = points[place]?.[0];
      return typeof cell === "number" ? [{ weight: decimal(weight), points: decimal(cell) }] : [];
    });
    const total = sum(counted.map(({ weight }) => weight));
    return total.isZero()
      ? null
      : twoPlaces(
          sum(counted.map(({ weight, points: own }) => own.times(weight)))
            .dividedBy(total)
            .toNumber(),
        );
  });
}

function twoPlaces(cell: Cell): Cell {
  return typeof cell === "number" ? decimal(Math.min(cell, 100)).toDecimalPlaces(2).toNumber() : null;
}
