import { chartScope } from "./charts";
import { clientObject } from "./clientObject";
import { copySheet } from "./copySheet";
import { Handle } from "./handle";
import type { Scalar } from "./clientObject";
import { worksheetEvents } from "./events";
import { nameScope } from "./names";
import { OfficeError, notImplemented } from "./officeError";
import { queuedRange } from "./range";
import { rangeAt, rangeArgument, usedPart, wholeSheet } from "./rangePaths";
import { checkSheetName } from "./sheetName";
import { pageLayout, sheetProtection } from "./sheetParts";
import { tableScope } from "./tables";
import { checkedRange, findSheet, sheetInfo } from "./targets";
import type { SheetTarget } from "./targets";

/** A Worksheet for a handle that is already made. */
export function worksheetOf(handle: Handle<SheetTarget>, context: object): Excel.Worksheet {
  const { session } = handle;
  const { host } = session;
  const { grid } = host;
  const whole = ({ sheetId }: SheetTarget) => ({ sheetId, area: wholeSheet });
  const orNull = <Result>(read: (target: SheetTarget) => Result) => {
    const target = handle.orNull();
    return target && read(target);
  };
  const visibility: Scalar<Excel.Worksheet["visibility"], SheetTarget> = {
    get: ({ sheetId }) =>
      host.parts.veryHidden.has(sheetId) ? "VeryHidden" : sheetInfo(host, sheetId).hidden ? "Hidden" : "Visible",
    set: ({ sheetId }, value) => {
      const hidden = value !== "Visible";
      const visible = grid.sheets().filter((sheet) => !sheet.hidden);
      if (hidden && visible.length === 1 && visible[0]?.id === sheetId) throw new OfficeError("InvalidOperation");
      if (value === "VeryHidden") host.parts.veryHidden.add(sheetId);
      else host.parts.veryHidden.delete(sheetId);
      grid.setSheet(sheetId, { hidden });
    },
  };

  return clientObject<Excel.Worksheet, SheetTarget>(handle, context, {
    type: "Worksheet",
    scalars: {
      id: { get: ({ sheetId }) => `{${sheetId}}` },
      name: {
        get: ({ sheetId }) => sheetInfo(host, sheetId).name,
        set: ({ sheetId }, value) => {
          const name = String(value);
          const other = findSheet(host, name);
          checkSheetName(name);
          if (other && other.sheetId !== sheetId)
            throw new OfficeError("ItemAlreadyExists", undefined, "Worksheet.name");
          grid.renameSheet(sheetId, name);
        },
      },
      position: {
        get: ({ sheetId }) => grid.sheets().findIndex((sheet) => sheet.id === sheetId),
        set: ({ sheetId }, value) => grid.moveSheet(sheetId, Number(value)),
      },
      visibility,
      tabColor: {
        get: ({ sheetId }) => sheetInfo(host, sheetId).tabColor,
        set: ({ sheetId }, value) => grid.setSheet(sheetId, { tabColor: String(value) }),
      },
      showGridlines: {
        get: ({ sheetId }) => sheetInfo(host, sheetId).gridlines,
        set: ({ sheetId }, value) => grid.setSheet(sheetId, { gridlines: value === true }),
      },
      standardWidth: { get: () => 8.43 },
    },
    links: {
      tables: () =>
        tableScope(
          session,
          context,
          (table) => table.sheetId === handle.use().sheetId,
          () => handle.use().sheetId,
        ),
      names: () => nameScope(session, context),
      protection: () => sheetProtection(handle, context),
      charts: () => {
        if (!host.hasCharts) throw notImplemented("Worksheet.charts");
        return chartScope(handle, context);
      },
      pageLayout: () => pageLayout(handle, context),
      freezePanes: () => freezePanes(handle, context),
      autoFilter: () => {
        throw notImplemented("Worksheet.autoFilter");
      },
      ...worksheetEvents(handle),
    },
    methods: {
      activate: () => handle.act(({ sheetId }) => grid.activate(sheetId)),
      calculate: () => handle.act(() => grid.recalculate()),
      delete: () =>
        handle.act(({ sheetId }) => {
          const visible = grid.sheets().filter((sheet) => !sheet.hidden);
          if (visible.length === 1 && visible[0]?.id === sheetId) throw new OfficeError("InvalidOperation");
          for (const table of grid.tables()) if (table.sheetId === sheetId) grid.removeTable(table.id);
          host.parts.protections.delete(sheetId);
          host.parts.charts.delete(sheetId);
          grid.removeSheet(sheetId);
        }),
      copy: (positionType?: string, relativeTo?: Excel.Worksheet) => {
        if (relativeTo) throw notImplemented("Worksheet.copy(positionType, relativeTo)");
        return worksheetOf(
          new Handle(session, "Worksheet", () => copySheet(host, handle.use().sheetId, positionType ?? "End")),
          context,
        );
      },
      getRange: (address = "") =>
        queuedRange(session, context, () => orNull(({ sheetId }) => rangeAt(host, sheetId, address))),
      getRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        queuedRange(session, context, () =>
          orNull(({ sheetId }) => checkedRange(sheetId, { row, column, rows, columns })),
        ),
      getCell: (row: number, column: number) =>
        queuedRange(session, context, () =>
          orNull(({ sheetId }) => checkedRange(sheetId, { row, column, rows: 1, columns: 1 })),
        ),
      getUsedRange: (valuesOnly = false) =>
        queuedRange(session, context, () =>
          orNull(
            (target) =>
              usedPart(host, whole(target), valuesOnly) ??
              checkedRange(target.sheetId, { row: 0, column: 0, rows: 1, columns: 1 }),
          ),
        ),
      getUsedRangeOrNullObject: (valuesOnly = false) =>
        queuedRange(session, context, () => orNull((target) => usedPart(host, whole(target), valuesOnly))),
    },
  });

  function freezePanes(owner: Handle<SheetTarget>, ctx: object): Excel.WorksheetFreezePanes {
    const at = (argument: Excel.Range | string) => rangeArgument(session, () => owner.use().sheetId, argument);
    return clientObject<Excel.WorksheetFreezePanes, SheetTarget>(owner, ctx, {
      type: "WorksheetFreezePanes",
      methods: {
        freezeRows: (count = 1) => owner.act(({ sheetId }) => grid.freeze(sheetId, count, 0)),
        freezeColumns: (count = 1) => owner.act(({ sheetId }) => grid.freeze(sheetId, 0, count)),
        freezeAt: (frozen: Excel.Range | string) => {
          const range = at(frozen);
          owner.act(({ sheetId }) => {
            const { area } = range();
            grid.freeze(sheetId, area.row + area.rows, area.column + area.columns);
          });
        },
        unfreeze: () => owner.act(({ sheetId }) => grid.freeze(sheetId, 0, 0)),
        getLocationOrNullObject: () =>
          queuedRange(session, ctx, () => {
            const { sheetId } = owner.use();
            const { rows, columns } = grid.frozen(sheetId);
            if (rows === 0 && columns === 0) return null;
            const area = { row: 0, column: 0, rows: rows || wholeSheet.rows, columns: columns || wholeSheet.columns };
            return { sheetId, area };
          }),
      },
    });
  }
}
