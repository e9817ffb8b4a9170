import type { AppraisalContext } from "../../src/domain/calculation/context";
import type { ManagerRows } from "../../src/domain/kernel/managerRows";
import { roomForManagers } from "../../src/domain/kernel/managerRows";
import { seededRandom } from "./seededRandom";

/** Kinds of rows: what a bank has, and what is meant to break a calculation. */
export type RowKind = "random" | "averages" | "adversarial" | "odd";

/** Makes rows of figures by a fixed rule, so that every run measures and compares the same. */
export interface RowMaker {
  /** Fills one row: net profit and balances (元), quality score (分), deposits (万元). */
  readonly fill: (figures: Float64Array, start: number) => void;
}

/**
 * - `random`: amounts in fen, yuan or thousands, scores of two places, as sheets hold them;
 * - `averages`: balances, and some profits and scores, that a sheet has divided out, of 16 and 17 digits;
 * - `adversarial`: the same placed on, and a fen beside, halves of the published score and bounds of the ladder;
 * - `odd`: repeating fractions, zeros, losses, amounts of 15 digits and of many places, numbers a hair beside a bound.
 */
export function rowMaker(kind: RowKind, { scheme }: AppraisalContext, seed: number): RowMaker {
  const random = seededRandom(seed);
  const { document } = scheme;
  const classes = document.eva.assetClasses.map(({ coefficient }) => Number(coefficient));
  const scoreBounds = document.ladder.flatMap(({ scoreFloor }) => (scoreFloor === null ? [] : [Number(scoreFloor)]));
  const depositBounds = document.ladder.flatMap(({ depositFloor }) =>
    depositFloor === null ? [] : [Number(depositFloor)],
  );
  const whole = (most: number): number => Math.floor(random() * (most + 1));
  const pick = <T>(choices: readonly T[]): T => choices[whole(choices.length - 1)] as T;
  const grains = [0.01, 0.01, 1, 1000, 10_000];
  const amount = (largest: number, grain: number): number =>
    grain < 1 ? whole(largest * 100) / 100 : whole(largest / grain) * grain;
  const balances = (figures: Float64Array, start: number, grain: number): void => {
    classes.forEach((_, index) => {
      figures[start + 1 + index] = random() < 0.4 ? 0 : amount(60_000_000, grain);
    });
  };
  const common = (figures: Float64Array, start: number): void => {
    const grain = pick(grains);
    figures[start] = amount(4_000_000, grain) * (random() < 0.1 ? -1 : 1);
    balances(figures, start, grain);
    figures[start + classes.length + 1] = whole(1) === 1 ? whole(100) : whole(10_000) / 100;
    figures[start + classes.length + 2] = whole(2_500_000) / 100;
  };
  const averages = (figures: Float64Array, start: number): void => {
    common(figures, start);
    classes.forEach((_, index) => {
      figures[start + 1 + index] = random() < 0.4 ? 0 : whole(6_000_000_000) / pick([90, 92, 365]);
    });
    if (whole(2) === 0) figures[start] = (figures[start] ?? 0) / 3;
    if (whole(2) === 0) figures[start + classes.length + 1] = whole(300) / 3;
  };
  /** Balances in thousands, and the profit in fen that gives so many hundredths of a point, or a fen beside it. */
  const giving = (figures: Float64Array, start: number, points: number, beside: number): void => {
    // Balances in thousands have a charge in whole fen, so that a profit in fen can give any EVA of whole fen.
    balances(figures, start, 1000);
    const charge = classes.reduce(
      (total, coefficient, index) => total + Math.round((figures[start + 1 + index] ?? 0) * coefficient * 2.5),
      0,
    );
    figures[start] = (points * 30_000 + charge + beside) / 100;
  };
  const placed = (figures: Float64Array, start: number, mostPoints = 13_000): void => {
    // Points and quality of two places: 7 p + 3 q in thousandths ends with 5 on a half, with 0 on a bound's own places.
    const points = whole(mostPoints) - 1000;
    giving(figures, start, points, pick([0, 0, 0, 1, -1]));
    const bound = pick(scoreBounds) * 1000;
    const onHalf = Math.floor(whole(10_000) / 10) * 10 + (((((5 - 7 * points) * 7) % 10) + 10) % 10);
    const onBound = (bound - 7 * points - pick([0, 5, 10])) / 3;
    const quality =
      whole(1) === 1 && onBound >= 0 && onBound <= 10_000 ? Math.floor(onBound) : Math.min(onHalf, 10_000);
    figures[start + classes.length + 1] = quality / 100;
    figures[start + classes.length + 2] =
      whole(1) === 1 ? Math.max(0, pick(depositBounds) + pick([0, 0.01, -0.01])) : whole(2_500_000) / 100;
  };
  /** A third of 12 to 14 places, which misses a half of the published score, or a bound, by less than the last of 15 digits. */
  const thirds = (figures: Float64Array, start: number): void => {
    const bound = pick(scoreBounds) * 1000;
    let third = whole(300);
    const onBound = whole(1) === 1;
    while (onBound && (bound - 100 * third) % 7 !== 0) third = (third + 1) % 301;
    giving(figures, start, onBound ? (bound - 100 * third) / 7 : whole(4_000) * 10 + 5, 0);
    const places = 10 ** (12 + whole(2));
    figures[start + classes.length + 1] = Math.floor((third / 3) * places) / places;
  };
  const odd = (figures: Float64Array, start: number): void => {
    placed(figures, start);
    const at = start + whole(classes.length);
    const last = start + classes.length + 2;
    const kinds: readonly (() => void)[] = [
      () => (figures[last - 1] = whole(300) / 3),
      () => (figures[last - 1] = whole(700) / 7),
      () => (figures[last] = whole(2_000_000) / 92),
      () => (figures[at] = whole(9_000_000_000) / 92),
      () => (figures[at] = whole(999_999_999_999_999) / pick([1, 100, 1000, 1e4, 1e6])),
      () => (figures[start] = -whole(999_999_999_999_999) / pick([100, 1000, 1e4])),
      () => (figures[at] = whole(9_007_199_254_740_991) / 100),
      () => figures.fill(0, start, last + 1),
      () => (figures[at] = pick([0.01, 0.001, 1e-7, 1e-12, 5e-324, 1e15, 1e16, 1e20, 0.1 + 0.2, 1.005, 2 ** 53])),
      () => (figures[last] = pick(depositBounds) * (1 - pick([0, 2, 40, 50]) * 2 ** -53)),
      () => (figures[last - 1] = Math.round(random() * 1e8) / 1e6),
      () => (figures[last - 1] = Number((random() * 100).toPrecision(15))),
      () => (figures[start] = Math.round(random() * 1e10) / 1e4),
    ];
    const way = whole(5);
    if (way === 0) thirds(figures, start);
    // Profits so large that the whole score leaves exact numbers.
    else if (way === 1) placed(figures, start, 30_000_000);
    else for (let times = 0; times <= whole(2); times += 1) pick(kinds)();
  };
  return { fill: { random: common, averages, adversarial: placed, odd }[kind] };
}

/** So many rows of a kind. */
export function rowsOf(kind: RowKind, context: AppraisalContext, count: number, seed: number): ManagerRows {
  const rows = roomForManagers(count, context.scheme.document.eva.assetClasses.length);
  const { fill } = rowMaker(kind, context, seed);
  for (let row = 0; row < count; row += 1) fill(rows.figures, row * rows.width);
  return rows;
}
