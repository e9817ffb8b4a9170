import { bind } from "../domain/calculation/bind";
import { catalogue } from "../domain/catalogue";
import { isBlank } from "../domain/values/cell";
import { text } from "../domain/values/text";
import { flatten, isSingle } from "./argument";
import { giveArguments, mismatch } from "./broadcast";
import type { FunctionDefinition } from "./functionDefinition";
import { failure } from "./functionOutput";
import { parametersOf } from "./functionHead";

const { id, part, title, summary, source, inputs } = catalogue.workforceStructure;
const parameters = parametersOf(inputs);

/** KPI.STRUCTURE: a row of name, count and share for each band or name of a dimension; blank rows are nobody's. */
export const structureFunction: FunctionDefinition = {
  name: id,
  title,
  part: part ?? null,
  description: summary,
  parameters,
  result: {
    label: title,
    unit: "none",
    columns: [text("名称", "Name"), text("人数", "People"), text("占比", "Share")],
  },
  source,
  formulas: [],
  run: (args, { context }) => {
    const [values, dimension] = giveArguments(parameters, args);
    if (values === undefined || dimension === undefined) return [];
    if (!isSingle(dimension.argument)) return [[failure([mismatch(dimension, { rows: 1, columns: 1 })])]];
    const outcome = bind(catalogue.workforceStructure, context).run({
      values: flatten(values.argument).filter((cell) => !isBlank(cell)),
      dimension: flatten(dimension.argument)[0] ?? null,
    });
    if (!outcome.ok) return [[failure(outcome.problems)]];
    return outcome.value.lines.map(({ name, count, share }) => [name.zh, count.toNumber(), share.toNumber()]);
  },
};
