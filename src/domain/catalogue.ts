import { grading } from "./appraisal/grading";
import { averageDailyDeposits } from "./deposit/averageDailyDeposits";
import { economicCapital } from "./eva/economicCapital";
import { eva } from "./eva/eva";
import { evaPoints } from "./eva/evaPoints";
import { depositGrade, finalGrade, scoreGrade } from "./grading/grades";
import { gradingScore } from "./grading/gradingScore";
import { gradeMovement } from "./grading/movement";
import { qualityScore } from "./quality/qualityScore";

/** Every calculation, once, in the order of the appraisal. */
export const catalogue = {
  economicCapital,
  eva,
  evaPoints,
  averageDailyDeposits,
  qualityScore,
  gradingScore,
  scoreGrade,
  depositGrade,
  finalGrade,
  grading,
  gradeMovement,
} as const;
