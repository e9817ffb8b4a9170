import { areaText, sheetColumns, sheetPrefix, sheetRows } from "../grid/address";
import type { Area } from "../grid/address";
import type { SheetInfo, TableInfo } from "../grid/grid";
import type { HostState } from "./hostState";
import { OfficeError } from "./officeError";

/** What a Range stands for. */
export interface RangeTarget {
  readonly sheetId: string;
  readonly area: Area;
}

/** What a Worksheet stands for. */
export interface SheetTarget {
  readonly sheetId: string;
}

/** What a Table stands for. */
export interface TableTarget {
  readonly tableId: string;
}

/** The sheet of an id; ItemNotFound when it has been deleted. */
export function sheetInfo(host: HostState, sheetId: string): SheetInfo {
  const found = host.grid.sheets().find((sheet) => sheet.id === sheetId);
  if (!found) throw new OfficeError("ItemNotFound", undefined, "Worksheet");
  return found;
}

/** The sheet of a name or id as `getItem` looks it up (case does not matter); null when there is none. */
export function findSheet(host: HostState, key: string): SheetTarget | null {
  const lower = key.toLowerCase();
  const found = host.grid.sheets().find((sheet) => sheet.name.toLowerCase() === lower || sheet.id === key);
  return found ? { sheetId: found.id } : null;
}

/** The table of an id; ItemNotFound when it has been deleted. */
export function tableInfo(host: HostState, tableId: string): TableInfo {
  const found = host.grid.tables().find((table) => table.id === tableId);
  if (!found) throw new OfficeError("ItemNotFound", undefined, "Table");
  return found;
}

/** The table of a name or id as `getItem` looks it up; null when there is none. */
export function findTable(host: HostState, key: string): TableTarget | null {
  const lower = key.toLowerCase();
  const found = host.grid.tables().find((table) => table.name.toLowerCase() === lower || table.id === key);
  return found ? { tableId: found.id } : null;
}

/** The parts of a table: header row (null when hidden), body, totals row (null when hidden). */
export function tableParts(table: TableInfo): { header: Area | null; body: Area; totals: Area | null } {
  const head = table.showHeaders ? 1 : 0;
  const foot = table.showTotals ? 1 : 0;
  const { area } = table;
  return {
    header: head ? { ...area, rows: 1 } : null,
    body: { ...area, row: area.row + head, rows: Math.max(1, area.rows - head - foot) },
    totals: foot ? { ...area, row: area.row + area.rows - 1, rows: 1 } : null,
  };
}

/** The address of a range with its sheet, as `Range.address` gives it. */
export function fullAddress(host: HostState, { sheetId, area }: RangeTarget): string {
  return `${sheetPrefix(sheetInfo(host, sheetId).name)}!${areaText(area)}`;
}

/** The same range moved and resized; InvalidArgument when it leaves the sheet. */
export function checkedRange(sheetId: string, area: Area): RangeTarget {
  const { row, column, rows, columns } = area;
  const inside = row >= 0 && column >= 0 && rows > 0 && columns > 0;
  if (!inside || row + rows > sheetRows || column + columns > sheetColumns) throw new OfficeError("InvalidArgument");
  return { sheetId, area };
}

/** Whether a range is whole columns or rows, whose cells Excel does not hand over one by one. */
export function isUnbounded(area: Area): boolean {
  return area.rows === sheetRows || area.columns === sheetColumns;
}

/** Refuses with AccessDenied when the sheet is protected and a cell of the area is locked. */
export function assertUnlocked(host: HostState, { sheetId, area }: RangeTarget): void {
  if (!host.parts.protections.has(sheetId)) return;
  if (isUnbounded(area)) throw new OfficeError("AccessDenied", undefined, "Range");
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (host.grid.style(sheetId, row, column).locked !== false) {
        throw new OfficeError("AccessDenied", undefined, "Range");
      }
    }
  }
}

/** Refuses with AccessDenied when the sheet is protected and the named option does not allow the change. */
export function assertAllowed(host: HostState, sheetId: string, option: string): void {
  const protection = host.parts.protections.get(sheetId);
  if (protection && protection.options[option] !== true) throw new OfficeError("AccessDenied", undefined, "Worksheet");
}
