import type { AppraisalContext } from "../../domain/calculation/context";
import type { RaterAnalysis } from "../../domain/quality/raterAnalysis";
import { analyseRaters } from "../../domain/quality/raterAnalysis";
import type { RatingForm } from "../../domain/quality/ratingForm";
import { qualityScore } from "../../domain/quality/qualityScore";
import { identifierKey, identifierOf } from "../../domain/values/identifier";
import { all } from "../../domain/values/result";
import type { CheckedData } from "../data/checkData";
import type { MappedRow } from "../data/rows";

/**
 * How the raters rated (rules §1.4), from the forms as they were read; null where quality comes without forms. A form of
 * nobody in the roster, or of no rater group of the scheme, counts nowhere; one with a faulty score is told as faulty.
 * Nobody owes a form for whom the rules leave ungraded; those that were returned count like any other.
 */
export function raterReview({ forms, managers }: CheckedData, context: AppraisalContext): RaterAnalysis | null {
  if (forms === null) return null;
  const people = managers
    .filter(({ key }) => key !== "")
    .map(({ key, unit, facts }) => ({ key, unit: identifierKey(unit), due: facts.exempt === null }));
  const known = new Set(people.map(({ key }) => key));
  const read = forms.flatMap((row) => {
    const form = readForm(row, context);
    return form !== null && known.has(form.manager) ? [form] : [];
  });
  return analyseRaters(read, people, context.scheme.document.quality);
}

function readForm(row: MappedRow, context: AppraisalContext): RatingForm | null {
  const { groups, scores } = qualityScore.inputs;
  const group = groups.read(row.cell("group"), context);
  if (!group.ok) return null;
  const { items } = context.scheme.document.quality;
  const given = all(items.map(({ id, name }) => scores.read(row.cell(id), context, name.zh)));
  return {
    manager: identifierKey(row.cell("id")),
    group: group.value,
    rater: identifierOf(row.cell("rater")),
    scores: given.ok ? given.value : null,
  };
}
