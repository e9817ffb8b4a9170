import type { AppraisalContext } from "../../src/domain/calculation/context";
import type { FormCells } from "../../src/domain/quality/wholeQuality";
import type { Cell } from "../../src/domain/values/cell";
import { seededRandom } from "./seededRandom";

/**
 * - `plain`: scores of up to two places from every group, by raters of different names;
 * - `faulty`: the same with everything that can be wrong or extreme in such forms.
 */
export type FormsKind = "plain" | "faulty";

const AWKWARD: readonly Cell[] = [
  null,
  "",
  "88",
  "很好",
  true,
  { error: "#N/A" },
  -1,
  -0,
  1e-7,
  0.1 + 0.2,
  87.1234567,
  99.99999999999999,
  100.00000000000001,
  101,
  1e300,
  NaN,
  0,
  100,
];

/** The forms of so many managers by a fixed rule, so that every run compares the same. */
export function ratingForms(
  kind: FormsKind,
  count: number,
  { scheme }: AppraisalContext,
): readonly (readonly FormCells[])[] {
  const random = seededRandom(count);
  const whole = (most: number): number => Math.floor(random() * (most + 1));
  const pick = <T>(choices: readonly T[]): T => choices[whole(choices.length - 1)] as T;
  const { groups, items } = scheme.document.quality;
  const score = (): Cell => pick([() => whole(100), () => whole(200) / 2, () => whole(10_000) / 100])();
  const plain = (): readonly FormCells[] =>
    groups.flatMap(({ id, name }) =>
      Array.from({ length: 1 + whole(7) }, (_, rater) => ({
        group: pick([id, name.zh, name.en, ` ${name.zh} `]),
        rater: pick([`评分人${String(rater)}`, `rater${String(rater)}`, "", 0, null]),
        scores: items.map(score),
      })),
    );
  const changed = (
    forms: readonly FormCells[],
    change: (form: FormCells) => Partial<FormCells>,
  ): readonly FormCells[] => {
    const at = whole(Math.max(forms.length - 1, 0));
    return forms.map((form, index) => (index === at ? { ...form, ...change(form) } : form));
  };
  const faults: readonly ((forms: readonly FormCells[]) => readonly FormCells[])[] = [
    (forms) => {
      const item = whole(items.length - 1);
      return changed(forms, ({ scores }) => ({
        scores: scores.map((cell, index) => (index === item ? pick(AWKWARD) : cell)),
      }));
    },
    (forms) => changed(forms, () => ({ scores: items.map(() => whole(300) / 3) })),
    (forms) => changed(forms, () => ({ group: pick(["没有的组", "", null, 7, { error: "#REF!" }]) })),
    (forms) => changed(forms, () => ({ rater: pick([" ｒａｔｅｒ0", "RATER0", { error: "#N/A" }, "评分人1"]) })),
    (forms) => [...forms, ...forms.slice(0, 1)],
    (forms) => forms.slice(1 + whole(3)),
    () => [],
  ];
  const faulty = (): readonly FormCells[] =>
    Array.from({ length: 1 + whole(2) }, () => pick(faults)).reduce((forms, fault) => fault(forms), plain());
  return Array.from({ length: count }, { plain, faulty }[kind]);
}
