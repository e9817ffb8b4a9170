import type { Cell } from "../domain/values/cell";
import { isBlank } from "../domain/values/cell";
import { identifierKey } from "../domain/values/identifier";
import type { Problem } from "../domain/values/problem";
import { text } from "../domain/values/text";
import type { Argument } from "./argument";
import { sizeOf } from "./argument";
import { mismatch } from "./broadcast";
import type { GroupKeys } from "./groupFunction";

/** Children of a cascade by the parent that stands beside each: one column of names, or several that count together. */
export const parentKeys: GroupKeys = {
  owners: {
    name: "parentOfChild",
    label: text("所属上级"),
    help: text(
      "每个下级所属的上级，一列或几列（如指标、分行）；与所求上级一起用，一次算一整级",
      "the parent of each child, in one column or several (indicator, branch); with forParents computes a whole level",
    ),
    shape: "entries",
    optional: true,
  },
  wanted: {
    name: "forParents",
    label: text("所求上级"),
    help: text(
      "上级名单，列数与所属上级相同，与上级目标逐行对应",
      "the parents, in as many columns, each beside its target",
    ),
    shape: "value",
    optional: true,
  },
};

/** Parents' keys in one column each, or the problem of two that do not have the same columns. */
export interface JoinedKeys {
  readonly owners: Argument;
  readonly wanted: Argument;
  readonly fault: Problem | null;
}

/** Puts parents that are named in several columns into one; a row without any name stays blank. */
export function joinParentKeys(owners: Argument, wanted: Argument): JoinedKeys {
  const columns = sizeOf(wanted).columns;
  if (columns === 1 || owners === null) return { owners, wanted, fault: null };
  const size = sizeOf(owners);
  const fault =
    size.columns === columns
      ? null
      : mismatch({ parameter: parentKeys.owners, argument: owners }, { rows: size.rows, columns });
  return { owners: owners.map(joinRow), wanted: wanted?.map(joinRow) ?? null, fault };
}

/** A sign that no name holds, so that 「甲、乙丙」 and 「甲乙、丙」 stay apart. */
const SEPARATOR = "\u001F";

function joinRow(cells: readonly Cell[]): readonly Cell[] {
  return [cells.every(isBlank) ? null : cells.map(identifierKey).join(SEPARATOR)];
}
