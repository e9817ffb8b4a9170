import type { ItemScore } from "../../domain/appraisal/partAppraiser";
import { bind } from "../../domain/calculation/bind";
import type { AppraisalContext } from "../../domain/calculation/context";
import { qualityScore } from "../../domain/quality/qualityScore";
import type { Decimal } from "../../domain/values/decimal";
import { identifierKey } from "../../domain/values/identifier";
import type { Problem } from "../../domain/values/problem";
import { ok, then } from "../../domain/values/result";
import type { Place } from "../ports";
import type { Entry, Gathering } from "./evidence";
import { readColumns } from "./evidence";

/** The quality score of one manager, and that of each item, where forms say so. */
export interface Quality {
  readonly score: Decimal;
  readonly items: readonly ItemScore[];
}

/** The quality score of each manager from the rating forms; a faulty or missing form holds that manager back. */
export function qualityScores(context: AppraisalContext): Gathering<null, Quality> {
  const { items } = context.scheme.document.quality;
  const { groups, scores } = qualityScore.inputs;
  const bound = bind(qualityScore, context);
  return {
    read: readColumns(
      [{ key: "group", input: groups }, ...items.map(({ id, name }) => ({ key: id, input: scores, member: name.zh }))],
      context,
    ),
    run: (forms) => {
      const entries = forms.flatMap(({ row }) => items.map((item) => ({ form: row, item: item.id })));
      const result = bound.run({
        scores: entries.map(({ form, item }) => form.cell(item)),
        items: entries.map(({ item }) => item),
        groups: entries.map(({ form }) => form.cell("group")),
        raters: entries.map(({ form }) => form.cell("rater")),
      });
      return then(result, ({ qualityScore: score, itemScores }) =>
        ok({
          score,
          items: itemScores.map(({ item, value }) => ({ name: item.name, score: value })),
        }),
      );
    },
    placeOf: placeIn,
    weight: { severity: "error" },
  };
}

/** Where the problem of a whole group of forms shows: the second form of a rater, else the first form. */
function placeIn(forms: readonly Entry<null>[], { code, found }: Problem): Place | null {
  const rows = forms.map(({ row }) => row);
  const second = rows.filter((row) => code === "duplicate" && identifierKey(row.cell("rater")) === found).at(-1);
  return second?.place("rater") ?? rows[0]?.place("id") ?? null;
}
