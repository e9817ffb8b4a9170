import { intersection } from "../grid/address";
import type { Area } from "../grid/address";
import type { TableInfo } from "../grid/grid";
import { clientObject } from "./clientObject";
import { Handle } from "./handle";
import { clientResult } from "./clientResult";
import type { HostState } from "./hostState";
import { OfficeError } from "./officeError";
import { rangeArgument } from "./rangePaths";
import type { Session } from "./session";
import { tableOf } from "./table";
import { freeTableName } from "./tableName";
import { assertAllowed, findTable, tableInfo } from "./targets";
import type { TableTarget } from "./targets";

/** Gives every column of a new table a header of its own, as Excel does. */
function nameHeaders(host: HostState, sheetId: string, area: Area): void {
  const header = { ...area, rows: 1 };
  const seen = new Set<string>();
  const texts = host.grid.texts(sheetId, header)[0] ?? [];
  const names = texts.map((text, index) => {
    let name = text === "" ? `列${index + 1}` : text;
    for (let number = 2; seen.has(name); number += 1) name = `${text}${number}`;
    seen.add(name);
    return name;
  });
  const same = names.every((name, index) => name === texts[index]);
  if (!same) host.grid.write(sheetId, header, [names.map((text) => ({ kind: "text" as const, text }))]);
}

async function addTable(host: HostState, sheetId: string, area: Area, hasHeaders: boolean): Promise<TableTarget> {
  assertAllowed(host, sheetId, "allowEditObjects");
  const clash = host.grid.tables().some((table) => table.sheetId === sheetId && intersection(table.area, area));
  if (clash) throw new OfficeError("InvalidArgument", "A table cannot overlap another table.", "TableCollection.add");
  if (!hasHeaders) await host.grid.insertCells(sheetId, { ...area, rows: 1 }, "down");
  const whole = { ...area, rows: Math.max(2, area.rows + (hasHeaders ? 0 : 1)) };
  nameHeaders(host, sheetId, whole);
  return { tableId: host.grid.addTable(sheetId, freeTableName(host), whole, true) };
}

/**
 * The tables of the workbook, of a sheet, or of a range: `belongs` says which. `home` is the sheet that an address
 * without a sheet's name is on; without it that is the active sheet.
 */
export function tableScope(
  session: Session,
  context: object,
  belongs: (table: TableInfo) => boolean,
  home?: () => string,
): Excel.TableCollection {
  const { host } = session;
  const { grid } = host;
  const handle = new Handle<true>(session, "TableCollection", () => true);
  const queued = (resolve: () => TableTarget | null | Promise<TableTarget>) =>
    tableOf(new Handle(session, "Table", resolve), context);
  const find = (key: string): TableTarget | null => {
    const found = findTable(host, key);
    return found && belongs(tableInfo(host, found.tableId)) ? found : null;
  };
  const required = (found: TableTarget | null): TableTarget => {
    if (!found) throw new OfficeError("ItemNotFound", undefined, "TableCollection.getItem");
    return found;
  };
  const all = () => grid.tables().filter(belongs);
  return clientObject<Excel.TableCollection, true>(handle, context, {
    type: "TableCollection",
    scalars: { count: { get: () => all().length } },
    items: () =>
      all().map(({ id }) => {
        const target = { tableId: id };
        return tableOf(new Handle(session, "Table", () => target, target), context);
      }),
    methods: {
      add: (address: Excel.Range | string, hasHeaders: boolean) => {
        const range = rangeArgument(session, home ?? (() => grid.activeSheet()), address);
        return queued(() => {
          const { sheetId, area } = range();
          return addTable(host, sheetId, area, hasHeaders);
        });
      },
      getItem: (key: string) => queued(() => required(find(key))),
      getItemOrNullObject: (key: string) => queued(() => find(key)),
      getItemAt: (index: number) =>
        queued(() => {
          const table = all()[index];
          return required(table ? { tableId: table.id } : null);
        }),
      getCount: () => clientResult(handle, () => all().length),
    },
  });
}
