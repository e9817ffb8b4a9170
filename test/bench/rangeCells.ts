import type { AppraisalContext } from "../../src/domain/calculation/context";
import type { RowKind } from "../support/gradingRows";
import { rowMaker } from "../support/gradingRows";
import type { PlainColumns } from "./plainGrading";

/** Branches of the bank in the bench. */
const BRANCHES = 200;

/** A range of managers as Excel hands it to a function: blocks of cells. */
export interface RangeCells extends PlainColumns {
  readonly classes: readonly (readonly string[])[];
  readonly branches: readonly (readonly string[])[];
}

/** So many managers as blocks of cells. */
export function rangeCells(kind: RowKind, context: AppraisalContext, count: number, seed: number): RangeCells {
  const classes = context.scheme.document.eva.assetClasses.map(({ name }) => name.zh);
  const row = new Float64Array(classes.length + 3);
  const { fill } = rowMaker(kind, context, seed);
  const netProfits: number[][] = [];
  const balances: number[][] = [];
  const qualities: number[][] = [];
  const deposits: number[][] = [];
  const branches: string[][] = [];
  for (let index = 0; index < count; index += 1) {
    fill(row, 0);
    netProfits.push([...row.subarray(0, 1)]);
    balances.push([...row.subarray(1, -2)]);
    qualities.push([...row.subarray(-2, -1)]);
    deposits.push([...row.subarray(-1)]);
    branches.push([`支行${String(index % BRANCHES)}`]);
  }
  return { netProfits, balances, classes: [classes], qualities, deposits, branches };
}
