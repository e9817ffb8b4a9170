import type { Appraisal } from "../../domain/appraisal/appraisal";
import { appraiser } from "../../domain/appraisal/appraise";
import { joinGrade } from "../../domain/appraisal/joinGrade";
import type { ManagerParts } from "../../domain/appraisal/managerParts";
import { partProblems } from "../../domain/appraisal/managerParts";
import { partAppraiser } from "../../domain/appraisal/partAppraiser";
import type { AppraisalContext } from "../../domain/calculation/context";
import { gradeAt, gradeLadder } from "../../domain/scheme/ladder";
import { problemText } from "../../domain/values/problem";
import type { CheckedData, CheckedManager } from "../data/checkData";
import type { LocatedProblem } from "../data/located";
import { locate } from "../data/located";
import { pace } from "../pace";
import { toldSteps } from "../mapInSteps";
import { progressShare } from "../progressShare";
import { inTurns } from "../steps";
import { appraisalItems, appraisedManagers } from "./appraisedManagers";
import type { GradingOutcome, NotGraded } from "./gradingOutcome";
import { isLeftUngraded } from "./isLeftUngraded";
import type { AppraisedManager } from "./rankedManagers";
import { rankedManagers, rankingSteps } from "./rankedManagers";
import type { ClockPort, Progress } from "../ports";

/**
 * Grades everybody whose data hold. Rejects with a WorkbookFault "stopped" when the signal is given; nothing was written.
 */
export async function gradingRun(
  data: CheckedData,
  context: AppraisalContext,
  progress: Progress,
  clock: ClockPort,
): Promise<GradingOutcome> {
  const judge = appraiser(context);
  const join = joiner(context);
  const faults = faultsOf(data);
  const people = data.managers.length;
  const slow = pace(progressShare(progress, 0, RANKING), clock, people + appraisalItems(people));
  const appraisals = await appraisedManagers(data.managers, judge, slow);
  const judged = await slow.each(data.managers, (manager): Judged => {
    const result = appraisals.get(manager);
    if (result?.ok === true) {
      const appraisal = result.value;
      const parts = join(manager, appraisal);
      return {
        graded: {
          manager,
          appraisal,
          nextGrade: () => judge.nextGrade(appraisal),
          nearBounds: isLeftUngraded(parts) ? [] : judge.nearBounds(appraisal),
          parts,
          faults: partFaults(manager, parts, faults),
        },
      };
    }
    const parts = join(manager, null);
    const refused = locate(result?.problems ?? [], { place: null, managerId: manager.key, severity: "error" });
    return { notGraded: { manager, problems: [...ownProblems(manager, parts, faults), ...refused], parts } };
  });
  const appraised = judged.flatMap((one) => one.graded ?? []);
  const { document } = context.scheme;
  return {
    context,
    graded: await inTurns(
      toldSteps(
        rankedManagers(appraised, document),
        rankingSteps(appraised.length),
        progressShare(progress, RANKING, 1).report,
      ),
      progress,
      clock,
    ),
    notGraded: judged.flatMap((one) => one.notGraded ?? []),
  };
}

/** The share of a run after which everybody is ranked. */
const RANKING = 0.9;

/** One manager after the run: graded, or not. */
type Judged =
  | { readonly graded: AppraisedManager; readonly notGraded?: never }
  | { readonly graded?: never; readonly notGraded: NotGraded };

function joiner(context: AppraisalContext): (manager: CheckedManager, appraisal: Appraisal | null) => ManagerParts {
  const parts = partAppraiser(context);
  const ladder = gradeLadder(context.scheme.document);
  const lowest = gradeAt(ladder, ladder.length - 1);
  return (manager, appraisal) =>
    joinGrade(appraisal?.figures.finalGrade ?? null, manager.parts, manager.facts, parts, lowest);
}

/** What is wrong with somebody not graded. Only whom the rules leave ungraded has parts that are told besides. */
function ownProblems(manager: CheckedManager, parts: ManagerParts, faults: Faults): readonly LocatedProblem[] {
  const own = faults.get(manager.key) ?? [];
  if (manager.facts.exempt === null) return own;
  return [...own.filter(({ severity }) => severity !== "part"), ...partFaults(manager, parts, faults)];
}

/** What is wrong with the parts of somebody: with its cell where the check saw it, else where it came up. */
function partFaults({ key }: CheckedManager, parts: ManagerParts, faults: Faults): readonly LocatedProblem[] {
  const seen = (faults.get(key) ?? []).filter(({ severity }) => severity === "part");
  const told = new Set(seen.map(({ problem }) => problemText(problem).zh));
  const others = partProblems(parts).filter((found) => !told.has(problemText(found).zh));
  return [...seen, ...locate(others, { place: null, managerId: key, severity: "part" })];
}

type Faults = ReadonlyMap<string, readonly LocatedProblem[]>;

/** The problems of each manager that hold something back; for whom the rules leave ungraded, every one. */
function faultsOf({ managers, problems }: CheckedData): Faults {
  const exempt = new Set(managers.flatMap(({ key, facts }) => (facts.exempt === null ? [] : [key])));
  const faults = new Map<string, LocatedProblem[]>();
  for (const found of problems) {
    const { managerId, severity } = found;
    if (managerId === null || (severity === "notice" && !exempt.has(managerId))) continue;
    const own = faults.get(managerId);
    if (own === undefined) faults.set(managerId, [found]);
    else own.push(found);
  }
  return faults;
}
