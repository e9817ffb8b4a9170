import type { Appraisal, Appraiser } from "../../domain/appraisal/appraise";
import { appraiser } from "../../domain/appraisal/appraise";
import type { AppraisalContext } from "../../domain/calculation/context";
import type { NearBound } from "../../domain/grading/boundary";
import type { Movement } from "../../domain/grading/movement";
import { movement } from "../../domain/grading/movement";
import type { NextGrade } from "../../domain/grading/nextGrade";
import type { Ranked } from "../../domain/grading/ranking";
import { rankPlaces } from "../../domain/grading/ranking";
import type { SchemeDocument } from "../../domain/scheme/schema";
import { identifierKey } from "../../domain/values/identifier";
import type { Problem } from "../../domain/values/problem";
import type { Decimal } from "../../domain/values/decimal";
import type { CheckedData, CheckedManager } from "../data/checkData";
import type { LocatedProblem } from "../data/located";
import type { ClockPort, Progress } from "../ports";
import { WorkbookFault } from "../ports";

/** How many managers are graded before the pane may draw again. */
const CHUNK = 50;

/** One manager's result, with all that explains it. */
export interface GradedManager {
  readonly manager: CheckedManager;
  readonly appraisal: Appraisal;
  /** Null where the last grade cannot be read. */
  readonly movement: Movement | null;
  readonly unitRank: number;
  readonly bankRank: number;
  readonly nextGrade: NextGrade | null;
  readonly nearBounds: readonly NearBound[];
}

/** The outcome of a run: who was graded, and who was not and why. */
export interface GradingOutcome {
  readonly context: AppraisalContext;
  readonly graded: readonly GradedManager[];
  readonly notGraded: readonly NotGraded[];
}

/** A manager whose data do not hold, and why. */
export interface NotGraded {
  readonly manager: CheckedManager;
  readonly problems: readonly LocatedProblem[];
}

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
  const ready = data.managers.filter(({ inputs }) => inputs !== null);
  const appraised: Appraised[] = [];
  const refused: NotGraded[] = [];
  for (const [index, manager] of ready.entries()) {
    if (index % CHUNK === 0) {
      progress.report(index, ready.length);
      await clock.pause();
      if (progress.signal.aborted) throw new WorkbookFault("stopped", "", "The run was stopped");
    }
    const result = manager.inputs === null ? null : judge.regrade(manager.inputs);
    if (result?.ok === true) appraised.push({ manager, appraisal: result.value });
    else refused.push({ manager, problems: (result?.problems ?? []).map((each) => unplaced(each, manager)) });
  }
  progress.report(ready.length, ready.length);
  return {
    context,
    graded: ranked(appraised, judge, context.scheme.document),
    notGraded: [...notGraded(data), ...refused],
  };
}

interface Appraised {
  readonly manager: CheckedManager;
  readonly appraisal: Appraisal;
}

function unplaced(found: Problem, { key }: CheckedManager): LocatedProblem {
  return { problem: found, place: null, managerId: key, severity: "error" };
}

function ranked(appraised: readonly Appraised[], judge: Appraiser, document: SchemeDocument): readonly GradedManager[] {
  const measures = appraised.map(({ appraisal }) => rankingMeasures(appraisal, document));
  const inUnit = rankPlaces(
    appraised.map(({ manager }, index): Ranked => ({
      group: identifierKey(manager.unit),
      measures: measures[index] ?? [],
    })),
  );
  const inBank = rankPlaces(measures.map((own): Ranked => ({ group: "", measures: own })));
  return appraised.map(({ manager, appraisal }, index) => ({
    manager,
    appraisal,
    movement: manager.lastGrade === "unknown" ? null : movement(appraisal.figures.finalGrade, manager.lastGrade),
    unitRank: inUnit[index] ?? 0,
    bankRank: inBank[index] ?? 0,
    nextGrade: judge.nextGrade(appraisal),
    nearBounds: judge.nearBounds(appraisal),
  }));
}

/** The measures by which the scheme ranks, then breaks ties (rules §1.8). */
function rankingMeasures({ inputs, figures }: Appraisal, { ranking }: SchemeDocument): readonly Decimal[] {
  const measures: Readonly<Record<string, Decimal>> = {
    gradingScore: figures.gradingScore,
    eva: figures.eva,
    quality: inputs.quality,
  };
  return [ranking.indicator, ...ranking.tieBreaks].flatMap((name) => measures[name] ?? []);
}

function notGraded({ managers, problems }: CheckedData): readonly NotGraded[] {
  const faults = new Map<string, LocatedProblem[]>();
  for (const found of problems) {
    if (found.managerId === null || found.severity !== "error") continue;
    const own = faults.get(found.managerId);
    if (own === undefined) faults.set(found.managerId, [found]);
    else own.push(found);
  }
  return managers
    .filter(({ inputs }) => inputs === null)
    .map((manager) => ({ manager, problems: faults.get(manager.key) ?? [] }));
}
