import type { Area } from "../grid/address";
import type { TableInfo } from "../grid/grid";
import { clientObject } from "./clientObject";
import { Handle } from "./handle";
import { clientResult } from "./clientResult";
import { OfficeError, notImplemented } from "./officeError";
import { queuedRange } from "./range";
import { writeCells } from "./rangeCells";
import { assertAllowed, tableInfo, tableParts } from "./targets";
import type { RangeTarget, TableTarget } from "./targets";

interface ColumnTarget {
  readonly tableId: string;
  /** The column's name when it was looked up; columns are followed by place. */
  readonly index: number;
}

/** The columns of a table. */
export function tableColumns(parent: Handle<TableTarget>, context: object): Excel.TableColumnCollection {
  const { session } = parent;
  const { host } = session;
  const { grid } = host;
  const info = ({ tableId }: { tableId: string }): TableInfo => tableInfo(host, tableId);
  const part = (area: Area, index: number): Area => ({ ...area, column: area.column + index, columns: 1 });
  const place = (target: ColumnTarget, pick: (table: TableInfo) => Area | null): RangeTarget => {
    const table = info(target);
    const area = pick(table);
    if (!area) throw new OfficeError("ItemNotFound", undefined, "TableColumn.getRange");
    return { sheetId: table.sheetId, area: part(area, target.index) };
  };

  function columnOf(handle: Handle<ColumnTarget>): Excel.TableColumn {
    const range = (pick: (table: TableInfo) => Area | null) =>
      queuedRange(session, context, () => {
        const target = handle.orNull();
        return target && place(target, pick);
      });
    return clientObject<Excel.TableColumn, ColumnTarget>(handle, context, {
      type: "TableColumn",
      calculated: true,
      scalars: {
        id: { get: ({ index }) => index + 1 },
        index: { get: ({ index }) => index },
        name: {
          get: (target) => info(target).columns[target.index] ?? "",
          set: (target, value) => {
            const { sheetId, area } = place(target, (table) => tableParts(table).header);
            writeCells(host, { sheetId, area }, [[`'${String(value)}`]], "values");
          },
        },
        values: {
          get: (target) => {
            const { sheetId, area } = place(target, (table) => table.area);
            return grid.values(sheetId, area);
          },
          set: (target, value) =>
            writeCells(
              host,
              place(target, (table) => table.area),
              value,
              "values",
            ),
        },
      },
      methods: {
        getRange: () => range((table) => table.area),
        getHeaderRowRange: () => range((table) => tableParts(table).header),
        getDataBodyRange: () => range((table) => tableParts(table).body),
        getTotalRowRange: () => range((table) => tableParts(table).totals),
        delete: () =>
          handle.act(async (target) => {
            const table = info(target);
            assertAllowed(host, table.sheetId, "allowDeleteColumns");
            const columns = table.area.columns - 1;
            if (columns === 0) throw new OfficeError("InvalidOperation", undefined, "TableColumn.delete");
            grid.removeTable(table.id);
            await grid.deleteCells(table.sheetId, part(table.area, target.index), "left");
            grid.addTable(table.sheetId, table.name, { ...table.area, columns }, table.showHeaders, table.id);
          }),
      },
    });
  }

  const queued = (resolve: () => ColumnTarget | null | Promise<ColumnTarget>) =>
    columnOf(new Handle(session, "TableColumn", resolve));
  const find = (key: number | string): ColumnTarget | null => {
    const target = parent.orNull();
    if (!target) return null;
    const { columns } = info(target);
    const lower = String(key).toLowerCase();
    const index = typeof key === "number" ? key - 1 : columns.findIndex((name) => name.toLowerCase() === lower);
    return index >= 0 && index < columns.length ? { tableId: target.tableId, index } : null;
  };
  const required = (found: ColumnTarget | null): ColumnTarget => {
    if (!found) throw new OfficeError("ItemNotFound", undefined, "TableColumnCollection.getItem");
    return found;
  };
  const headers = new Handle<TableTarget>(session, "TableColumnCollection", () => parent.orNull());
  return clientObject<Excel.TableColumnCollection, TableTarget>(headers, context, {
    type: "TableColumnCollection",
    scalars: { count: { get: (target) => info(target).columns.length } },
    items: (target) =>
      info(target).columns.map((_, index) => {
        const column = { tableId: target.tableId, index };
        return columnOf(new Handle(session, "TableColumn", () => column, column));
      }),
    methods: {
      getItem: (key: number | string) => queued(() => required(find(key))),
      getItemOrNullObject: (key: number | string) => queued(() => find(key)),
      getItemAt: (index: number) => queued(() => required(find(index + 1))),
      getCount: () => clientResult(headers, (target) => info(target).columns.length),
      add: (index?: number | null, values?: unknown, name?: string) => {
        if (index !== undefined && index !== null && index !== -1)
          throw notImplemented("TableColumnCollection.add(index)");
        return queued(async () => {
          const target = parent.use();
          const table = info(target);
          assertAllowed(host, table.sheetId, "allowInsertColumns");
          const column = { ...table.area, column: table.area.column + table.area.columns, columns: 1 };
          if (
            grid
              .values(table.sheetId, column)
              .flat()
              .some((value) => value !== "")
          ) {
            await grid.insertCells(table.sheetId, column, "right");
          }
          const at = { sheetId: table.sheetId, area: column };
          if (Array.isArray(values)) writeCells(host, at, values, "values");
          const header = name ?? (Array.isArray(values) ? null : `列${table.area.columns + 1}`);
          if (header !== null) {
            grid.write(table.sheetId, { ...column, rows: 1 }, [[{ kind: "text", text: header }]]);
          }
          grid.setTable(target.tableId, { area: { ...table.area, columns: table.area.columns + 1 } });
          return { tableId: target.tableId, index: table.area.columns };
        });
      },
    },
  });
}
