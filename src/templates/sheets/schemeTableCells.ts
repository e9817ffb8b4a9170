import type { Alignment, Worksheet } from "exceljs";
import type { SchemeCell, SchemeTable } from "../../domain/scheme/schemeTable";
import { units } from "../../domain/values/unit";
import { columnLetters } from "../../workflow/data/located";
import { raiseRow } from "./raiseRow";
import { colours, computedHeaderStyle, computedStyle, font } from "./bookStyle";

/** A table of the scheme with its place on 方案参数. */
export interface PlacedTable {
  readonly table: SchemeTable;
  readonly sheet: string;
  /** Sheet row of the table's headers. */
  readonly row: number;
  readonly column: number;
}

/** How the cells of a scheme's table stand: alignment of a cell, and height of a row where it is not the usual one. */
export interface TableLook {
  readonly alignment: (cell: SchemeCell, index: number) => Partial<Alignment> | undefined;
  readonly height: (cells: readonly SchemeCell[]) => number | null;
}

/** Writes a table of the scheme; one without entries keeps a blank row. */
export function writeSchemeTable(sheet: Worksheet, { table, row, column }: PlacedTable, look: TableLook): void {
  sheet.addTable({
    name: table.name,
    ref: `${columnLetters(column)}${String(row)}`,
    headerRow: true,
    style: { theme: "TableStyleLight1", showRowStripes: false },
    columns: table.columns.map(({ zh }) => ({ name: zh, filterButton: false })),
    rows: table.rows.length === 0 ? [table.columns.map(() => null)] : table.rows.map((cells) => cells.map(schemeValue)),
  });
  table.columns.forEach((_title, index) => Object.assign(sheet.getCell(row, column + index), computedHeaderStyle));
  table.rows.forEach((cells, down) => {
    cells.forEach((cell, index) => {
      const target = sheet.getCell(row + 1 + down, column + index);
      Object.assign(target, computedStyle);
      if (cell.number) target.numFmt = units[cell.unit].numberFormat;
      const alignment = look.alignment(cell, index);
      if (alignment !== undefined) target.alignment = alignment;
    });
    const height = look.height(cells);
    if (height !== null) raiseRow(sheet, row + 1 + down, height);
  });
}

/** A title over a table. */
export function tableHeading(sheet: Worksheet, row: number, column: number, words: string): void {
  Object.assign(sheet.getCell(row, column), {
    value: words,
    font: font({ bold: true, color: { argb: colours.title } }),
  });
}

/** What a cell of a scheme's table holds in a sheet. */
function schemeValue({ value, number }: SchemeCell): string | number | null {
  if (value === "") return null;
  return number ? Number(value) : value;
}
