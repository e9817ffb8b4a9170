import type { AppraisalContext } from "../../../src/domain/calculation/context";
import type { RowKind } from "../../support/gradingRows";
import { rowsOf } from "../../support/gradingRows";

/** One manager's figures as they stand in cells: money in 元, deposits in 万元, quality in 分. */
export interface PeerRow {
  readonly id: string;
  readonly unit: string;
  readonly netProfit: number;
  /** One for each asset class of the scheme. */
  readonly balances: readonly number[];
  readonly quality: number;
  readonly deposits: number;
}

/** Managers of a branch (支行), among whom a branch rank is given. */
const MANAGERS_PER_UNIT = 50;
/** Every run compares the same rows. */
const SEED = 20_260_930;

/** So many rows of a kind under a scheme. */
export function peerRows(kind: RowKind, count: number, context: AppraisalContext): readonly PeerRow[] {
  const { figures, width } = rowsOf(kind, context, count, SEED);
  return Array.from({ length: count }, (_row, index) => {
    const [netProfit = 0, ...rest] = figures.subarray(index * width, (index + 1) * width);
    const [quality = 0, deposits = 0] = rest.slice(-2);
    return {
      id: `P${String(index + 1).padStart(6, "0")}`,
      unit: `支行${String(Math.floor(index / MANAGERS_PER_UNIT) + 1).padStart(4, "0")}`,
      netProfit,
      balances: rest.slice(0, -2),
      quality,
      deposits,
    };
  });
}
