import type { Calculation } from "../domain/calculation/calculation";
import type { Input, Inputs } from "../domain/calculation/input";
import { formulasOf } from "./formulas";
import type { FunctionDefinition, Parameter } from "./functionDefinition";

/** What a calculation's function is called and what its help says: all but what it takes and does. */
export function functionHead<I extends Inputs, P, O>(
  calculation: Calculation<I, P, O>,
): Omit<FunctionDefinition, "parameters" | "run"> {
  const { id, title, part, summary, source } = calculation;
  return {
    name: id,
    title,
    part: part ?? null,
    description: summary,
    result: resultOf(calculation),
    source,
    formulas: formulasOf(calculation),
  };
}

/** What a calculation's function gives: its result, or several figures side by side. */
function resultOf<I extends Inputs, P, O>({
  title,
  outputs,
  result,
  columns,
}: Calculation<I, P, O>): FunctionDefinition["result"] {
  if (columns === undefined) return { label: outputs[result].label, unit: outputs[result].unit, columns: [] };
  return { label: title, unit: "none", columns: columns.map((name) => outputs[name].label) };
}

/** The parameters of a calculation's inputs, in their order. */
export function parametersOf(inputs: Inputs): readonly Parameter[] {
  return Object.entries(inputs).map(([name, input]) => parameterOf(name, input));
}

function parameterOf(name: string, { label, help, shape, optional }: Input<unknown>): Parameter {
  return { name, label, help, shape, optional };
}
