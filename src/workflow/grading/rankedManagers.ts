import type { Appraisal } from "../../domain/appraisal/appraisal";
import type { ManagerParts } from "../../domain/appraisal/managerParts";
import type { NearBound } from "../../domain/grading/boundary";
import { movement, settledMovement } from "../../domain/grading/movement";
import type { SettledMovement } from "../../domain/grading/movement";
import type { NextGrade } from "../../domain/grading/nextGrade";
import { rankIndex } from "../../domain/grading/rankIndex";
import { groupNumbers, measureColumns, placeOf } from "../../domain/grading/ranking";
import type { SchemeDocument } from "../../domain/scheme/schema";
import { identifierKey } from "../../domain/values/identifier";
import type { CheckedManager } from "../data/checkData";
import type { LocatedProblem } from "../data/located";
import { mapInSteps, stepsOf } from "../mapInSteps";
import type { Steps } from "../steps";
import type { GradedManager } from "./gradingOutcome";
import { officialGrade } from "./officialGrade";

/** One manager who was graded and is not ranked yet. */
export interface AppraisedManager {
  readonly manager: CheckedManager;
  readonly appraisal: Appraisal;
  readonly nextGrade: () => NextGrade | null;
  readonly nearBounds: readonly NearBound[];
  readonly parts: ManagerParts;
  readonly faults: readonly LocatedProblem[];
}

/** Steps besides those that go from manager to manager. */
const OTHER_STEPS = 6;

/** Everybody who was graded with their places in unit and bank, and their movement; in small steps. */
export function* rankedManagers(
  appraised: readonly AppraisedManager[],
  document: SchemeDocument,
): Steps<readonly GradedManager[]> {
  const counting = appraised.filter((one) => officialGrade(one) !== null);
  yield;
  const measures = measureColumns(yield* mapInSteps(counting, ({ appraisal }) => rankingMeasures(appraisal, document)));
  yield;
  const bank = rankIndex({ groups: new Uint32Array(counting.length), measures });
  yield;
  const units = unitNumbers(counting);
  yield;
  const unit = rankIndex({ groups: units, measures });
  yield;
  const placed = new Map(counting.map((one, index) => [one, index]));
  yield;
  return yield* mapInSteps(appraised, (one) => {
    const index = placed.get(one);
    if (index === undefined) return ranked(one, null);
    return ranked(one, { unit: placeOf(unit, unit.steps[index] ?? 0), bank: placeOf(bank, bank.steps[index] ?? 0) });
  });
}

/** How many steps the ranking of so many takes, nearly. */
export function rankingSteps(people: number): number {
  return 2 * stepsOf(people) + OTHER_STEPS;
}

/** The units by number: names that differ in width or case are one unit. */
function unitNumbers(managers: readonly AppraisedManager[]): Uint32Array {
  const keys = new Map<string, string>();
  return groupNumbers(
    managers.map(({ manager: { unit } }) => {
      const key = keys.get(unit) ?? identifierKey(unit);
      keys.set(unit, key);
      return key;
    }),
  );
}

/** The way up is solved for whom it is asked for. */
function ranked(
  { manager, appraisal, nearBounds, parts, faults, nextGrade: solve }: AppraisedManager,
  places: { readonly unit: number; readonly bank: number } | null,
): GradedManager {
  let solved: NextGrade | null | undefined;
  return {
    manager,
    appraisal,
    movement: movementOf(manager, appraisal, parts),
    unitRank: places?.unit ?? null,
    bankRank: places?.bank ?? null,
    get nextGrade() {
      if (solved === undefined) solved = solve();
      return solved;
    },
    nearBounds,
    parts,
    faults,
  };
}

function movementOf(
  { lastGrade }: CheckedManager,
  { figures }: Appraisal,
  parts: ManagerParts,
): SettledMovement | null {
  if (lastGrade === "unknown") return null;
  if (parts.movement === undefined) return movement(figures.finalGrade, lastGrade);
  return parts.movement.ok ? settledMovement(parts.movement.value.figures.settledGrade, lastGrade) : null;
}

/** The measures by which the scheme ranks, then breaks ties (rules §1.8). */
function rankingMeasures({ cells }: Appraisal, { ranking }: SchemeDocument): readonly number[] {
  const measures: Readonly<Record<string, number>> = {
    gradingScore: cells.gradingScore,
    eva: cells.eva,
    quality: cells.quality,
  };
  return [ranking.indicator, ...ranking.tieBreaks].flatMap((name) => measures[name] ?? []);
}
