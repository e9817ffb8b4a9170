import type { AppraisalContext } from "../calculation/context";
import type { Choice } from "../calculation/fields";
import { scoreRange } from "../scheme/scoreRange";
import type { Cell } from "../values/cell";
import { isFigure } from "../values/cell";
import { MILLIONTHS } from "../values/cellUnits";
import { identifierKey } from "../values/identifier";
import { wholeUnits } from "../values/wholeUnits";
import { isUnsigned, qualityScore } from "./qualityScore";
import type { ItemTotals, WholeScore } from "./wholeMeans";
import { cellLimit, itemTotals, leastMultiple, quotient, wholeWeights } from "./wholeMeans";

/** The cells of one rating form, the scores in the order of the scheme's items. */
export interface FormCells {
  readonly group: Cell;
  readonly rater: Cell;
  readonly scores: readonly Cell[];
}

/** The quality score of one manager, and that of each of the scheme's items, in whole numbers. */
export interface WholeQuality {
  readonly score: WholeScore;
  readonly items: readonly { readonly item: Choice; readonly score: WholeScore }[];
}

/** Gives the quality score of one manager's forms; null where the definition has to be asked. */
export type WholeRater = (forms: readonly FormCells[]) => WholeQuality | null;

/**
 * The quality score (qualityScore is its definition) in whole numbers, for many managers. The definition has to be asked
 * where it is not certain, and where something is wrong with the forms: it says what. Null where the scheme's range does
 * not fit into whole numbers.
 *
 * With S the sum of a group's counted scores of an item, n their number and L a multiple of every n, the score is
 * Σ S × (L ÷ n) × weights ÷ (L × units of scores and weights). No part is negative, so that partial sums do not fall; a part
 * or a sum that is not exact is 2^53 or more, and so is all that follows from it. One division of two whole numbers below
 * 2^53 gives the number nearest to their quotient. The definition cuts each mean after sixty digits, and is nearest to the
 * same number: such a quotient never lies in the middle between two numbers, which takes a numerator of 2^53 or more, and
 * lies further than 2^-108 of its size from every such middle.
 */
export function wholeQuality(context: AppraisalContext): WholeRater | null {
  const { groups, items, dropExtremes } = context.scheme.document.quality;
  const range = scoreRange(context.scheme.document);
  const [lowest, highest] = [cellLimit(range.min), cellLimit(range.max)];
  if (!(lowest >= 0 && highest >= lowest)) return null;
  const byGroup = wholeWeights(groups.map(({ weight }) => weight));
  const byItem = wholeWeights(items.map(({ weight }) => weight));
  const unitOf = (cell: Cell): number =>
    isFigure(cell) && cell >= lowest && cell <= highest ? wholeUnits(cell, MILLIONTHS) : NaN;
  const formsOf = formsByGroup(context, unitOf);
  return (forms) => {
    const ofGroups = formsOf(forms);
    if (ofGroups === null) return null;
    const counting: (ItemTotals & { readonly weight: number })[] = [];
    let multiple = 1;
    for (const [group, given] of ofGroups.entries()) {
      const weight = byGroup.weights[group] ?? NaN;
      if (weight === 0) continue;
      if (given.length === 0) return null;
      const totals = itemTotals(given, items.length, dropExtremes);
      multiple = leastMultiple(multiple, totals.count);
      counting.push({ ...totals, weight });
    }
    const ofItems = items.map((_item, item) =>
      counting.reduce((sum, { totals, count, weight }) => sum + (totals[item] ?? NaN) * (multiple / count) * weight, 0),
    );
    const total = ofItems.reduce((sum, value, item) => sum + value * (byItem.weights[item] ?? NaN), 0);
    const whole = counting.every((totals) => totals.whole);
    const score = quotient(total, multiple * byGroup.unit * byItem.unit, whole);
    const scores = items.flatMap((item, index) => {
      const own = quotient(ofItems[index] ?? NaN, multiple * byGroup.unit, whole);
      return own === null ? [] : [{ item, score: own }];
    });
    return score === null || scores.length < items.length ? null : { score, items: scores };
  };
}

/** Gives the forms of each group of the scheme as units of their scores; null where a form does not hold. */
function formsByGroup(
  context: AppraisalContext,
  unitOf: (cell: Cell) => number,
): (forms: readonly FormCells[]) => readonly (readonly (readonly number[])[])[] | null {
  const { groups } = context.scheme.document.quality;
  return (forms) => {
    const ofGroups = groups.map((): (readonly number[])[] => []);
    const raters = groups.map(() => new Set<string>());
    for (const { group: named, rater, scores } of forms) {
      const read = qualityScore.inputs.groups.read(named, context);
      const units = scores.map(unitOf);
      if (!read.ok || units.some(Number.isNaN)) return null;
      const group = groups.indexOf(read.value);
      const name = identifierKey(rater);
      // A form that was entered twice.
      if (!isUnsigned(name) && raters[group]?.has(name) === true) return null;
      raters[group]?.add(name);
      ofGroups[group]?.push(units);
    }
    return ofGroups;
  };
}
