import type { Worksheet } from "exceljs";
import type { SchemePartId } from "../../domain/scheme/parts/schemeParts";
import { schemeParts } from "../../domain/scheme/parts/schemeParts";
import type { SchemePart } from "../../domain/scheme/parts/schemePart";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { SchemeTable } from "../../domain/scheme/schemeTable";
import type { TableSpot } from "./partTableSpots";
import { columnWidths, lastColumnOf, tableSpots } from "./partTableSpots";
import { linesIn } from "./printedLength";
import { linesHeight } from "./raiseRow";
import type { PlacedTable, TableLook } from "./schemeTableCells";
import { tableHeading, writeSchemeTable } from "./schemeTableCells";

/** The tables of a part of a scheme; none where the scheme leaves the part out. */
export function partTables(scheme: SchemeDocument, id: SchemePartId): readonly SchemeTable[] {
  const rules = scheme[id];
  // Each part is handed the rules that its own schema read.
  return rules === undefined ? [] : (schemeParts[id] as SchemePart<unknown>).tables(rules);
}

/** Writes the tables of parts of a scheme: the narrow ones on the left, those with prose on the right, the wide ones across. */
export function writePartTables(
  sheet: Worksheet,
  scheme: SchemeDocument,
  parts: readonly SchemePartId[],
  top: { readonly left: number; readonly right: number },
): { readonly places: readonly PlacedTable[]; readonly lastColumn: number } {
  const spots = tableSpots(
    parts.flatMap((id) => partTables(scheme, id)),
    top,
  );
  // What stands there already (the period, whose scheme it is) keeps its room.
  const widths = columnWidths(spots).map((width, index) => Math.max(width, sheet.getColumn(index + 1).width ?? 0));
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  const places = spots.map((spot) => written(sheet, spot, widths));
  return { places, lastColumn: lastColumnOf(spots) };
}

function written(sheet: Worksheet, { table, row, column }: TableSpot, widths: readonly number[]): PlacedTable {
  const place = { table, sheet: sheet.name, row, column };
  tableHeading(sheet, row - 1, column, table.title.zh);
  writeSchemeTable(sheet, place, lookIn(widths.slice(column - 1)));
  return place;
}

/** Words to the left, figures to the right; rows high enough for words that wrap. */
function lookIn(widths: readonly number[]): TableLook {
  return {
    alignment: ({ number }) => ({ horizontal: number ? "right" : "left", vertical: "middle", wrapText: !number }),
    height: (cells) => {
      const lines = Math.max(...cells.map(({ value }, index) => linesIn(value, (widths[index] ?? 9) - 1)));
      return lines > 1 ? linesHeight(lines) : null;
    },
  };
}
