import type { NamedFigure } from "../calculation/namedFigure";
import type { Named } from "../scheme/invariantChecks";
import type { OutcomeRules, TrainingCourse } from "../scheme/parts/outcome";
import { entryNamed } from "../scheme/parts/outcomeNames";
import type { Decimal } from "../values/decimal";
import { decimal, publish } from "../values/decimal";
import { formatFigure } from "../values/format";
import type { Text } from "../values/text";
import { joinTexts, text } from "../values/text";
import { units } from "../values/unit";

/** A score of one item, 分. */
export interface ItemScore {
  readonly item: Named;
  readonly score: Decimal;
}

/** The perspective (维度) of each indicator of the scheme, by the indicator's identifier. */
export type PerspectiveOf = ReadonlyMap<string, Named>;

/** The courses proposed, each once, for the weakest items, and why. */
export interface TrainingProposal {
  /** From the weakest up. */
  readonly weakItems: readonly NamedFigure[];
  readonly courses: readonly TrainingCourse[];
  readonly reason: Text;
}

/**
 * The training proposal (培训建议): of the items with a score below the scheme's bound the weakest, at most so many; for
 * each the courses that help; of equal scores the item that stands first. A score is judged as it is printed, rounded to two
 * places. Source: rules §6.
 */
export function trainingProposal(
  scores: readonly ItemScore[],
  { below, most, courses }: OutcomeRules["training"],
  perspectiveOf: PerspectiveOf,
): TrainingProposal {
  const bound = formatFigure(decimal(below), "points");
  if (scores.length === 0) {
    return { weakItems: [], courses: [], reason: text("没有分项得分。", "No scores of items are given.") };
  }
  const weak = scores
    .map(({ item, score }): ItemScore => ({ item, score: publish(score, units.points.places) }))
    .filter(({ score }) => score.lessThan(below))
    .sort((one, other) => one.score.comparedTo(other.score))
    .slice(0, most);
  if (weak.length === 0) {
    return {
      weakItems: [],
      courses: [],
      reason: text(`各项得分均不低于 ${bound} 分。`, `No item scores below ${bound}.`),
    };
  }
  const proposed = weak.map(({ item }) => coursesFor(item, courses, perspectiveOf));
  const reasons = weak.map(({ item, score }, index) => weakText(item.name, score, proposed[index] ?? []));
  const { zh, en } = joinTexts(reasons, text("；", "; "));
  return {
    weakItems: weak.map(({ item, score }) => ({ name: item.name, value: score })),
    courses: [...new Set(proposed.flat())],
    reason: text(`低于 ${bound} 分的弱项：${zh}。`, `Below ${bound} points: ${en}.`),
  };
}

/** The courses for an item; for an indicator that has none of its own, those for its perspective. */
function coursesFor(
  item: Named,
  courses: readonly TrainingCourse[],
  perspectiveOf: PerspectiveOf,
): readonly TrainingCourse[] {
  const own = courses.filter(({ items }) => helps(items, item));
  const perspective = perspectiveOf.get(item.id);
  if (own.length > 0 || perspective === undefined) return own;
  return courses.filter(({ items }) => helps(items, perspective));
}

function helps(items: readonly string[], item: Named): boolean {
  return items.some((name) => entryNamed([item], name) !== undefined);
}

/** One weak item with what is proposed for it: 能 68 分（信贷业务培训）. */
function weakText(name: Text, score: Decimal, courses: readonly TrainingCourse[]): Text {
  const found = formatFigure(score, "points");
  const names = joinTexts(
    courses.map((course) => course.name),
    text("、", ", "),
  );
  const proposed = courses.length === 0 ? text("没有对应的培训", "no training for it") : names;
  return text(`${name.zh} ${found} 分（${proposed.zh}）`, `${name.en} ${found} (${proposed.en})`);
}
