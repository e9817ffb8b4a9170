import type { Veto } from "../../domain/scheme/parts/movement";
import type { GradeStep } from "../../domain/scheme/ladder";
import type { Text } from "../../domain/values/text";
import type { CheckedManager } from "../data/checkData";
import type { GradingOutcome } from "../grading/gradingRun";

/** One manager with a veto (一票否决), and what it did. */
export interface VetoCase {
  readonly manager: CheckedManager;
  /** Every veto, as the table names them. */
  readonly vetoes: readonly Veto[];
  /** The grade before the veto; null where the data gave none. */
  readonly before: GradeStep | null;
  /** The settled grade; null where the manager is not graded. */
  readonly after: GradeStep | null;
  readonly reason: Text;
}

/** Everybody with a veto, in the order of the roster; nobody where the scheme has no rules of movement. */
export function vetoCases({ graded, notGraded }: GradingOutcome): readonly VetoCase[] {
  const everybody = [
    ...graded.map(({ manager, parts, appraisal }) => ({ manager, parts, final: appraisal.figures.finalGrade })),
    ...notGraded.map(({ manager, parts }) => ({ manager, parts, final: null })),
  ];
  return everybody
    .flatMap(({ manager, parts: { movement }, final }): readonly VetoCase[] => {
      if (movement?.ok !== true || movement.value.inputs.vetoes.length === 0) return [];
      const { gradeBeforeVeto, settledGrade, reason } = movement.value.figures;
      return [
        {
          manager,
          vetoes: movement.value.inputs.vetoes,
          before: final === null ? null : (gradeBeforeVeto ?? final),
          after: settledGrade,
          reason,
        },
      ];
    })
    .sort((one, other) => one.manager.row - other.manager.row);
}
