import type { Cell } from "../../domain/values/cell";
import { isBlank, isCellError } from "../../domain/values/cell";
import type { Decimal } from "../../domain/values/decimal";
import { decimal, sum } from "../../domain/values/decimal";

/** The numbers among cells, as SUM and AVERAGE see them: texts and blanks left out. */
export function numbersOf(cells: readonly Cell[]): readonly Decimal[] {
  return cells.flatMap((cell) => (typeof cell === "number" ? [decimal(cell)] : []));
}

/** SUM: the first error where there is one. */
export function sumOf(cells: readonly Cell[]): Cell {
  return cells.find(isCellError) ?? sum(numbersOf(cells)).toNumber();
}

/** COUNTA of a column that people fill in: cells that are not blank. */
export function countOf(cells: readonly Cell[]): number {
  return cells.filter((cell) => !isBlank(cell)).length;
}

/** COUNTIFS: rows in which each column holds its wanted value; texts compare without case. */
export function countIf(...conditions: readonly (readonly [cells: readonly Cell[], wanted: Cell])[]): number {
  const [first] = conditions;
  return (first?.[0] ?? []).filter((_cell, place) =>
    conditions.every(([cells, wanted]) => sameValue(cells[place] ?? null, wanted)),
  ).length;
}

/** SUMIFS: the sum of the numbers in rows in which each column holds its wanted value. */
export function sumIf(
  summed: readonly Cell[],
  ...conditions: readonly (readonly [cells: readonly Cell[], wanted: Cell])[]
): Cell {
  return sumOf(
    summed.filter((_cell, place) => conditions.every(([cells, wanted]) => sameValue(cells[place] ?? null, wanted))),
  );
}

/** AVERAGE: #DIV/0! of no numbers. */
export function meanOf(cells: readonly Cell[]): Cell {
  const found = cells.find(isCellError);
  const numbers = numbersOf(cells);
  return found ?? (numbers.length === 0 ? { error: "#DIV/0!" } : sum(numbers).dividedBy(numbers.length).toNumber());
}

/** One number over another; "" where the lower one is 0 or no number, as IF(B=0,"",A/B) has it. */
export function ratio(part: Cell, whole: Cell): Cell {
  if (typeof part !== "number" || typeof whole !== "number" || whole === 0) return "";
  return decimal(part).dividedBy(whole).toNumber();
}

function sameValue(one: Cell, other: Cell): boolean {
  if (typeof one === "string" && typeof other === "string") return one.toLowerCase() === other.toLowerCase();
  return one === other;
}
