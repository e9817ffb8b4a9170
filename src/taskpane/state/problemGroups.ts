import type { ProblemCode } from "../../domain/values/messages";
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
