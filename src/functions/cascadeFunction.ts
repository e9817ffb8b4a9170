import { bind } from "../domain/calculation/bind";
import type { AppraisalContext } from "../domain/calculation/context";
import { catalogue } from "../domain/catalogue";
import type { Cell } from "../domain/values/cell";
import { isBlank, showCell } from "../domain/values/cell";
import { identifierKey } from "../domain/values/identifier";
import { problem } from "../domain/values/problem";
import type { Problem } from "../domain/values/problem";
import { text } from "../domain/values/text";
import type { Argument } from "./argument";
import { cellAt, flatten, isSingle, showSize, sizeOf } from "./argument";
import type { Given } from "./broadcast";
import { giveArguments, mismatch } from "./broadcast";
import { cohortFunction } from "./cohortFunction";
import type { FunctionDefinition } from "./functionDefinition";
import type { Output, OutputCell } from "./functionOutput";
import { failure } from "./functionOutput";
import { loneKeyArgument } from "./groupFunction";
import { joinParentKeys, parentKeys } from "./parentKeys";

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
    const fault = parentFault(owners[places[0] ?? 0] ?? null, owner, parents);
    const outcome =
      fault === null
        ? bound.run({
            total: value("total"),
            keys: places.map((place) => keys[place] ?? null),
            by: value("by"),
            scale: value("scale"),
          })
        : { ok: false as const, problems: [fault] };
    places.forEach((place, index) => {
      const share = outcome.ok ? outcome.value.shares[index]?.toNumber() : undefined;
      cells.set(place, outcome.ok ? (share ?? "") : failure(outcome.problems));
    });
  }
  const { rows, columns } = sizeOf(argumentOf(given, "keys"));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cells.get(row * columns + column) ?? ""),
  );
}

/** The places of the children of each parent; a place with neither parent nor key is no child. */
function childrenByOwner(owners: readonly Cell[], keys: readonly Cell[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  owners.forEach((owner, place) => {
    if (isBlank(owner) && isBlank(keys[place] ?? null)) return;
    const key = identifierKey(owner);
    places.set(key, [...(places.get(key) ?? []), place]);
  });
  return places;
}

/** A parent that is not named, not among those wanted, or there twice. */
function parentFault(cell: Cell, owner: string, parents: readonly string[]): Problem | null {
  const { label, help } = parentKeys.owners;
  if (owner === "") return problem("blank", label, null, help);
  const found = showCell(cell).replace(/\u001F/g, "·");
  const times = parents.filter((parent) => parent === owner).length;
  if (times === 1) return null;
  return times === 0
    ? problem("unknown-parent", label, found, text("所求上级中的名称", "a name among the parents wanted"))
    : problem("duplicate", parentKeys.wanted.label, found, text("每个上级只留一行", "keep one row for each parent"));
}
