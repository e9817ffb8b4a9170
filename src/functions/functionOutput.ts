import type { Problem } from "../domain/values/problem";
import { isMissing, problemText } from "../domain/values/problem";
import type { Text } from "../domain/values/text";
import { joinTexts, text } from "../domain/values/text";

/** An error of one result: #N/A where something is missing, else #VALUE!, with the words its card shows. */
export interface Failure {
  readonly kind: "failure";
  readonly missing: boolean;
  readonly message: Text;
}

/** A cell of a result: a number, data that read the same in every language, prose in both, or an error. */
export type OutputCell = number | string | Text | Failure;

/** The result of a function: rows of equal length, at least one cell. */
export type Output = readonly (readonly OutputCell[])[];

/** Problems that a card has room for. */
const SHOWN_PROBLEMS = 3;

/** The error for problems of the data: #N/A where all of them are something missing. */
export function failure(problems: readonly Problem[]): Failure {
  const shown = problems.slice(0, SHOWN_PROBLEMS).map(problemText);
  const more = problems.length - shown.length;
  const rest = more > 0 ? [text(`另有 ${String(more)} 处问题。`, `${String(more)} more.`)] : [];
  return {
    kind: "failure",
    missing: problems.every(isMissing),
    message: joinTexts([...shown, ...rest], text("", " ")),
  };
}

/** The error for what is no problem of a single cell (a refused scheme): #VALUE!. */
export function refusal(message: Text): Failure {
  return { kind: "failure", missing: false, message };
}

/** Whether a cell of a result is an error. */
export function isFailure(cell: OutputCell): cell is Failure {
  return typeof cell === "object" && "kind" in cell;
}
