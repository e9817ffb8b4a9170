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

/** One number over another; "" where one is blank or the lower one 0, as IF(B=0,"",A/B) has it; words cannot be divided. */
export function ratio(part: Cell, whole: Cell): Cell {
  const found = [whole, part].find(isCellError);
  if (found !== undefined) return found;
  if (isBlank(part) || isBlank(whole) || whole === 0) return "";
  if (typeof part !== "number" || typeof whole !== "number") return { error: "#VALUE!" };
  return decimal(part).dividedBy(whole).toNumber();
}

/** A − B or A + B: blanks are 0, an error stays, and words cannot be calculated with. */
export function addUp(one: Cell, other: Cell, sign: 1 | -1 = 1): Cell {
  const found = [one, other].find(isCellError);
  if (found !== undefined) return found;
  if ([one, other].some((cell) => cell !== null && typeof cell !== "number")) return { error: "#VALUE!" };
  return decimal(Number(one ?? 0))
    .plus(decimal(Number(other ?? 0)).times(sign))
    .toNumber();
}

/** N: a number as it is, words and blanks as 0. */
export function numberOr0(cell: Cell): Cell {
  return typeof cell === "number" || isCellError(cell) ? cell : 0;
}

function sameValue(one: Cell, other: Cell): boolean {
  if (typeof one === "string" && typeof other === "string") return one.toLowerCase() === other.toLowerCase();
  return one === other;
}
