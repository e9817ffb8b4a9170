import type { Size } from "./argument";

/** A block as Excel hands it over, not looked at yet. */
export type Block = readonly (readonly unknown[])[];

/** Whether something handed over is a block. */
export function isBlock(given: unknown): given is Block {
  return Array.isArray(given) && Array.isArray(given[0]);
}

/** Rows and columns of a block. */
export function sizeOfBlock(block: Block): Size {
  return { rows: block.length, columns: block[0]?.length ?? 0 };
}
