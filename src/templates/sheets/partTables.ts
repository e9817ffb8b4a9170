import type { Worksheet } from "exceljs";
import type { SchemePartId } from "../../domain/scheme/parts/schemeParts";
import { schemeParts } from "../../domain/scheme/parts/schemeParts";
import type { SchemePart } from "../../domain/scheme/parts/schemePart";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { SchemeTable } from "../../domain/scheme/schemeTable";
import { linesIn, printedLength } from "./printedLength";
import { linesHeight } from "./raiseRow";
import type { PlacedTable, TableLook } from "./schemeTableCells";
import { tableHeading, writeSchemeTable } from "./schemeTableCells";

/** Widest first column and widest further ones, in characters; longer words wrap. */
const WIDEST = { first: 30, others: 24 } as const;

/** Where the first table begins. */
interface Corner {
  readonly row: number;
  readonly column: number;
}

/** The tables of a part of a scheme; none where the scheme leaves the part out. */
export function partTables(scheme: SchemeDocument, id: SchemePartId): readonly SchemeTable[] {
  const rules = scheme[id];
  // Each part is handed the rules that its own schema read.
  return rules === undefined ? [] : (schemeParts[id] as SchemePart<unknown>).tables(rules);
}

/** Writes the tables of parts of a scheme below one another. */
export function writePartTables(
  sheet: Worksheet,
  scheme: SchemeDocument,
  parts: readonly SchemePartId[],
  corner: Corner,
): { readonly places: readonly PlacedTable[]; readonly lastColumn: number } {
  const tables = parts.flatMap((id) => partTables(scheme, id));
  const widths = columnWidths(tables);
  widths.forEach((width, index) => (sheet.getColumn(corner.column + index).width = width));
  let row = corner.row;
  const places = tables.map((table): PlacedTable => {
    const place = { table, sheet: sheet.name, row, column: corner.column };
    tableHeading(sheet, row - 1, corner.column, table.title.zh);
    writeSchemeTable(sheet, place, lookIn(widths));
    row += rowsOf(table) + 2;
    return place;
  });
  return { places, lastColumn: corner.column + widths.length - 1 };
}

/** Rows with the header; a table without entries keeps a blank one. */
function rowsOf({ rows }: SchemeTable): number {
  return 1 + Math.max(rows.length, 1);
}

function columnWidths(tables: readonly SchemeTable[]): readonly number[] {
  const count = Math.max(0, ...tables.map(({ columns }) => columns.length));
  return Array.from({ length: count }, (_, index) => {
    const words = tables.flatMap(({ columns, rows }) => [
      columns[index]?.zh ?? "",
      ...rows.map((cells) => cells[index]?.value ?? ""),
    ]);
    return Math.min(
      index === 0 ? WIDEST.first : WIDEST.others,
      Math.max(9, ...words.map((one) => Math.ceil(printedLength(one) * 2) + 2)),
    );
  });
}

/** Words to the left, figures to the right; rows high enough for words that wrap. */
function lookIn(widths: readonly number[]): TableLook {
  return {
    alignment: ({ number }) => ({ horizontal: number ? "right" : "left", vertical: "middle", wrapText: !number }),
    height: (cells) => {
      const lines = Math.max(...cells.map(({ value }, index) => linesIn(value, widths[index] ?? 9)));
      return lines > 1 ? linesHeight(lines) : null;
    },
  };
}
