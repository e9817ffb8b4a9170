import { boundingArea, intersection, parseAddress, sheetColumns, sheetRows } from "../grid/address";
import type { Area } from "../grid/address";
import type { CellValue } from "../grid/grid";
import { usedWithin } from "../grid/usedWithin";
import { argumentHandle } from "./clientObject";
import { Handle } from "./handle";
import type { HostState } from "./hostState";
import { OfficeError } from "./officeError";
import type { Session } from "./session";
import { checkedRange, findSheet, findTable, tableInfo } from "./targets";
import type { RangeTarget } from "./targets";

/** The whole sheet. */
export const wholeSheet: Area = { row: 0, column: 0, rows: sheetRows, columns: sheetColumns };

/** The range of an address on a sheet: A1 text, a defined name, or a table; InvalidArgument when it is none. */
export function rangeAt(host: HostState, sheetId: string, address: string): RangeTarget {
  if (address === "") return { sheetId, area: wholeSheet };
  const parsed = parseAddress(address);
  if (parsed) {
    const owner = parsed.sheet === null ? { sheetId } : findSheet(host, parsed.sheet);
    if (owner) return { sheetId: owner.sheetId, area: parsed.area };
  }
  const named = host.grid.names().find((one) => one.name.toLowerCase() === address.toLowerCase());
  if (named) {
    const target = parseAddress(named.formula.slice(1).replaceAll("$", ""));
    const owner = target?.sheet ? findSheet(host, target.sheet) : { sheetId };
    if (target && owner) return { sheetId: owner.sheetId, area: target.area };
  }
  const structured = /^(.+?)(?:\[(#?[^\]]*)\])?$/.exec(address);
  const table = structured?.[1] ? findTable(host, structured[1]) : null;
  if (table) {
    const info = tableInfo(host, table.tableId);
    const body = { ...info.area, row: info.area.row + 1, rows: Math.max(1, info.area.rows - 1) };
    const column = structured?.[2];
    if (column === undefined) return { sheetId: info.sheetId, area: body };
    if (column === "#All") return { sheetId: info.sheetId, area: info.area };
    if (column === "#Headers") return { sheetId: info.sheetId, area: { ...info.area, rows: 1 } };
    const index = info.columns.indexOf(column);
    if (index >= 0) return { sheetId: info.sheetId, area: { ...body, column: body.column + index, columns: 1 } };
  }
  throw new OfficeError("InvalidArgument", undefined, "Worksheet.getRange");
}

/** A range made from another when the batch is sent; null when the other is null. */
export function derived(
  parent: Handle<RangeTarget>,
  change: (target: RangeTarget, host: HostState) => RangeTarget | null,
): Handle<RangeTarget> {
  const { session } = parent;
  return new Handle(session, "Range", () => {
    const target = parent.orNull();
    return target && change(target, session.host);
  });
}

/** The range meant by an argument that is an address or a Range. */
export function rangeArgument(
  session: Session,
  sheetId: () => string,
  argument: Excel.Range | string,
): () => RangeTarget {
  if (typeof argument === "string") return () => rangeAt(session.host, sheetId(), argument);
  const handle = argumentHandle<RangeTarget>(argument, session, "Range");
  return () => handle.use();
}

/** A range moved by rows and columns. */
export function offset({ sheetId, area }: RangeTarget, rows: number, columns: number): RangeTarget {
  return checkedRange(sheetId, { ...area, row: area.row + rows, column: area.column + columns });
}

/** A range of another size at the same first cell. */
export function resized({ sheetId, area }: RangeTarget, rows: number, columns: number): RangeTarget {
  return checkedRange(sheetId, { ...area, rows, columns });
}

/** The cells both ranges share, or null. */
export function shared(a: RangeTarget, b: RangeTarget): RangeTarget | null {
  if (a.sheetId !== b.sheetId) return null;
  const area = intersection(a.area, b.area);
  return area && { sheetId: a.sheetId, area };
}

/** The smallest range that holds both. */
export function bounding(a: RangeTarget, b: RangeTarget): RangeTarget {
  if (a.sheetId !== b.sheetId) throw new OfficeError("InvalidArgument", undefined, "Range.getBoundingRect");
  return { sheetId: a.sheetId, area: boundingArea(a.area, b.area) };
}

/** The used part of a range; null when nothing in it is used. */
export function usedPart(host: HostState, target: RangeTarget, valuesOnly: boolean): RangeTarget | null {
  const { sheetId } = target;
  const used = host.grid.usedArea(sheetId, valuesOnly);
  const area = used && intersection(used, target.area);
  if (!area) return null;
  if (!valuesOnly) return { sheetId, area };
  let [at, line] = [-1, [] as readonly CellValue[]];
  const found = usedWithin(area, (row, column) => {
    if (row !== at) [at, line] = [row, host.grid.values(sheetId, { ...area, row: area.row + row, rows: 1 })[0] ?? []];
    return line[column] !== "";
  });
  return found && { sheetId, area: { ...found, row: area.row + found.row, column: area.column + found.column } };
}
