import type { ProblemCode } from "../../domain/values/messages";
import type { CheckedData } from "../../workflow/data/checkData";
import type { LocatedProblem } from "../../workflow/data/located";

/** The problems of one kind; those that hold somebody back stand apart from those only worth a look. */
export interface ProblemGroup {
  readonly code: ProblemCode;
  readonly severity: LocatedProblem["severity"];
  readonly problems: readonly LocatedProblem[];
}

/** What holds people back stands first, then what takes a part from their result, then what is only worth a look. */
const weight: Readonly<Record<LocatedProblem["severity"], number>> = { error: 0, part: 1, notice: 2 };

/** The problems by kind: the gravest first, of equals the most frequent kind. */
export function problemGroups(problems: readonly LocatedProblem[]): readonly ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const found of problems) {
    const { code } = found.problem;
    const key = `${found.severity} ${code}`;
    const group = groups.get(key) ?? { code, severity: found.severity, problems: [] };
    groups.set(key, { ...group, problems: [...group.problems, found] });
  }
  return [...groups.values()].sort(
    (one, other) => weight[one.severity] - weight[other.severity] || other.problems.length - one.problems.length,
  );
}

/** How many stand in the roster, can be graded, and cannot. */
export interface Readiness {
  readonly total: number;
  readonly ready: number;
  /** Held back by their data. */
  readonly held: number;
  /** Left ungraded by the rules of movement (new hires …); nothing is wrong with their data. */
  readonly exempt: number;
}

/** The counts behind 「613 人中 601 人可以评级」. */
export function readiness({ managers }: CheckedData): Readiness {
  const ready = managers.filter(({ inputs }) => inputs !== null).length;
  const exempt = managers.filter(({ inputs, facts }) => inputs === null && facts.exempt !== null).length;
  return { total: managers.length, ready, held: managers.length - ready - exempt, exempt };
}
