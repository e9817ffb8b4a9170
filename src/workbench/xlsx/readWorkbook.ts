import { parseAddress } from "../grid/address";
import { peopleFormula, readSharedStrings } from "./readCells";
import { readSheet } from "./readSheet";
import { colorReader, readStyles } from "./readStyles";
import type { FileSheet, FileTable, WorkbookFile } from "./workbookFile";
import { XlsxProblem } from "./xlsxProblem";
import { attribute, child, children, flag, parseXml, textOf } from "./xmlNode";
import { zipParts } from "./zipParts";
import type { ZipParts } from "./zipParts";

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** The parts that a part refers to, with paths from the package's root. */
function relations(zip: ZipParts, path: string): readonly Relation[] {
  const slash = path.lastIndexOf("/");
  const [folder, file] = [path.slice(0, slash + 1), path.slice(slash + 1)];
  const xml = parseXml(zip.text(`${folder}_rels/${file}.rels`));
  return children(child(xml, "Relationships"), "Relationship").map((one) => ({
    id: attribute(one, "Id") ?? "",
    type: (attribute(one, "Type") ?? "").split("/").at(-1) ?? "",
    path: resolved(folder, attribute(one, "Target") ?? ""),
  }));
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = `${folder}${target}`.split("/");
  return steps
    .reduce<string[]>((path, step) => (step === ".." ? path.slice(0, -1) : step === "." ? path : [...path, step]), [])
    .join("/");
}

function readTable(zip: ZipParts, path: string): FileTable | null {
  const table = child(parseXml(zip.text(path)), "table");
  const area = parseAddress(attribute(table, "ref") ?? "")?.area;
  const name = attribute(table, "displayName") ?? attribute(table, "name");
  if (!area || name === undefined) return null;
  return {
    name,
    area,
    showHeaders: attribute(table, "headerRowCount") !== "0",
    showTotals: Number(attribute(table, "totalsRowCount") ?? 0) > 0,
    style: attribute(child(table, "tableStyleInfo"), "name") ?? "",
  };
}

function visibilityOf(state: string | undefined): FileSheet["visibility"] {
  return state === "veryHidden" ? "VeryHidden" : state === "hidden" ? "Hidden" : "Visible";
}

/** The custom XML parts that belong to the workbook, without those Office keeps for itself. */
function readXmlParts(zip: ZipParts, related: readonly Relation[]): readonly string[] {
  return related
    .filter(({ type }) => type === "customXml")
    .flatMap(({ path }) => zip.text(path) ?? [])
    .filter((xml) => !/schemas\.(?:openxmlformats|microsoft)\.(?:org|com)/.test(xml.slice(0, 600)));
}

/** Reads an .xlsx file. Throws an XlsxProblem when it is none, is encrypted or damaged. */
export function readWorkbook(bytes: Uint8Array): WorkbookFile {
  const zip = zipParts(bytes);
  const root = relations(zip, "").find(({ type }) => type === "officeDocument")?.path ?? "xl/workbook.xml";
  const text = zip.text(root);
  if (text === null) throw new XlsxProblem("notAWorkbook");
  const workbook = child(parseXml(text), "workbook");
  const related = relations(zip, root);
  const part = (type: string) => zip.text(related.find((one) => one.type === type)?.path ?? "");
  const color = colorReader(parseXml(part("theme")));
  const styles = readStyles(parseXml(part("styles")), color);
  const strings = readSharedStrings(part("sharedStrings"));
  const leftOut = new Set<string>();
  const sheets = children(child(workbook, "sheets"), "sheet").flatMap((node): FileSheet[] => {
    const relation = related.find(({ id }) => id === attribute(node, "id"));
    const xml = relation && zip.text(relation.path);
    if (!relation || !xml || relation.type !== "worksheet") {
      leftOut.add("chartsheet");
      return [];
    }
    const own = relations(zip, relation.path);
    for (const { type } of own) if (["drawing", "pivotTable", "comments"].includes(type)) leftOut.add(type);
    const tables = own.filter(({ type }) => type === "table").flatMap(({ path }) => readTable(zip, path) ?? []);
    const visibility = visibilityOf(attribute(node, "state"));
    return [readSheet(attribute(node, "name") ?? "", visibility, xml, { strings, styles, color, tables })];
  });
  if (sheets.length === 0) throw new XlsxProblem("damaged");
  return {
    sheets,
    activeSheet: Number(attribute(child(workbook, "bookViews", "workbookView"), "activeTab") ?? 0),
    styles: styles.cells,
    names: children(child(workbook, "definedNames"), "definedName")
      .filter((one) => !flag(one, "hidden") && !(attribute(one, "name") ?? "").startsWith("_xlnm."))
      .map((one) => ({
        name: attribute(one, "name") ?? "",
        formula: peopleFormula(textOf(one)),
        comment: attribute(one, "comment") ?? "",
      })),
    xmlParts: readXmlParts(zip, related),
    leftOut: [...leftOut],
  };
}
