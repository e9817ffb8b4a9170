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

/** Rows after which a further lane of tables begins, to the right of the first. */
const LANE_ROWS = 56;
/** Widest column, in characters; longer words wrap. */
const WIDEST = 40;

/** Where the first lane begins. */
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

/** Writes the tables of parts of a scheme below one another, in as many lanes side by side as they need. */
export function writePartTables(
  sheet: Worksheet,
  scheme: SchemeDocument,
  parts: readonly SchemePartId[],
  corner: Corner,
): { readonly places: readonly PlacedTable[]; readonly lastColumn: number } {
  const lanes = lanesOf(parts.flatMap((id) => partTables(scheme, id)));
  let column = corner.column;
  const places = lanes.flatMap((tables) => {
    const widths = laneWidths(tables);
    widths.forEach((width, index) => (sheet.getColumn(column + index).width = width));
    let row = corner.row;
    const placed = tables.map((table): PlacedTable => {
      const place = { table, sheet: sheet.name, row, column };
      tableHeading(sheet, row - 1, column, table.title.zh);
      writeSchemeTable(sheet, place, lookIn(widths));
      row += rowsOf(table) + 2;
      return place;
    });
    sheet.getColumn(column + widths.length).width = 3;
    column += widths.length + 1;
    return placed;
  });
  return { places, lastColumn: column - 2 };
}

/** Rows with the header; a table without entries keeps a blank one. */
function rowsOf({ rows }: SchemeTable): number {
  return 1 + Math.max(rows.length, 1);
}

function lanesOf(tables: readonly SchemeTable[]): readonly (readonly SchemeTable[])[] {
  const lanes: SchemeTable[][] = [];
  let rows = LANE_ROWS;
  for (const table of tables) {
    const needed = rowsOf(table) + 2;
    if (rows + needed > LANE_ROWS && rows > 0) {
      lanes.push([]);
      rows = 0;
    }
    lanes.at(-1)?.push(table);
    rows += needed;
  }
  return lanes;
}

function laneWidths(tables: readonly SchemeTable[]): readonly number[] {
  const count = Math.max(0, ...tables.map(({ columns }) => columns.length));
  return Array.from({ length: count }, (_, index) => {
    const words = tables.flatMap(({ columns, rows }) => [
      columns[index]?.zh ?? "",
      ...rows.map((cells) => cells[index]?.value ?? ""),
    ]);
    return Math.min(WIDEST, Math.max(9, ...words.map((one) => Math.ceil(printedLength(one) * 2) + 2)));
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
