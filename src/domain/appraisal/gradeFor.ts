import { bind } from "../calculation/bind";
import type { AppraisalContext } from "../calculation/context";
import { evaPoints } from "../eva/evaPoints";
import { finalGrade } from "../grading/grades";
import { gradingScore } from "../grading/gradingScore";
import type { Standing } from "../grading/nextGrade";
import type { GradeStep } from "../scheme/ladder";
import type { Decimal } from "../values/decimal";
import { decimal } from "../values/decimal";
import { formatFigure } from "../values/format";
import type { Problem } from "../values/problem";
import { problem } from "../values/problem";
import type { Result } from "../values/result";
import { bad, ok, then } from "../values/result";
import { text } from "../values/text";

/** What a what-if turns: 经济增加值 (元), 综合素质 (分), 存款日均 (万元). */
export interface Levers {
  readonly eva: Decimal;
  readonly quality: Decimal;
  readonly deposits: Decimal;
}

/** The grading that the levers give, with all that the way to the next grade is solved from. */
export interface LeverGrading extends Standing {
  readonly exactScore: Decimal;
  readonly gradingScore: Decimal;
  readonly scoreGrade: GradeStep;
  readonly depositGrade: GradeStep;
}

/**
 * The grade for given EVA, quality and deposits, by the same calculations as the grading itself: for a what-if that turns
 * EVA, not the profit and balances behind it.
 * Problems: a quality score outside the scheme's range, negative deposits.
 */
export function gradeFor(levers: Levers, context: AppraisalContext): Result<LeverGrading> {
  const problems = [...qualityProblems(levers, context), ...depositProblems(levers)];
  if (problems.length > 0) return bad(...problems);
  const { eva, quality, deposits } = levers;
  return then(bind(evaPoints, context).compute({ eva }), (points) =>
    then(bind(gradingScore, context).compute({ evaPoints: points.evaPoints, quality }), (score) =>
      then(bind(finalGrade, context).compute({ score: score.decidingScore, deposits }), (grades) =>
        ok({ eva, quality, deposits, evaPoints: points.evaPoints, ...score, ...grades }),
      ),
    ),
  );
}

function qualityProblems({ quality }: Levers, { scheme }: AppraisalContext): readonly Problem[] {
  const { lowest, highest } = scheme.document.quality;
  if (quality.greaterThanOrEqualTo(lowest) && quality.lessThanOrEqualTo(highest)) return [];
  const range = `${formatFigure(decimal(lowest), "points")}–${formatFigure(decimal(highest), "points")}`;
  const code = quality.lessThan(lowest) ? "below-limit" : "above-limit";
  return [
    problem(
      code,
      gradingScore.inputs.quality.label,
      String(quality),
      text(`${range} 之间的数字（分）`, `points within ${range}`),
    ),
  ];
}

function depositProblems({ deposits }: Levers): readonly Problem[] {
  if (!deposits.isNegative()) return [];
  const expected = text("不小于 0 万元的数字", "CNY 10,000s of 0 or more");
  return [problem("below-limit", finalGrade.inputs.deposits.label, String(deposits), expected)];
}
