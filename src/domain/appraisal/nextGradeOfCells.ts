import type { NextGrade } from "../grading/nextGrade";
import { moreDeposits } from "../grading/nextGrade";
import { gradeAt, gradeLadder } from "../scheme/ladder";
import type { SchemeDocument } from "../scheme/schema";
import type { Decimal } from "../values/decimal";
import { decimal } from "../values/decimal";
import type { Appraisal } from "./appraisal";

/** What numbers do not decide; the definition does. */
export const UNCERTAIN = "uncertain";

/** A number with the most by which the exact figure may lie beside it. */
interface Bounded {
  readonly value: number;
  readonly slack: number;
}

/**
 * The share of the figures of a sum by which it may be off: 64 half units in the last place of a double (2⁻⁵³ each). A
 * number read or rounded is off by one, each operation adds one; the longest chain here has thirteen.
 */
const ROUNDING = 64 * 2 ** -53;

/** A gap is first taken to the 15 digits of a cell: half a unit of the last of them, and what the product is off by. */
const CELL_ROUNDING = 6e-15;

/** Hundredths up to here are whole numbers of at most 15 digits, so that a hundredth of them reads back as it is. */
const MOST_HUNDREDTHS = 1e15;

/**
 * Solves the way up (元, 分, 万元) from the figures of cells: a hundred thousand people have it written out, and decimals take
 * several times as long. Equal to {@link nextGrade} wherever both ends of what a figure may be come to the same hundredth;
 * UNCERTAIN elsewhere. Prepared under a scheme; null at the top of the ladder. Source: rules §1.6.
 */
export function nextGradeOfCells(
  document: SchemeDocument,
): (appraisal: Appraisal) => NextGrade | null | typeof UNCERTAIN {
  const { score, evaPoints, quality: rules } = document;
  const [byPoints, byQuality] = [Number(score.weights.evaPoints), Number(score.weights.quality)];
  const yuanPerPoint = Number(evaPoints.yuanPerStep) / Number(evaPoints.pointsPerStep);
  const mostPoints = evaPoints.cap === null ? Infinity : Number(evaPoints.cap);
  const mostQuality = Number(rules.highest);
  const ladder = gradeLadder(document);

  const moreEva = ({ cells }: Appraisal, floor: number): Decimal | null | typeof UNCERTAIN => {
    if (byPoints === 0) return null;
    const points = share(floor, cells.quality * byQuality, byPoints);
    return gap(points, mostPoints, yuanPerPoint, cells.eva);
  };
  const moreQuality = ({ cells }: Appraisal, floor: number): Decimal | null | typeof UNCERTAIN => {
    if (byQuality === 0) return null;
    return gap(share(floor, cells.evaPoints * byPoints, byQuality), mostQuality, 1, cells.quality);
  };

  const byScore = (appraisal: Appraisal, floor: number): NextGrade["score"] | typeof UNCERTAIN => {
    const [eva, quality] = [moreEva(appraisal, floor), moreQuality(appraisal, floor)];
    return eva === UNCERTAIN || quality === UNCERTAIN ? UNCERTAIN : { eva, quality };
  };

  return (appraisal) => {
    const { finalGrade, scoreGrade, depositGrade } = appraisal.figures;
    if (finalGrade.index === 0) return null;
    const grade = gradeAt(ladder, finalGrade.index - 1);
    // A bound is reached by whoever has the grade that it opens, or one above.
    const scoreFloor = scoreGrade.index <= grade.index ? null : grade.scoreFloor;
    const depositFloor = depositGrade.index <= grade.index ? null : grade.depositFloor;
    const score = scoreFloor === null ? null : byScore(appraisal, scoreFloor.toNumber());
    if (score === UNCERTAIN) return UNCERTAIN;
    const deposits = depositFloor === null ? null : missingDeposits(appraisal, depositFloor);
    return { grade, score, deposits };
  };
}

/** What is left of a floor after one part of the score, as units of the other. */
function share(floor: number, part: number, weight: number): Bounded {
  return { value: (floor - part) / weight, slack: (ROUNDING * (Math.abs(floor) + Math.abs(part))) / Math.abs(weight) };
}

/** So many units of a worth without what there is, up to the next hundredth; null where they are more than the most. */
function gap({ value, slack }: Bounded, most: number, worth: number, there: number): Decimal | null | typeof UNCERTAIN {
  if (value - slack > most) return null;
  if (value + slack > most) return UNCERTAIN;
  const missing = value * worth - there;
  const off =
    slack * worth + ROUNDING * (Math.abs(value * worth) + Math.abs(there)) + CELL_ROUNDING * Math.abs(missing);
  const [least, greatest] = [Math.ceil((missing - off) * 100), Math.ceil((missing + off) * 100)];
  return least === greatest && least > 0 && least < MOST_HUNDREDTHS ? decimal(least / 100) : UNCERTAIN;
}

/** Deposits and bounds mostly are hundredths, so that the gap is one itself: then the decimals of these two decide. */
function missingDeposits(appraisal: Appraisal, floor: Decimal): Decimal {
  const found = gap({ value: floor.toNumber(), slack: 0 }, Infinity, 1, appraisal.cells.deposits);
  return found === null || found === UNCERTAIN ? moreDeposits(appraisal.inputs.deposits, floor) : found;
}
