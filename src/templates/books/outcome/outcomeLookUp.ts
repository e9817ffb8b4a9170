import type { Cell } from "../../../domain/values/cell";
import { isBlank } from "../../../domain/values/cell";
import type { Computation, Scope } from "../blockDefinition";

/** Words of the person of this row, from a column of another table; "" where there are none. */
export function wordsOf(among: string, beside: string): Pick<Computation, "formula" | "value"> {
  return {
    formula: `=IF({row.id}="","",IFERROR(INDEX({${beside}},MATCH({row.id},{${among}},0))&"",""))`,
    value: (scope) => (isBlank(scope.row("id")) ? "" : wordsAt(scope, scope.row("id"), among, beside)),
  };
}

/** Words of the person of this row from a spilling formula beside another table; #N/A where the person is not there. */
export function spilledWordsOf(among: string, spill: string, column: number): Pick<Computation, "formula" | "value"> {
  return {
    formula: `=IF({row.id}="","",INDEX({${spill}},MATCH({row.id},{${among}},0),${String(column)})&"")`,
    value: (scope) => {
      if (isBlank(scope.row("id"))) return "";
      const place = scope.column(among).indexOf(scope.row("id"));
      return place === -1 ? { error: "#N/A" } : (scope.spill(spill)[place]?.[column - 1] ?? "");
    },
  };
}

/** The words beside a person's staff number; "" where the person is not there or the cell is blank. */
export function wordsAt({ column }: Pick<Scope, "column">, id: Cell, among: string, beside: string): Cell {
  const place = isBlank(id) ? -1 : column(among).indexOf(id);
  return (place === -1 ? "" : column(beside)[place]) ?? "";
}
