import { catalogue } from "../domain/catalogue";
import type { FunctionDefinition } from "./functionDefinition";
import { failure } from "./functionOutput";
import { groupFunction } from "./groupFunction";
import { joinParentKeys, parentKeys } from "./parentKeys";

const byOneName = groupFunction(catalogue.checkSum, parentKeys);

/** KPI.CHECKSUM: the children of one parent, or of many parents at once by the parent that stands beside each child. */
export const checkSumFunction: FunctionDefinition = {
  ...byOneName,
  run: ([parent = null, children = null, owners = null, wanted = null], ready) => {
    const joined = joinParentKeys(owners, wanted);
    if (joined.fault !== null) return [[failure([joined.fault])]];
    return byOneName.run([parent, children, joined.owners, joined.wanted], ready);
  },
};
