import { IDefinedNamesService } from "@univerjs/engine-formula";
import { TableManager } from "@univerjs/sheets-table";
import type { Area } from "./address";
import type { Grid, TableInfo } from "./grid";
import { tableTheme } from "./tableThemes";
import { rawCell, toArea, toRange } from "./univerSource";
import type { UniverSource } from "./univerSource";

type Tables = Pick<Grid, "tables" | "addTable" | "setTable" | "removeTable" | "names" | "addName" | "removeName">;

interface Extras {
  readonly showTotals: boolean;
  readonly style: string;
}

const plainExtras: Extras = { showTotals: false, style: "TableStyleMedium2" };

/**
 * Tables and defined names. Univer's table knows neither totals rows nor Excel's styles, so they are kept here.
 * Headers are read from the cells each time, since people may type over them.
 */
export function univerTables(source: UniverSource, headers: (sheetId: string, area: Area) => string[]): Tables {
  const manager = () => source.injector.get(TableManager);
  const extras = new Map<string, Extras>();
  let made = 0;

  const headerNames = (sheetId: string, area: Area, show: boolean) =>
    headers(sheetId, { ...area, rows: 1 }).map((text, index) => (show && text !== "" ? text : `列${index + 1}`));

  function refreshColumns(id: string): void {
    const table = manager().getTableById(source.unitId, id);
    if (!table) return;
    const info = table.getTableInfo();
    const area = toArea(info.range);
    const texts = headerNames(table.getSubunitId(), area, info.showHeader);
    const same = info.columns.length === texts.length && info.columns.every((one, i) => one.displayName === texts[i]);
    if (same) return;
    const reference = {
      range: info.range,
      sheetId: table.getSubunitId(),
      titleMap: new Map(texts.map((text, index) => [text, index])),
    };
    info.columns.forEach((column, index) => {
      column.displayName = texts[index] ?? column.displayName;
    });
    source.run("formula.mutation.set-super-table", { tableName: info.name, reference });
  }

  function read(): TableInfo[] {
    return manager()
      .getTableList(source.unitId)
      .map((info) => {
        const area = toArea(info.range);
        const { showTotals, style } = extras.get(info.id) ?? plainExtras;
        const columns = headerNames(info.subUnitId, area, info.showHeader);
        const { id, name, subUnitId: sheetId, showHeader: showHeaders } = info;
        return { id, name, sheetId, area, showHeaders, showTotals, style, columns };
      });
  }

  function add(sheetId: string, name: string, area: Area, showHeaders: boolean, id: string): void {
    const headerCell = rawCell(source.sheet(sheetId), area.row, area.column);
    const ownHeader = Boolean(source.model().getStyles().getStyleByCell(headerCell)?.bg);
    const { style } = extras.get(id) ?? plainExtras;
    source.run("sheet.mutation.add-table", {
      subUnitId: sheetId,
      name,
      tableId: id,
      range: toRange(area),
      header: headerNames(sheetId, area, showHeaders),
      options: { showHeader: showHeaders, tableStyleId: tableTheme(style, ownHeader) },
    });
  }

  return {
    tables() {
      for (const { id } of manager().getTableList(source.unitId)) refreshColumns(id);
      return read();
    },
    addTable(sheetId, name, area, showHeaders, known) {
      made += 1;
      const id = known ?? `table${made}-${Date.now().toString(36)}`;
      source.reach(sheetId, area);
      source.touch();
      add(sheetId, name, area, showHeaders, id);
      return id;
    },
    setTable(id, change) {
      const before = read().find((table) => table.id === id);
      if (!before) throw new Error(`The table ${id} is not in the workbook.`);
      const after = { ...before, ...change };
      source.touch();
      extras.set(id, { showTotals: after.showTotals, style: after.style });
      // Univer's own resize keeps old column names, so the table is made anew under the same id.
      source.run("sheet.mutation.delete-table", { subUnitId: before.sheetId, tableId: id });
      add(after.sheetId, after.name, after.area, after.showHeaders, id);
    },
    removeTable(id) {
      const table = read().find((one) => one.id === id);
      if (!table) throw new Error(`The table ${id} is not in the workbook.`);
      source.touch();
      source.run("sheet.mutation.delete-table", { subUnitId: table.sheetId, tableId: id });
    },
    names: () =>
      source.workbook.getDefinedNames().map((one) => {
        const text = one.getFormulaOrRefString();
        const formula = text.startsWith("=") ? text : `=${text}`;
        return { id: one.getName(), name: one.getName(), formula, comment: one.getComment() ?? "" };
      }),
    addName(name, formula, comment) {
      source.touch();
      const formulaOrRefString = /^=[^()+*/&^]+$/.test(formula) ? formula.slice(1) : formula;
      source.run("formula.mutation.set-defined-name", {
        id: `name-${name}`,
        name,
        formulaOrRefString,
        comment,
        localSheetId: "AllDefaultWorkbook",
      });
    },
    removeName(name) {
      source.touch();
      const known = source.injector.get(IDefinedNamesService).getValueByName(source.unitId, name);
      if (known) source.run("formula.mutation.remove-defined-name", { id: known.id, name });
    },
  };
}
