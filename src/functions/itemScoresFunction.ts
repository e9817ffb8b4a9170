import { bind } from "../domain/calculation/bind";
import type { AppraisalContext } from "../domain/calculation/context";
import { partOf } from "../domain/calculation/context";
import type { InputCells } from "../domain/calculation/input";
import { libraryPoints } from "../domain/kpi/libraryPoints";
import { scorecard } from "../domain/kpi/scorecard";
import { qualityScore } from "../domain/quality/qualityScore";
import { text } from "../domain/values/text";
import type { Argument } from "./argument";
import type { FunctionDefinition, Parameter } from "./functionDefinition";
import type { Output, OutputCell } from "./functionOutput";
import { failure } from "./functionOutput";
import { groupParameters, runGroups } from "./groupFunction";
import type { RowCells } from "./broadcast";
import { figureCell } from "./outputCells";

const [scores, items, groups, raters, ratingManagers, forManagers] = groupParameters(qualityScore.inputs);
const [indicators, points, cards, indicatorManagers] = groupParameters(scorecard.inputs);

/** What may be left out: the forms, or the scorecard. */
const optional = [
  scores,
  items,
  groups,
  raters,
  renamed(ratingManagers, "ratingManagers", "评分表的工号列"),
  indicators,
  points,
  cards,
  renamed(indicatorManagers, "indicatorManagers", "指标的工号列"),
];

/**
 * KPI.ITEMSCORES: the score of each quality item and the points of each indicator of the library, one column each in the
 * order of the scheme, for KPI.OUTCOME. Without rating forms, or without indicators, their columns are left out.
 */
export const itemScoresFunction: FunctionDefinition = {
  name: "ITEMSCORES",
  title: text("各项得分", "Scores of items"),
  part: null,
  description: text(
    "每位客户经理的各项素质得分和各项指标得分，一项一列，次序同方案，供 KPI.OUTCOME 找出弱项；卡上没有的指标为空白。",
    "Each manager's scores of the quality items and points of the indicators, one column each, from which KPI.OUTCOME finds the weak ones; blank where the card has one not.",
  ),
  parameters: [
    ...(forManagers === undefined ? [] : [{ ...forManagers, optional: false }]),
    ...optional.flatMap((parameter) => (parameter === undefined ? [] : [{ ...parameter, optional: true }])),
  ],
  result: { label: text("各项得分", "Scores of items"), unit: "points", columns: [] },
  source: scorecard.source,
  formulas: [
    text(
      "素质项目得分 = Σ 评分组平均分 × 评分组权重",
      "score of a quality item = Σ mean of the group × weight of the group",
    ),
  ],
  run: (args, { context }) => {
    const [wanted = null, ...rest] = args;
    const forms = rest.slice(0, 5);
    const card = rest.slice(5);
    const blocks = [
      ...(isGiven(forms) ? [itemBlock([...forms, wanted], context)] : []),
      ...(isGiven(card) ? [indicatorBlock([...card, wanted], context)] : []),
    ];
    const [first, second] = blocks;
    if (first === undefined) return [[""]];
    return second === undefined ? first : sideBySide(first, second);
  },
};

function isGiven(args: readonly Argument[]): boolean {
  return args.some((argument) => argument !== null);
}

function itemBlock(args: readonly Argument[], context: AppraisalContext): Output {
  const bound = bind(qualityScore, context);
  const own = context.scheme.document.quality.items;
  const run = (cells: RowCells): readonly OutputCell[] => {
    // The record carries a cell, or cells, for each of the calculation's own inputs.
    const outcome = bound.run(cells as InputCells<typeof qualityScore.inputs>);
    if (!outcome.ok) return own.map(() => failure(outcome.problems));
    return outcome.value.itemScores.map(({ value }) => figureCell(value));
  };
  return runGroups({ inputs: qualityScore.inputs, args }, run, own.length);
}

function indicatorBlock(args: readonly Argument[], context: AppraisalContext): Output {
  const bound = bind(scorecard, context);
  const run = (cells: RowCells): readonly OutputCell[] => {
    // The record carries a cell, or cells, for each of the calculation's own inputs.
    const outcome = bound.run(cells as InputCells<typeof scorecard.inputs>);
    if (!outcome.ok) return [failure(outcome.problems)];
    return libraryPoints(outcome.value, partOf(context, "scorecard")).map((own) => figureCell(own.points));
  };
  const width = context.scheme.document.scorecard?.indicators.length ?? 1;
  const widened = (cells: readonly OutputCell[]): readonly OutputCell[] =>
    cells.length === 1 ? Array.from({ length: width }, () => cells[0] ?? "") : cells;
  return runGroups({ inputs: scorecard.inputs, args }, run, width).map(widened);
}

/** Two blocks for the same people; a block that is one problem as a whole stands for both. */
function sideBySide(first: Output, second: Output): Output {
  if (first.length !== second.length) return first.length < second.length ? first : second;
  return first.map((row, index) => [...row, ...(second[index] ?? [])]);
}

function renamed(parameter: Parameter | undefined, name: string, label: string): Parameter | undefined {
  return parameter === undefined ? undefined : { ...parameter, name, label: text(label, name) };
}
