import { catalogue } from "../domain/catalogue";
import type { Cell } from "../domain/values/cell";
import { isBlank } from "../domain/values/cell";
import { identifierKey } from "../domain/values/identifier";
import { flatten, showSize, sizeOf } from "./argument";
import type { FunctionDefinition } from "./functionDefinition";
import type { Failure } from "./functionOutput";
import { failure } from "./functionOutput";
import { groupFunction } from "./groupFunction";
import { childrenByOwner, joinParentKeys, ownerFault, parentKeys, repeatedParent } from "./parentKeys";

const byOneName = groupFunction(catalogue.checkSum, parentKeys);

/**
 * KPI.CHECKSUM: the children of one parent, or of many parents at once by the parent that stands beside each child. A list
 * of parents names a whole level: a child of none of them could be missing anywhere, so it fails the check of every parent;
 * a parent that is listed twice fails at both its rows. One parent alone is checked against its own children only.
 */
export const checkSumFunction: FunctionDefinition = {
  ...byOneName,
  run: ([parent = null, children = null, owners = null, wanted = null], ready) => {
    const joined = joinParentKeys(owners, wanted);
    if (joined.fault !== null) return [[failure([joined.fault])]];
    const checked = byOneName.run([parent, children, joined.owners, joined.wanted], ready);
    const parents = flatten(joined.wanted);
    // Sizes that do not agree are a fault of the call, which has been named.
    const sized = showSize(sizeOf(joined.owners)) === showSize(sizeOf(children)) && checked.length === parents.length;
    if (joined.owners === null || !sized) return checked;
    const lost = lostChildren(flatten(joined.owners), flatten(children), parents);
    const keys = parents.map(identifierKey);
    return checked.map((row, index) => {
      const name = parents[index] ?? null;
      const repeated = repeatedParent(name, keys);
      const fault = repeated === null ? lost : failure([repeated]);
      return fault === null || isBlank(name) ? row : row.map(() => fault);
    });
  },
};

/** The error of children that belong to none of several parents; null where every child is found. */
function lostChildren(owners: readonly Cell[], children: readonly Cell[], parents: readonly Cell[]): Failure | null {
  const keys = parents.filter((parent) => !isBlank(parent)).map(identifierKey);
  if (keys.length < 2) return null;
  const faults = [...childrenByOwner(owners, children).values()]
    .map(([first = 0]) => ownerFault(owners[first] ?? null, keys))
    .filter((fault) => fault !== null);
  return faults.length === 0 ? null : failure(faults);
}
