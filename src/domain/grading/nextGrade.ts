import type { GradeStep } from "../scheme/ladder";
import { gradeAt, gradeLadder } from "../scheme/ladder";
import type { SchemeDocument } from "../scheme/schema";
import type { Decimal } from "../values/decimal";
import { decimal, reaches, roundUp } from "../values/decimal";
import { formatWithUnit } from "../values/format";
import type { Text } from "../values/text";
import { joinTexts, text } from "../values/text";

/** Gaps are rounded up to 0.01 of their unit, so that whoever adds the figure does reach the bound. */
const GAP_PLACES = 2;

/** The figures from which the way up is solved. */
export interface Standing {
  /** 元 */
  readonly eva: Decimal;
  readonly evaPoints: Decimal;
  readonly quality: Decimal;
  /** 万元 */
  readonly deposits: Decimal;
  /** The score that decides (published or exact). */
  readonly decidingScore: Decimal;
  readonly finalGrade: GradeStep;
}

/** What is missing to the grade above: more EVA or more quality, and more deposits. */
export interface NextGrade {
  readonly grade: GradeStep;
  /** Null where the score suffices already. */
  readonly score: {
    /** More EVA, 元; null where no EVA is enough (a cap). */
    readonly eva: Decimal | null;
    /** More quality, 分; null where even the highest quality is not enough. */
    readonly quality: Decimal | null;
  } | null;
  /** More deposits, 万元; null where they suffice already. */
  readonly deposits: Decimal | null;
}

/**
 * Solves the grading score backwards for the grade above the final one; null at the top of the ladder.
 * Source: rules §1.6; 《对广东发展银行客户经理的绩效考核探究》2.1.3.
 */
export function nextGrade(standing: Standing, document: SchemeDocument): NextGrade | null {
  const { finalGrade, decidingScore, deposits } = standing;
  if (finalGrade.index === 0) return null;
  const grade = gradeAt(gradeLadder(document), finalGrade.index - 1);
  const { scoreFloor, depositFloor } = grade;
  return {
    grade,
    score:
      scoreFloor === null || reaches(decidingScore, scoreFloor)
        ? null
        : { eva: moreEva(standing, scoreFloor, document), quality: moreQuality(standing, scoreFloor, document) },
    deposits: depositFloor === null || reaches(deposits, depositFloor) ? null : moreDeposits(deposits, depositFloor),
  };
}

/** The deposits that are missing to a bound, 万元. */
export function moreDeposits(deposits: Decimal, bound: Decimal): Decimal {
  return roundUp(bound.minus(deposits), GAP_PLACES);
}

/** The way up in words with figures. */
export function nextGradeText(next: NextGrade | null): Text {
  if (next === null) return text("已是最高等级。", "Already the highest grade.");
  const parts = [scorePart(next), depositPart(next)].filter((part) => part !== null);
  const missing = joinTexts(parts, text("；并且", "; and "));
  return text(`距${next.grade.name.zh}：${missing.zh}。`, `To ${next.grade.name.en}: ${missing.en}.`);
}

function moreEva({ eva, quality }: Standing, bound: Decimal, { score, evaPoints }: SchemeDocument): Decimal | null {
  if (decimal(score.weights.evaPoints).isZero()) return null;
  const points = bound.minus(quality.times(score.weights.quality)).dividedBy(score.weights.evaPoints);
  if (evaPoints.cap !== null && points.greaterThan(evaPoints.cap)) return null;
  return roundUp(points.times(evaPoints.yuanPerStep).dividedBy(evaPoints.pointsPerStep).minus(eva), GAP_PLACES);
}

function moreQuality(
  { evaPoints, quality }: Standing,
  bound: Decimal,
  { score, quality: rules }: SchemeDocument,
): Decimal | null {
  if (decimal(score.weights.quality).isZero()) return null;
  const needed = bound.minus(evaPoints.times(score.weights.evaPoints)).dividedBy(score.weights.quality);
  return needed.greaterThan(rules.highest) ? null : roundUp(needed.minus(quality), GAP_PLACES);
}

function scorePart({ score }: NextGrade): Text | null {
  if (score === null) return null;
  const eva = score.eva === null ? null : formatWithUnit(score.eva, "yuan");
  const quality = score.quality === null ? null : formatWithUnit(score.quality, "points");
  const byEva = eva === null ? null : text(`经济增加值再增加 ${eva.zh}`, `${eva.en} more economic value added`);
  const byQuality = quality === null ? null : text(`综合素质再提高 ${quality.zh}`, `${quality.en} more in quality`);
  if (byEva !== null && byQuality !== null) return joinTexts([byEva, byQuality], text("，或", ", or "));
  if (byEva !== null) return text(`${byEva.zh}（仅靠综合素质无法达到）`, `${byEva.en} (quality alone cannot reach it)`);
  return (
    byQuality ??
    text("经济增加值和综合素质都已无法使评分达标", "neither economic value added nor quality alone can reach the score")
  );
}

function depositPart({ deposits }: NextGrade): Text | null {
  if (deposits === null) return null;
  const more = formatWithUnit(deposits, "wanYuan");
  return text(`存款日均再增加 ${more.zh}`, `${more.en} more in average daily deposits`);
}
