import { bind } from "../../domain/calculation/bind";
import type { AppraisalContext } from "../../domain/calculation/context";
import { qualityScore } from "../../domain/quality/qualityScore";
import type { Decimal } from "../../domain/values/decimal";
import { problem } from "../../domain/values/problem";
import { text } from "../../domain/values/text";
import type { Evidence } from "./evidence";
import { rowsByManager } from "./evidence";
import type { LocatedProblem } from "./located";
import type { ReadTable } from "./readTable";
import type { MappedRow } from "./rows";
import { identifierOf, mappedRows } from "./rows";

/** The quality score of each manager from the rating forms; a faulty or missing form holds that manager back. */
export function qualityScores(table: ReadTable, ids: ReadonlySet<string>, context: AppraisalContext): Evidence {
  const { byManager, problems: nobodys } = rowsByManager(mappedRows(table.mapping, table.content), ids);
  const { items } = context.scheme.document.quality;
  const bound = bind(qualityScore, context);
  const values = new Map<string, Decimal>();
  const problems: LocatedProblem[] = [...nobodys];
  for (const [id, forms] of byManager) {
    const faults = [...forms.flatMap((form) => formProblems(form, id, context)), ...ratedTwice(forms, id)];
    problems.push(...faults);
    if (faults.length > 0) continue;
    const entries = forms.flatMap((form) =>
      items.map((item) => ({ score: form.cell(item.id), item: item.id, group: form.cell("group") })),
    );
    const result = bound.run({
      scores: entries.map(({ score }) => score),
      items: entries.map(({ item }) => item),
      groups: entries.map(({ group }) => group),
    });
    if (result.ok) values.set(id, result.value.qualityScore);
    else
      problems.push(
        ...result.problems.map((each): LocatedProblem => ({
          problem: each,
          place: forms[0]?.place("id") ?? null,
          managerId: id,
          severity: "error",
        })),
      );
  }
  return { values, problems };
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

/** The same rater of the same group twice for one manager: the form was entered twice. */
function ratedTwice(forms: readonly MappedRow[], id: string): readonly LocatedProblem[] {
  const keys = forms.map((form) => `${identifierOf(form.cell("group"))}|${identifierOf(form.cell("rater"))}`);
  return forms.flatMap((form, index): readonly LocatedProblem[] => {
    const rater = identifierOf(form.cell("rater"));
    if (rater === "" || keys.indexOf(keys[index] ?? "") === index) return [];
    const twice = problem(
      "duplicate",
      text("评分人", "Rater"),
      rater,
      text("每位评分人每人只留一张评分表", "keep one form from each rater for each manager"),
    );
    return [{ problem: twice, place: form.place("rater"), managerId: id, severity: "error" }];
  });
}
