import { grading } from "../domain/appraisal/grading";
import type { RowsGrader } from "../domain/appraisal/rowsGrader";
import { rowsGrader } from "../domain/appraisal/rowsGrader";
import type { AppraisalContext } from "../domain/calculation/context";
import { roomForGrades } from "../domain/kernel/gradedRows";
import type { GradedRows } from "../domain/kernel/gradedRows";
import { roomForManagers } from "../domain/kernel/managerRows";
import { gradeLadder } from "../domain/scheme/ladder";
import type { Cell } from "../domain/values/cell";
import { toCell } from "../domain/values/cell";
import { all } from "../domain/values/result";
import { toArgument } from "./argument";
import type { Block } from "./block";
import { isBlock, sizeOfBlock } from "./block";
import type { RowCells } from "./broadcast";
import { cellLimits } from "./cellLimits";
import type { OutputCell } from "./functionOutput";

/** Rows graded at once: so few stay in the memory nearest to the processor. */
const BATCH = 1024;

/** The columns of a range of managers, one row a manager. */
export interface ManagerColumns {
  readonly netProfits: Block;
  readonly balances: Block;
  readonly qualities: Block;
  readonly deposits: Block;
}

/** A grading of whole columns; see gradingRange. */
export interface GradingRange {
  readonly columns: ManagerColumns;
  readonly classes: readonly Cell[];
  readonly count: number;
  readonly grader: RowsGrader;
}

/** What KPI.GRADING is given as columns of one height under one header; null where it lies otherwise. */
export function gradingRange(given: readonly unknown[], context: AppraisalContext): GradingRange | null {
  const [netProfits, balances, classes, qualities, deposits] = given;
  if (!isBlock(balances) || !isBlock(netProfits) || !isBlock(qualities) || !isBlock(deposits)) return null;
  const { rows: count, columns: width } = sizeOfBlock(balances);
  const upright = [netProfits, qualities, deposits].every((column) => {
    const size = sizeOfBlock(column);
    return size.rows === count && size.columns === 1;
  });
  const header = toArgument(classes);
  if (count < 2 || !upright || header?.length !== 1 || header[0]?.length !== width) return null;
  const read = all(header[0].map((cell) => grading.inputs.classes.read(cell, context)));
  const prepared = read.ok ? rowsGrader(context, read.value) : read;
  if (!prepared.ok) return null;
  return {
    columns: { netProfits, balances, qualities, deposits },
    classes: header[0],
    count,
    grader: prepared.value,
  };
}

/**
 * Grades whole columns by the kernel, six cells a manager. `otherwise` gives the cells of a row that holds anything but
 * numbers within their limits, or figures that no cell can hold.
 */
export function gradeColumns(
  { columns, classes, count, grader }: GradingRange,
  context: AppraisalContext,
  otherwise: (cells: RowCells) => readonly OutputCell[],
): readonly (readonly OutputCell[])[] {
  const rows = roomForManagers(BATCH, grader.balances);
  const graded = roomForGrades(BATCH);
  const grades = gradeLadder(context.scheme.document).map(({ name }) => name.zh);
  const fill = packer(columns, context);
  const output = new Array<readonly OutputCell[]>(count).fill([]);
  for (let first = 0; first < count; first += BATCH) {
    const size = Math.min(BATCH, count - first);
    const odd = fill(rows.figures, first, size);
    grader.grade(rows, size, graded);
    for (let row = 0; row < size; row += 1) {
      output[first + row] =
        odd[row] === 1 || !isOfCells(graded, row)
          ? otherwise(rowOf(columns, classes, first + row))
          : cellsOf(graded, row, grades);
    }
  }
  return output;
}

/** The cells of one row by the names of the grading's inputs. */
function rowOf(columns: ManagerColumns, classes: readonly Cell[], row: number): RowCells {
  return {
    netProfit: toCell(columns.netProfits[row]?.[0]),
    balances: classes.map((_, column) => toCell(columns.balances[row]?.[column])),
    classes,
    quality: toCell(columns.qualities[row]?.[0]),
    deposits: toCell(columns.deposits[row]?.[0]),
  };
}

/** Puts rows of cells into a batch; gives 1 for each row that is not numbers within their limits, which holds zeros. */
function packer(
  { netProfits, balances, qualities, deposits }: ManagerColumns,
  { scheme }: AppraisalContext,
): (figures: Float64Array, first: number, size: number) => Uint8Array {
  const [lowest, highest] = cellLimits(scheme.document.quality);
  const width = sizeOfBlock(balances).columns;
  const odd = new Uint8Array(BATCH);
  return (figures, first, size) => {
    let place = 0;
    for (let row = 0; row < size; row += 1) {
      const at = first + row;
      const own = balances[at] ?? [];
      const start = place;
      let fits = put(figures, place, netProfits[at]?.[0], -Number.MAX_VALUE, Number.MAX_VALUE);
      place += 1;
      for (let column = 0; column < width; column += 1) {
        fits = put(figures, place, own[column], 0, Number.MAX_VALUE) && fits;
        place += 1;
      }
      fits = put(figures, place, qualities[at]?.[0], lowest, highest) && fits;
      fits = put(figures, place + 1, deposits[at]?.[0], 0, Number.MAX_VALUE) && fits;
      place += 2;
      odd[row] = fits ? 0 : 1;
      if (!fits) figures.fill(0, start, place);
    }
    return odd;
  };
}

/** Puts a number within its limits into its place; false for anything else. */
function put(figures: Float64Array, place: number, cell: unknown, lowest: number, highest: number): boolean {
  if (typeof cell !== "number" || !(cell >= lowest && cell <= highest)) return false;
  figures[place] = cell;
  return true;
}

function isOfCells({ eva, evaPoints, gradingScore }: GradedRows, row: number): boolean {
  return Number.isFinite((eva[row] ?? NaN) + (evaPoints[row] ?? NaN) + (gradingScore[row] ?? NaN));
}

function cellsOf(graded: GradedRows, row: number, grades: readonly string[]): readonly OutputCell[] {
  return [
    graded.eva[row] ?? NaN,
    graded.evaPoints[row] ?? NaN,
    graded.gradingScore[row] ?? NaN,
    grades[graded.scoreGrade[row] ?? 0] ?? "",
    grades[graded.depositGrade[row] ?? 0] ?? "",
    grades[graded.finalGrade[row] ?? 0] ?? "",
  ];
}
