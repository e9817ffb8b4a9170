import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

/**
 * Univer answers the second comparison of the same cells within one calculation from an index in which 0 equals "": a
 * zero balance would read as blank. Excel tells them apart, so the index is never asked and every comparison looks at
 * the cells.
 */
export function compareCellsAfresh(): void {
  const unused: Partial<typeof CELL_INVERTED_INDEX_CACHE> = {
    set: () => undefined,
    setContinueBuildingCache: () => undefined,
    shouldContinueBuildingCache: () => false,
    canUseCache: (_unit, _sheet, _column, from, to) => ({ rowsInCache: [], rowsNotInCache: [[from, to]] }),
  };
  Object.assign(CELL_INVERTED_INDEX_CACHE, unused);
}
