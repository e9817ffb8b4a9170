import type { Choice } from "../calculation/fields";
import type { SchemeDocument } from "../scheme/schema";
import type { RatingForm } from "./ratingForm";

/** Begins the name that stands for an unsigned form; no cell's name begins so. */
const UNSIGNED = "\n";

/** A manager for whom forms of a group have not been returned. */
export interface MissingForms {
  readonly manager: string;
  readonly group: Choice;
  readonly expected: number;
  readonly returned: number;
  /** Raters of the group who rate others of the same unit and have not rated this manager. */
  readonly raters: readonly string[];
}

/** Somebody who is to be rated. */
export interface RatedManager {
  /** Key of the staff number. */
  readonly key: string;
  /** Key of the unit; "" where there is none: then all are of one unit. */
  readonly unit: string;
  /** False of whom is not graded anyway: nobody owes a form. */
  readonly due?: boolean;
}

/**
 * Who lacks forms (未交评分表), group by group: the scheme says how many forms of a group a manager gets; where it is
 * silent, the number that most managers got (of equals the larger). Source: rules §1.4.
 */
export function missingForms(
  forms: readonly RatingForm[],
  managers: readonly RatedManager[],
  { groups }: SchemeDocument["quality"],
): readonly MissingForms[] {
  const unitOf = new Map(managers.map(({ key, unit }) => [key, unit]));
  return groups.flatMap((group) => {
    const own = forms.filter((form) => form.group.id === group.id);
    const returned = ratersByKey(own, ({ manager }) => manager);
    const inUnit = ratersByKey(own, ({ manager }) => unitOf.get(manager) ?? "");
    const expected = group.forms ?? usualCount([...returned.values()].map(({ size }) => size));
    return managers.flatMap(({ key, unit, due = true }): readonly MissingForms[] => {
      if (!due) return [];
      const given = returned.get(key) ?? new Set<string>();
      if (given.size >= expected) return [];
      const raters = [...(inUnit.get(unit) ?? [])].filter((rater) => !rater.startsWith(UNSIGNED) && !given.has(rater));
      return [{ manager: key, group, expected, returned: given.size, raters }];
    });
  });
}

/**
 * For whom each rater's form is surely missing: where every rater of the group in the unit is to rate everybody. Where the
 * raters take turns, nobody in particular is late.
 */
export function surelyMissing(missing: readonly MissingForms[]): readonly MissingForms[] {
  return missing.filter(({ expected, returned, raters }) => expected - returned === raters.length);
}

/** The raters of the forms of each key; unsigned forms count as raters of their own. */
function ratersByKey(
  forms: readonly RatingForm[],
  keyOf: (form: RatingForm) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const raters = new Map<string, Set<string>>();
  forms.forEach((form, index) => {
    const name = form.rater === "" ? `${UNSIGNED}${String(index)}` : form.rater;
    const key = keyOf(form);
    const known = raters.get(key);
    if (known === undefined) raters.set(key, new Set([name]));
    else known.add(name);
  });
  return raters;
}

/** The most frequent number; of equals the larger; 0 of none. */
function usualCount(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const ordered = [...times].sort(([one, seen], [other, often]) => often - seen || other - one);
  return ordered[0]?.[0] ?? 0;
}
