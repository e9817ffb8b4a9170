import type { SchemeTable } from "../../domain/scheme/schemeTable";
import { printedLength } from "./printedLength";

/** A table of a scheme with the sheet row and column (from 1) of its first header. */
export interface TableSpot {
  readonly table: SchemeTable;
  readonly row: number;
  readonly column: number;
}

/** Columns from which a table takes the whole width of the sheet. */
const WIDE = 5;
/** Words longer than so many characters of digits, in the last column, are prose and want a wide column. */
const PROSE = 36;
/** Widths in characters: the first column of a table, that of one beside prose, prose, any other; longer words wrap. */
const WIDEST = { first: 34, besides: 22, prose: 40, other: 16 } as const;
const NARROWEST = 9;
/** Width of the column that is left free between the two sides. */
const FREE = 3;

/**
 * Where tables stand: narrow ones below one another on the left; those that end in prose on the right, all of them ending
 * in the same column; wide ones across, below what was there. `top` are the rows of the first headers of both sides.
 */
export function tableSpots(
  tables: readonly SchemeTable[],
  top: { readonly left: number; readonly right: number },
): readonly TableSpot[] {
  const last = columnsOf(tables);
  const rows = { ...top };
  return tables.map((table): TableSpot => {
    const side = sideOf(table);
    const row = side === "across" ? Math.max(rows.left, rows.right) : rows[side];
    const next = row + 1 + Math.max(table.rows.length, 1) + 2;
    if (side !== "right") rows.left = next;
    if (side !== "left") rows.right = next;
    return { table, row, column: side === "right" ? last - table.columns.length + 1 : 1 };
  });
}

/** Number of the last column in use. */
export function lastColumnOf(spots: readonly TableSpot[]): number {
  return Math.max(0, ...spots.map(({ table, column }) => column + table.columns.length - 1));
}

/** Widths of the columns by what stands in them. */
export function columnWidths(spots: readonly TableSpot[]): readonly number[] {
  const last = lastColumnOf(spots);
  return Array.from({ length: last }, (_, index) => {
    const wished = spots.flatMap(({ table, column }) => {
      const place = index + 1 - column;
      return place < 0 || place >= table.columns.length
        ? []
        : [wishedWidth(table, place, { isLast: index + 1 === last, isLeft: column === 1 })];
    });
    return wished.length === 0 ? FREE : Math.max(NARROWEST, ...wished);
  });
}

function sideOf(table: SchemeTable): "left" | "right" | "across" {
  if (table.columns.length >= WIDE) return "across";
  return lengthIn(table, table.columns.length - 1) > PROSE ? "right" : "left";
}

/** Columns that both sides take, with a free one between, or the widest table. */
function columnsOf(tables: readonly SchemeTable[]): number {
  const most = (side: ReturnType<typeof sideOf>): number =>
    Math.max(0, ...tables.filter((table) => sideOf(table) === side).map(({ columns }) => columns.length));
  const right = most("right");
  // The period stands in the first two columns.
  return Math.max(most("across"), right === 0 ? most("left") : Math.max(most("left"), 2) + 1 + right);
}

/** Prose gets its width in the last column of the sheet alone, where no other table suffers from it. */
function wishedWidth(
  table: SchemeTable,
  place: number,
  { isLast, isLeft }: { readonly isLast: boolean; readonly isLeft: boolean },
): number {
  const first = isLeft ? WIDEST.first : WIDEST.besides;
  const widest = isLast ? WIDEST.prose : place === 0 ? first : WIDEST.other;
  return Math.min(widest, lengthIn(table, place) + 2);
}

/** The longest words of a column in characters of digits, of which a Chinese character takes two. */
function lengthIn({ columns, rows }: SchemeTable, place: number): number {
  const words = [columns[place]?.zh ?? "", ...rows.map((cells) => cells[place]?.value ?? "")];
  return Math.max(...words.map((one) => Math.ceil(printedLength(one) * 2)));
}
