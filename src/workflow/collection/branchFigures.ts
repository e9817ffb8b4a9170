import type { GradeStep } from "../../domain/scheme/ladder";
import { gradeLadder } from "../../domain/scheme/ladder";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Decimal } from "../../domain/values/decimal";
import { decimal, sum } from "../../domain/values/decimal";
import { identifierKey } from "../../domain/values/identifier";
import type { FrozenResult } from "../submission/frozenContent";
import type { FrozenPartKey } from "../submission/frozenParts";
import type { BankPerson, BankResults } from "./bankResults";
import type { History } from "./history";
import { figureOf } from "./history";

/** How many grades count as the top of the ladder. */
const TOP_GRADES = 2;

/** The name under which the whole bank stands below its branches. */
const BANK = "全行";

/** Averages over whoever has the figure; null where nobody has. */
export interface Averages {
  readonly gradingScore: Decimal | null;
  /** 元 */
  readonly eva: Decimal | null;
  /** 万元 */
  readonly deposits: Decimal | null;
}

/** Averages and totals of what the parts of a scheme give, over whoever has the figure. */
export interface PartAverages {
  readonly totalScore: Decimal | null;
  /** In the unit of the price list. */
  readonly productPay: Decimal | null;
  readonly productPayTotal: Decimal | null;
  readonly payCoefficient: Decimal | null;
}

/** How many of one branch hold which grade. */
export interface BranchCounts {
  readonly unit: string;
  readonly people: number;
  /** By grade, highest first. */
  readonly counts: readonly number[];
  readonly graded: number;
  readonly notGraded: number;
}

/** What head office compares of one branch. */
export interface BranchFigures extends BranchCounts {
  readonly averages: Averages;
  /** What the parts of the scheme give on average; null where the scheme lacks the part, or nobody has the figure. */
  readonly parts: PartAverages;
  /** Share of the graded in the two highest grades, from 0 to 1; null where nobody is graded. */
  readonly topShare: Decimal | null;
  /** The same branch in the earlier period; null where it is not known. */
  readonly before: (Averages & { readonly people: number }) | null;
}

/** The people of the bank by the returns in which they stand. */
type BankPeople = Pick<BankResults, "returns" | "people">;

/** The grades of each branch in the order of the returns. */
export function branchCounts(bank: BankPeople, scheme: SchemeDocument): readonly BranchCounts[] {
  const ladder = gradeLadder(scheme);
  return byBranch(bank).map(({ unit, people }) => countsOf(unit, people, ladder));
}

/** The grades of the whole bank. */
export function bankCounts(people: readonly BankPerson[], scheme: SchemeDocument): BranchCounts {
  return countsOf(BANK, people, gradeLadder(scheme));
}

/** The figures of each branch in the order of the returns. */
export function branchFigures(
  bank: BankPeople,
  scheme: SchemeDocument,
  history: History | null,
): readonly BranchFigures[] {
  const ladder = gradeLadder(scheme);
  return byBranch(bank).map(({ unit, people }) => figuresOf(unit, people, ladder, earlier(history, unit)));
}

/** The same figures over the whole bank. */
export function bankFigures(
  people: readonly BankPerson[],
  scheme: SchemeDocument,
  history: History | null,
): BranchFigures {
  const before = history === null ? null : [...history.units.values()].flatMap(({ results }) => results);
  return figuresOf(BANK, people, gradeLadder(scheme), before);
}

function byBranch({ returns, people }: BankPeople): readonly {
  readonly unit: string;
  readonly people: readonly BankPerson[];
}[] {
  let from = 0;
  return returns.map(({ unit, results }) => {
    // People stand in the order of the returns.
    const own = people.slice(from, from + results.length);
    from += results.length;
    return { unit, people: own };
  });
}

function earlier(history: History | null, unit: string): readonly FrozenResult[] | null {
  return history?.units.get(identifierKey(unit))?.results ?? null;
}

function figuresOf(
  unit: string,
  people: readonly BankPerson[],
  ladder: readonly GradeStep[],
  before: readonly FrozenResult[] | null,
): BranchFigures {
  const held = countsOf(unit, people, ladder);
  const { counts, graded } = held;
  const top = counts.slice(0, TOP_GRADES).reduce((total, count) => total + count, 0);
  return {
    ...held,
    averages: averagesOf(people.map(({ result }) => result)),
    parts: partAverages(people),
    topShare: graded === 0 ? null : decimal(top).dividedBy(graded),
    before: before === null ? null : { ...averagesOf(before), people: before.length },
  };
}

function countsOf(unit: string, people: readonly BankPerson[], ladder: readonly GradeStep[]): BranchCounts {
  const counts = ladder.map(({ index }) => people.filter(({ grade }) => grade?.index === index).length);
  const graded = counts.reduce((total, count) => total + count, 0);
  return { unit, people: people.length, counts, graded, notGraded: people.length - graded };
}

function partAverages(people: readonly BankPerson[]): PartAverages {
  const figures = (key: keyof PartAverages & FrozenPartKey): readonly Decimal[] =>
    people.flatMap(({ result }) => figureOf(result.parts?.[key] ?? null) ?? []);
  const pay = figures("productPay");
  return {
    totalScore: averageOf(figures("totalScore")),
    productPay: averageOf(pay),
    productPayTotal: pay.length === 0 ? null : sum(pay),
    payCoefficient: averageOf(figures("payCoefficient")),
  };
}

function averageOf(figures: readonly Decimal[]): Decimal | null {
  return figures.length === 0 ? null : sum(figures).dividedBy(figures.length);
}

function averagesOf(results: readonly FrozenResult[]): Averages {
  const average = (key: "gradingScore" | "eva" | "deposits"): Decimal | null =>
    averageOf(results.flatMap((result) => figureOf(result[key]) ?? []));
  return { gradingScore: average("gradingScore"), eva: average("eva"), deposits: average("deposits") };
}
