import type { Locale } from "../domain/values/text";
import { inLocale, text } from "../domain/values/text";
import { flatten, toArgument } from "./argument";
import type { FunctionDefinition } from "./functionDefinition";
import type { Failure, Output, OutputCell } from "./functionOutput";
import { isFailure, refusal } from "./functionOutput";
import { asksOnlyForState, schemeState } from "./schemeFunction";
import type { Loaded, SchemeSource } from "./schemeSource";

/** A cell as Excel takes it back. */
export type ExcelCell = number | string | CustomFunctions.Error;

/** A function as Excel calls it: blocks in, a block out; at once, or later while the scheme is being read. */
export type ExcelFunction = (...given: readonly unknown[]) => ExcelCells | Promise<ExcelCells>;

/** The block that a function gives back. */
export type ExcelCells = readonly (readonly ExcelCell[])[];

/** Makes the function that Excel calls. */
export function excelFunction(
  definition: FunctionDefinition,
  source: SchemeSource,
  locale: () => Locale,
): ExcelFunction {
  return (...given) => {
    const answer = (loaded: Loaded): ExcelCells => forExcel(run(definition, given, loaded), locale());
    const loaded = source.current();
    return loaded instanceof Promise ? loaded.catch(unread).then(answer) : answer(loaded);
  };
}

/** The scheme could not even be looked for (Excel busy at its start): nothing is computed, and a new calculation tries again. */
function unread(error: unknown): Loaded {
  const detail = error instanceof Error ? error.message : String(error);
  const reason = text(
    `没有读到考核方案，请重新计算（Ctrl+Alt+F9）：${detail}`,
    `The scheme was not read; calculate again (Ctrl+Alt+F9): ${detail}`,
  );
  return { ok: false, code: "none", reason };
}

/** Tells Excel which function answers to which name. */
export function registerFunctions(
  definitions: readonly FunctionDefinition[],
  source: SchemeSource,
  locale: () => Locale,
): void {
  for (const definition of definitions)
    CustomFunctions.associate(definition.name, excelFunction(definition, source, locale));
}

function run(definition: FunctionDefinition, given: readonly unknown[], loaded: Loaded): Output {
  if (loaded.ok && definition.runBlocks !== undefined) {
    const output = definition.runBlocks(given, loaded);
    if (output !== null) return output;
  }
  // Excel hands over an object about the call after the last parameter.
  const args = definition.parameters.map((_parameter, index) => toArgument(given[index]));
  if (loaded.ok) return definition.run(args, loaded);
  const asked = flatten(args[0] ?? null);
  return [[definition.name === "SCHEME" && asksOnlyForState(asked) ? schemeState(loaded) : refusal(loaded.reason)]];
}

function forExcel(output: Output, locale: Locale): ExcelCells {
  const [first] = output;
  const single = output.length === 1 && first?.length === 1 ? first[0] : undefined;
  // A single error is thrown: only then does every version of Excel show its words. Excel's own class is no Error to TypeScript.
  if (single !== undefined && isFailure(single)) throw errorOf(single, locale) as unknown as Error;
  return output.every(isPlainRow)
    ? output
    : output.map((row) => (isPlainRow(row) ? row : row.map((cell) => excelCell(cell, locale))));
}

function isPlainRow(row: readonly OutputCell[]): row is readonly (number | string)[] {
  for (const cell of row) if (!isPlain(cell)) return false;
  return true;
}

/** Whether a cell is for Excel what it is for the functions. */
function isPlain(cell: OutputCell): cell is number | string {
  return typeof cell === "string" || (typeof cell === "number" && Number.isFinite(cell));
}

function excelCell(cell: OutputCell, locale: Locale): ExcelCell {
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) throw new Error("A figure left the domain that is no number");
    return cell;
  }
  return isFailure(cell) ? errorOf(cell, locale) : inLocale(cell, locale);
}

function errorOf({ missing, message }: Failure, locale: Locale): CustomFunctions.Error {
  const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(missing ? notAvailable : invalidValue, inLocale(message, locale));
}
