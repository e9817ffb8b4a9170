import type { AppraisalContext } from "../domain/calculation/context";
import type { Cell } from "../domain/values/cell";
import type { NumberedEntries } from "./entries";
import type { OutputCell } from "./functionOutput";

/** Reads the cells of a value beside the keys, key by key; null where it was left out. */
export type ValueReader = (name: string) => (row: number) => Cell;

/** What is asked of the entries of a call: whose results, one for each row. */
export interface GroupQuestions {
  readonly wanted: readonly Cell[];
  readonly values: ValueReader;
}

/**
 * Takes the entries of a call and its questions, all of them once; then gives, row by row, the cells that the definition
 * would give, or null where it is not certain of them: the definition is asked, and says what is wrong.
 */
export type GroupRoad = (
  entries: NumberedEntries,
  questions: GroupQuestions,
) => (row: number) => readonly OutputCell[] | null;

/** A faster road to the results of a group calculation beside its definition, prepared for a scheme. */
export type ProvenGroups = (context: AppraisalContext) => GroupRoad | undefined;
