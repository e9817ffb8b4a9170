import { decimal } from "../../values/decimal";
import { isRecord } from "./documentPath";

type Row = Readonly<Record<string, unknown>>;

/**
 * Where a new row of a list should stand, and what its bounds should be, so that the list stays in order: bounds half way
 * between their neighbours, a band split in two, a curve carried on. Null where the list has no order of bounds.
 */
export function orderedRow(pattern: string, rows: readonly unknown[], wanted: number | undefined): Ordered | null {
  const list = rows.filter(isRecord);
  if (list.length !== rows.length || list.length === 0) return null;
  if (pattern.endsWith(".bands")) return carriedOn(list);
  if (bandLists.includes(pattern)) return splitBand(list, wanted);
  const bounds = boundLists[pattern];
  return bounds === undefined ? null : between(list, bounds, wanted);
}

/** The place of the new row, the entries that it takes, and what changes in the row before it (null: nothing). */
export interface Ordered {
  readonly index: number;
  readonly row: Row;
  readonly before: Row | null;
}

/** Lists of bands that ascend end to end, the last without an upper end. */
const bandLists: readonly string[] = ["workforce.ages", "workforce.service", "jobs.grades"];

/** Lists that descend by bounds, of which the last row may have none. */
const boundLists: Readonly<Record<string, readonly string[]>> = {
  ladder: ["scoreFloor", "depositFloor"],
  "scorecard.levels": ["floor"],
  "scorecard.indicators[].method.steps": ["bound", "points"],
  "team.difficulty.customers": ["floor"],
  "team.difficulty.loanBalance": ["floor"],
};

/** One more piece at the end of a curve, as wide as the last and flat. */
function carriedOn(rows: readonly Row[]): Ordered | null {
  const last = rows.at(-1);
  const [from, to, points] = [numberOf(last?.from), numberOf(last?.to), numberOf(last?.pointsTo)];
  if (from === null || to === null || points === null) return null;
  const height = points.toString();
  const end = to.plus(to.minus(from).abs()).toString();
  return {
    index: rows.length,
    row: { from: to.toString(), to: end, pointsFrom: height, pointsTo: height },
    before: null,
  };
}

/** The band before the place cut in two halves; the last band, which has no end, after ten. */
function splitBand(rows: readonly Row[], wanted: number | undefined): Ordered | null {
  const index = Math.min(Math.max(wanted ?? rows.length, 1), rows.length);
  const split = rows[index - 1];
  const from = numberOf(split?.from);
  if (split === undefined || from === null) return null;
  const below = split.below ?? null;
  const end = numberOf(below);
  const cut = (end === null ? from.plus(10) : from.plus(end).dividedBy(2)).toString();
  return { index, row: { from: cut, below }, before: { below: cut } };
}

function between(rows: readonly Row[], bounds: readonly string[], wanted: number | undefined): Ordered {
  const open = bounds.some((bound) => rows.at(-1)?.[bound] === null);
  const index = Math.min(wanted ?? rows.length, open ? rows.length - 1 : rows.length);
  const row = Object.fromEntries(
    bounds.map((bound) => {
      const at = (place: number): Bound => numberOf(rows[place]?.[bound]);
      return [
        bound,
        inBetween(at(index - 1), at(index)) ?? beyond(at(index - 1), at(index - 2), at(index), at(index + 1)),
      ];
    }),
  );
  return { index, row, before: null };
}

type Bound = ReturnType<typeof decimal> | null;

function inBetween(above: Bound, below: Bound): string | null {
  return above === null || below === null ? null : above.plus(below).dividedBy(2).toDecimalPlaces(10).toString();
}

/** As far from the row at the end as that lies from the next; half of it where this would fall below 0. */
function beyond(above: Bound, second: Bound, below: Bound, next: Bound): string {
  const [end, inner] = above === null ? [below, next] : [above, second];
  if (end === null) return "1";
  const distance = end.minus(inner ?? end.times(2));
  const wanted = end.plus(above === null && inner === null ? end : distance);
  return (wanted.greaterThan(0) || !end.greaterThan(0) ? wanted : end.dividedBy(2)).toString();
}

function numberOf(value: unknown): Bound {
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? decimal(value) : null;
}
