import { gradeLadder } from "../scheme/ladder";
import type { SchemeDocument } from "../scheme/schema";
import type { Appraisal } from "./appraisal";

/** Room for the rounding of the figures and of their comparison. */
const SLACK = 1e-9;

/**
 * Tells who surely stands near no bound that could change the grade, from the figures of cells alone; most people do, and
 * are not looked at any closer.
 */
export function farFromBounds(document: SchemeDocument): (appraisal: Appraisal) => boolean {
  const { boundary, score } = document;
  const depositShare = Number(boundary.depositShare);
  // The unrounded score is within half a step of the published one.
  const scoreMargin = Number(boundary.score) + 10 ** -score.scale;
  const steps = gradeLadder(document).map(({ scoreFloor, depositFloor }) => ({
    score: scoreFloor?.toNumber() ?? null,
    deposits: depositFloor?.toNumber() ?? null,
  }));
  return ({ cells, figures }) => {
    const { index } = figures.finalGrade;
    return [steps[index], steps[index - 1]].every(
      (step) =>
        step === undefined ||
        (isFar(cells.gradingScore, step.score, scoreMargin) &&
          isFar(cells.deposits, step.deposits, depositShare * (step.deposits ?? 0))),
    );
  };
}

function isFar(value: number, bound: number | null, margin: number): boolean {
  return bound === null || Math.abs(value - bound) > margin + SLACK * (1 + Math.abs(bound));
}
