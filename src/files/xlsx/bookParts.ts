import { fileLimits } from "../../workflow/fileLimits";
import { FileProblem } from "../../workflow/ports";
import type { Package } from "./openPackage";
import { otherPackage } from "./otherFormat";
import type { Relation } from "./relations";
import { relations } from "./relations";

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** The part that holds it; null where it is no worksheet but a chart or a dialog. */
  readonly path: string | null;
}

/** What the workbook of a package refers to. */
export interface BookParts {
  /** Path of the workbook's own part. */
  readonly path: string;
  readonly sheets: readonly ListedSheet[];
  /** Path of the part of a type (styles, theme, sharedStrings); null where there is none. */
  readonly partOf: (type: string) => string | null;
  /** The texts of its custom XML parts, without those Office keeps for itself. */
  readonly xmlParts: () => readonly string[];
}

/** Finds the workbook in a package. Throws a FileProblem where there is none. */
export function bookParts(pack: Package): BookParts {
  const outer = relations(pack, "");
  const root = outer.find(({ type }) => type === "officeDocument")?.path ?? "xl/workbook.xml";
  const related = relations(pack, root);
  const sheets = listedSheets(pack, root, related);
  return {
    path: root,
    sheets,
    partOf: (type) => related.find((one) => one.type === type)?.path ?? null,
    xmlParts: () =>
      // LibreOffice hangs them on the package, everybody else on the workbook.
      [...new Set([...related, ...outer].flatMap(({ type, path }) => (type === "customXml" ? path : [])))]
        .flatMap((path) => pack.text(path) ?? [])
        .filter((xml) => !/schemas\.(?:openxmlformats|microsoft)\.(?:org|com)/.test(xml.slice(0, 600))),
  };
}

function listedSheets(pack: Package, root: string, related: readonly Relation[]): readonly ListedSheet[] {
  const cursor = pack.cursor(root);
  if (cursor === null) throw otherPackage(pack.paths);
  const sheets: ListedSheet[] = [];
  const paths = new Map(related.map(({ id, type, path }) => [id, type === "worksheet" ? path : null]));
  let first = true;
  while (cursor.next()) {
    if (first && !cursor.is("workbook")) throw otherPackage(pack.paths);
    first = false;
    if (!cursor.opens("sheet")) continue;
    const path = paths.get(cursor.attribute("id") ?? "");
    const name = cursor.attribute("name") ?? "";
    // A sheet that refers to nothing in the package, perhaps to something outside it.
    if (path === undefined) throw new FileProblem("damaged", `${root}: ${name}`);
    sheets.push({ name, visibility: visibilityOf(cursor.attribute("state")), path });
    if (sheets.length > fileLimits.sheets) throw new FileProblem("tooLarge", `> ${String(fileLimits.sheets)} sheets`);
  }
  if (sheets.length === 0) throw new FileProblem("damaged", root);
  const twice = sheets.find(({ name }, index) => sheets.findIndex((one) => one.name === name) !== index);
  if (twice !== undefined) throw new FileProblem("unsafe", `${twice.name} ×2`);
  return sheets;
}

function visibilityOf(state: string | null): ListedSheet["visibility"] {
  return state === "veryHidden" ? "VeryHidden" : state === "hidden" ? "Hidden" : "Visible";
}
