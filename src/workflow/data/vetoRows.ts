import type { Cell } from "../../domain/values/cell";
import { identifierKey } from "../../domain/values/identifier";
import type { MappedRow } from "./rows";

/** One row of 一票否决, as it stands in the table, without the note: that is for the bank alone. */
export interface VetoRow {
  readonly veto: Cell;
  readonly date: Cell;
}

/** The rows of 一票否决 by the key of the staff number; nobody's rows are told by the check. */
export function vetoRows(rows: readonly MappedRow[]): ReadonlyMap<string, readonly VetoRow[]> {
  const found = new Map<string, VetoRow[]>();
  for (const row of rows) {
    const key = identifierKey(row.cell("id"));
    const own = found.get(key) ?? [];
    found.set(key, own);
    own.push({ veto: row.cell("veto"), date: row.cell("date") });
  }
  return found;
}
