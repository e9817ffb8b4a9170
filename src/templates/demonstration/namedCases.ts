import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Profile } from "./profile";
import { chargeOf } from "./profile";

/** A manager whose figures are set and not drawn: which row of the roster, and what is in it. */
export interface NamedCase {
  /** Row of the roster, from 1. */
  readonly row: number;
  readonly profile: Profile;
}

/** Forms whose weighted mean is exactly 88: committee 90/85/90 and head 85/91/87 come to 88 each. */
const formsOf88 = [
  [89, 84, 91],
  [90, 85, 89],
  [91, 86, 90],
  [85, 91, 87],
];
/** Forms of exactly 95. */
const formsOf95 = [
  [96, 94, 95],
  [95, 95, 95],
  [94, 96, 95],
  [95, 95, 95],
];
/** Forms of exactly 80. */
const formsOf80 = [
  [80, 80, 80],
  [82, 79, 81],
  [78, 81, 79],
  [80, 80, 80],
];

const CORPORATE = 5;

/** The worked cases of the rules, people exactly on a bound, and people who share a place. */
export function namedCases(scheme: SchemeDocument): readonly NamedCase[] {
  const step = Number(scheme.evaPoints.yuanPerStep);
  const make = (
    row: number,
    eva: number,
    forms: readonly (readonly number[])[],
    corporate: number,
    deposits: number,
    last: number | null,
  ): NamedCase => {
    const balances = scheme.eva.assetClasses.map((_class, index) => (index === CORPORATE ? corporate : 0));
    const lastGrade = last === null ? null : (scheme.ladder[last]?.name.zh ?? null);
    return {
      row,
      profile: {
        forms,
        balances,
        netProfit: Number((eva + chargeOf(balances, scheme)).toFixed(2)),
        deposits,
        lastGrade,
      },
    };
  };
  /** EVA for a score with quality 80, whose part is 24. */
  const evaFor = (score: number): number => Math.round(((score - 24) / 0.7) * step * 100) / 100;
  return [
    // Worked cases 1 and 2 of the rules as they stand; case 3 has the balance that gives its EVA at a return of 10%.
    make(5, 2_200_000, formsOf88, 100_000_000, 9_000, 3),
    make(6, 1_440_000, formsOf88, 100_000_000, 5_000, 4),
    make(7, -20_000, formsOf95, 60_000_000, 3_000, 6),
    // Exactly on a bound of the score, of the deposits, or of both.
    make(40, evaFor(80), formsOf80, 50_000_000, 12_000, 2),
    make(41, evaFor(90), formsOf80, 80_000_000, 20_000, 1),
    make(120, evaFor(70), formsOf80, 20_000_000, 8_000, 2),
    make(121, evaFor(50), formsOf80, 10_000_000, 3_499.99, 4),
    make(180, evaFor(40), formsOf80, 0, 2_000, 5),
    // Equal in every measure: they share a place in their unit and in the bank.
    make(201, evaFor(73.5), formsOf80, 30_000_000, 8_600, 2),
    make(202, evaFor(73.5), formsOf80, 30_000_000, 9_100, 2),
    make(203, evaFor(55.25), formsOf80, 5_000_000, 4_200, 5),
    make(420, evaFor(55.25), formsOf80, 5_000_000, 3_900, 4),
  ];
}
