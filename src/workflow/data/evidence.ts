import type { Cell } from "../../domain/values/cell";
import { isCellError } from "../../domain/values/cell";
import type { Decimal } from "../../domain/values/decimal";
import { identifierKey } from "../../domain/values/identifier";
import { problem } from "../../domain/values/problem";
import { text } from "../../domain/values/text";
import type { LocatedProblem } from "./located";
import type { MappedRow } from "./rows";

/** One figure for each manager by identifierKey, gathered from many rows, with every problem on the way. */
export interface Evidence {
  readonly values: ReadonlyMap<string, Decimal>;
  readonly problems: readonly LocatedProblem[];
}

/** The rows of each manager of the roster by identifierKey, and a notice for every row that belongs to nobody. */
export function rowsByManager(
  rows: readonly MappedRow[],
  keys: ReadonlySet<string>,
): {
  readonly byManager: ReadonlyMap<string, readonly MappedRow[]>;
  readonly problems: readonly LocatedProblem[];
} {
  const byManager = new Map<string, MappedRow[]>([...keys].map((key) => [key, []]));
  const problems: LocatedProblem[] = [];
  for (const row of rows) {
    const cell = row.cell("id");
    const own = byManager.get(identifierKey(cell));
    if (own !== undefined) own.push(row);
    else problems.push({ problem: nobody(cell), place: row.place("id"), managerId: null, severity: "notice" });
  }
  return { byManager, problems };
}

function nobody(cell: Cell): LocatedProblem["problem"] {
  const field = text("工号", "Staff number");
  if (identifierKey(cell) === "") {
    return problem(
      isCellError(cell) ? "error-cell" : "blank",
      field,
      cell,
      text("客户经理名册中的工号", "a staff number of the roster"),
    );
  }
  return problem("unknown-person", field, cell, text("与客户经理表的工号一致", "use a staff number of the roster"));
}
