import type { SchemePartId } from "../../domain/scheme/parts/schemeParts";
import { problemText } from "../../domain/values/problem";
import type { Problem } from "../../domain/values/problem";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import type { Place, TableContent } from "../ports";

/** A problem with its place in the workbook. */
export interface LocatedProblem {
  readonly problem: Problem;
  readonly place: Place | null;
  /** Whose row it concerns, where it is anybody's. */
  readonly managerId: string | null;
  /**
   * `error`: this manager cannot be graded; `part`: graded, but a part of the result is missing; `notice`: worth a look,
   * nothing is held back.
   */
  readonly severity: "error" | "part" | "notice";
  /** The part of the appraisal concerned, where it is not the grading itself. */
  readonly part?: SchemePartId;
}

/** What all problems of one cell or group of rows have in common. */
export type Whereabouts = Omit<LocatedProblem, "problem">;

/** The problems with their place. */
export function locate(problems: readonly Problem[], where: Whereabouts): readonly LocatedProblem[] {
  return problems.map((problem) => ({ problem, ...where }));
}

/** The cell of a table's row and column (both from 0). */
export function placeOf({ reference, firstRow, firstColumn }: TableContent, row: number, column: number): Place {
  return { sheet: reference.sheet, address: `${columnLetters(firstColumn + column)}${String(firstRow + row)}` };
}

/** The letters of a column number (from 1): 1 → A, 28 → AB. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : columnLetters(rest) + letter;
}

/** The problem with its place in words: 客户经理!E12:税后净利润没有填写…… */
export function locatedText({ problem, place }: LocatedProblem): Text {
  const words = problemText(problem);
  if (place === null) return words;
  const where = `${place.sheet}!${place.address}`;
  return text(`${where}：${words.zh}`, `${where}: ${words.en}`);
}
