import { bind } from "../../domain/calculation/bind";
import type { Calculation } from "../../domain/calculation/calculation";
import type { AppraisalContext } from "../../domain/calculation/context";
import type { ExplanationStep } from "../../domain/calculation/explain";
import { explain } from "../../domain/calculation/explain";
import { shown } from "../../domain/calculation/formulaFigures";
import type { Input, Inputs } from "../../domain/calculation/input";
import { catalogue } from "../../domain/catalogue";
import type { Cell } from "../../domain/values/cell";
import type { Problem } from "../../domain/values/problem";
import type { Text } from "../../domain/values/text";
import type { TrialCells } from "./trialCells";
import { isUntouched, trialCells } from "./trialCells";
import type { TrialDraft } from "./trialDraft";
import { fieldKey } from "./trialDraft";

/** A calculation as the pane tries it: by its definition alone, whatever it computes. */
export type TriedCalculation = Calculation<
  Inputs,
  Readonly<Record<string, unknown>>,
  Readonly<Record<string, unknown>>
>;

/** Every calculation of the catalogue by its function's name. */
export const triedCalculations: ReadonlyMap<string, TriedCalculation> = new Map(
  // The members differ in the types of their inputs and figures; a trial reads both from the definition at hand.
  Object.values(catalogue as unknown as Readonly<Record<string, TriedCalculation>>).map((one) => [one.id, one]),
);

/** A figure that came out: its name and the value with its unit. */
export interface TriedFigure {
  readonly label: Text;
  readonly value: Text;
}

/** What came of a trial. */
export type TrialOutcome =
  /** Nothing is filled in yet. */
  | { readonly state: "empty" }
  /** Something that is needed is not filled in. */
  | { readonly state: "incomplete"; readonly missing: readonly Text[] }
  | {
      readonly state: "problems";
      /** By the key of the field beside which they belong. */
      readonly beside: ReadonlyMap<string, Problem>;
      /** What concerns no single field. */
      readonly general: readonly Problem[];
    }
  | {
      readonly state: "figures";
      /** The result, or several figures side by side. */
      readonly results: readonly TriedFigure[];
      /** One figure for each entry, where the calculation gives a list. */
      readonly entries: readonly Text[];
      readonly steps: readonly ExplanationStep[];
    };

/** Tries a calculation with what was typed. */
export function runTrial(calculation: TriedCalculation, draft: TrialDraft, context: AppraisalContext): TrialOutcome {
  if (isUntouched(draft)) return { state: "empty" };
  const typed = trialCells(calculation, draft);
  const faults = fieldFaults(calculation, typed, context);
  const wrong = faults.filter(({ problem }) => problem.code !== "blank");
  if (wrong.length > 0) return problemsBeside(wrong);
  if (faults.length > 0) return { state: "incomplete", missing: missingLabels(faults) };
  const bound = bind(calculation, context);
  const read = bound.read(typed.cells);
  if (!read.ok) return problemsOf(read.problems, calculation);
  const result = bound.compute(read.value);
  if (!result.ok) return problemsOf(result.problems, calculation);
  const params = bound.params.ok ? bound.params.value : {};
  return figuresOf(calculation, { ...params, ...read.value, ...result.value });
}

interface FieldFault {
  readonly key: string;
  readonly label: Text;
  readonly problem: Problem;
}

/** What each field by itself says of its content. */
function fieldFaults(
  { inputs }: TriedCalculation,
  { single, rows, header }: TrialCells,
  context: AppraisalContext,
): readonly FieldFault[] {
  const check = (input: Input<unknown>, cell: Cell, key: string, member?: string): readonly FieldFault[] => {
    const result = input.read(cell, context, member);
    const problem = result.ok ? undefined : result.problems[0];
    return problem === undefined ? [] : [{ key, label: input.label, problem }];
  };
  return Object.entries(inputs).flatMap(([name, input]) => {
    if (input.shape === "value") return check(input, single.get(name) ?? null, fieldKey(name));
    return rows.flatMap(({ index, cells }) => {
      const cell = cells.get(name) ?? null;
      if (cell === null && input.optional) return [];
      return check(input, cell, fieldKey(name, index), input.shape === "list" ? header(index) : undefined);
    });
  });
}

function problemsBeside(faults: readonly FieldFault[]): TrialOutcome {
  return { state: "problems", beside: new Map(faults.map(({ key, problem }) => [key, problem])), general: [] };
}

function missingLabels(faults: readonly FieldFault[]): readonly Text[] {
  return [...new Map(faults.map(({ label }) => [label.zh, label])).values()];
}

/** Problems of the calculation as a whole: beside the field that they name, where there is one by that name. */
function problemsOf(problems: readonly Problem[], { inputs }: TriedCalculation): TrialOutcome {
  const beside = new Map<string, Problem>();
  const general: Problem[] = [];
  for (const found of problems) {
    const named = Object.entries(inputs).find(
      ([, { label, shape }]) => shape === "value" && label.zh === found.field.zh && found.member === undefined,
    );
    const key = named === undefined ? undefined : fieldKey(named[0]);
    if (key === undefined || beside.has(key)) general.push(found);
    else beside.set(key, found);
  }
  return { state: "problems", beside, general };
}

function figuresOf(calculation: TriedCalculation, values: Readonly<Record<string, unknown>>): TrialOutcome {
  const { outputs, result, columns } = calculation;
  const isList = (name: string): boolean => Array.isArray(values[name]);
  const resultOf = (name: string): TriedFigure => {
    const { label, unit } = outputAt(calculation, name);
    return { label, value: shown(values[name], unit, true) };
  };
  const { unit } = outputAt(calculation, result);
  const entries = isList(result) ? (values[result] as readonly unknown[]).map((one) => shown(one, unit, true)) : [];
  // A list is no step of the reasoning; what its members are stands beside the entries.
  const explained = Object.fromEntries(
    Object.entries(outputs).map(([name, { formula, ...figure }]) => [
      name,
      formula === undefined || isList(name) ? figure : { ...figure, formula },
    ]),
  );
  return {
    state: "figures",
    results: (columns ?? [result]).filter((name) => !isList(name)).map(resultOf),
    entries,
    steps: explain({ ...calculation, outputs: explained }, values),
  };
}

function outputAt({ outputs, id }: TriedCalculation, name: string): TriedCalculation["outputs"][string] {
  const output = outputs[name];
  if (output === undefined) throw new Error(`${id} has no figure ${name}`);
  return output;
}
