import type { Cell } from "../../domain/values/cell";
import { isCellError, showCell } from "../../domain/values/cell";
import { areaAt, cellAddress } from "../cellArea";
import type { FileWorksheet } from "../ports";
import { alignRows } from "./alignRows";
import type { FrozenCell, FrozenSheet } from "./frozenContent";
import type { FrozenDifference } from "./frozenDifference";
import { lookDifferences } from "./lookDifferences";

/** In what a sheet of a file differs from the one that was frozen: hidden, rows deleted, added, moved, cells changed. */
export function sheetDifferences(frozen: FrozenSheet, sheet: FileWorksheet): readonly FrozenDifference[] {
  const found: readonly (readonly Cell[])[] = sheet.rows;
  const { rows: expected, name } = frozen;
  const formulas = formulasByRow(sheet);
  const hidden: readonly FrozenDifference[] = [
    ...(sheet.hidden ? [{ kind: "sheetHidden", sheet: name } as const] : []),
    ...lookDifferences(sheet),
  ];
  const [sameRows, foundRows] = [expected.map(rowKey), found.map(rowKey)];
  const inPlace = sameRows.length === foundRows.length && sameRows.every((row, index) => row === foundRows[index]);
  if (inPlace && sheet.formulas.size === 0) return hidden;
  const { pairs, moved, deleted, added } = alignRows({
    expected: sameRows,
    found: foundRows,
    likeness: (one, other) => likeness(expected[one] ?? [], found[other] ?? []),
  });
  const filled = (row: readonly Cell[] | undefined): boolean => row?.some((cell) => !isBlank(cell)) ?? false;
  return [
    ...hidden,
    ...deleted
      .filter((row) => filled(expected[row]))
      .map((row) => ({ kind: "rowDeleted", sheet: name, row: row + 1, shown: beginning(expected[row]) }) as const),
    ...added
      .filter((row) => filled(found[row]) || formulas.has(row))
      .map((row) => ({ kind: "rowAdded", sheet: name, row: row + 1, shown: beginning(found[row]) }) as const),
    ...moved.map(
      ([from, row]) =>
        ({ kind: "rowMoved", sheet: name, row: row + 1, from: from + 1, shown: beginning(found[row]) }) as const,
    ),
    ...[...pairs, ...moved].flatMap(([one, other]) =>
      rowDifferences(name, other, expected[one] ?? [], found[other] ?? [], formulas.get(other)),
    ),
    ...formulasBelow(name, found.length, formulas),
  ];
}

/** Whether a cell still holds what was frozen. Figures count to 15 digits, which is what spreadsheets keep. */
export function sameCell(found: Cell, expected: FrozenCell): boolean {
  if (isBlank(found) || isBlank(expected)) return isBlank(found) && isBlank(expected);
  if (typeof found === "number" && typeof expected === "number")
    return found === expected || found.toPrecision(15) === expected.toPrecision(15);
  if (typeof found === "string" && typeof expected === "string") return oneBreak(found) === oneBreak(expected);
  return found === expected;
}

/** Only nothing is blank: white space that was put into a cell is a change. */
function isBlank(cell: Cell): boolean {
  return cell === null || cell === "";
}

function oneBreak(words: string): string {
  return words.includes("\r") ? words.replace(/\r\n?/g, "\n") : words;
}

/**
 * What rows are compared by: equal only for rows whose cells are all the same. Each cell stands behind its length, so that
 * no text can pass for the border between two cells.
 */
function rowKey(row: readonly Cell[]): string {
  let key = "";
  let blanks = "";
  for (const cell of row) {
    if (isBlank(cell)) blanks += ",";
    else {
      const own = cellKey(cell);
      key += `${blanks}${String(own.length)}:${own}`;
      blanks = "";
    }
  }
  return key;
}

function cellKey(cell: Cell): string {
  if (typeof cell === "number") return `n${cell.toPrecision(15)}`;
  if (typeof cell === "string") return `s${oneBreak(cell)}`;
  return isCellError(cell) ? `e${cell.error}` : `b${String(cell)}`;
}

/** Cells that two rows share; the first one, by which people know a row, counts most. */
function likeness(expected: readonly FrozenCell[], found: readonly Cell[]): number {
  return expected.reduce<number>((sum, cell, column) => {
    const same = !isBlank(cell) && sameCell(found[column] ?? null, cell);
    return sum + (same ? (column === 0 ? 3 : 1) : 0);
  }, 0);
}

function rowDifferences(
  sheet: string,
  row: number,
  expected: readonly FrozenCell[],
  found: readonly Cell[],
  formulas: ReadonlyMap<number, string> | undefined,
): readonly FrozenDifference[] {
  const differences: FrozenDifference[] = [];
  const columns = Math.max(expected.length, found.length, ...[...(formulas?.keys() ?? [])].map((column) => column + 1));
  for (let column = 0; column < columns; column += 1) {
    const [here, then] = [found[column] ?? null, expected[column] ?? null];
    const address = cellAddress(row + 1, column + 1);
    const formula = formulas?.get(column);
    if (formula !== undefined && !isTruth(formula, then))
      differences.push({ kind: "formula", sheet, address, formula, found: here, expected: then });
    else if (!sameCell(here, then)) differences.push({ kind: "cell", sheet, address, found: here, expected: then });
  }
  return differences;
}

/** LibreOffice writes TRUE and FALSE as the functions that give them. */
function isTruth(formula: string, frozen: FrozenCell): boolean {
  return typeof frozen === "boolean" && formula === (frozen ? "=TRUE()" : "=FALSE()");
}

/** Formulas below the last row with a value. */
function formulasBelow(
  sheet: string,
  from: number,
  formulas: ReadonlyMap<number, ReadonlyMap<number, string>>,
): readonly FrozenDifference[] {
  return [...formulas]
    .filter(([row]) => row >= from)
    .flatMap(([row, columns]) => rowDifferences(sheet, row, [], [], columns));
}

function formulasByRow({ formulas }: FileWorksheet): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  for (const [address, formula] of formulas) {
    const area = areaAt(address);
    if (area === null) continue;
    const row = rows.get(area.firstRow - 1) ?? new Map<number, string>();
    row.set(area.firstColumn - 1, formula);
    rows.set(area.firstRow - 1, row);
  }
  return rows;
}

/** Cells of a row that a message shows. */
const SHOWN = 4;

function beginning(row: readonly Cell[] | undefined): string {
  const filled = (row ?? []).filter((cell) => !isBlank(cell));
  const words = filled.slice(0, SHOWN).map((cell) => showCell(cell).slice(0, 30));
  return `${words.join(" ")}${filled.length > SHOWN ? " …" : ""}`;
}
