import type { Cell, Cells } from "../../../domain/values/cell";
import { isBlank, isCellError } from "../../../domain/values/cell";
import type { Scope, SpillBlock } from "../blockDefinition";

/** An argument of a function: a reference as formulas write it, or any formula with what it gives. */
export type SpillArgument =
  string | { readonly formula: string; readonly value: (scope: Scope) => Cell | readonly Cell[] | Cells };

/**
 * The formula that calls a row function of the add-in for every row of a table at once. Rows in which the `when` column
 * is blank show nothing: rows that stand ready, and people whom the function does not concern.
 */
export function guardedSpill(
  when: string,
  name: string,
  given: readonly SpillArgument[],
  width: number,
): Pick<SpillBlock, "formula" | "values"> {
  const args = given.map((argument) =>
    typeof argument === "string" ? argument.replace(/^\{(?!\?)/, "{?") : argument.formula,
  );
  return {
    formula: `=IF({${when}}="","",KPI.${name}(${args.join(",")}))`,
    values: (scope) => {
      const found = scope.kpi(name, ...given.map((argument) => valueOf(argument, scope)));
      return scope.column(when).map((cell, place) => {
        if (isBlank(cell)) return Array.from({ length: width }, () => "");
        if (isCellError(cell)) return Array.from({ length: width }, () => cell);
        return found[place] ?? [];
      });
    },
  };
}

function valueOf(argument: SpillArgument, scope: Scope): Cell | readonly Cell[] | Cells {
  if (typeof argument !== "string") return argument.value(scope);
  const reference = /^\{\??([^}]+)\}$/.exec(argument)?.[1];
  if (argument === "") return null;
  if (reference === undefined) throw new Error(`No reference: ${argument}`);
  return scope.cells(reference);
}
