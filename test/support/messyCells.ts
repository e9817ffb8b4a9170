import type { AppraisalContext } from "../../src/domain/calculation/context";
import type { Cell } from "../../src/domain/values/cell";
import { seededRandom } from "./seededRandom";

/** Makes cells of one measure by a fixed rule, so that every run compares the same. */
export type CellMaker = () => Cell;

/** Cells as sheets hold them, and as they should not: a few of each measure are no proper number of it. */
export interface CellMakers {
  /** 元, some negative, of up to 15 digits and many places. */
  readonly amount: CellMaker;
  /** 元, proper ones not negative. */
  readonly balance: CellMaker;
  /** 分, many on or beside halves of a published score and bounds of the ladder. */
  readonly score: CellMaker;
  readonly quality: CellMaker;
  /** 万元, many on or beside bounds of the ladder. */
  readonly deposits: CellMaker;
  /** A year's return, mostly left out. */
  readonly rate: CellMaker;
}

const MESSY: readonly Cell[] = [
  null,
  "",
  "  ",
  "12.5",
  "八十",
  true,
  false,
  { error: "#N/A" },
  { error: "#DIV/0!" },
  -1,
  -0.01,
  101,
  1e16,
  1e300,
  5e-324,
  1e-7,
  -0,
  0.1 + 0.2,
  2 ** 53,
  NaN,
];

/** Makes cells for a scheme; one in `messiness` is none that a sheet should hold. */
export function cellMakers({ scheme }: AppraisalContext, seed: number, messiness = 12): CellMakers {
  const random = seededRandom(seed);
  const whole = (most: number): number => Math.floor(random() * (most + 1));
  const pick = <T>(choices: readonly T[]): T => choices[whole(choices.length - 1)] as T;
  const { ladder } = scheme.document;
  const scores = ladder.flatMap(({ scoreFloor }) => (scoreFloor === null ? [] : [Number(scoreFloor)]));
  const floors = ladder.flatMap(({ depositFloor }) => (depositFloor === null ? [] : [Number(depositFloor)]));
  const beside = (value: number): number => value * (1 + pick([0, 1, -1, 2, -2, 20, -20, 45, -45]) * 2 ** -53);
  const mixed =
    (makers: readonly (() => Cell)[]): CellMaker =>
    () =>
      whole(messiness - 1) === 0 ? pick(MESSY) : pick(makers)();
  const grained = (most: number): number => pick([() => whole(most) / 100, () => whole(most / 1e5) * 1000])();
  const long = (): number => whole(999_999_999_999_999) / pick([1, 100, 1e3, 1e4, 1e6, 1e8, 1e10]);
  return {
    amount: mixed([
      () => grained(400_000_000) * pick([1, 1, 1, -1]),
      () => whole(2_000_000) * 1500 * pick([1, -1]) + pick([0, 0.01, -0.01]),
      () => (whole(4_000_000_000) - 1e9) / pick([1e3, 1e4, 1e5, 3, 7, 92]),
      long,
    ]),
    balance: mixed([() => 0, () => grained(6_000_000_000), () => whole(9_000_000_000) / pick([1000, 1e4, 92]), long]),
    score: mixed([
      () => whole(12_000) / 100 - 10,
      () => (whole(24_000) * 5 - 1000) / 1000,
      () => beside((whole(24_000) * 5 - 1000) / 1000),
      () => beside(pick(scores)),
      () => pick(scores) - pick([0, 0.005, 0.004999999, 0.01]),
      () => whole(3_600_000) / pick([30_000, 7, 92]),
      () => random() * 120,
      long,
    ]),
    quality: mixed([() => whole(10_000) / 100, () => whole(300) / 3, () => whole(100), () => random() * 100]),
    deposits: mixed([() => whole(2_500_000) / 100, () => beside(pick(floors)), () => whole(2_000_000) / 92, long]),
    rate: () =>
      pick<Cell>([null, null, null, "", 0.1, 0.12, 0.1137, 1 / 9, 0, 0.01, 1, 1.2, "12%", NaN, { error: "#N/A" }]),
  };
}
