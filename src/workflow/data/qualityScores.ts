import { bind } from "../../domain/calculation/bind";
import type { AppraisalContext } from "../../domain/calculation/context";
import { qualityScore } from "../../domain/quality/qualityScore";
import type { Decimal } from "../../domain/values/decimal";
import { identifierKey } from "../../domain/values/identifier";
import type { Problem } from "../../domain/values/problem";
import type { Place } from "../ports";
import type { Evidence } from "./evidence";
import { rowsByManager } from "./evidence";
import type { LocatedProblem } from "./located";
import type { ReadTable } from "./readTable";
import type { MappedRow } from "./rows";
import { mappedRows } from "./rows";

/** The quality score of each manager from the rating forms; a faulty or missing form holds that manager back. */
export function qualityScores(table: ReadTable, ids: ReadonlySet<string>, context: AppraisalContext): Evidence {
  const { byManager, problems: nobodys } = rowsByManager(mappedRows(table.mapping, table.content), ids);
  const { items } = context.scheme.document.quality;
  const bound = bind(qualityScore, context);
  const values = new Map<string, Decimal>();
  const problems: LocatedProblem[] = [...nobodys];
  for (const [id, forms] of byManager) {
    const faults = forms.flatMap((form) => formProblems(form, id, context));
    problems.push(...faults);
    if (faults.length > 0) continue;
    const entries = forms.flatMap((form) => items.map((item) => ({ form, item: item.id })));
    const result = bound.run({
      scores: entries.map(({ form, item }) => form.cell(item)),
      items: entries.map(({ item }) => item),
      groups: entries.map(({ form }) => form.cell("group")),
      raters: entries.map(({ form }) => form.cell("rater")),
    });
    if (result.ok) values.set(id, result.value.qualityScore);
    else
      problems.push(
        ...result.problems.map((each): LocatedProblem => ({
          problem: each,
          place: placeIn(forms, each),
          managerId: id,
          severity: "error",
        })),
      );
  }
  return { values, problems };
}

/** Where the problem of a whole group of forms shows: the second form of a rater, else the first form. */
function placeIn(forms: readonly MappedRow[], { code, found }: Problem): Place | null {
  const second = forms.filter((form) => code === "duplicate" && identifierKey(form.cell("rater")) === found).at(-1);
  return second?.place("rater") ?? forms[0]?.place("id") ?? null;
}

function formProblems(form: MappedRow, id: string, context: AppraisalContext): readonly LocatedProblem[] {
  const { items } = context.scheme.document.quality;
  const group = qualityScore.inputs.groups.read(form.cell("group"), context);
  const located = (
    key: string,
    result: typeof group | ReturnType<typeof qualityScore.inputs.scores.read>,
  ): readonly LocatedProblem[] =>
    result.ok
      ? []
      : result.problems.map((each): LocatedProblem => ({
          problem: each,
          place: form.place(key),
          managerId: id,
          severity: "error",
        }));
  return [
    ...located("group", group),
    ...items.flatMap((item) =>
      located(item.id, qualityScore.inputs.scores.read(form.cell(item.id), context, item.name.zh)),
    ),
  ];
}
