import type { Choice } from "../calculation/fields";
import type { SchemeDocument } from "../scheme/schema";
import type { Decimal } from "../values/decimal";
import { decimal, sum } from "../values/decimal";

/** One rating form (评分表): one rater's scores of one manager. */
export interface RatingForm {
  /** Key of the manager's staff number. */
  readonly manager: string;
  readonly group: Choice;
  /** As the form names the rater; "" where nobody signed. */
  readonly rater: string;
  /** A score for each item of the scheme, in its order; null where the form is faulty: it was returned, but counts nowhere. */
  readonly scores: readonly Decimal[] | null;
}

/** A form whose scores hold. */
export interface ScoredForm extends RatingForm {
  readonly scores: readonly Decimal[];
  /** Σ score × weight of the item, 分. */
  readonly total: Decimal;
}

/** The forms whose scores hold, each with its total. */
export function scoredForms(forms: readonly RatingForm[], { items }: SchemeDocument["quality"]): readonly ScoredForm[] {
  const weights = items.map(({ weight }) => decimal(weight));
  return forms.flatMap(({ scores, ...form }) =>
    scores === null
      ? []
      : [{ ...form, scores, total: sum(scores.map((score, index) => score.times(weights[index] ?? 0))) }],
  );
}
