import type { Scheme } from "../../src/domain/scheme/scheme";
import { unsealed } from "../../src/domain/seal/sealStanding";
import type { Locale } from "../../src/domain/values/text";
import { definitions } from "../../src/functions/definitions";
import { excelFunction } from "../../src/functions/register";
import type { Loaded, Ready } from "../../src/functions/schemeSource";
import { demonstrationContext, fullContext } from "../support/demonstrationScheme";

/** An error as Excel would take it: the code of the cell and the words of its card. */
export class FunctionError {
  constructor(
    readonly code: string,
    readonly message = "",
  ) {}
}

/** Puts the `CustomFunctions` of Excel into the global scope, as far as the functions use it. */
export function installCustomFunctions(): Map<string, (...given: readonly unknown[]) => unknown> {
  const associated = new Map<string, (...given: readonly unknown[]) => unknown>();
  Object.assign(globalThis, {
    CustomFunctions: {
      Error: FunctionError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
      associate: (id: string, run: (...given: readonly unknown[]) => unknown) => associated.set(id, run),
    },
  });
  return associated;
}

/** The demonstration scheme as the workbook carries it, and as it is configured. */
export function ready(
  change?: Parameters<typeof demonstrationContext>[0],
  configured: Scheme | null = demonstrationContext().scheme,
): Ready {
  return {
    ok: true,
    context: demonstrationContext(change),
    standing: unsealed,
    origin: "workbook",
    configured,
    serverRead: true,
  };
}

/** The demonstration scheme with every part, as the workbook carries it and as it is configured. */
export function fullReady(change?: Parameters<typeof fullContext>[0]): Ready {
  return {
    ok: true,
    context: fullContext(change),
    standing: unsealed,
    origin: "workbook",
    configured: fullContext().scheme,
    serverRead: true,
  };
}

/** Calls a function as Excel does; an error that is thrown comes back as a single cell. */
export function call(
  name: string,
  given: readonly unknown[],
  loaded: Loaded = ready(),
  locale: Locale = "zh-CN",
): readonly (readonly unknown[])[] {
  const definition = definitions.find((candidate) => candidate.name === name);
  if (definition === undefined) throw new Error(`There is no KPI.${name}`);
  const run = excelFunction(definition, { current: () => loaded, invalidate: () => undefined }, () => locale);
  try {
    // Excel hands over null for arguments left out, and an object about the call after the last one.
    const answer = run(...definition.parameters.map((_parameter, index) => given[index] ?? null), {
      functionName: name,
    });
    if (answer instanceof Promise) throw new Error("The scheme was at hand, so the answer should be too");
    return answer;
  } catch (error) {
    if (error instanceof FunctionError) return [[error]];
    throw error;
  }
}

/** The first cell of a call. */
export function one(name: string, given: readonly unknown[], loaded?: Loaded, locale?: Locale): unknown {
  return call(name, given, loaded, locale)[0]?.[0];
}

/** A cell as case files write it: errors by code and words, everything else as text. */
export function shown(cell: unknown): string {
  return cell instanceof FunctionError ? `${cell.code} ${cell.message}` : String(cell);
}
