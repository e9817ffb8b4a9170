import type { Cell } from "../domain/values/cell";
import { isBlank, isBlankName, showCell } from "../domain/values/cell";
import { identifierKey } from "../domain/values/identifier";
import type { Problem } from "../domain/values/problem";
import { problem } from "../domain/values/problem";
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

/** Puts parents that are named in several columns into one; a row without any name is blank (from the desktop, 0). */
export function joinParentKeys(owners: Argument, wanted: Argument): JoinedKeys {
  const columns = sizeOf(wanted).columns;
  if (columns === 1 || owners === null)
    return { owners: owners?.map(namesOnly) ?? null, wanted: wanted?.map(namesOnly) ?? null, fault: null };
  const size = sizeOf(owners);
  const fault =
    size.columns === columns
      ? null
      : mismatch({ parameter: parentKeys.owners, argument: owners }, { rows: size.rows, columns });
  return { owners: owners.map(joinRow), wanted: wanted?.map(joinRow) ?? null, fault };
}

/** The places of the children of each parent, by its key; a place with neither parent nor figure is no child. */
export function childrenByOwner(
  owners: readonly Cell[],
  figures: readonly Cell[],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  owners.forEach((owner, place) => {
    if (isBlank(owner) && isBlankName(figures[place] ?? null)) return;
    const key = identifierKey(owner);
    places.set(key, [...(places.get(key) ?? []), place]);
  });
  return places;
}

/** The problem of a child whose parent is not named, or not among those wanted (`wanted`: their keys). */
export function ownerFault(owner: Cell, wanted: readonly string[]): Problem | null {
  const { label, help } = parentKeys.owners;
  if (isBlank(owner)) return problem("blank", label, null, help);
  if (wanted.includes(identifierKey(owner))) return null;
  const expected = text("所求上级中的名称", "a name among the parents wanted");
  return problem("unknown-parent", label, shownName(owner), expected);
}

/** The problem of a parent that is wanted more than once. */
export function repeatedParent(parent: Cell, wanted: readonly string[]): Problem | null {
  const key = identifierKey(parent);
  if (key === "" || wanted.filter((one) => one === key).length < 2) return null;
  const expected = text("每个上级只留一行", "keep one row for each parent");
  return problem("duplicate", parentKeys.wanted.label, shownName(parent), expected);
}

/** A sign that no name holds, so that 「甲、乙丙」 and 「甲乙、丙」 stay apart. */
const SEPARATOR = "\u001F";

function joinRow(cells: readonly Cell[]): readonly Cell[] {
  return [cells.every(isBlankName) ? null : namesOnly(cells).map(identifierKey).join(SEPARATOR)];
}

/** Names as they stand; blank cells from the desktop, which arrive as 0, are blank. */
function namesOnly(cells: readonly Cell[]): readonly Cell[] {
  return cells.map((cell) => (isBlankName(cell) ? null : cell));
}

function shownName(cell: Cell): string {
  return showCell(cell).replaceAll(SEPARATOR, "·");
}
