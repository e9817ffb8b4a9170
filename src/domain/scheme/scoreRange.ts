import type { SchemeDocument } from "./schema";

/** The range within which quality is rated, 分: that of every score, and so of the quality score that is made of them. */
export function scoreRange({ quality }: SchemeDocument): { readonly min: string; readonly max: string } {
  return { min: quality.lowest, max: quality.highest };
}
