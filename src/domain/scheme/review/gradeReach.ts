import { atCellPrecision, Decimal, decimal, publish, reaches } from "../../values/decimal";
import { formatWithUnit } from "../../values/format";
import type { Text } from "../../values/text";
import { text } from "../../values/text";
import type { SchemeDocument } from "../schema";
import type { CheckCode, ReviewFinding } from "./reviewCheck";

/** Grades that no score reaches, or that every score does; and grades that quality alone reaches. */
export function gradeReach(document: SchemeDocument): Partial<Record<CheckCode, readonly ReviewFinding[]>> {
  return {
    unreachableGrades: [...unreachable(document), ...reachedByAll(document)],
    qualityAlone: qualityAlone(document),
  };
}

/** The score that decides, of EVA points and quality. */
function scoreOf({ score }: SchemeDocument, evaPoints: Decimal, quality: Decimal): Decimal {
  const exact = evaPoints.times(score.weights.evaPoints).plus(quality.times(score.weights.quality));
  return score.decideOn === "published" ? publish(exact, score.scale) : exact;
}

/** The highest score that anybody can get; null where nothing limits it. */
function highestScore(document: SchemeDocument): Decimal | null {
  const { evaPoints, score, quality } = document;
  const most = decimal(score.weights.evaPoints).isZero() ? "0" : evaPoints.cap;
  return most === null ? null : scoreOf(document, decimal(most), decimal(quality.highest));
}

/** The lowest score that anybody can get; null where nothing limits it. */
function lowestScore(document: SchemeDocument): Decimal | null {
  const { evaPoints, score, quality } = document;
  const least = decimal(score.weights.evaPoints).isZero() ? "0" : evaPoints.floor;
  return least === null ? null : scoreOf(document, decimal(least), decimal(quality.lowest));
}

function unreachable(document: SchemeDocument): readonly ReviewFinding[] {
  const highest = highestScore(document);
  if (highest === null) return [];
  return bounded(document).flatMap(({ name, path, floor }) => {
    if (reaches(highest, floor)) return [];
    const [bound, most] = [floor.toString(), highest.toString()];
    return [
      {
        code: "unreachableGrades" as const,
        severity: "stop" as const,
        path,
        message: text(
          `「${name.zh}」要求等级评分 ${bound}，而 EVA 分值到上限、综合素质满分也只有 ${most}，没有人能达到；应不高于 ${most}，或提高 EVA 分值上限`,
          `“${name.en}” asks for a score of ${bound}, but the most EVA points with full quality make ${most}: nobody can reach it; make it no higher than ${most}, or raise the cap of EVA points`,
        ),
      },
    ];
  });
}

/** A bound that the lowest possible score reaches: no score leads to a grade below it. */
function reachedByAll(document: SchemeDocument): readonly ReviewFinding[] {
  const lowest = lowestScore(document);
  if (lowest === null) return [];
  return bounded(document).flatMap(({ name, path, floor }) => {
    if (!reaches(lowest, floor)) return [];
    const [bound, least] = [floor.toString(), lowest.toString()];
    return [
      {
        code: "unreachableGrades" as const,
        severity: "warn" as const,
        path,
        message: text(
          `「${name.zh}」的等级评分下限 ${bound} 不高于可能的最低分 ${least}，得分等级人人不低于它；应高于 ${least}`,
          `the score bound ${bound} of “${name.en}” is not above ${least}, the least possible score: everybody reaches it; make it higher`,
        ),
      },
    ];
  });
}

/** Grades above the lowest that an EVA of 0 and full quality reach, with how far EVA may fall for it. */
function qualityAlone(document: SchemeDocument): readonly ReviewFinding[] {
  const points = withinBounds(decimal(0), document);
  const score = scoreOf(document, points, decimal(document.quality.highest));
  const lever = points.greaterThan(0)
    ? text("降低综合素质的权重或 EVA 分值下限", "lower the weight of quality or the floor of EVA points")
    : text("降低综合素质的权重", "lower the weight of quality");
  return bounded(document).flatMap(({ name, path, floor }) => {
    if (!reaches(score, floor)) return [];
    const loss = deepestLoss(document, floor);
    const [bound, reached] = [floor.toString(), score.toString()];
    return [
      {
        code: "qualityAlone" as const,
        severity: "warn" as const,
        path,
        message: text(
          `经济增加值为 0、综合素质满分时等级评分 ${reached}，已达「${name.zh}」的下限 ${bound}${loss.zh}；下限应高于 ${reached}，或${lever.zh}`,
          `with an EVA of 0, full quality makes a score of ${reached}, which reaches ${bound} of “${name.en}”${loss.en}; raise the bound above ${reached}, or ${lever.en}`,
        ),
      },
    ];
  });
}

/** How negative EVA may be with full quality and the bound still reached, as a clause; nothing where 0 is just enough. */
function deepestLoss({ score, evaPoints, quality }: SchemeDocument, floor: Decimal): Text {
  const weight = decimal(score.weights.evaPoints);
  const spare = decimal(quality.highest).times(score.weights.quality).minus(floor);
  if (
    weight.isZero() ||
    (evaPoints.floor !== null && spare.dividedBy(weight).greaterThanOrEqualTo(decimal(evaPoints.floor).negated()))
  )
    return text("，经济增加值亏损多少都一样", ", however negative EVA is");
  const yuan = spare.dividedBy(weight).dividedBy(evaPoints.pointsPerStep).times(evaPoints.yuanPerStep);
  // Cut to the fen, so that the loss that is named does reach the bound.
  const loss = atCellPrecision(yuan).toDecimalPlaces(2, Decimal.ROUND_DOWN);
  if (!loss.greaterThan(0)) return text("");
  const { zh, en } = formatWithUnit(loss.negated(), "yuan");
  return text(`，经济增加值为 ${zh}时仍然达到`, `, and still does with an EVA of ${en}`);
}

/** EVA points kept within their floor and cap, where there are any. */
function withinBounds(points: Decimal, { evaPoints: { floor, cap } }: SchemeDocument): Decimal {
  const raised = floor === null ? points : Decimal.max(points, floor);
  return cap === null ? raised : Decimal.min(raised, cap);
}

/** Every grade above the lowest with its score bound. */
function bounded({ ladder }: SchemeDocument): readonly {
  readonly name: SchemeDocument["ladder"][number]["name"];
  readonly path: string;
  readonly floor: Decimal;
}[] {
  return ladder
    .slice(0, -1)
    .flatMap(({ name, scoreFloor }, index) =>
      scoreFloor === null ? [] : [{ name, path: `ladder[${String(index)}].scoreFloor`, floor: decimal(scoreFloor) }],
    );
}
