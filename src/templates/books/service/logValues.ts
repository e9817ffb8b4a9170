import type { Cell } from "../../../domain/values/cell";
import { isBlank } from "../../../domain/values/cell";
import type { Scope } from "../blockDefinition";

/** An entry of the contact log. */
export interface LogEntry {
  readonly date: number;
  readonly manager: Cell;
  readonly customer: Cell;
  readonly kind: Cell;
}

/** The entries of the contact log between two days, both included. */
export function logBetween(scope: Scope, from: number, to: number): readonly LogEntry[] {
  const [dates, managers, customers, kinds] = ["date", "manager", "customer", "kind"].map((key) =>
    scope.column(`contacts.${key}`),
  );
  return (dates ?? []).flatMap((date, place) =>
    typeof date === "number" && date >= from && date <= to
      ? [
          {
            date,
            manager: managers?.[place] ?? null,
            customer: customers?.[place] ?? null,
            kind: kinds?.[place] ?? null,
          },
        ]
      : [],
  );
}

/** Different values that are not blank. */
export function differentOf(cells: readonly Cell[]): number {
  return new Set(cells.filter((cell) => !isBlank(cell))).size;
}
