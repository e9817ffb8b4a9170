import type { CheckedData } from "../../workflow/data/checkData";

/** How many stand in the roster, can be graded, and cannot; the three kinds add up to the roster. */
export interface Readiness {
  readonly total: number;
  readonly ready: number;
  /** Held back by their data: nothing can be graded, or the grade cannot be settled. */
  readonly held: number;
  /** Left ungraded by the rules of movement (new hires, such a veto). */
  readonly exempt: number;
}

/** What the check says of the whole: somebody is held back, parts of results are missing, only notices, or nothing. */
export type Verdict = "heldBack" | "partsMissing" | "onlyNotices" | "clean";

/**
 * The counts behind 「613 人中 591 人可以评级」, as the run will count. Under the rules of movement a fault of what settles
 * the grade holds somebody back as a fault of the grading does.
 */
export function readiness({ managers, problems }: Pick<CheckedData, "managers" | "problems">): Readiness {
  const unsettled = new Set(
    problems.flatMap(({ managerId, severity, part }) =>
      severity === "part" && part === "movement" && managerId !== null ? [managerId] : [],
    ),
  );
  const standings = managers.map(({ key, inputs, facts }) => {
    if (inputs !== null && unsettled.has(key)) return "held";
    if (facts.exempt !== null) return "exempt";
    return inputs === null ? "held" : "ready";
  });
  const count = (standing: (typeof standings)[number]): number => standings.filter((one) => one === standing).length;
  return { total: managers.length, ready: count("ready"), held: count("held"), exempt: count("exempt") };
}

/** What the check says of these problems, under these counts. */
export function verdictOf({ held }: Readiness, problems: CheckedData["problems"]): Verdict {
  if (held > 0) return "heldBack";
  if (problems.length === 0) return "clean";
  return problems.every(({ severity }) => severity === "notice") ? "onlyNotices" : "partsMissing";
}
