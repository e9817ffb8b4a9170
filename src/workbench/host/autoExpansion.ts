import { movedFormula } from "../../files/xlsx/movedFormula";
import { intersection } from "../grid/address";
import type { Area } from "../grid/address";
import type { GridEvent, TableInfo } from "../grid/grid";
import type { HostState } from "./hostState";

/** A table that may grow over rows below it, which are blank. */
interface Growing {
  readonly table: TableInfo;
  readonly room: number;
}

/** How a table has grown; undoing what was entered takes that back. */
interface Growth {
  readonly table: TableInfo;
  readonly after: Area;
  /** The columns, from 0 on, whose formulas went on in the new rows. */
  readonly continued: readonly number[];
}

/**
 * Lets tables of the open workbook grow over rows that people fill in directly below them, as Excel's AutoExpansion does:
 * where these rows were blank, the table has no totals, and the sheet is not protected. Formulas of the last row go on
 * where nothing was entered. What is undone goes back.
 */
export function autoExpansion(host: HostState): void {
  const { grid } = host;
  let growing: readonly Growing[] = [];
  let grown: readonly Growth[] = [];

  function grow({ table, room }: Growing): void {
    const rows = leadingRows(host, table.sheetId, below(table, room), (filled) => filled);
    if (rows === 0) return;
    const after = { ...table.area, rows: table.area.rows + rows };
    grid.setTable(table.id, { area: after });
    grown = [...grown, { table, after, continued: continueFormulas(host, table, rows) }];
  }

  function shrink(): void {
    const last = grown.at(-1);
    if (last === undefined) return;
    const { table, after, continued } = last;
    const isStill = grid.tables().some(({ id, area }) => id === table.id && sameArea(area, after));
    const added = below(table, after.rows - table.area.rows);
    const entered = grid
      .formulas(table.sheetId, added)
      .some((row) => row.some((cell, column) => cell !== "" && !continued.includes(column)));
    if (isStill && entered) return;
    grown = grown.slice(0, -1);
    if (!isStill) return;
    grid.setTable(table.id, { area: table.area });
    const blank = Array.from({ length: added.rows }, () => [{ kind: "blank" as const }]);
    for (const column of continued) grid.write(table.sheetId, columnOf(added, column), blank);
  }

  grid.onEvent((event) => {
    if (event.kind !== "entry") return;
    if (event.stage === "undone") shrink();
    if (event.stage === "after") growing.forEach(grow);
    growing = event.stage === "before" ? growingTables(host, event) : [];
  });
}

/** The tables whose next row is about to be filled in, with the blank rows there are for it. */
function growingTables(
  host: HostState,
  { sheetId, area }: Extract<GridEvent, { readonly kind: "entry" }>,
): readonly Growing[] {
  if (host.parts.protections.has(sheetId)) return [];
  const tables = host.grid.tables().filter((table) => table.sheetId === sheetId);
  return tables.flatMap((table): readonly Growing[] => {
    const next = below(table, 1);
    if (table.showTotals || intersection(next, area) === null) return [];
    const wanted = below(table, area.row + area.rows - next.row);
    const others = tables.flatMap((one) => (intersection(one.area, wanted) === null ? [] : [one.area.row - next.row]));
    const free = { ...wanted, rows: Math.min(wanted.rows, ...others) };
    const room = leadingRows(host, sheetId, free, (filled) => !filled);
    return room === 0 ? [] : [{ table, room }];
  });
}

/** Goes on with the formulas of a table's last row in so many rows below it, where a column is blank; which columns. */
function continueFormulas({ grid }: HostState, table: TableInfo, rows: number): readonly number[] {
  const { sheetId, area } = table;
  const [last, added] = [{ ...area, row: area.row + area.rows - 1, rows: 1 }, below(table, rows)];
  const there = grid.formulas(sheetId, added);
  return (grid.formulas(sheetId, last)[0] ?? []).flatMap((formula, column) => {
    const isFormula = typeof formula === "string" && formula.startsWith("=");
    if (!isFormula || there.some((row) => row[column] !== "")) return [];
    const target = columnOf(added, column);
    const moved = there.map((_, down) => [{ kind: "formula" as const, formula: movedFormula(formula, down + 1, 0) }]);
    grid.setStyle(sheetId, target, grid.style(sheetId, last.row, target.column));
    grid.write(sheetId, target, moved);
    return [column];
  });
}

/** One column of an area, counted from 0. */
function columnOf(area: Area, column: number): Area {
  return { ...area, column: area.column + column, columns: 1 };
}

/** So many rows directly below a table, within its columns. */
function below({ area }: TableInfo, rows: number): Area {
  return { ...area, row: area.row + area.rows, rows };
}

/** With how many filled, or blank, rows an area begins. */
function leadingRows(host: HostState, sheetId: string, area: Area, counts: (filled: boolean) => boolean): number {
  if (area.rows <= 0) return 0;
  const rows = host.grid.formulas(sheetId, area);
  const end = rows.findIndex((row) => !counts(row.some((cell) => cell !== "")));
  return end === -1 ? rows.length : end;
}

function sameArea(one: Area, other: Area): boolean {
  return (
    one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns
  );
}
