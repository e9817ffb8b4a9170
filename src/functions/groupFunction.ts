import { bind } from "../domain/calculation/bind";
import type { Calculation } from "../domain/calculation/calculation";
import type { InputCells, Inputs } from "../domain/calculation/input";
import type { Cell } from "../domain/values/cell";
import { isBlankName } from "../domain/values/cell";
import type { Problem } from "../domain/values/problem";
import { problem } from "../domain/values/problem";
import { text } from "../domain/values/text";
import type { Argument } from "./argument";
import { cellAt, flatten, isSingle, sizeOf } from "./argument";
import type { Given, RowCells } from "./broadcast";
import { giveArguments, mismatch } from "./broadcast";
import type { Entries } from "./entries";
import type { GroupRoad, ProvenGroups, ValueReader } from "./provenGroups";
import { gatherEntries } from "./entries";
import type { FunctionDefinition, Parameter } from "./functionDefinition";
import type { Output, OutputCell } from "./functionOutput";
import { failure } from "./functionOutput";
import { functionHead, parametersOf } from "./functionHead";
import { outputCells } from "./outputCells";

/** By what entries are gathered: whose each entry is, and which of them are wanted. */
export interface GroupKeys {
  readonly owners: Parameter;
  readonly wanted: Parameter;
}

/** Entries of customer managers, by staff number. */
const managerKeys: GroupKeys = {
  owners: {
    name: "managers",
    label: text("工号列"),
    help: text(
      "每条记录所属客户经理的工号；与 forManagers 一起用，一次算出多人",
      "whose entry each row is; together with forManagers gives many results at once",
    ),
    shape: "entries",
    optional: true,
  },
  wanted: {
    name: "forManagers",
    label: text("所求工号"),
    help: text("要计算的工号，一列；每个工号一个结果", "the staff numbers wanted, a column; one result for each"),
    shape: "value",
    optional: true,
  },
};

/**
 * The function of a group calculation: one result of all entries, or one for each key wanted, and these by the proven road
 * where there is one that is certain.
 */
export function groupFunction<I extends Inputs, P, O>(
  calculation: Calculation<I, P, O>,
  keys: GroupKeys = managerKeys,
  proven?: ProvenGroups,
): FunctionDefinition {
  const { inputs, columns } = calculation;
  return {
    ...functionHead(calculation),
    parameters: groupParameters(inputs, keys),
    run: (args, { context }) => {
      const bound = bind(calculation, context);
      return runGroups(
        { inputs, keys, args },
        // The record carries a cell, or cells, for each of the calculation's own inputs.
        (cells) => outputCells(bound.run(cells as InputCells<I>), calculation),
        columns?.length ?? 1,
        bound.params.ok ? () => proven?.(context) : undefined,
      );
    },
  };
}

/** The parameters of a group calculation: its inputs, then whose entry each is and whose results are wanted. */
export function groupParameters(inputs: Inputs, keys: GroupKeys = managerKeys): readonly Parameter[] {
  return [...parametersOf(inputs), keys.owners, keys.wanted];
}

/** A call of a group function. */
export interface GroupCall {
  readonly inputs: Inputs;
  readonly keys?: GroupKeys;
  readonly args: readonly Argument[];
}

/**
 * Runs a group function: `run` gives the `width` cells of the entries of one key, or of all entries; `proven` those of many
 * keys where it is certain of them.
 */
export function runGroups(
  { inputs, keys: { owners, wanted } = managerKeys, args }: GroupCall,
  run: (cells: RowCells) => readonly OutputCell[],
  width: number,
  proven?: () => GroupRoad | undefined,
): Output {
  const given = keysAsGiven(giveArguments(groupParameters(inputs, { owners, wanted }), args), args, [owners, wanted]);
  const gathered = gatherEntries(
    given.filter(({ parameter }) => parameter.shape === "entries"),
    owners.name,
  );
  if (!gathered.ok) return [[failure(gathered.problems)]];
  const keys = given.find(({ parameter }) => parameter === wanted);
  const lone = loneKeyArgument(given, { owners, wanted });
  if (lone !== null) return [[failure([lone])]];
  const values = given.filter(({ parameter }) => parameter.shape === "value" && parameter !== wanted);
  if (keys === undefined || keys.argument === null) return runOnce(values, gathered.value, run);
  return runForKeys({ keys, values, entries: gathered.value }, run, width, proven);
}

/** The key column of a table without entries, or of a roster without people, is one blank cell: given, and not left out. */
function keysAsGiven(given: readonly Given[], args: readonly Argument[], keys: readonly Parameter[]): readonly Given[] {
  return given.map((one, index) =>
    keys.includes(one.parameter) && args[index] != null ? { ...one, argument: args[index] } : one,
  );
}

/** The two key arguments only make sense together: the problem of the one that is missing. */
export function loneKeyArgument(given: readonly Given[], { owners, wanted }: GroupKeys): Problem | null {
  const pair = [owners, wanted].map((one) => given.find(({ parameter }) => parameter === one));
  const absent = pair.filter((one) => one?.argument === null);
  if (absent.length !== 1 || absent[0] === undefined) return null;
  const { name, label, help } = absent[0].parameter;
  return problem("blank", text(`${label.zh}(${name})`, name), null, help);
}

function runOnce(values: readonly Given[], { all }: Entries, run: (cells: RowCells) => readonly OutputCell[]): Output {
  const wide = values.find(({ argument }) => !isSingle(argument));
  return wide === undefined
    ? [run({ ...valueCells(values, 0), ...all() })]
    : [[failure([mismatch(wide, { rows: 1, columns: 1 })])]];
}

/** What is asked for many keys at once. */
interface KeyedCall {
  readonly keys: Given;
  readonly values: readonly Given[];
  readonly entries: Entries;
}

function runForKeys(
  { keys, values, entries }: KeyedCall,
  run: (cells: RowCells) => readonly OutputCell[],
  width: number,
  proven: (() => GroupRoad | undefined) | undefined,
): Output {
  const wanted = flatten(keys.argument);
  const { rows, columns } = sizeOf(keys.argument);
  if (columns !== 1) return [[failure([mismatch(keys, { rows: wanted.length, columns: 1 })])]];
  const odd = values.find(
    ({ argument }) => !isSingle(argument) && (sizeOf(argument).rows !== rows || sizeOf(argument).columns !== 1),
  );
  if (odd !== undefined) return [[failure([mismatch(odd, { rows, columns: 1 })])]];
  const certain = proven?.()?.(entries.numbered(), { wanted, values: valueReader(values) }) ?? nowhere;
  return wanted.map((key, row) =>
    isBlankName(key)
      ? Array.from({ length: width }, () => "")
      : (certain(row) ?? run({ ...valueCells(values, row), ...entries.of(key) })),
  );
}

function nowhere(): null {
  return null;
}

/** Reads the values beside the keys, by parameter; of one that was left out, null. */
function valueReader(values: readonly Given[]): ValueReader {
  return (name) => {
    const argument = values.find(({ parameter }) => parameter.name === name)?.argument ?? null;
    return (row) => cellAt(argument, row, 0);
  };
}

function valueCells(values: readonly Given[], row: number): Readonly<Record<string, Cell>> {
  return Object.fromEntries(values.map(({ parameter, argument }) => [parameter.name, cellAt(argument, row, 0)]));
}
