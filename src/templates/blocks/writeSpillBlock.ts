import { showCell } from "../../domain/values/cell";
import type { SpillBlock } from "../books/blockDefinition";
import { columnLetters } from "../../workflow/data/located";
import { box, colours, computedHeaderStyle, fill } from "../sheets/bookStyle";
import { linesIn } from "../sheets/printedLength";
import { linesHeight, raiseRow } from "../sheets/raiseRow";
import { writeSpill } from "../sheets/sheetCells";
import type { BlockWriter } from "./blockWriter";
import { filled, filledMarks } from "./blockWriter";
import type { PlacedBlock } from "./bookPlaces";
import { addMarks, addSpillMark, computedKind, computedLook } from "./cellLook";
import { headerWithUnit } from "./fillReferences";

/** Writes a formula that spills, its headers, its cached values, and looks that follow what it fills. */
export function writeSpillBlock(writer: BlockWriter, block: SpillBlock, { row, column, rows }: PlacedBlock): void {
  const { sheet } = writer;
  const values = writer.values.scope.spill(block.id);
  const raise = (line: number, lines: number): void => {
    if (lines > 1) raiseRow(sheet, line, linesHeight(lines));
  };
  block.columns.forEach((one, right) => {
    const target = sheet.getCell(row, column + right);
    const words = headerWithUnit(one.label, one.unit);
    Object.assign(target, { value: words }, computedHeaderStyle);
    raise(row, Math.max(2, linesIn(words, sheet.getColumn(column + right).width ?? 9)));
    const look = computedLook(one);
    for (let down = 1; down < rows; down += 1) {
      const present = down <= values.length;
      Object.assign(
        sheet.getCell(row + down, column + right),
        look,
        present ? {} : { fill: undefined, border: undefined },
      );
    }
    const letters = columnLetters(column + right);
    const first = { row: row + 1, column: column + right };
    const range = `${letters}${String(row + 1)}:${letters}${String(row + rows - 1)}`;
    addMarks(sheet, range, filledMarks(writer, one.marks ?? [], first, null));
    if (one.as === "text" || computedKind(one) === "text")
      values.forEach((line, down) => {
        raise(row + 1 + down, linesIn(showCell(line[right] ?? null), sheet.getColumn(column + right).width ?? 9));
      });
  });
  if (rows - 1 > values.length) {
    const [left, right] = [columnLetters(column), columnLetters(column + block.columns.length - 1)];
    const from = row + 1 + values.length;
    addSpillMark(sheet, `${left}${String(from)}:${right}${String(row + rows - 1)}`, `$${left}${String(from)}`);
  }
  writeSpill(sheet, row + 1, column, filled(writer, block.formula, null), values);
  Object.assign(sheet.getCell(row + 1, column), { fill: fill(colours.computed), border: box });
}

/** Width of a column in characters, where the definition does not say. */
export function spillColumnWidth(column: SpillBlock["columns"][number]): number {
  return column.width ?? { number: 13, text: 16, date: 13 }[computedKind(column)];
}
