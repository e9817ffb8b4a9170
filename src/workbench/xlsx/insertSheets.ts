import { contentOf } from "../grid/cellText";
import type { CellContent, CellStyle } from "../grid/grid";
import type { HostState, InsertWorksheets } from "../host/hostState";
import { OfficeError } from "../host/officeError";
import { findSheet, findTable } from "../host/targets";
import { readWorkbook } from "./readWorkbook";
import type { FileSheet, WorkbookFile } from "./workbookFile";

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    throw new OfficeError("InvalidArgument", undefined, "Workbook.insertWorksheetsFromBase64");
  }
}

function freeName(taken: (name: string) => boolean, wanted: string, between: string): string {
  let name = wanted;
  for (let number = 2; taken(name); number += 1) name = `${wanted}${between}${number}`;
  return name;
}

function insertSheet(host: HostState, file: WorkbookFile, sheet: FileSheet): string {
  const { grid } = host;
  const sheetId = grid.addSheet(freeName((name) => findSheet(host, name) !== null, sheet.name, " "));
  const rows = sheet.cells.reduce((most, cell) => Math.max(most, cell.row + 1), 1);
  const columns = sheet.cells.reduce((most, cell) => Math.max(most, cell.column + 1), 1);
  const area = { row: 0, column: 0, rows, columns };
  const cells: CellContent[][] = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => ({ kind: "keep" })),
  );
  const styles: CellStyle[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ({})));
  for (const cell of sheet.cells) {
    const [line, looks] = [cells[cell.row], styles[cell.row]];
    if (!line || !looks) continue;
    looks[cell.column] = file.styles[cell.style] ?? {};
    if (cell.formula !== undefined) line[cell.column] = { kind: "formula", formula: cell.formula };
    else if (typeof cell.value === "string" && cell.value !== "")
      line[cell.column] = { kind: "text", text: cell.value };
    else line[cell.column] = contentOf(cell.value === "" ? null : cell.value, "General");
  }
  grid.setStyles(sheetId, area, styles);
  for (const { first, last, width } of sheet.columns) {
    if (width !== null) grid.setColumnWidth(sheetId, first, Math.min(last, columns) - first + 1, width);
  }
  for (const { row, height } of sheet.rows) if (height !== null) grid.setRowHeight(sheetId, row, 1, height);
  for (const merge of sheet.merges) grid.merge(sheetId, merge);
  const headers = cells.map((line) =>
    line.map((content) => (content.kind === "formula" ? { kind: "keep" as const } : content)),
  );
  grid.write(sheetId, area, headers);
  for (const table of sheet.tables) {
    const name = freeName((one) => findTable(host, one) !== null, table.name, "_");
    grid.addTable(sheetId, name, table.area, table.showHeaders);
  }
  // Formulas come last: they may refer to the tables of this very sheet.
  const formulas = cells.map((line) =>
    line.map((content) => (content.kind === "formula" ? content : { kind: "keep" as const })),
  );
  grid.write(sheetId, area, formulas);
  for (const { areas, rule } of sheet.validations) for (const one of areas) grid.setValidation(sheetId, one, rule);
  for (const { areas, rule } of sheet.conditionals)
    for (const one of areas) grid.addConditionalFormat(sheetId, one, rule);
  grid.freeze(sheetId, sheet.frozen.rows, sheet.frozen.columns);
  grid.setSheet(sheetId, {
    gridlines: sheet.gridlines,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility !== "Visible",
  });
  if (sheet.protection) host.parts.protections.set(sheetId, { options: sheet.protection, password: null });
  return sheetId;
}

/** `insertWorksheetsFromBase64` over the reader of .xlsx files. Shared formulas without text of their own are not kept. */
export function insertSheets(host: () => HostState): InsertWorksheets {
  return (base64, options) => {
    const state = host();
    const file = readWorkbook(bytesOf(base64));
    const wanted = options.sheetNamesToInsert;
    const missing = wanted?.find((name) => !file.sheets.some((sheet) => sheet.name === name));
    if (missing !== undefined) throw new OfficeError("InvalidArgument", undefined, `insertWorksheets: ${missing}`);
    const chosen = file.sheets.filter((sheet) => !wanted?.length || wanted.includes(sheet.name));
    const ids = chosen.map((sheet) => insertSheet(state, file, sheet));
    const order = state.grid.sheets().map(({ id }) => id);
    const relative =
      options.relativeTo === undefined ? null : findSheet(state, options.relativeTo.replace(/^\{(.*)\}$/, "$1"));
    const anchor = relative ? order.indexOf(relative.sheetId) : -1;
    ids.forEach((id, index) => {
      const last = order.length - 1;
      const start = options.positionType === "Beginning" ? 0 : options.positionType === "Before" ? anchor : anchor + 1;
      const position =
        options.positionType === "End" || (anchor < 0 && options.positionType !== "Beginning") ? last : start + index;
      state.grid.moveSheet(id, Math.max(0, position));
    });
    return Promise.resolve(ids.map((id) => `{${id}}`));
  };
}
