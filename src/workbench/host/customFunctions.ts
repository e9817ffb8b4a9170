import { areaText } from "../grid/address";
import { sheetPrefix } from "../grid/address";
import type { CallingCell, CellValue, FunctionArgument, FunctionResult } from "../grid/grid";
import { isThenable } from "./isThenable";
import type { HostState } from "./hostState";
import { strictNamespace } from "./strictNamespace";

/** A parameter in the metadata that the add-in's manifest points to. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

/** A function in the metadata. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: Readonly<Record<string, unknown>>;
}

/** The metadata file of the custom functions. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
  readonly allowErrorForDataTypeAny?: boolean;
}

/** `CustomFunctions.Error`: an error value with a message of its own. */
export class CustomFunctionError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

type AnyFunction = (...args: readonly unknown[]) => unknown;
interface Failure {
  readonly error: string;
  readonly message: string;
}

/** The custom functions of the host. */
export interface CustomFunctionsHost {
  /** The page's global of that name. */
  readonly namespace: typeof CustomFunctions;
  /** Makes the functions of a metadata file known to the spreadsheet; calculated anew. */
  register(metadata: FunctionsMetadata, namespace: string): void;
  /** What a function said about the error in a cell; null when it said nothing. */
  messageAt(sheetId: string, row: number, column: number): string | null;
  /** Forgets every message, when another workbook is opened. */
  forget(): void;
}

const errorCodes = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

/** Custom functions over the grid: they wait until the add-in associates them, and keep the messages of their errors. */
export function customFunctionsHost(host: HostState): CustomFunctionsHost {
  const associated = new Map<string, AnyFunction>();
  const messages = new Map<string, Map<string, string>>();

  const key = (row: number, column: number) => `${row},${column}`;

  function remember(caller: CallingCell, result: readonly (readonly unknown[])[]): FunctionResult {
    const sheet = messages.get(caller.sheetId) ?? new Map<string, string>();
    messages.set(caller.sheetId, sheet);
    sheet.delete(key(caller.row, caller.column));
    return result.map((row, r) =>
      row.map((cell, c) => {
        const at = key(caller.row + r, caller.column + c);
        sheet.delete(at);
        if (typeof cell !== "object" || cell === null || !("error" in cell)) return cell as CellValue;
        const failed = cell as Failure;
        if (failed.message !== "") sheet.set(at, failed.message);
        return { error: failed.error };
      }),
    );
  }

  function callFunction(
    definition: FunctionMetadata,
    takesErrors: boolean,
    args: readonly FunctionArgument[],
    caller: CallingCell,
  ): FunctionResult | Promise<FunctionResult> {
    const run = associated.get(definition.id.toUpperCase());
    if (!run) return [[{ error: "#BUSY!" }]];
    const given = definition.parameters.map((parameter, index) =>
      argumentOf(args[index] ?? null, parameter, host.platform),
    );
    const bad = given.some(({ hasError }) => hasError) && !takesErrors;
    const missing = definition.parameters.some((one, index) => one.optional !== true && index >= args.length);
    if (bad || missing || args.length > definition.parameters.length) {
      return remember(caller, [[{ error: "#VALUE!", message: "" }]]);
    }
    const sheet = host.grid.sheets().find((one) => one.id === caller.sheetId)?.name ?? "";
    const address = `${sheetPrefix(sheet)}!${areaText({ ...caller, rows: 1, columns: 1 })}`;
    const finish = (value: unknown) => remember(caller, resultOf(value));
    const fail = (thrown: unknown) => remember(caller, [[failureOf(thrown)]]);
    host.runningFunctions += 1;
    try {
      const answer = run(...given.map(({ value }) => value), { functionName: definition.id, address });
      if (!isThenable(answer)) {
        host.runningFunctions -= 1;
        return finish(answer);
      }
      return Promise.resolve(answer)
        .then(finish, fail)
        .finally(() => {
          host.runningFunctions -= 1;
        });
    } catch (thrown) {
      host.runningFunctions -= 1;
      return fail(thrown);
    }
  }

  return {
    namespace: strictNamespace<typeof CustomFunctions>("CustomFunctions", {
      associate: (id: string | Readonly<Record<string, unknown>>, run?: unknown) => {
        const pairs = typeof id === "string" ? [[id, run] as const] : Object.entries(id);
        for (const [name, one] of pairs) associated.set(name.toUpperCase(), one as AnyFunction);
        host.grid.recalculate();
      },
      Error: CustomFunctionError as unknown as typeof CustomFunctions.Error,
      ErrorCode: errorCodes as unknown as typeof CustomFunctions.ErrorCode,
    }),
    register(metadata, namespace) {
      for (const definition of metadata.functions) {
        const takesErrors = metadata.allowErrorForDataTypeAny ?? definition.options?.allowErrorForDataTypeAny === true;
        const name = `${namespace}.${definition.name}`.toUpperCase();
        const parameters = definition.parameters.map((one) => ({
          name: one.name,
          description: one.description ?? "",
          optional: one.optional === true,
        }));
        host.grid.registerFunction({ name, description: definition.description ?? "", parameters }, (args, caller) =>
          callFunction(definition, takesErrors, args, caller),
        );
      }
      host.grid.recalculate();
    },
    messageAt: (sheetId, row, column) => messages.get(sheetId)?.get(key(row, column)) ?? null,
    forget: () => messages.clear(),
  };
}

/** An argument as the function receives it: blank cells are 0 on the desktop and null on the web. */
function argumentOf(
  given: FunctionArgument,
  parameter: ParameterMetadata,
  platform: "desktop" | "web",
): { readonly value: unknown; readonly hasError: boolean } {
  if (given === null) return { value: null, hasError: false };
  let hasError = false;
  const rows = given.map((row) =>
    row.map((cell) => {
      if (cell === null) return platform === "desktop" ? 0 : null;
      if (typeof cell !== "object") return cell;
      hasError = true;
      return new CustomFunctionError(cell.error);
    }),
  );
  return { value: parameter.dimensionality === "matrix" ? rows : rows[0]?.[0], hasError };
}

function failureOf(thrown: unknown): Failure {
  if (thrown instanceof CustomFunctionError) return { error: thrown.code, message: thrown.message ?? "" };
  console.error("A custom function failed:", thrown);
  return { error: "#VALUE!", message: "" };
}

function cellOf(value: unknown): CellValue | Failure {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number") return Number.isFinite(value) ? value : { error: "#NUM!", message: "" };
  if (typeof value === "boolean") return value;
  if (typeof value === "string") return value.length <= 32_767 ? value : { error: "#VALUE!", message: "" };
  if (value instanceof CustomFunctionError) return { error: value.code, message: value.message ?? "" };
  return { error: "#VALUE!", message: "" };
}

function resultOf(value: unknown): readonly (readonly (CellValue | Failure)[])[] {
  if (!Array.isArray(value)) return [[cellOf(value)]];
  const rows = value as unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  const even = width > 0 && rows.every((row) => Array.isArray(row) && row.length === width);
  return even ? (rows as unknown[][]).map((row) => row.map(cellOf)) : [[{ error: "#VALUE!", message: "" }]];
}
