import type { CheckedData } from "../../workflow/data/checkData";

/** How many stand in the roster, can be graded, and cannot; the three kinds add up to the roster. */
export interface Readiness {
  readonly total: number;
  readonly ready: number;
  /** Held back by their data. */
  readonly held: number;
  /** Left ungraded by the rules of movement (new hires, such a veto), whether their data hold or not. */
  readonly exempt: number;
}

/** The counts behind 「613 人中 591 人可以评级」. */
export function readiness({ managers }: Pick<CheckedData, "managers">): Readiness {
  const exempt = managers.filter(({ facts }) => facts.exempt !== null).length;
  const ready = managers.filter(({ inputs, facts }) => inputs !== null && facts.exempt === null).length;
  return { total: managers.length, ready, held: managers.length - ready - exempt, exempt };
}
