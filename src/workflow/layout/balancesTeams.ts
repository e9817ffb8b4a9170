import type { SchemeDocument } from "../../domain/scheme/schema";

/**
 * Whether a run balances own results with those of the team: the scheme has rules for it, and cards whose totals are the
 * own results. Under rules of teams alone the functions stand on their own, and a run has nothing to balance.
 */
export function balancesTeams({ team, scorecard }: Pick<SchemeDocument, "team" | "scorecard">): boolean {
  return team !== undefined && scorecard !== undefined;
}
