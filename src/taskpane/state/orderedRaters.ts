import type { RaterFigures } from "../../domain/quality/raterAnalysis";

/** The raters with those worth a look first; only those, where asked. Within both, the order of the analysis. */
export function orderedRaters(raters: readonly RaterFigures[], oddOnly: boolean): readonly RaterFigures[] {
  const odd = raters.filter(isOdd);
  return oddOnly ? odd : [...odd, ...raters.filter((one) => !isOdd(one))];
}

/** Whether something is to be said of how a rater rated: a remark, a faulty form, a form not returned. */
function isOdd({ remarks, faulty, missing }: RaterFigures): boolean {
  return remarks.length > 0 || faulty > 0 || missing.length > 0;
}
