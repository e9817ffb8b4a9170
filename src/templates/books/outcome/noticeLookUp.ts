import type { Cell } from "../../../domain/values/cell";
import { isBlank, isCellError } from "../../../domain/values/cell";
import { wordsAt } from "./outcomeLookUp";
import type { Computation, Scope } from "../blockDefinition";

/** Words about the person of the notice, from a column of a table; "" where there are none. */
export function noticeWords(among: string, beside: string): Pick<Computation, "formula" | "value"> {
  return {
    formula: `=IFERROR(INDEX({${beside}},MATCH({person},{${among}},0))&"","")`,
    value: (scope) => wordsAt(scope, scope.cell("person"), among, beside),
  };
}

/** Words about the person of the notice from a spilling formula beside a table; "" where there are none. */
export function noticeSpilled(among: string, spill: string, column: number): Pick<Computation, "formula" | "value"> {
  return {
    formula: `=IFERROR(INDEX({${spill}},MATCH({person},{${among}},0),${String(column)})&"","")`,
    value: (scope) => {
      const found = scope.spill(spill)[placeOf(scope, among)]?.[column - 1] ?? "";
      return isCellError(found) ? "" : found;
    },
  };
}

/** A number about the person of the notice: of a table, or of a spilling formula beside one. */
export function noticeFigure(among: string, beside: string, column?: number): Pick<Computation, "formula" | "value"> {
  const place = `MATCH({person},{${among}},0)`;
  const found = column === undefined ? `INDEX({${beside}},${place})` : `INDEX({${beside}},${place},${String(column)})`;
  return {
    formula: `=IFERROR(IF(ISNUMBER(${found}),${found},""),"")`,
    value: (scope) => {
      const row = placeOf(scope, among);
      const cell = column === undefined ? scope.column(beside)[row] : scope.spill(beside)[row]?.[column - 1];
      return typeof cell === "number" ? cell : "";
    },
  };
}

/** The place of the person of the notice in a column, from 0; -1 where the person is not there. */
export function placeOf({ cell, column }: Pick<Scope, "cell" | "column">, among: string): number {
  const person: Cell = cell("person");
  return isBlank(person) ? -1 : column(among).indexOf(person);
}
