import type { Decimal } from "../../domain/values/decimal";
import { problem } from "../../domain/values/problem";
import { text } from "../../domain/values/text";
import type { LocatedProblem } from "./located";
import type { MappedRow } from "./rows";
import { identifierOf } from "./rows";

/** One figure for each manager, gathered from many rows, with every problem on the way. */
export interface Evidence {
  readonly values: ReadonlyMap<string, Decimal>;
  readonly problems: readonly LocatedProblem[];
}

/** The rows of each manager of the roster, and a notice for every row that belongs to nobody. */
export function rowsByManager(
  rows: readonly MappedRow[],
  ids: ReadonlySet<string>,
): {
  readonly byManager: ReadonlyMap<string, readonly MappedRow[]>;
  readonly problems: readonly LocatedProblem[];
} {
  const byManager = new Map<string, MappedRow[]>([...ids].map((id) => [id, []]));
  const problems: LocatedProblem[] = [];
  for (const row of rows) {
    const id = identifierOf(row.cell("id"));
    const own = byManager.get(id);
    if (own !== undefined) own.push(row);
    else problems.push({ problem: nobody(id), place: row.place("id"), managerId: null, severity: "notice" });
  }
  return { byManager, problems };
}

function nobody(id: string): LocatedProblem["problem"] {
  const field = text("工号", "Staff number");
  if (id === "") return problem("blank", field, null, text("客户经理名册中的工号", "a staff number of the roster"));
  return problem("unknown-person", field, id, text("与客户经理表的工号一致", "use a staff number of the roster"));
}
