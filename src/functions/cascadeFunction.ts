import { bind } from "../domain/calculation/bind";
import type { AppraisalContext } from "../domain/calculation/context";
import { catalogue } from "../domain/catalogue";
import type { Cell } from "../domain/values/cell";
import { identifierKey } from "../domain/values/identifier";
import { problem } from "../domain/values/problem";
import type { Problem } from "../domain/values/problem";
import type { Argument } from "./argument";
import { cellAt, flatten, isSingle, showSize, sizeOf } from "./argument";
import type { Given } from "./broadcast";
import { giveArguments, mismatch } from "./broadcast";
import { cohortFunction } from "./cohortFunction";
import type { FunctionDefinition } from "./functionDefinition";
import type { Output, OutputCell } from "./functionOutput";
import { failure } from "./functionOutput";
import { loneKeyArgument } from "./groupFunction";
import { childrenByOwner, joinParentKeys, ownerFault, parentKeys, repeatedParent } from "./parentKeys";

const { cascade } = catalogue;
const ofOneParent = cohortFunction(cascade);
const parameters = [...ofOneParent.parameters, parentKeys.owners, parentKeys.wanted];

/**
 * KPI.CASCADE: one target shared out among its children, or the targets of a whole level among theirs: by the parent that
 * stands beside each child. A fault of one parent's division leaves the children of the others as they are.
 */
export const cascadeFunction: FunctionDefinition = {
  ...ofOneParent,
  parameters,
  run: (args, ready) => {
    const [owners = null, wanted = null] = args.slice(ofOneParent.parameters.length);
    const joined = joinParentKeys(owners, wanted);
    const given = giveArguments(parameters, [
      ...Array.from({ length: ofOneParent.parameters.length }, (_, index) => args[index] ?? null),
      joined.owners,
      joined.wanted,
    ]);
    const fault = joined.fault ?? loneKeyArgument(given, parentKeys) ?? oddSize(given);
    if (fault !== null) return [[failure([fault])]];
    if (argumentOf(given, "parentOfChild") === null) return ofOneParent.run(args, ready);
    return shareOutLevel(given, ready.context);
  },
};

function argumentOf(given: readonly Given[], name: string): Argument {
  return given.find(({ parameter }) => parameter.name === name)?.argument ?? null;
}

/** Children stand beside their parents' names, targets and rules beside the parents wanted. */
function oddSize(given: readonly Given[]): Problem | null {
  const owners = given.find(({ parameter }) => parameter === parentKeys.owners);
  const wanted = sizeOf(argumentOf(given, "forParents"));
  if (owners === undefined || owners.argument === null) return null;
  const keys = sizeOf(argumentOf(given, "keys"));
  if (showSize(sizeOf(owners.argument)) !== showSize(keys)) return mismatch(owners, keys);
  const values = given.filter(({ parameter }) => ["total", "by", "scale"].includes(parameter.name));
  const odd = values.find(
    ({ argument }) => !isSingle(argument) && showSize(sizeOf(argument)) !== showSize({ ...wanted, columns: 1 }),
  );
  return odd === undefined ? null : mismatch(odd, { rows: wanted.rows, columns: 1 });
}

function shareOutLevel(given: readonly Given[], context: AppraisalContext): Output {
  const keys = flatten(argumentOf(given, "keys"));
  const owners = flatten(argumentOf(given, "parentOfChild"));
  const parents = flatten(argumentOf(given, "forParents")).map(identifierKey);
  const bound = bind(cascade, context);
  const cells = new Map<number, OutputCell>();
  for (const [owner, places] of childrenByOwner(owners, keys)) {
    const parent = parents.indexOf(owner);
    const value = (name: string): Cell => cellAt(argumentOf(given, name), parent, 0);
    const name = owners[places[0] ?? 0] ?? null;
    const fault = ownerFault(name, parents) ?? repeatedParent(name, parents);
    const outcome =
      fault === null
        ? bound.run({
            total: value("total"),
            keys: places.map((place) => keys[place] ?? null),
            by: value("by"),
            scale: value("scale"),
          })
        : { ok: false as const, problems: [fault] };
    const shares = outcome.ok ? outcome.value.shares : [];
    // Who stands beside a parent is its child, even where equal parts need no figure: what its key is must be written.
    const keyless = problem("blank", cascade.inputs.keys.label, null, cascade.inputs.keys.help);
    const problems = outcome.ok ? [keyless] : outcome.problems;
    places.forEach((place, index) => {
      const share = shares.includes(null) ? undefined : shares[index]?.toNumber();
      cells.set(place, share ?? failure(problems));
    });
  }
  const { rows, columns } = sizeOf(argumentOf(given, "keys"));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cells.get(row * columns + column) ?? ""),
  );
}
