import type { ProblemCode } from "../../domain/values/messages";
import type { CheckedData } from "../../workflow/data/checkData";
import type { LocatedProblem } from "../../workflow/data/located";

/** The problems of one kind; those that hold somebody back stand apart from those only worth a look. */
export interface ProblemGroup {
  readonly code: ProblemCode;
  readonly severity: LocatedProblem["severity"];
  readonly problems: readonly LocatedProblem[];
}

/** The problems by kind: what holds people back first, the most frequent kind first. */
export function problemGroups(problems: readonly LocatedProblem[]): readonly ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const found of problems) {
    const { code } = found.problem;
    const key = `${found.severity} ${code}`;
    const group = groups.get(key) ?? { code, severity: found.severity, problems: [] };
    groups.set(key, { ...group, problems: [...group.problems, found] });
  }
  return [...groups.values()].sort(
    (one, other) =>
      Number(one.severity === "notice") - Number(other.severity === "notice") ||
      other.problems.length - one.problems.length,
  );
}

/** How many stand in the roster, can be graded, and are held back by their data. */
export interface Readiness {
  readonly total: number;
  readonly ready: number;
  readonly held: number;
}

/** The counts behind 「613 人中 601 人可以评级」. */
export function readiness({ managers }: CheckedData): Readiness {
  const ready = managers.filter(({ inputs }) => inputs !== null).length;
  return { total: managers.length, ready, held: managers.length - ready };
}
