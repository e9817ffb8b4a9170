import type { ItemScore } from "../../domain/appraisal/partAppraiser";
import { bind } from "../../domain/calculation/bind";
import type { AppraisalContext } from "../../domain/calculation/context";
import { qualityScore } from "../../domain/quality/qualityScore";
import type { WholeScore } from "../../domain/quality/wholeMeans";
import type { WholeQuality } from "../../domain/quality/wholeQuality";
import { wholeQuality } from "../../domain/quality/wholeQuality";
import type { Decimal } from "../../domain/values/decimal";
import { identifierKey } from "../../domain/values/identifier";
import { LazyDecimal } from "../../domain/values/lazyDecimal";
import type { Problem } from "../../domain/values/problem";
import type { Result } from "../../domain/values/result";
import { ok, then } from "../../domain/values/result";
import type { Place } from "../ports";
import type { Gathering } from "./evidence";
import { faultsOfColumns } from "./evidence";
import type { MappedRow } from "./rows";

/** The quality score of one manager, and that of each item, where forms say so. */
export interface Quality {
  readonly score: LazyDecimal;
  readonly items: readonly ItemScore[];
}

/** The quality score of each manager from the rating forms; a faulty or missing form holds that manager back. */
export function qualityScores(context: AppraisalContext): Gathering<Quality> {
  const { items } = context.scheme.document.quality;
  const { groups, scores } = qualityScore.inputs;
  const define = definition(context);
  const rate = wholeQuality(context);
  return {
    run: (forms) => {
      const whole = rate?.(
        forms.map((form) => ({
          group: form.cell("group"),
          rater: form.cell("rater"),
          scores: items.map(({ id }) => form.cell(id)),
        })),
      );
      if (whole !== undefined && whole !== null) return ok(inWholeNumbers(whole, () => define(forms)));
      return then(define(forms), ({ score, items: ofItems }) =>
        ok({
          score: LazyDecimal.of(score),
          items: ofItems.map(({ name, value }) => ({ name, score: value && LazyDecimal.of(value) })),
        }),
      );
    },
    faultsOf: faultsOfColumns(
      [{ key: "group", input: groups }, ...items.map(({ id, name }) => ({ key: id, input: scores, member: name.zh }))],
      context,
    ),
    placeOf: placeIn,
    weight: { severity: "error" },
  };
}

/** What the definition says of some forms. */
interface Defined {
  readonly score: Decimal;
  readonly items: readonly { readonly name: ItemScore["name"]; readonly value: Decimal | null }[];
}

function definition(context: AppraisalContext): (forms: readonly MappedRow[]) => Result<Defined> {
  const { items } = context.scheme.document.quality;
  const bound = bind(qualityScore, context);
  return (forms) => {
    const entries = forms.flatMap((form) => items.map((item) => ({ form, item: item.id })));
    const result = bound.run({
      scores: entries.map(({ form, item }) => form.cell(item)),
      items: entries.map(({ item }) => item),
      groups: entries.map(({ form }) => form.cell("group")),
      raters: entries.map(({ form }) => form.cell("rater")),
    });
    return then(result, ({ qualityScore: score, itemScores }) =>
      ok({ score, items: itemScores.map(({ item, value }) => ({ name: item.name, value })) }),
    );
  };
}

/** Scores in whole numbers; the digits beyond the nearest number are asked of the definition by whoever looks at them. */
function inWholeNumbers({ score, items }: WholeQuality, define: () => Result<Defined>): Quality {
  const lazy = (
    { number, rounded }: WholeScore,
    valueIn: (defined: Defined) => Decimal | null | undefined,
  ): LazyDecimal => {
    if (!rounded) return LazyDecimal.ofCell(number);
    return LazyDecimal.nearest(number, () => {
      const defined = define();
      const value = defined.ok ? valueIn(defined.value) : null;
      if (value === null || value === undefined) throw new Error("Forms that hold have scores");
      return value;
    });
  };
  return {
    score: lazy(score, (defined) => defined.score),
    items: items.map(({ item, score: own }, index) => ({
      name: item.name,
      score: lazy(own, (defined) => defined.items[index]?.value),
    })),
  };
}

/** Where the problem of a whole group of forms shows: the second form of a rater, else the first form. */
function placeIn(forms: readonly MappedRow[], { code, found }: Problem): Place | null {
  const second = forms.filter((row) => code === "duplicate" && identifierKey(row.cell("rater")) === found).at(-1);
  return second?.place("rater") ?? forms[0]?.place("id") ?? null;
}
