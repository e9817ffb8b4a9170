import { isFigure } from "../domain/values/cell";
import type { Block } from "./block";
import { isBlock, sizeOfBlock } from "./block";

/** Scores, with further columns for equal ones, that lie beside all scores row by row, and so may be ranked in themselves. */
export interface RankedColumn {
  readonly score: Block;
  readonly scores: Block;
  /** The unit beside each score, and those beside all scores; null for the whole bank. */
  readonly units: { readonly own: Block; readonly all: Block } | null;
}

/** What a function of standings is given as columns of one height; null where it lies otherwise. */
export function rankedColumn([score, scores, group, groups]: readonly unknown[]): RankedColumn | null {
  if (!isBlock(score) || !isBlock(scores)) return null;
  const { rows, columns } = sizeOfBlock(score);
  const all = sizeOfBlock(scores);
  if (columns === 0 || all.rows !== rows || all.columns !== columns) return null;
  if (isLeftOut(group) && isLeftOut(groups)) return { score, scores, units: null };
  if (!isColumn(group, rows) || !isColumn(groups, rows)) return null;
  return { score, scores, units: { own: group, all: groups } };
}

/** Whether a row asks for the standing of the very row beside it: the same scores, and the same unit by its name. */
export function ranksItself({ score, scores, units }: RankedColumn, index: number): boolean {
  const row = score[index] ?? [];
  const beside = scores[index] ?? [];
  if (row.length !== beside.length) return false;
  for (let column = 0; column < row.length; column += 1) if (row[column] !== beside[column]) return false;
  if (units === null) return true;
  const unit = units.own[index]?.[0];
  return unit === units.all[index]?.[0] && isName(unit);
}

function isLeftOut(given: unknown): boolean {
  return given === null || given === undefined;
}

function isColumn(given: unknown, rows: number): given is Block {
  return isBlock(given) && given.length === rows && sizeOfBlock(given).columns === 1;
}

/** Whether a unit is named, and not by the text of an error. */
function isName(unit: unknown): boolean {
  return isFigure(unit) || (typeof unit === "string" && unit.trim() !== "" && !unit.startsWith("#"));
}
