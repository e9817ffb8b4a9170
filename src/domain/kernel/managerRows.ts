/**
 * Rows of managers as the kernel reads them: row after row the net profit and the balances (元), the quality score (分) and
 * the deposits (万元), each a number as a cell holds it, which stands for its shortest decimal.
 */
export interface ManagerRows {
  /** Figures of a row: the balances and three more. */
  readonly width: number;
  readonly figures: Float64Array;
  /** 1 where quality or deposits are only the numbers nearest to figures with more digits; null where none are. */
  readonly rounded: Uint8Array | null;
}

/** Room for so many rows with so many balances each. */
export function roomForManagers(count: number, balances: number): ManagerRows {
  const width = balances + 3;
  return { width, figures: new Float64Array(count * width), rounded: null };
}
