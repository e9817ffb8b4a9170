import { CommandService, CommandType } from "@univerjs/core";

/** What Univer runs, with what, and how. */
type Run = (this: CommandService, command: RunCommand, params: unknown, options: unknown) => unknown;

interface RunCommand {
  readonly id: string;
  readonly type?: CommandType;
}

interface RunParams {
  readonly subUnitId?: unknown;
  readonly trigger?: unknown;
  /** A sheet that comes. */
  readonly sheet?: { readonly id?: unknown };
}

/** As Univer has them; taken once, so that every grid may ask for the change. */
const runners = ["_syncExecute", "_execute"] as const;
const plainRunners = new Map(runners.map((name) => [name, Reflect.get(CommandService.prototype, name) as Run]));

let changes = 0;
let everywhere = 0;
const bySheet = new Map<string, number>();

/** A number that is another one once the formulas of a sheet may have changed. */
export function lastFormulaChange(sheetId: string): number {
  return Math.max(everywhere, bySheet.get(sheetId) ?? 0);
}

/** Follows whatever may change a formula of a sheet. Univer changes cells by its mutations only, which all are run here. */
export function followFormulaChanges(): void {
  for (const [name, plain] of plainRunners) {
    Reflect.set(CommandService.prototype, name, function followed(this: CommandService, command, params, options) {
      if (!mayChangeFormulas(command, params, options)) return plain.call(this, command, params, options);
      // Who looks for formulas meanwhile may see them as they were: they have changed before and after.
      note(params);
      try {
        return plain.call(this, command, params, options);
      } finally {
        note(params);
      }
    } satisfies Run);
  }
}

/** Changes of a sheet's size and measures, which come without cells. */
const measures = /^sheet\.mutation\.set-worksheet-(?:row-count|column-count|col-width|row-height|row-is-auto-height)$/;

function mayChangeFormulas({ id, type }: RunCommand, params: unknown, options: unknown): boolean {
  // Others change no cell: results of formulas, too, come by mutations of sheets.
  if (type !== CommandType.MUTATION || !id.startsWith("sheet.mutation.") || measures.test(id)) return false;
  if (id !== "sheet.mutation.set-range-values") return true;
  const withoutFormulas = (options as { readonly fromChangeset?: boolean } | undefined)?.fromChangeset === true;
  return !withoutFormulas && (params as RunParams).trigger !== "sheet.command.set-style";
}

function note(params: unknown): void {
  changes += 1;
  const { subUnitId, sheet } = (params ?? {}) as RunParams;
  const sheetId = subUnitId ?? sheet?.id;
  if (typeof sheetId === "string") bySheet.set(sheetId, changes);
  else everywhere = changes;
}
