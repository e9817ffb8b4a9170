import { identifierKey } from "../values/identifier";
import { isUnsigned } from "./qualityScore";
import type { RatingForm } from "./ratingForm";

/** The forms that count, with those that stand beside one of the same rater for the same manager. */
export interface CountedForms {
  /** Each rater spelt as on the first of the forms; "" where nobody signed. */
  readonly forms: readonly RatingForm[];
  /** Forms that came in a second time: told of, counted nowhere. */
  readonly repeated: readonly RatingForm[];
}

/**
 * Each form of a rater of a group for a manager once; of several the first whose scores hold. Raters are the same person
 * where their names are the same key, whatever the spaces and widths; an unsigned form is nobody's second.
 */
export function countedForms(returned: readonly RatingForm[]): CountedForms {
  const forms = withOneSpelling(returned);
  const counted = new Map<string, RatingForm>();
  for (const form of forms) {
    if (form.rater === "") continue;
    const key = formKey(form);
    const known = counted.get(key);
    if (known === undefined || (known.scores === null && form.scores !== null)) counted.set(key, form);
  }
  const counts = (form: RatingForm): boolean => form.rater === "" || counted.get(formKey(form)) === form;
  return { forms: forms.filter(counts), repeated: forms.filter((form) => !counts(form)) };
}

function withOneSpelling(forms: readonly RatingForm[]): readonly RatingForm[] {
  const spelling = new Map<string, string>();
  return forms.map((form) => {
    const key = identifierKey(form.rater);
    if (isUnsigned(key)) return { ...form, rater: "" };
    const rater = spelling.get(key) ?? form.rater;
    spelling.set(key, rater);
    return { ...form, rater };
  });
}

function formKey({ group, manager, rater }: RatingForm): string {
  return [group.id, manager, rater].join("\n");
}
