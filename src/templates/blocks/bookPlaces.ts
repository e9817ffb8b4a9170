import type { Block, CellSpec } from "../books/blockDefinition";
import type { SheetDefinition } from "../books/bookDefinition";
import { columnLetters } from "../../workflow/data/located";
import type { NamedThing } from "./bookNames";
import { tableRows } from "./bookNames";
import type { BookValues } from "./bookValues";

/** Sheet row at which the first band begins, below title, period, legend and notes. */
export const FIRST_BAND_ROW = 5;

/** Where a block stands: sheet row and column (from 1) of its first cell, headers included, titles not. */
export interface PlacedBlock {
  readonly block: Block;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Whether it stands in the last band, where tables may grow. */
  readonly last: boolean;
}

/** A sheet with its blocks in their places. */
export interface PlacedSheet {
  readonly sheet: SheetDefinition;
  readonly blocks: readonly PlacedBlock[];
  readonly lastColumn: number;
  readonly lastRow: number;
}

/** Where a thing with an id stands. */
export interface ThingPlace {
  readonly sheet: string;
  /** Absolute address of its first cell, $B$7. */
  readonly address: string;
}

/** Puts the blocks of a sheet into their places: bands below one another, the blocks of a band side by side. */
export function placeSheet(sheet: SheetDefinition, values: BookValues): PlacedSheet {
  let row = FIRST_BAND_ROW;
  const blocks = sheet.bands.flatMap((band, index) => {
    const top = row + (band.some(({ title }) => title !== undefined) ? 1 : 0);
    const last = index === sheet.bands.length - 1;
    const headed = last && band.some(({ kind }) => kind !== "cells");
    let column = 1;
    const placed = band.map((block, place): PlacedBlock => {
      const size = sizeOf(block, values);
      const first = place === 0 || block.joined === true ? column : column + 1;
      column = first + size.columns;
      // The row of headers is repeated on every page; what stands beside the table begins below it.
      const down = headed && block.kind === "cells" && block.title === undefined ? 1 : 0;
      return { block, row: top + down, column: first, ...size, last };
    });
    row = Math.max(...placed.map((one) => one.row + one.rows)) + 1;
    return placed;
  });
  return {
    sheet,
    blocks,
    lastColumn: Math.max(...blocks.map(({ column, columns }) => column + columns - 1)),
    lastRow: Math.max(...blocks.map((block) => block.row + block.rows - 1)),
  };
}

/** Columns that a cell takes. */
export function spanOf(cell: CellSpec): number {
  return cell.span ?? 1;
}

/** Where every thing with an id stands. */
export function thingPlaces(sheets: readonly PlacedSheet[]): ReadonlyMap<NamedThing, ThingPlace> {
  const found = new Map<NamedThing, ThingPlace>();
  for (const { sheet, blocks } of sheets) {
    const at = (thing: NamedThing, row: number, column: number): void => {
      found.set(thing, { sheet: sheet.name, address: `$${columnLetters(column)}$${String(row)}` });
    };
    for (const { block, row, column } of blocks) {
      if (block.kind === "table") at(block, row, column);
      else if (block.kind === "spill") at(block, row + 1, column);
      else
        block.rows.forEach((cells, down) => {
          let right = column;
          for (const cell of cells) {
            if (cell.kind === "entry" || cell.kind === "computed") at(cell, row + down, right);
            right += spanOf(cell);
          }
        });
    }
  }
  return found;
}

function sizeOf(block: Block, { scope }: BookValues): { readonly rows: number; readonly columns: number } {
  switch (block.kind) {
    case "table":
      return { rows: 1 + tableRows(block), columns: block.columns.length };
    case "spill":
      return { rows: 1 + Math.max(scope.spill(block.id).length, block.room ?? 0), columns: block.columns.length };
    case "cells":
      return {
        rows: block.rows.length,
        columns: Math.max(...block.rows.map((cells) => cells.reduce((total, cell) => total + spanOf(cell), 0))),
      };
  }
}
