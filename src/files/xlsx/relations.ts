import type { Package } from "./openPackage";

/** How a part refers to another part of the package. */
export interface Relation {
  readonly id: string;
  /** Last part of the relationship's type: worksheet, table, customXml … */
  readonly type: string;
  /** Path from the package's root. */
  readonly path: string;
}

/**
 * The parts that a part refers to; "" stands for the package itself. What lies outside the package is left out: it is
 * never fetched.
 */
export function relations(pack: Package, path: string): readonly Relation[] {
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, slash + 1);
  const cursor = pack.cursor(`${folder}_rels/${path.slice(slash + 1)}.rels`);
  const found: Relation[] = [];
  while (cursor?.next() === true) {
    if (!cursor.opens("Relationship") || cursor.attribute("TargetMode") === "External") continue;
    const target = cursor.attribute("Target") ?? "";
    const type = (cursor.attribute("Type") ?? "").split("/").at(-1) ?? "";
    found.push({ id: cursor.attribute("Id") ?? "", type, path: resolved(folder, target) });
  }
  return found;
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
