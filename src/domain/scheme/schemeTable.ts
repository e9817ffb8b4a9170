import type { Text } from "../values/text";
import type { UnitId } from "../values/unit";

/** A cell of a scheme table: what stands there, and which entry of the scheme it shows. */
export interface SchemeCell {
  /** Decimal text, words, or "" for none. Numbers leave for cells as numbers. */
  readonly value: string;
  readonly unit: UnitId;
  readonly number: boolean;
  /** Path of the entry in the scheme, as eva.assetClasses[2].coefficient; null for labels, which are not compared. */
  readonly path: string | null;
}

/** One table of the sheet 方案参数. The first cell of a row names it. */
export interface SchemeTable {
  /** Name of the Excel table. */
  readonly name: string;
  readonly title: Text;
  readonly columns: readonly Text[];
  readonly rows: readonly (readonly SchemeCell[])[];
}

/** A cell of words that say what a row is. */
export function label(value: string): SchemeCell {
  return { value, unit: "none", number: false, path: null };
}

/** A cell with a number of the scheme; "" where it is not set. */
export function figure(value: string, unit: UnitId, path: string): SchemeCell {
  return { value, unit, number: value !== "", path };
}

/** A cell with words of the scheme that are compared. */
export function worded(value: string, path: string): SchemeCell {
  return { value, unit: "none", number: false, path };
}
