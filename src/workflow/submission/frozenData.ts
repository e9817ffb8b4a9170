import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Cell } from "../../domain/values/cell";
import { showCell, toCell } from "../../domain/values/cell";
import { areaAt } from "../cellArea";
import { forEachTable, mappableColumns } from "../data/mapping";
import type { ReadData, ReadTable } from "../data/readTable";
import { tableLayouts } from "../layout/tables";
import type { TableContent } from "../ports";
import type { FrozenContent, FrozenTable } from "./frozenContent";

/**
 * The tables of a frozen content as if they had just been read from a workbook, with the columns that were taken then.
 * Null where a table does not stand where the content says, or the roster is missing.
 */
export function frozenData(content: FrozenContent, scheme: SchemeDocument): ReadData | null {
  const layouts = tableLayouts(scheme);
  const read = new Map<FrozenTable["id"], ReadTable>();
  for (const table of content.tables) {
    const layout = layouts[table.id];
    const found = tableContent(content, table, layout?.name ?? "");
    if (layout === undefined || found === null || read.has(table.id)) return null;
    const columns = Object.fromEntries(
      mappableColumns(layout).map(({ key }) => [key, within(table.columns[key] ?? null, found)]),
    );
    read.set(table.id, { mapping: { layout, reference: found.reference, columns }, content: found });
  }
  const roster = read.get("roster");
  return roster === undefined ? null : { ...forEachTable((id) => read.get(id) ?? null), roster };
}

function within(index: number | null, { reference }: TableContent): number | null {
  return index !== null && index < reference.headers.length ? index : null;
}

function tableContent(
  content: FrozenContent,
  { sheet, address, merged, below }: FrozenTable,
  name: string,
): TableContent | null {
  const area = areaAt(address);
  const rows = content.sheets.find((one) => one.name === sheet)?.rows;
  if (area === null || rows === undefined) return null;
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  const line = (row: number): readonly Cell[] =>
    Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) =>
      toCell(rows[row - 1]?.[firstColumn - 1 + index] ?? null),
    );
  const last = Math.min(lastRow, Math.max(rows.length, firstRow));
  const reference = {
    kind: "table",
    name,
    sheet,
    address,
    headers: line(firstRow).map(headerText),
    rowCount: last - firstRow,
  } as const;
  return {
    reference,
    rows: Array.from({ length: last - firstRow }, (_, index) => line(firstRow + 1 + index)),
    firstRow: firstRow + 1,
    firstColumn,
    merged,
    below: below === null ? null : { ...below, first: toCell(below.first) },
  };
}

/** A header as the workbook gives it, blanks and all. */
function headerText(cell: Cell): string {
  return typeof cell === "string" ? cell : showCell(cell);
}
