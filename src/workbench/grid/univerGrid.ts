import { IFunctionService } from "@univerjs/engine-formula";
import type { Area } from "./address";
import { compareCellsAfresh } from "./blankComparison";
import { calculationWatch } from "./calculationWatch";
import { findFormulasDirectly } from "./formulaCells";
import type { Grid, GridEvent } from "./grid";
import { skipSheetsWithoutRules } from "./sheetsWithoutRules";
import { CELLS_WRITTEN } from "./plainCells";
import { keepSpilledBlanks } from "./spilledBlanks";
import { keepSheetsOfTables } from "./tableSheets";
import { univerCells } from "./univerCells";
import { univerFunctions } from "./univerFunctions";
import { univerRules } from "./univerRules";
import { univerSheets } from "./univerSheets";
import { toArea, univerSource } from "./univerSource";
import type { UniverPair } from "./univerSource";
import { univerStyles } from "./univerStyles";
import { univerTables } from "./univerTables";

/** Commands after which formulas must be calculated anew. */
const calculating = new Set([
  "sheet.mutation.set-range-values",
  CELLS_WRITTEN,
  "sheet.mutation.insert-row",
  "sheet.mutation.insert-col",
  "sheet.mutation.remove-rows",
  "sheet.mutation.remove-col",
  "sheet.mutation.move-range",
  "sheet.mutation.remove-sheet",
  "sheet.mutation.insert-sheet",
  "formula.mutation.set-super-table",
  "formula.mutation.set-defined-name",
]);

/** Commands after which formulas mean other cells: Univer keeps what it parsed of long formulas, with the old table in it. */
const parsing = new Set(["formula.mutation.set-super-table", "formula.mutation.remove-super-table"]);

/** Commands by which people put something into cells. Pasting may end after its command, and then shows none. */
const entering = /^(?:sheet\.command\.(?:set-range-values|auto-fill|refill)|univer\.command\.redo|.*\bpaste\b.*)$/;

interface ChangeParams {
  readonly subUnitId?: string;
  readonly trigger?: string;
  /** Of cells written past Univer's own mutation. */
  readonly area?: Area;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The smallest area that holds every cell of a change; their numbers stand in order, as those of every object do. */
function changedArea(cells: ChangeParams["cellValue"] = {}): Area | null {
  const rows = Object.keys(cells);
  let [startColumn, endColumn] = [Infinity, -1];
  for (const row of rows) {
    const columns = Object.keys(cells[row] ?? {});
    startColumn = Math.min(startColumn, Number(columns[0] ?? Infinity));
    endColumn = Math.max(endColumn, Number(columns.at(-1) ?? -1));
  }
  if (endColumn < 0) return null;
  return toArea({ startRow: Number(rows[0]), endRow: Number(rows.at(-1)), startColumn, endColumn });
}

/** Whether a command only brings results of formulas into cells. */
function isOwnResult(options: { readonly onlyLocal?: boolean; readonly fromFormula?: boolean }): boolean {
  return options.onlyLocal === true || options.fromFormula === true;
}

/** The grid over one open workbook of Univer, in the browser's page and in Node alike; `draw` has the page draw it, or not. */
export function univerGrid(pair: UniverPair, unitId: string, draw: (on: boolean) => void = () => undefined): Grid {
  compareCellsAfresh();
  keepSheetsOfTables();
  keepSpilledBlanks();
  findFormulasDirectly();
  skipSheetsWithoutRules();
  const touch = () => watch.touch();
  const source = univerSource(pair, unitId, touch);
  const watch = calculationWatch(source);
  const cells = univerCells(source, () => tables.tables());
  const tables = univerTables(source, (sheetId, area) => cells.texts(sheetId, area)[0] ?? []);
  // What was parsed before a table or function was there, or otherwise, holds an error or other cells in its place.
  const parseAfresh = () => source.injector.get(IFunctionService).deleteFormulaAstCacheKey("");
  const listeners = new Set<(event: GridEvent) => void>();
  const tell = (event: GridEvent) => {
    for (const listener of listeners) listener(event);
  };

  function tellOfEntry(stage: "before" | "after", command: string, params: ChangeParams, options: object): void {
    if (command !== "sheet.mutation.set-range-values" || source.isRunning() || isOwnResult(options)) return;
    const { trigger, subUnitId: sheetId } = params;
    const area = changedArea(params.cellValue);
    if (area === null || sheetId === undefined) return;
    if (trigger === undefined || entering.test(trigger)) tell({ kind: "entry", stage, sheetId, area });
    if (trigger === "univer.command.undo" && stage === "after") tell({ kind: "entry", stage: "undone", sheetId, area });
  }

  const foreseeing = pair.univerAPI.addEvent(pair.univerAPI.Event.BeforeCommandExecute, ({ id, params, options }) => {
    tellOfEntry("before", id, (params ?? {}) as ChangeParams, options ?? {});
  });
  const watching = pair.univerAPI.addEvent(pair.univerAPI.Event.CommandExecuted, (command) => {
    const { options } = command;
    const params = (command.params ?? {}) as ChangeParams;
    watch.ran(command.id, params);
    if (command.id === "sheet.operation.set-selections") {
      const { sheetId, area } = sheets.selection();
      tell({ kind: "selected", sheetId, area });
      return;
    }
    if (command.id === "sheet.operation.set-worksheet-active") {
      tell({ kind: "activated", sheetId: params.subUnitId ?? "" });
      return;
    }
    if (/^sheet\.mutation\.(insert-sheet|remove-sheet|set-worksheet-name)$/.test(command.id)) tell({ kind: "sheets" });
    if (parsing.has(command.id)) parseAfresh();
    if (!calculating.has(command.id) || isOwnResult(options ?? {})) return;
    if (params.trigger === "sheet.command.set-style") return;
    touch();
    const area =
      params.area ?? (command.id === "sheet.mutation.set-range-values" ? changedArea(params.cellValue) : null);
    if (area && params.subUnitId) tell({ kind: "changed", sheetId: params.subUnitId, area });
    tellOfEntry("after", command.id, params, options ?? {});
  });

  const sheets = univerSheets(source);
  return {
    ...cells,
    ...tables,
    ...sheets,
    ...univerStyles(source),
    ...univerRules(source),
    ...univerFunctions(source),
    recalculate() {
      touch();
      parseAfresh();
      pair.univerAPI.getFormula().executeCalculation();
    },
    calculated: () => watch.calculated(),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    draw,
    dispose() {
      listeners.clear();
      foreseeing.dispose();
      watching.dispose();
    },
  };
}
