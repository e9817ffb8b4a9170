import { fileLimits } from "../../workflow/fileLimits";
import { FileProblem } from "../../workflow/fileProblem";
import type { Package } from "./openPackage";
import { relationshipSpaces } from "./xmlNamespaces";

/** How a part refers to another part of the package. */
export interface Relation {
  readonly id: string;
  /** Worksheet, table, customXml … where it is one of Office's own types; any other whole, so that it is taken for none. */
  readonly type: string;
  /** Path from the package's root. */
  readonly path: string;
}

/** The types of parts that are read. */
const FOLLOWED: ReadonlySet<string> = new Set(
  "officeDocument worksheet sharedStrings styles theme table customXml".split(" "),
);

/**
 * The parts that a part refers to; "" stands for the package itself. What lies outside the package is left out: it is
 * never fetched. Throws a FileProblem where there are more than anybody needs, or two of one number.
 */
export function relations(pack: Package, path: string): readonly Relation[] {
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, slash + 1);
  const cursor = pack.cursor(`${folder}_rels/${path.slice(slash + 1)}.rels`);
  const found = new Map<string, Relation>();
  if (cursor?.next() !== true || !cursor.opens("Relationships") || cursor.isEmpty()) return [];
  while (cursor.next() && !cursor.closes("Relationships")) {
    if (cursor.closes("Relationship")) continue;
    if (!cursor.opens("Relationship")) cursor.unsafe();
    if (cursor.attribute("TargetMode") === "External") continue;
    const id = cursor.attribute("Id") ?? "";
    if (found.has(id)) throw new FileProblem("unsafe", `${path}: ${id} ×2`);
    const type = knownType(cursor.attribute("Type") ?? "");
    const target = cursor.attribute("Target") ?? "";
    // Programs differ in which part such a name leads to.
    if (FOLLOWED.has(type) && target.includes("%")) throw new FileProblem("unsafe", `${path}: ${target.slice(0, 60)}`);
    found.set(id, { id, type, path: resolved(folder, target) });
    if (found.size > fileLimits.relations)
      throw new FileProblem("tooLarge", `${path}: > ${String(fileLimits.relations)}`);
  }
  return [...found.values()];
}

/** The one part that is referred to under a type; null where there is none. Throws a FileProblem where there are several. */
export function onlyRelation(related: readonly Relation[], type: string): Relation | null {
  const [first, second] = related.filter((one) => one.type === type);
  if (second !== undefined) throw new FileProblem("unsafe", `${type} ×2`);
  return first ?? null;
}

function knownType(type: string): string {
  const space = relationshipSpaces.find((one) => type.startsWith(`${one}/`));
  return space === undefined ? type : type.slice(space.length + 1);
}

/**
 * The path of a target as a part of the package refers to it. Steps above the package's root lead to the root: LibreOffice
 * writes such, and there is nothing else to be found there.
 */
function resolved(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
