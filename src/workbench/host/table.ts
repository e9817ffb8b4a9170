import { intersection } from "../grid/address";
import type { Area } from "../grid/address";
import type { TableInfo } from "../grid/grid";
import { clientObject } from "./clientObject";
import { Handle } from "./handle";
import { OfficeError } from "./officeError";
import { queuedRange } from "./range";
import { rangeArgument } from "./rangePaths";
import { changeByTurns } from "./rowTurns";
import { tableColumns } from "./tableColumns";
import { checkTableName } from "./tableName";
import { tableRows } from "./tableRows";
import { assertAllowed, tableInfo, tableParts } from "./targets";
import type { TableTarget } from "./targets";
import { worksheetOf } from "./worksheet";

/** A Table for a handle that is already made. */
export function tableOf(handle: Handle<TableTarget>, context: object): Excel.Table {
  const { session } = handle;
  const { host } = session;
  const { grid } = host;
  const info = ({ tableId }: TableTarget) => tableInfo(host, tableId);
  const range = (pick: (table: TableInfo) => Area | null) =>
    queuedRange(session, context, () => {
      const target = handle.orNull();
      if (!target) return null;
      const table = info(target);
      const area = pick(table);
      if (!area) throw new OfficeError("ItemNotFound", undefined, "Table.getRange");
      return { sheetId: table.sheetId, area };
    });
  const change = (target: TableTarget, patch: Parameters<typeof grid.setTable>[1]) => {
    assertAllowed(host, info(target).sheetId, "allowEditObjects");
    grid.setTable(target.tableId, patch);
  };
  return clientObject<Excel.Table, TableTarget>(handle, context, {
    type: "Table",
    scalars: {
      id: { get: ({ tableId }) => tableId },
      legacyId: { get: ({ tableId }) => tableId },
      name: {
        get: (target) => info(target).name,
        set: (target, value) => {
          const name = String(value);
          checkTableName(host, name, target.tableId);
          if (info(target).name !== name) grid.setTable(target.tableId, { name });
        },
      },
      showHeaders: {
        get: (target) => info(target).showHeaders,
        set: (target, value) => change(target, { showHeaders: value === true }),
      },
      showTotals: {
        get: (target) => info(target).showTotals,
        set: (target, value) => setTotals(target, value === true),
      },
      style: { get: (target) => info(target).style, set: (target, value) => change(target, { style: String(value) }) },
      showBandedRows: { get: () => true, set: () => undefined },
      showBandedColumns: { get: () => false, set: () => undefined },
      showFilterButton: { get: () => true, set: () => undefined },
      highlightFirstColumn: { get: () => false, set: () => undefined },
      highlightLastColumn: { get: () => false, set: () => undefined },
    },
    links: {
      worksheet: () =>
        worksheetOf(
          new Handle(session, "Worksheet", () => {
            const target = handle.orNull();
            return target && { sheetId: info(target).sheetId };
          }),
          context,
        ),
      columns: () => tableColumns(handle, context),
      rows: () => tableRows(handle, context),
      autoFilter: () =>
        clientObject<Excel.AutoFilter, TableTarget>(handle, context, {
          type: "AutoFilter",
          scalars: { enabled: { get: () => true }, isDataFiltered: { get: () => false } },
          methods: { clearCriteria: () => handle.act(() => undefined) },
        }),
    },
    methods: {
      getRange: () => range((table) => table.area),
      getHeaderRowRange: () => range((table) => tableParts(table).header),
      getDataBodyRange: () => range((table) => tableParts(table).body),
      getTotalRowRange: () => range((table) => tableParts(table).totals),
      clearFilters: () => handle.act(() => undefined),
      reapplyFilters: () => handle.act(() => undefined),
      resize: (newRange: Excel.Range | string) => {
        const place = rangeArgument(session, () => info(handle.use()).sheetId, newRange);
        handle.act((target) => {
          const { sheetId, area } = place();
          const table = info(target);
          const others = grid.tables().filter((one) => one.id !== table.id && one.sheetId === sheetId);
          const sameHeader = sheetId === table.sheetId && area.row === table.area.row && intersection(area, table.area);
          if (!sameHeader || area.rows < 2 || others.some((one) => intersection(one.area, area))) {
            throw new OfficeError("InvalidArgument", undefined, "Table.resize");
          }
          change(target, { area });
        });
      },
      delete: () =>
        handle.act((target) => {
          const table = info(target);
          assertAllowed(host, table.sheetId, "allowEditObjects");
          grid.removeTable(target.tableId);
          return changeByTurns(table.area, (part) => grid.clear(table.sheetId, part));
        }),
      convertToRange: () =>
        queuedRange(session, context, () => {
          const target = handle.use();
          const { sheetId, area } = info(target);
          assertAllowed(host, sheetId, "allowEditObjects");
          grid.removeTable(target.tableId);
          return { sheetId, area };
        }),
    },
  });

  function setTotals(target: TableTarget, show: boolean): void {
    const table = info(target);
    if (table.showTotals === show) return;
    const rows = table.area.rows + (show ? 1 : -1);
    change(target, { showTotals: show, area: { ...table.area, rows } });
  }
}
