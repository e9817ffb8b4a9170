import type { Row, Worksheet } from "exceljs";

/** Makes a row at least so high, in points. A row that nobody has set has no height, whatever the writer's type says. */
export function raiseRow(sheet: Worksheet, row: number, height: number): void {
  const target: { height?: Row["height"] | undefined } = sheet.getRow(row);
  if (target.height === undefined || target.height < height) target.height = height;
}

/** Height of so many lines of text, in points; one line has the usual height. */
export function linesHeight(lines: number): number {
  return lines <= 1 ? 18 : lines * 16 + 2;
}
