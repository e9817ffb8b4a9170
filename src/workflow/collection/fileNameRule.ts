/** What the name of a submitted file says: 机构_2026Q3_v1_20261009.xlsx, with the number that a browser may add. */
const RULE = /^(.+)_(\d{4}Q[1-4])_v(\d{1,4})_(?:\d{8}|\d{4}-\d\d-\d\d)(?: ?\(\d+\))?\.xlsx$/iu;

/** A file name taken apart. */
export interface NamedFile {
  readonly unit: string;
  readonly period: string;
  readonly version: number;
}

/** Reads the name of a submitted file; null where it does not follow the rule. */
export function readFileName(file: string): NamedFile | null {
  const match = RULE.exec(file.normalize("NFC"));
  if (match === null) return null;
  const [, unit = "", period = "", version = "0"] = match;
  return { unit, period: period.toUpperCase(), version: Number(version) };
}
