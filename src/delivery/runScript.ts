import { parseArgs } from "node:util";

/** A fault that a person can put right: told without a trace. */
export class ScriptFault extends Error {}

/** The options of a script: every one takes a value; `optional` ones may be left out. */
export interface ScriptOptions<Needed extends string, Optional extends string> {
  readonly usage: string;
  readonly needed: readonly Needed[];
  readonly optional?: readonly Optional[];
  /** Whether names of files may follow without an option. */
  readonly files?: boolean;
}

/** What stood on the command line. */
export type ScriptValues<Needed extends string, Optional extends string> = Readonly<Record<Needed, string>> &
  Readonly<Partial<Record<Optional, string>>> & { readonly files: readonly string[] };

/** Reads the command line. Throws a ScriptFault that names what is missing or unknown, with the usage. */
export function scriptValues<Needed extends string, Optional extends string = never>(
  { usage, needed, optional = [], files = false }: ScriptOptions<Needed, Optional>,
  args: readonly string[],
): ScriptValues<Needed, Optional> {
  const names: readonly string[] = [...needed, ...optional];
  const { values, positionals } = parsedArguments(names, files, args, usage);
  const missing = needed.filter((name) => (values[name] ?? "").trim() === "");
  if (missing.length > 0 || (files && positionals.length === 0)) {
    const what = missing.length > 0 ? missing.map((name) => `--${name}`).join(" ") : "file.json";
    throw new ScriptFault(`缺少 missing: ${what}\n${usage}`);
  }
  return { ...values, files: positionals } as unknown as ScriptValues<Needed, Optional>;
}

function parsedArguments(
  names: readonly string[],
  files: boolean,
  args: readonly string[],
  usage: string,
): { readonly values: Readonly<Record<string, string | undefined>>; readonly positionals: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
      allowPositionals: files,
    });
    return { values: values, positionals };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ScriptFault(`命令写得不对 wrong arguments: ${detail}\n${usage}`);
  }
}

/** Runs a script; a fault is printed and ends it with code 1. */
export function runScript(script: (args: readonly string[]) => Promise<void>): void {
  script(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
