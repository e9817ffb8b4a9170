import type { GradeStep } from "../../domain/scheme/ladder";
import { gradeLadder } from "../../domain/scheme/ladder";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Decimal } from "../../domain/values/decimal";
import { decimal, sum } from "../../domain/values/decimal";
import { identifierKey } from "../../domain/values/identifier";
import type { FrozenResult } from "../submission/frozenContent";
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

/** What head office compares of one branch. */
export interface BranchFigures {
  readonly unit: string;
  readonly people: number;
  /** By grade, highest first. */
  readonly counts: readonly number[];
  readonly graded: number;
  readonly notGraded: number;
  readonly averages: Averages;
  /** Share of the graded in the two highest grades, from 0 to 1; null where nobody is graded. */
  readonly topShare: Decimal | null;
  /** The same branch in the earlier period; null where it is not known. */
  readonly before: (Averages & { readonly people: number }) | null;
}

/** The figures of each branch in the order of the returns. */
export function branchFigures(
  { returns, people }: Pick<BankResults, "returns" | "people">,
  scheme: SchemeDocument,
  history: History | null,
): readonly BranchFigures[] {
  const ladder = gradeLadder(scheme);
  let from = 0;
  return returns.map(({ unit, results }) => {
    // People stand in the order of the returns.
    const own = people.slice(from, from + results.length);
    from += results.length;
    return figuresOf(unit, own, ladder, earlier(history, unit));
  });
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

function earlier(history: History | null, unit: string): readonly FrozenResult[] | null {
  return history?.units.get(identifierKey(unit))?.results ?? null;
}

function figuresOf(
  unit: string,
  people: readonly BankPerson[],
  ladder: readonly GradeStep[],
  before: readonly FrozenResult[] | null,
): BranchFigures {
  const counts = ladder.map(({ index }) => people.filter(({ grade }) => grade?.index === index).length);
  const graded = counts.reduce((total, count) => total + count, 0);
  const top = counts.slice(0, TOP_GRADES).reduce((total, count) => total + count, 0);
  return {
    unit,
    people: people.length,
    counts,
    graded,
    notGraded: people.length - graded,
    averages: averagesOf(people.map(({ result }) => result)),
    topShare: graded === 0 ? null : decimal(top).dividedBy(graded),
    before: before === null ? null : { ...averagesOf(before), people: before.length },
  };
}

function averagesOf(results: readonly FrozenResult[]): Averages {
  const average = (key: "gradingScore" | "eva" | "deposits"): Decimal | null => {
    const figures = results.flatMap((result) => figureOf(result[key]) ?? []);
    return figures.length === 0 ? null : sum(figures).dividedBy(figures.length);
  };
  return { gradingScore: average("gradingScore"), eva: average("eva"), deposits: average("deposits") };
}
