import type { Cell } from "../../../domain/values/cell";
import { isBlank, isCellError } from "../../../domain/values/cell";
import { sum } from "../../../domain/values/decimal";
import { numbersOf } from "../../blocks/nativeValues";
import type { Scope } from "../blockDefinition";

/** Which rows of a ledger are meant. */
export type Wanted = (place: number) => boolean;

/** Every row. */
export const everyRow: Wanted = () => true;

/** SUMIFS over rows that are free of faults: `checked` are the columns that must hold numbers of 0 or more. */
export function sumOfSound(
  { column }: Pick<Scope, "column">,
  summed: string,
  checked: readonly string[],
  wanted: Wanted,
): number {
  const columns = checked.map(column);
  const sound = (place: number): boolean =>
    columns.every((cells) => {
      const cell = cells[place] ?? null;
      return typeof cell === "number" && cell >= 0;
    });
  return sum(numbersOf(column(summed).filter((_cell, place) => wanted(place) && sound(place)))).toNumber();
}

/** Rows in which a column holds a value. */
export function countOfRows(cells: readonly Cell[], holds: (cell: Cell) => boolean, wanted: Wanted = everyRow): number {
  return cells.filter((cell, place) => holds(cell) && wanted(place)).length;
}

/** The states of the warnings that are there and free of faults, as formulas hand them to KPI.CLOSURERATE. */
export const soundStates = soundOnly("{warnings.state}");

/** The managers of those warnings. */
export const soundManagers = soundOnly("{warnings.manager}");

function soundOnly(reference: string): string {
  return `IF(ISERROR({warnings.state}),"",IF({warnings.id}="","",${reference}))`;
}

/** A column of the warnings, blank where a row is not there or at fault. */
export function soundCells({ column }: Pick<Scope, "column">, key: string): readonly Cell[] {
  const [ids, states] = [column("warnings.id"), column("warnings.state")];
  return column(`warnings.${key}`).map((cell, place) => {
    const state = states[place] ?? null;
    return isCellError(state) || isBlank(ids[place] ?? null) ? "" : cell;
  });
}
