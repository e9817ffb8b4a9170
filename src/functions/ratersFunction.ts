import { qualityScore } from "../domain/quality/qualityScore";
import type { RatedManager } from "../domain/quality/missingForms";
import type { RaterFigures } from "../domain/quality/raterAnalysis";
import { analyseRaters } from "../domain/quality/raterAnalysis";
import type { RatingForm } from "../domain/quality/ratingForm";
import type { AppraisalContext } from "../domain/calculation/context";
import type { Choice } from "../domain/calculation/fields";
import { isBlank, isBlankName } from "../domain/values/cell";
import type { Cell } from "../domain/values/cell";
import { identifierKey, identifierOf } from "../domain/values/identifier";
import type { Problem } from "../domain/values/problem";
import { problem } from "../domain/values/problem";
import type { Result } from "../domain/values/result";
import { all, bad, ok, then } from "../domain/values/result";
import type { Text } from "../domain/values/text";
import { joinTexts, text } from "../domain/values/text";
import { cellAt, flatten, isSingle, sizeOf } from "./argument";
import type { Given } from "./broadcast";
import { giveArguments, mismatch } from "./broadcast";
import type { FunctionDefinition, Parameter } from "./functionDefinition";
import type { OutputCell } from "./functionOutput";
import { failure } from "./functionOutput";
import { figureCell } from "./outputCells";

const parameters: readonly Parameter[] = [
  parameter(
    "managers",
    text("工号列", "Managers"),
    text("每张评分表所评的工号，一列", "whom each form rates, a column"),
  ),
  parameter("raters", text("评分人", "Raters"), text("每张评分表的评分人，一列", "who filled in each form, a column")),
  parameter(
    "groups",
    text("评分组", "Rater groups"),
    text("每张评分表的评分组，一列", "rater group of each form, a column"),
  ),
  parameter(
    "items",
    text("评分项目", "Items"),
    text("项目名称，一行，可用表头", "names of the items, a row; the header will do"),
  ),
  parameter(
    "scores",
    text("评分", "Scores"),
    text("评分，一张评分表一行，一项一列", "scores, one form a row, one item a column"),
  ),
  optional(
    "roster",
    text("名册工号", "Roster"),
    text(
      "应被评分的全部工号；不填则按评分表里的工号",
      "everybody who is to be rated; those of the forms where left out",
    ),
  ),
  optional(
    "units",
    text("名册机构", "Units"),
    text("名册各人的机构，与名册工号一一对应", "unit of each person of the roster"),
  ),
];

const columns: readonly Text[] = [
  text("评分人", "Rater"),
  text("评分组", "Group"),
  text("份数", "Forms"),
  text("均分", "Mean"),
  text("离散度", "Spread"),
  text("宽严", "Leniency"),
  text("高分占比", "Share of high scores"),
  text("全部同分", "Same for everyone"),
  text("缺交", "Not returned"),
  text("提示", "Remarks"),
];

/** KPI.RATERS: the raters' analysis, one row for each rater of each group. */
export const ratersFunction: FunctionDefinition = {
  name: "RATERS",
  title: text("评分人分析", "Raters' analysis"),
  part: null,
  description: text(
    "评分人分析，一人一行：份数、均分、离散度（标准差）、宽严（与同组对相同人员的平均之差）、高分占比、是否全部同分、缺交份数和提示。",
    "Analysis of the raters, a row each: forms, mean, spread (standard deviation), leniency against the group over the same people, high scores, same for everyone, forms not returned, remarks.",
  ),
  parameters,
  result: { label: text("评分人分析", "Raters' analysis"), unit: "none", columns },
  source: qualityScore.source,
  formulas: [
    text("均分 = 各评分表（Σ 项目评分 × 项目权重）的平均", "mean = mean of the forms' Σ score × weight of the item"),
    text(
      "宽严 = 本人评分 − 同组对同一人的平均，再取平均",
      "leniency = mean of (own score − the group's mean of the same manager)",
    ),
  ],
  run: (args, { context }) => {
    const [managers, raters, groups, items, scores, roster, units] = giveArguments(parameters, args);
    if (!managers || !raters || !groups || !items || !scores || !roster || !units) return [];
    const given: FormArguments = { managers, raters, groups, items, scores };
    const odd = misfit(given) ?? unfit(units, roster);
    if (odd !== null) return [[failure([odd])]];
    const forms = readForms(given, context);
    if (!forms.ok) return [[failure(forms.problems)]];
    const rated = ratedManagers(roster, units, forms.value);
    const known = new Set(rated.map(({ key }) => key));
    // A form of nobody in the roster counts nowhere.
    const own = roster.argument === null ? forms.value : forms.value.filter(({ manager }) => known.has(manager));
    const { raters: figures } = analyseRaters(own, rated, context.scheme.document.quality);
    return figures.length === 0 ? [columns.map(() => "")] : figures.map(rowOf);
  },
};

interface FormArguments {
  readonly managers: Given;
  readonly raters: Given;
  readonly groups: Given;
  readonly items: Given;
  readonly scores: Given;
}

function misfit({ managers, raters, groups, items, scores }: FormArguments): Problem | null {
  const { rows, columns: width } = sizeOf(scores.argument);
  const odd = [managers, raters, groups].find(
    ({ argument }) => sizeOf(argument).rows !== rows || sizeOf(argument).columns !== 1,
  );
  if (odd !== undefined) return mismatch(odd, { rows, columns: 1 });
  const header = sizeOf(items.argument);
  return header.rows === 1 && header.columns === width ? null : mismatch(items, { rows: 1, columns: width });
}

/** One unit for each person of the roster, where units are given at all. */
function unfit(units: Given, roster: Given): Problem | null {
  const { rows } = sizeOf(roster.argument);
  if (units.argument === null || (sizeOf(units.argument).rows === rows && sizeOf(units.argument).columns === 1))
    return null;
  return mismatch(units, { rows, columns: 1 });
}

/** The forms line by line; a line without any content is no form. A name that the scheme does not have refuses them all. */
function readForms(
  { managers, raters, groups, items, scores }: FormArguments,
  context: AppraisalContext,
): Result<readonly RatingForm[]> {
  const { inputs } = qualityScore;
  const order = context.scheme.document.quality.items;
  return then(all(flatten(items.argument).map((cell) => inputs.items.read(cell, context))), (named) => {
    const odd = itemProblems(named, order);
    if (odd.length > 0) return bad(...odd);
    const rows = (scores.argument ?? [])
      .map((cells, row) => ({ cells, row }))
      .filter(({ cells, row }) => {
        const keys = [managers, raters, groups].map(({ argument }) => cellAt(argument, row, 0));
        return [...cells, ...keys].some((cell) => !isBlank(cell));
      });
    return all(
      rows.map(({ cells, row }) =>
        then(inputs.groups.read(cellAt(groups.argument, row, 0), context), (group) => {
          const manager = identifierKey(cellAt(managers.argument, row, 0));
          const read = all(order.map((item) => inputs.scores.read(cells[named.indexOf(item)] ?? null, context)));
          const form: RatingForm = {
            manager,
            group,
            rater: raterName(cellAt(raters.argument, row, 0)),
            scores: read.ok && manager !== "" ? read.value : null,
          };
          return ok(form);
        }),
      ),
    );
  });
}

/** Every item of the scheme stands over the scores, once. */
function itemProblems(named: readonly Choice[], order: readonly Choice[]): readonly Problem[] {
  const { label } = qualityScore.inputs.items;
  const twice = named.filter((item, index) => named.indexOf(item) !== index);
  return [
    ...[...new Set(twice)].map(({ name }) =>
      problem("duplicate", label, name.zh, text("每个项目只占一列", "give each item one column")),
    ),
    ...order
      .filter((item) => !named.includes(item))
      .map(({ name }) => problem("missing-entry", label, null, text(`「${name.zh}」一列`, `a column for ${name.en}`))),
  ];
}

function raterName(cell: Cell): string {
  return isBlankName(cell) ? "" : identifierOf(cell);
}

function ratedManagers(roster: Given, units: Given, forms: readonly RatingForm[]): readonly RatedManager[] {
  if (roster.argument === null) {
    return [...new Set(forms.map(({ manager }) => manager))].map((key) => ({ key, unit: "" }));
  }
  return flatten(roster.argument)
    .map((cell, row) => ({
      key: identifierKey(cell),
      unit: units.argument === null || isSingle(units.argument) ? "" : identifierKey(cellAt(units.argument, row, 0)),
    }))
    .filter(({ key }) => key !== "");
}

function rowOf(found: RaterFigures): readonly OutputCell[] {
  const { rater, group, forms, mean, spread, leniency, highShare, sameForEveryone, missing, remarks } = found;
  return [
    rater === "" ? "（未署名）" : rater,
    group.name.zh,
    forms,
    ...[mean, spread, leniency, highShare].map(figureCell),
    sameForEveryone ? text("是", "yes") : text("否", "no"),
    missing.length,
    remarks.length === 0 ? "" : joinTexts(remarks, text("；", "; ")),
  ];
}

function parameter(name: string, label: Text, help: Text): Parameter {
  return { name, label, help, shape: "entries", optional: false };
}

function optional(name: string, label: Text, help: Text): Parameter {
  return { ...parameter(name, label, help), optional: true };
}
