import type { Worksheet } from "exceljs";
import type { CellSpec } from "../books/blockDefinition";
import type { CalculatedColumn } from "../package/sheetXml";
import type { BlockWriter } from "./blockWriter";
import type { PlacedBlock, PlacedSheet } from "./bookPlaces";
import { spanOf } from "./bookPlaces";
import { blockTitle } from "./cellLook";
import { writeCells } from "./writeCells";
import { spillColumnWidth, writeSpillBlock } from "./writeSpillBlock";
import { tableColumnWidth, writeTable } from "./writeTable";

/** Narrowest of the three columns under the legend. */
const LEGEND_WIDTH = 11;
/** Width of the free column between blocks. */
const FREE_WIDTH = 3;
/** Width of a column of single cells, where nothing else is said. */
const USUAL_WIDTH = 12;

/** Writes the blocks of a sheet. Returns the formulas of calculated columns by table. */
export function writeBlocks(
  writer: BlockWriter,
  placed: PlacedSheet,
): ReadonlyMap<string, ReadonlyMap<string, CalculatedColumn>> {
  setWidths(writer.sheet, placed);
  const columns = new Map<string, ReadonlyMap<string, CalculatedColumn>>();
  for (const one of placed.blocks) {
    const { block, row, column } = one;
    if (block.title !== undefined) {
      Object.assign(writer.sheet.getCell(row - 1, column), { value: block.title }, blockTitle);
      writer.sheet.getRow(row - 1).height = 22;
    }
    if (block.kind === "table") columns.set(block.name, writeTable(writer, block, one));
    else if (block.kind === "spill") writeSpillBlock(writer, block, one);
    else writeCells(writer, block, one);
  }
  return columns;
}

function setWidths(sheet: Worksheet, placed: PlacedSheet): void {
  const wished = placed.blocks.flatMap((one) =>
    widthsOf(one).map((width, right): readonly [number, number] => [one.column + right, width]),
  );
  const free = freeColumns(placed);
  const given = placed.sheet.widths ?? [];
  for (let column = 1; column <= Math.max(placed.lastColumn, given.length, 3); column += 1) {
    const own = Math.max(0, ...wished.flatMap(([place, width]) => (place === column ? [width] : [])));
    const usual = own > 0 ? own : free.has(column) ? FREE_WIDTH : USUAL_WIDTH;
    const width = (given[column - 1] ?? 0) > 0 ? (given[column - 1] ?? 0) : usual;
    sheet.getColumn(column).width = column <= 3 ? Math.max(width, LEGEND_WIDTH) : width;
  }
}

/** The columns that a band leaves free between its blocks. */
function freeColumns({ blocks }: PlacedSheet): ReadonlySet<number> {
  return new Set(
    blocks.flatMap(({ row, column }) =>
      column > 1 && !blocks.some((other) => other.row === row && other.column + other.columns === column)
        ? [column - 1]
        : [],
    ),
  );
}

/** The widths that a block asks for; 0 for a column that only wide cells cross. */
function widthsOf({ block, columns }: PlacedBlock): readonly number[] {
  if (block.kind === "table") return block.columns.map(tableColumnWidth);
  if (block.kind === "spill") return block.columns.map(spillColumnWidth);
  const single = new Set(block.rows.flatMap(singleColumns));
  return Array.from({ length: columns }, (_, right) => (single.has(right) ? USUAL_WIDTH : 0));
}

/** The columns, from 0, in which a row has a cell of one column. */
function singleColumns(cells: readonly CellSpec[]): readonly number[] {
  let right = 0;
  return cells.flatMap((cell) => {
    const place = right;
    right += spanOf(cell);
    return cell.kind !== "gap" && spanOf(cell) === 1 ? [place] : [];
  });
}
