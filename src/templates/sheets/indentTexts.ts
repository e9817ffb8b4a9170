import type { Alignment, Cell, Worksheet } from "exceljs";

/** Sets texts in by a character where they stand beside a number, which ends where they would begin. */
export function indentTexts(sheet: Worksheet): void {
  const { columnCount } = sheet;
  sheet.eachRow({ includeEmpty: true }, (row) => {
    for (let column = 2; column <= columnCount; column += 1) {
      const cell = row.getCell(column);
      if (sideOf(cell) === "left" && sideOf(row.getCell(column - 1)) === "right")
        cell.alignment = { ...cell.alignment, indent: 1 };
    }
  });
}

/** Cells without a style have no alignment, whatever the writer's type says. */
function sideOf(cell: Cell): Alignment["horizontal"] | undefined {
  const alignment: Partial<Alignment> = { ...cell.alignment };
  return alignment.horizontal;
}
