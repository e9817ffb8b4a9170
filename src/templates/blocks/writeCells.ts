import type { Style } from "exceljs";
import { showCell } from "../../domain/values/cell";
import type { Cell } from "../../domain/values/cell";
import type { CellSpec, CellsBlock, LabelCell } from "../books/blockDefinition";
import { columnLetters } from "../../workflow/data/located";
import { colours, computedHeaderStyle, font, headerStyle } from "../sheets/bookStyle";
import { linesIn } from "../sheets/printedLength";
import { linesHeight, raiseRow } from "../sheets/raiseRow";
import { cellValue } from "../sheets/sheetCells";
import type { BlockWriter } from "./blockWriter";
import { filledMarks, formulaValue } from "./blockWriter";
import type { PlacedBlock } from "./bookPlaces";
import { spanOf } from "./bookPlaces";
import { addManualMark, addMarks, computedLook, entryLook } from "./cellLook";
import { validateEntry } from "./entryValidation";

/** Writes the cells of a block, row by row; a cell of several columns is merged. */
export function writeCells(writer: BlockWriter, block: CellsBlock, { row, column }: PlacedBlock): void {
  block.rows.forEach((cells, down) => {
    let right = column;
    for (const cell of cells) {
      if (cell.kind !== "gap") writeCell(writer, cell, row + down, right);
      right += spanOf(cell);
    }
  });
}

function writeCell(writer: BlockWriter, cell: Exclude<CellSpec, { kind: "gap" }>, row: number, column: number): void {
  const { sheet } = writer;
  const span = spanOf(cell);
  const target = sheet.getCell(row, column);
  const look = lookOf(cell);
  for (let right = 0; right < span; right += 1) Object.assign(sheet.getCell(row, column + right), look);
  if (span > 1) sheet.mergeCells(row, column, row, column + span - 1);
  const shown = valueOf(writer, cell);
  target.value =
    cell.kind === "computed"
      ? formulaValue(writer, cell, shown, { address: target.address, table: null, merged: span > 1 })
      : cellValue(shown);
  const range = `${target.address}:${columnLetters(column + span - 1)}${String(row)}`;
  if (cell.kind === "entry") {
    validateEntry(writer, target.address, cell.title ?? cell.id, cell);
    if (cell.manual === true) addManualMark(sheet, range, target.address);
  }
  if (cell.kind === "computed") addMarks(sheet, range, filledMarks(writer, cell.marks ?? [], { row, column }, null));
  makeRoom(writer, row, column, cell, shown);
}

function valueOf({ values }: BlockWriter, cell: Exclude<CellSpec, { kind: "gap" }>): Cell {
  if (cell.kind === "label") return cell.words;
  if (cell.kind === "entry") return cell.value;
  return cell.id === undefined ? cell.value(values.scope) : values.scope.cell(cell.id);
}

function lookOf(cell: Exclude<CellSpec, { kind: "gap" }>): Partial<Style> {
  if (cell.kind === "label") return labelLooks[cell.look];
  const look = cell.kind === "entry" ? entryLook(cell) : computedLook(cell);
  const tall = (cell.lines ?? 1) > 1;
  return tall ? { ...look, alignment: { ...look.alignment, wrapText: true, vertical: "top" } } : look;
}

/** Room for wrapped words: the lines that they take over the columns that the cell spans, or those that are asked for. */
function makeRoom(
  { sheet }: BlockWriter,
  row: number,
  column: number,
  cell: Exclude<CellSpec, { kind: "gap" }>,
  shown: Cell,
): void {
  const width = Array.from({ length: spanOf(cell) }, (_, right) => sheet.getColumn(column + right).width ?? 9).reduce(
    (total, one) => total + one,
    0,
  );
  const wraps = lookOf(cell).alignment?.wrapText === true;
  const lines = Math.max(cell.lines ?? 1, wraps && typeof shown === "string" ? linesIn(showCell(shown), width) : 1);
  raiseRow(sheet, row, cell.kind === "label" && cell.look === "heading" ? 24 : linesHeight(lines) + 2);
}

const labelLooks: Readonly<Record<LabelCell["look"], Partial<Style>>> = {
  label: { ...computedHeaderStyle, alignment: { horizontal: "left", vertical: "middle", wrapText: true } },
  header: headerStyle,
  computedHeader: computedHeaderStyle,
  heading: { font: font({ size: 13, bold: true, color: { argb: colours.title } }), alignment: { vertical: "middle" } },
  prose: { font: font(), alignment: { horizontal: "left", vertical: "top", wrapText: true } },
  plain: { font: font(), alignment: { vertical: "middle" } },
};
