import { identifierKey } from "../../domain/values/identifier";
import type { GradingOutcome } from "./gradingOutcome";

/** Among how many a place counts: those who are ranked, in each unit by its name, and in the whole bank. */
export interface RankedPeople {
  readonly unit: (name: string) => number;
  readonly bank: number;
}

/** How many people are ranked; whom the rules leave ungraded, or whose grade is still open, takes no place. */
export function rankedPeople({ graded }: Pick<GradingOutcome, "graded">): RankedPeople {
  const perUnit = new Map<string, number>();
  for (const { manager, unitRank } of graded) {
    if (unitRank === null) continue;
    const unit = identifierKey(manager.unit);
    perUnit.set(unit, (perUnit.get(unit) ?? 0) + 1);
  }
  return {
    unit: (name) => perUnit.get(identifierKey(name)) ?? 0,
    bank: graded.filter(({ bankRank }) => bankRank !== null).length,
  };
}
