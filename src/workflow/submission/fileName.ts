import { legalFileName } from "../notices/fileNames";

/** What the name of a frozen file is made of. */
export interface FileNameParts {
  readonly unit: string;
  /** 2026Q3 */
  readonly period: string;
  readonly version: number;
  readonly at: Date;
}

/** Longest name of a unit in a file name; the rest of the name must stay whole. */
const LONGEST_UNIT = 50;

/** The name of a frozen file: 城东支行_2026Q3_v1_20261009.xlsx. What no file name may hold is replaced by "_". */
export function submissionFileName({ unit, period, version, at }: FileNameParts): string {
  const named = legalFileName(Array.from(unit.normalize("NFKC")).slice(0, LONGEST_UNIT).join(""));
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, "0")).join("");
  return `${named}_${period}_v${String(version)}_${day}.xlsx`;
}
