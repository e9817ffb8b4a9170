import type { Cell } from "../../../domain/values/cell";

/** A manager of the demonstration, as far as the tables of the parts follow from the grading. */
export interface Manager {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** Name of the card in the scheme. */
  readonly card: string;
  /** How good, by the grading score: about 0 to 1. */
  readonly level: number;
  /** 元; null where the grading has none. */
  readonly eva: number | null;
  /** 万元, average of the period; null where the grading has none. */
  readonly deposits: number | null;
  readonly finalGrade: Cell;
  readonly lastGrade: Cell;
  /** 元, all risk assets together. */
  readonly assets: number;
}
