import { columnLetters } from "../data/located";
import { spillGroups } from "../layout/partResults";
import type { ResultColumn, ResultKey } from "../layout/results";

/** A column of the results in a formula: its own spill A6#, or one column of a spill that fills several. */
export type Spill = (key: ResultKey) => string;

/** The spills of 考核结果 with these columns, whose formulas stand in `firstRow`. */
export function spillsOf(columns: readonly ResultColumn[], firstRow: number): Spill {
  return (key) => {
    const group = spillGroups.find((keys) => keys.includes(key) && columns.some((column) => column.key === keys[0]));
    const [anchorKey = key] = group ?? [];
    const column = columns.findIndex((candidate) => candidate.key === anchorKey);
    if (column === -1) throw new Error(`The results have no column ${key}`);
    const anchor = `${columnLetters(column + 1)}${String(firstRow)}#`;
    return group === undefined ? anchor : `INDEX(${anchor},0,${String(group.indexOf(key) + 1)})`;
  };
}
