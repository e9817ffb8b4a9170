/** Where headers stand in the top of a sheet, all counted from 0 inside the rows looked at. */
export interface HeaderRow {
  readonly row: number;
  readonly firstColumn: number;
  readonly headers: readonly string[];
}

/** Fewest texts that make a row of headers; a title above the headers is one text. */
const FEWEST_HEADERS = 2;

/**
 * Finds the row of headers below titles and notes: of the rows that hold texts only, the first with the most of them.
 * Null where no row reads as headers.
 */
export function findHeaderRow(rows: readonly (readonly unknown[])[]): HeaderRow | null {
  const counts = rows.map(textCount);
  const most = Math.max(...counts, 0);
  if (most < FEWEST_HEADERS) return null;
  const row = counts.indexOf(most);
  const cells = rows[row] ?? [];
  const filled = cells.flatMap((cell, column) => (isFilled(cell) ? [column] : []));
  const [firstColumn = 0] = filled;
  const last = filled.at(-1) ?? firstColumn;
  return {
    row,
    firstColumn,
    headers: cells.slice(firstColumn, last + 1).map((cell) => (typeof cell === "string" ? cell.trim() : "")),
  };
}

/** Texts in a row; 0 where it holds anything else, as rows of data do. */
function textCount(row: readonly unknown[]): number {
  const filled = row.filter(isFilled);
  return filled.every((cell) => typeof cell === "string") ? filled.length : 0;
}

function isFilled(cell: unknown): boolean {
  return typeof cell === "string" ? cell.trim() !== "" : cell !== null && cell !== undefined;
}
