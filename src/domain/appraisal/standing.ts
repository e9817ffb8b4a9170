import type { Standing } from "../grading/nextGrade";
import type { Appraisal } from "./appraisal";

/** Where a grading leaves somebody: what the way up is solved from. */
export function standingOf({ inputs: { quality, deposits }, figures }: Appraisal): Standing {
  const { eva, evaPoints, decidingScore, finalGrade } = figures;
  return { eva, evaPoints, quality, deposits, decidingScore, finalGrade };
}
