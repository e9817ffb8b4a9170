import type { Cell, Cells } from "../../domain/values/cell";
import { isCellError } from "../../domain/values/cell";
import { operate, overCells, truthOf } from "./cellArrays";
import type { FormulaNode } from "./formulaTree";
import { parseFormula } from "./parseFormula";

/** What formulas may refer to. */
export interface FormulaGround {
  /** Columns of a table from one header to another, both included; its header cells instead where asked for. */
  readonly columns: (table: string, from: string, to: string, headers: boolean) => Cells;
  /** All that the formula in a cell spills. */
  readonly spill: (address: string) => Cells;
  /** The cell of a defined name. */
  readonly name: (name: string) => Cell;
  /** What a function of the add-in gives; null is an argument left out. */
  readonly kpi: (name: string, given: readonly (Cells | null)[]) => Cells;
}

/**
 * What a live formula of the results gives, as Excel calculates it: the cached values of its cells. It knows the
 * functions that those formulas use; another one is a fault of the program.
 */
export function evaluateFormula(formula: string, ground: FormulaGround): Cells {
  return evaluate(parseFormula(formula), ground);
}

function evaluate(node: FormulaNode, ground: FormulaGround): Cells {
  switch (node.kind) {
    case "constant":
      return node.cells;
    case "columns":
      return ground.columns(node.table, node.from, node.to, node.headers);
    case "spill":
      return ground.spill(node.address);
    case "name":
      return [[ground.name(node.name)]];
    case "binary":
      return overCells([evaluate(node.left, ground), evaluate(node.right, ground)], ([left = null, right = null]) =>
        operate(node.operator, left, right),
      );
    case "call":
      return call(
        node.name,
        node.given.map((argument) => (argument === null ? null : evaluate(argument, ground))),
        ground,
      );
  }
}

function call(name: string, given: readonly (Cells | null)[], ground: FormulaGround): Cells {
  if (name.startsWith("KPI.")) return ground.kpi(name.slice("KPI.".length), given);
  const known = functions[name];
  if (known === undefined) throw new Error(`The values of ${name} cannot be kept: it is not known here`);
  return known(given.map((argument) => argument ?? [[null]]));
}

type ExcelFunction = (given: readonly Cells[]) => Cells;

/** A function that looks at each cell of one argument. */
function ofEach(test: (cell: Cell) => Cell): ExcelFunction {
  return ([cells = []]) => cells.map((row) => row.map(test));
}

const functions: Readonly<Record<string, ExcelFunction>> = {
  IF: (given) => overCells(given, ([condition = null, held = null, other = false]) => choose(condition, held, other)),
  IFERROR: (given) => overCells(given, ([cell = null, instead = null]) => (isCellError(cell) ? instead : cell)),
  ISERROR: ofEach(isCellError),
  ISNA: ofEach((cell) => isCellError(cell) && cell.error === "#N/A"),
  ISBLANK: ofEach((cell) => cell === null),
  ISNUMBER: ofEach((cell) => typeof cell === "number"),
  NOT: ofEach((cell) => {
    const truth = truthOf(cell);
    return isCellError(cell) ? cell : truth === null ? { error: "#VALUE!" } : !truth;
  }),
  COUNTA: (given) => [[given.flat(2).filter((cell) => cell !== null).length]],
  INDEX: ([cells = [], [[row = null] = []] = [], [[column = null] = []] = []]) => indexed(cells, row, column),
  XLOOKUP: ([wanted = [], keys = [], values = []]) =>
    wanted.map((row) => row.map((cell) => lookedUp(cell, keys.flat(), values.flat()))),
};

function choose(condition: Cell, held: Cell, other: Cell): Cell {
  if (isCellError(condition)) return condition;
  const truth = truthOf(condition);
  if (truth === null) return { error: "#VALUE!" };
  return truth ? held : other;
}

/** A row, a column (0 takes all of them) or a cell of a block. */
function indexed(cells: Cells, row: Cell, column: Cell): Cells {
  const [down, right] = [Number(row ?? 0), Number(column ?? 0)];
  const rows = down === 0 ? cells : cells.slice(down - 1, down);
  const found = right === 0 ? rows : rows.map((line) => line.slice(right - 1, right));
  return found.length === 0 || found[0]?.length === 0 ? [[{ error: "#REF!" }]] : found;
}

function lookedUp(wanted: Cell, keys: readonly Cell[], values: readonly Cell[]): Cell {
  if (isCellError(wanted)) return wanted;
  const place = keys.findIndex((key) => !isCellError(key) && operate("=", key, wanted) === true);
  return place === -1 ? { error: "#N/A" } : (values[place] ?? null);
}
