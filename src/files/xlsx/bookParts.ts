import { fileLimits } from "../../workflow/fileLimits";
import { FileProblem } from "../../workflow/fileProblem";
import type { Package } from "./openPackage";
import { otherPackage } from "./otherFormat";
import type { Relation } from "./relations";
import { onlyRelation, relations } from "./relations";
import { isSet } from "./xmlText";

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** The part that holds it; null where it is no worksheet but a chart or a dialog. */
  readonly path: string | null;
  /** The area that is printed; null where all of the sheet is. */
  readonly printArea: string | null;
}

/** What the workbook of a package refers to. */
export interface BookParts {
  /** Path of the workbook's own part. */
  readonly path: string;
  readonly sheets: readonly ListedSheet[];
  /** Path of the one part of a type (styles, theme, sharedStrings); null where there is none. A FileProblem for several. */
  readonly partOf: (type: string) => string | null;
  /** The texts of its custom XML parts, without those Office keeps for itself. */
  readonly xmlParts: () => readonly string[];
}

/** Finds the workbook in a package. Throws a FileProblem where there is none. */
export function bookParts(pack: Package): BookParts {
  const outer = relations(pack, "");
  const root = onlyRelation(outer, "officeDocument")?.path;
  if (root === undefined) throw otherPackage(pack.paths);
  const related = relations(pack, root);
  const sheets = listedSheets(pack, root, related);
  return {
    path: root,
    sheets,
    partOf: (type) => onlyRelation(related, type)?.path ?? null,
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
  const sheets: Omit<ListedSheet, "printArea">[] = [];
  const areas = new Map<number, string>();
  const paths = new Map(related.map(({ id, type, path }) => [id, type === "worksheet" ? path : null]));
  if (!cursor.next() || !cursor.is("workbook")) throw otherPackage(pack.paths);
  let depth = 1;
  let listing = false;
  while (cursor.next()) {
    if (depth === 1) listing = cursor.opens("sheets");
    const here = depth;
    depth += cursor.closing ? -1 : cursor.isEmpty() ? 0 : 1;
    if (
      cursor.opens("definedName") &&
      cursor.attribute("name")?.toLowerCase() === "_xlnm.print_area" &&
      !cursor.isEmpty()
    ) {
      const sheet = Number(cursor.attribute("localSheetId") ?? -1);
      const start = cursor.at;
      if (!cursor.next() || !cursor.closes("definedName")) cursor.unsafe();
      areas.set(sheet, cursor.textFrom(start));
      depth -= 1;
    }
    if (cursor.opens("workbookPr") && isSet(cursor.attribute("date1904"))) throw new FileProblem("otherDates", "1904");
    if (!cursor.opens("sheet")) continue;
    if (!listing || here !== 2) cursor.unsafe();
    const path = paths.get(cursor.relationId() ?? "");
    const name = cursor.nameAttribute("name") ?? "";
    // A sheet that refers to nothing in the package, perhaps to something outside it.
    if (path === undefined) throw new FileProblem("damaged", `${root}: ${name}`);
    sheets.push({ name, visibility: visibilityOf(cursor.attribute("state")), path });
    if (sheets.length > fileLimits.sheets) throw new FileProblem("tooLarge", `> ${String(fileLimits.sheets)} sheets`);
  }
  if (sheets.length === 0) throw new FileProblem("damaged", root);
  refuseDoubles(sheets);
  return sheets.map((sheet, index) => ({ ...sheet, printArea: areas.get(index) ?? null }));
}

/** Two sheets of one name or of one part: programs differ in which they show. */
function refuseDoubles(sheets: readonly Pick<ListedSheet, "name" | "path">[]): void {
  const twice = sheets.find(({ name }, index) => sheets.findIndex((one) => one.name === name) !== index);
  if (twice !== undefined) throw new FileProblem("unsafe", `${twice.name} ×2`);
  const shared = sheets.find(
    ({ path }, index) => path !== null && sheets.findIndex((one) => one.path === path) !== index,
  );
  if (shared !== undefined) throw new FileProblem("unsafe", `${shared.name}: ${shared.path ?? ""} ×2`);
}

function visibilityOf(state: string | null): ListedSheet["visibility"] {
  return state === "veryHidden" ? "VeryHidden" : state === "hidden" ? "Hidden" : "Visible";
}
