import type { CellContent, TableInfo } from "../grid/grid";
import { contentOf } from "../grid/cellText";
import { clientObject } from "./clientObject";
import { Handle } from "./handle";
import { clientResult } from "./clientResult";
import type { HostState } from "./hostState";
import { movedFormula } from "../../files/xlsx/movedFormula";
import { OfficeError } from "./officeError";
import { queuedRange } from "./range";
import { fittingArray, writeCells } from "./rangeCells";
import { assertAllowed, tableInfo, tableParts } from "./targets";
import type { RangeTarget, TableTarget } from "./targets";

interface RowTarget {
  readonly tableId: string;
  readonly index: number;
}

/** Puts rows into a table: cells below move down, a column of formulas goes on in the new rows where null is given. */
async function insertRows(host: HostState, table: TableInfo, index: number | null, values: unknown): Promise<number> {
  assertAllowed(host, table.sheetId, "allowInsertRows");
  const { grid } = host;
  const { body } = tableParts(table);
  const rows =
    Array.isArray(values) && Array.isArray(values[0])
      ? (values as unknown[])
      : values === undefined || values === null
        ? [[]]
        : [values];
  const at = index === null || index === -1 ? body.rows : index;
  if (at < 0 || at > body.rows) throw new OfficeError("InvalidArgument", undefined, "TableRowCollection.add");
  const area = { ...body, row: body.row + at, rows: rows.length };
  const given = rows.every((row) => Array.isArray(row) && row.length === 0)
    ? Array.from({ length: rows.length }, () => Array.from({ length: area.columns }, () => null))
    : fittingArray(area, rows, "rows.add");
  // An empty table has one blank row, which the first row added fills.
  const blank =
    body.rows === 1 &&
    at === 1 &&
    grid
      .values(table.sheetId, body)
      .flat()
      .every((value) => value === "");
  const target = blank ? { ...area, row: body.row } : area;
  const grows = blank ? rows.length - 1 : rows.length;
  const model = { ...body, row: body.row + Math.max(0, at - 1), rows: 1 };
  const formulas = grid.formulas(table.sheetId, model)[0] ?? [];
  const styles = Array.from({ length: area.columns }, (_, c) => grid.style(table.sheetId, model.row, body.column + c));
  if (grows > 0) {
    const room = { ...target, row: target.row + rows.length - grows, rows: grows };
    const used = grid.usedArea(table.sheetId, false);
    const wanted = { ...table.area, rows: table.area.rows + grows };
    // Univer does not shift cells inside a table, so the table is taken away while they move.
    grid.removeTable(table.id);
    if (used && used.row + used.rows > room.row) await grid.insertCells(table.sheetId, room, "down");
    grid.addTable(table.sheetId, table.name, wanted, table.showHeaders, table.id);
  }
  grid.setStyles(
    table.sheetId,
    target,
    given.map(() => styles),
  );
  const cells = given.map((row, r) =>
    row.map((value, c): CellContent => {
      const formula = formulas[c];
      if (value !== null || typeof formula !== "string" || !formula.startsWith("=")) {
        return contentOf(value, styles[c]?.numberFormat ?? "General");
      }
      return { kind: "formula", formula: movedFormula(formula, target.row + r - model.row, 0) };
    }),
  );
  grid.write(table.sheetId, target, cells);
  return at;
}

async function deleteRows(host: HostState, table: TableInfo, indexes: readonly number[]): Promise<void> {
  assertAllowed(host, table.sheetId, "allowDeleteRows");
  const { body } = tableParts(table);
  const sorted = [...new Set(indexes)].sort((a, b) => b - a);
  if (sorted.some((index) => index < 0 || index >= body.rows)) {
    throw new OfficeError("InvalidArgument", undefined, "TableRowCollection.deleteRows");
  }
  const kept = Math.max(1, body.rows - sorted.length);
  const area = { ...table.area, rows: table.area.rows - (body.rows - kept) };
  host.grid.removeTable(table.id);
  for (const index of sorted.slice(0, body.rows - kept)) {
    await host.grid.deleteCells(table.sheetId, { ...body, row: body.row + index, rows: 1 }, "up");
  }
  if (sorted.length > body.rows - kept) {
    const blank = Array.from({ length: body.columns }, () => ({ kind: "blank" as const }));
    host.grid.write(table.sheetId, { ...body, rows: 1 }, [blank]);
  }
  host.grid.addTable(table.sheetId, table.name, area, table.showHeaders, table.id);
}

/** The rows of a table's body. */
export function tableRows(parent: Handle<TableTarget>, context: object): Excel.TableRowCollection {
  const { session } = parent;
  const { host } = session;
  const { grid } = host;
  const info = ({ tableId }: { tableId: string }) => tableInfo(host, tableId);
  const place = (target: RowTarget): RangeTarget => {
    const table = info(target);
    const { body } = tableParts(table);
    if (target.index < 0 || target.index >= body.rows) throw new OfficeError("InvalidArgument", undefined, "TableRow");
    return { sheetId: table.sheetId, area: { ...body, row: body.row + target.index, rows: 1 } };
  };
  const rowOf = (handle: Handle<RowTarget>): Excel.TableRow =>
    clientObject<Excel.TableRow, RowTarget>(handle, context, {
      type: "TableRow",
      calculated: true,
      scalars: {
        index: { get: ({ index }) => index },
        values: {
          get: (target) => {
            const { sheetId, area } = place(target);
            return grid.values(sheetId, area);
          },
          set: (target, value) => writeCells(host, place(target), value, "values"),
        },
      },
      methods: {
        getRange: () => queuedRange(session, context, () => place(handle.use())),
        delete: () => handle.act((target) => deleteRows(host, info(target), [target.index])),
      },
    });
  const rows = new Handle<TableTarget>(session, "TableRowCollection", () => parent.orNull());
  return clientObject<Excel.TableRowCollection, TableTarget>(rows, context, {
    type: "TableRowCollection",
    scalars: { count: { get: (target) => tableParts(info(target)).body.rows } },
    items: (target) =>
      Array.from({ length: tableParts(info(target)).body.rows }, (_, index) => {
        const row = { tableId: target.tableId, index };
        return rowOf(new Handle(session, "TableRow", () => row, row));
      }),
    methods: {
      add: (index?: number | null, values?: unknown) => {
        session.countSent(values);
        return rowOf(
          new Handle<RowTarget>(session, "TableRow", async () => {
            const target = parent.use();
            return { tableId: target.tableId, index: await insertRows(host, info(target), index ?? null, values) };
          }),
        );
      },
      getCount: () => clientResult(rows, (target) => tableParts(info(target)).body.rows),
      getItemAt: (index: number) =>
        rowOf(new Handle<RowTarget>(session, "TableRow", () => ({ tableId: parent.use().tableId, index }))),
      deleteRowsAt: (index: number, count = 1) =>
        parent.act((target) =>
          deleteRows(
            host,
            info(target),
            Array.from({ length: count }, (_, i) => index + i),
          ),
        ),
      deleteRows: (list: (number | Excel.TableRow)[]) => {
        const indexes = list.map((one) => {
          if (typeof one !== "number")
            throw new OfficeError("InvalidArgument", undefined, "TableRowCollection.deleteRows");
          return one;
        });
        parent.act((target) => deleteRows(host, info(target), indexes));
      },
    },
  });
}
