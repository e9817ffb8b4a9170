import type { Cell, Cells } from "../../domain/values/cell";
import { isCellError } from "../../domain/values/cell";

/** Rows and columns of a block. */
function sizeOf(cells: Cells): readonly [rows: number, columns: number] {
  return [cells.length, cells[0]?.length ?? 0];
}

/**
 * Calculates cell by cell over blocks of any size, as Excel does: a single row or column serves all rows or columns,
 * and where a block ends before the others there is #N/A.
 */
export function overCells(blocks: readonly Cells[], calculate: (cells: readonly Cell[]) => Cell): Cells {
  const rows = Math.max(...blocks.map((block) => sizeOf(block)[0]));
  const columns = Math.max(...blocks.map((block) => sizeOf(block)[1]));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => calculate(blocks.map((block) => cellAt(block, row, column)))),
  );
}

function cellAt(block: Cells, row: number, column: number): Cell {
  const [rows, columns] = sizeOf(block);
  const [down, right] = [rows === 1 ? 0 : row, columns === 1 ? 0 : column];
  return down < rows && right < columns ? (block[down]?.[right] ?? null) : { error: "#N/A" };
}

/** What an operator of Excel gives of two cells; an error in either is the result. */
export function operate(operator: string, left: Cell, right: Cell): Cell {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  switch (operator) {
    case "&":
      return textOf(left) + textOf(right);
    case "=":
      return compare(left, right) === 0;
    case "<>":
      return compare(left, right) !== 0;
    case "<":
      return compare(left, right) < 0;
    case ">":
      return compare(left, right) > 0;
    case "<=":
      return compare(left, right) <= 0;
    case ">=":
      return compare(left, right) >= 0;
    default:
      return arithmetic(operator, numberOf(left), numberOf(right));
  }
}

/** Whether a condition holds; null where the cell is no truth value. */
export function truthOf(cell: Cell): boolean | null {
  if (typeof cell === "boolean") return cell;
  if (cell === null) return false;
  return typeof cell === "number" ? cell !== 0 : null;
}

function arithmetic(operator: string, left: number | null, right: number | null): Cell {
  if (left === null || right === null) return { error: "#VALUE!" };
  if (operator === "+") return left + right;
  if (operator === "-") return left - right;
  if (operator === "*") return left * right;
  return right === 0 ? { error: "#DIV/0!" } : left / right;
}

/** Numbers stand before texts, texts before truth values; a blank equals 0 and "". Texts compare without case. */
function compare(left: Cell, right: Cell): number {
  const [one, other] = [alike(left, right), alike(right, left)];
  const order = (cell: Cell): number => (typeof cell === "number" ? 0 : typeof cell === "string" ? 1 : 2);
  if (order(one) !== order(other)) return order(one) - order(other);
  if (typeof one === "string" && typeof other === "string") {
    const [low, high] = [one.toLowerCase(), other.toLowerCase()];
    return low === high ? 0 : low < high ? -1 : 1;
  }
  return Number(one) - Number(other);
}

function alike(cell: Cell, beside: Cell): Cell {
  if (cell !== null) return cell;
  return typeof beside === "string" ? "" : typeof beside === "boolean" ? false : 0;
}

function textOf(cell: Cell): string {
  if (cell === null || isCellError(cell)) return "";
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
}

function numberOf(cell: Cell): number | null {
  if (cell === null) return 0;
  if (typeof cell === "boolean") return Number(cell);
  return typeof cell === "number" ? cell : null;
}
