import type { AppraisalContext } from "../../domain/calculation/context";
import { settlementInputs } from "../../domain/grading/settlementInputs";
import type { Veto } from "../../domain/scheme/parts/movement";
import type { GradeStep } from "../../domain/scheme/ladder";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import type { CheckedManager } from "../data/checkData";
import type { GradingOutcome } from "../grading/gradingOutcome";

/** One manager with a veto (一票否决), and what it did. */
export interface VetoCase {
  readonly manager: CheckedManager;
  /** Every veto, as the table names them. */
  readonly vetoes: readonly Veto[];
  /** The grade before the veto; null where the data gave none. */
  readonly before: GradeStep | null;
  /** Settled; left ungraded by the rules; or open, since the data are at fault. */
  readonly standing: "grade" | "notGraded" | "open";
  /** The settled grade; null where there is none. */
  readonly after: GradeStep | null;
  readonly reason: Text;
}

/**
 * Everybody with a veto, in the order of the roster, also whom other faults keep from a grade so far; nobody where the
 * scheme has no rules of movement.
 */
export function vetoCases({ graded, notGraded, context }: GradingOutcome): readonly VetoCase[] {
  const everybody = [
    ...graded.map(({ manager, parts, appraisal }) => ({ manager, parts, final: appraisal.figures.finalGrade })),
    ...notGraded.map(({ manager, parts }) => ({ manager, parts, final: null })),
  ];
  return everybody
    .flatMap(({ manager, parts: { movement }, final }): readonly VetoCase[] => {
      if (movement === undefined) return [];
      if (!movement.ok) return open(manager, final, context);
      if (movement.value.inputs.vetoes.length === 0) return [];
      const { gradeBeforeVeto, settledGrade, reason } = movement.value.figures;
      return [
        {
          manager,
          vetoes: movement.value.inputs.vetoes,
          before: final === null ? null : (gradeBeforeVeto ?? final),
          standing: settledGrade === null ? "notGraded" : "grade",
          after: settledGrade,
          reason,
        },
      ];
    })
    .sort((one, other) => one.manager.row - other.manager.row);
}

/** The case of somebody whose grade cannot be settled yet: the veto waits for it, and is not forgotten. */
function open(manager: CheckedManager, before: VetoCase["before"], context: AppraisalContext): readonly VetoCase[] {
  const { settlement } = manager.facts;
  if (settlement?.ok !== true) return [];
  const vetoes = settlementInputs.vetoes.read(settlement.value.vetoes, context);
  if (!vetoes.ok || vetoes.value.length === 0) return [];
  const reason = text(
    "数据有误，等级待定；更正后按一票否决核定。",
    "The grade is still open, since the data are at fault; the veto takes effect once they are mended.",
  );
  return [{ manager, vetoes: vetoes.value, before, standing: "open", after: null, reason }];
}
