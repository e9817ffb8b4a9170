import type { Appraisal, AppraisalCells } from "../domain/appraisal/appraisal";
import type { Appraiser } from "../domain/appraisal/appraise";
import { appraiser, reasoning } from "../domain/appraisal/appraise";
import { grading } from "../domain/appraisal/grading";
import type { AppraisalContext } from "../domain/calculation/context";
import { nextGradeText } from "../domain/grading/nextGrade";
import type { Text } from "../domain/values/text";
import { text } from "../domain/values/text";
import type { RowCells } from "./broadcast";
import { formulasOf } from "./formulas";
import type { FunctionDefinition, Parameter } from "./functionDefinition";
import type { Failure, Output, OutputCell } from "./functionOutput";
import { failure } from "./functionOutput";
import { parametersOf } from "./functionHead";
import { gradeColumns, gradingRange } from "./gradingRange";
import { figureCell } from "./outputCells";
import type { Ready } from "./schemeSource";
import { runRows } from "./rowFunction";

/** The figures of KPI.GRADING, in the order of its columns. */
const columns = ["eva", "evaPoints", "gradingScore", "scoreGrade", "depositGrade", "finalGrade"] as const;

const parameters = parametersOf(grading.inputs);

/** KPI.GRADING: a row of six figures for each manager. */
export const gradingFunction: FunctionDefinition = {
  name: grading.id,
  title: grading.title,
  part: null,
  description: grading.summary,
  parameters: renamed({ netProfit: "netProfits", quality: "qualities" }),
  result: { label: grading.title, unit: "none", columns: columns.map((name) => grading.outputs[name].label) },
  source: grading.source,
  formulas: formulasOf(grading),
  runBlocks: gradeBlocks,
  run: (args, ready) =>
    gradeBlocks(args, ready) ?? runRows({ parameters, columns: columns.length }, args, gradeRow(ready.context)),
};

/** Many managers at once by the kernel; null where they do not lie in whole columns. */
function gradeBlocks(given: readonly unknown[], { context }: Ready): Output | null {
  const range = gradingRange(given, context);
  return range === null ? null : gradeColumns(range, context, gradeRow(context));
}

/** The cells of one manager by the definition. */
function gradeRow(context: AppraisalContext): (row: RowCells) => readonly OutputCell[] {
  const prepared = appraiser(context);
  return (row) => {
    const outcome = appraise(prepared, row);
    return columns.map((name) => ("kind" in outcome ? outcome : figureCell(outcome.figures[name])));
  };
}

/** KPI.NEXTGRADE: what is missing to the grade above, in words with figures. */
export const nextGradeFunction: FunctionDefinition = {
  name: "NEXTGRADE",
  title: text("升级路径", "Way to the next grade"),
  part: null,
  description: text(
    "距上一等级还差多少：经济增加值或综合素质，以及存款日均（文字，带数字）。",
    "What is missing to the next grade: more economic value added or more quality, and more deposits, in words with figures.",
  ),
  parameters,
  result: { label: text("升级路径", "Way to the next grade"), unit: "none", columns: [] },
  source: grading.source,
  formulas: formulasOf(grading),
  run: proseOf((appraisal, { nextGrade }) => nextGradeText(nextGrade(appraisal))),
};

/** KPI.EXPLAIN: the whole reasoning, one sentence a step, each with its rule. */
export const explainFunction: FunctionDefinition = {
  name: "EXPLAIN",
  title: text("评级说明", "Explanation"),
  part: null,
  description: text(
    "为什么是这个等级：逐步写出算式、数字和依据，一步一句。",
    "Why this grade: every step with its formula, its figures and the rule behind it, one sentence a step.",
  ),
  parameters,
  result: { label: text("评级说明", "Explanation"), unit: "none", columns: [] },
  source: grading.source,
  formulas: formulasOf(grading),
  run: proseOf(reasoning),
};

function proseOf(say: (appraisal: Appraisal, prepared: Appraiser) => Text): FunctionDefinition["run"] {
  return (args, { context }) => {
    const prepared = appraiser(context);
    return runRows({ parameters, columns: 1 }, args, (row): readonly OutputCell[] => {
      const outcome = appraise(prepared, row);
      return ["kind" in outcome ? outcome : say(outcome, prepared)];
    });
  };
}

function appraise(prepared: Appraiser, row: RowCells): Appraisal | Failure {
  // The rows carry a cell, or cells, for each input of the grading.
  const outcome = prepared.run(row as AppraisalCells);
  return outcome.ok ? outcome.value : failure(outcome.problems);
}

/** The same parameters under the names by which the range form speaks of them. */
function renamed(names: Readonly<Record<string, string>>): readonly Parameter[] {
  return parameters.map((parameter) => ({ ...parameter, name: names[parameter.name] ?? parameter.name }));
}
