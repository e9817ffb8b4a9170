import { identifierKey } from "../../domain/values/identifier";
import { problem } from "../../domain/values/problem";
import { text } from "../../domain/values/text";
import type { LocatedProblem } from "./located";
import type { MappedRow } from "./rows";

/** Staff numbers that stand in the roster more than once: whose entries are whose cannot be told, so nobody of them is graded. */
export function duplicateManagers(rows: readonly MappedRow[]): readonly LocatedProblem[] {
  return [...rowsByKey(rows, "id")].flatMap(([managerId, same]) =>
    same.length < 2
      ? []
      : same.map((row): LocatedProblem => ({
          problem: problem(
            "duplicate",
            text("工号", "Staff number"),
            managerId,
            text("每人一行、工号唯一", "keep one row for each staff number"),
          ),
          place: row.place("id"),
          managerId,
          severity: "error",
        })),
  );
}

/** The rows by the key of one of their columns; rows without one are left out. */
export function rowsByKey(rows: readonly MappedRow[], column: string): ReadonlyMap<string, readonly MappedRow[]> {
  const found = new Map<string, MappedRow[]>();
  for (const row of rows) {
    const key = identifierKey(row.cell(column));
    if (key === "") continue;
    const same = found.get(key);
    if (same === undefined) found.set(key, [row]);
    else same.push(row);
  }
  return found;
}
