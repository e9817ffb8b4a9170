import type { Zippable } from "fflate";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { WorkbookPart } from "../../files/xlsx/customXmlParts";
import { withContentTypes, withRelations } from "../../files/xlsx/customXmlParts";
import type { WorkbookName } from "../sheets/workbookName";
import { FONT } from "../sheets/bookStyle";
import { metadataPart } from "./metadataPart";
import type { CalculatedColumns } from "./sheetXml";
import { escapeXml, finishSheet, finishTable, sharedStrings } from "./sheetXml";

/** What the file writer cannot express and the finished package has. */
export interface Finish {
  readonly names: readonly WorkbookName[];
  readonly calculatedColumns: CalculatedColumns;
  readonly parts: readonly WorkbookPart[];
}

/**
 * The build of Excel's calculation engine that Excel 2021 writes. With an older one Excel would calculate anew on
 * opening, and without the add-in show #NAME? in place of the cached results.
 */
const CALCULATION_ENGINE = "191029";

/** Turns the writer's package into the one that is shipped: the same bytes for the same content. */
export function finishPackage(bytes: Uint8Array, { names, calculatedColumns, parts }: Finish): Uint8Array {
  const files = unzipSync(bytes);
  const read = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const strings = sharedStrings(read("xl/sharedStrings.xml"));
  const added = [metadataPart, ...parts];
  // The writer adds entries for folders, which a package of Office must not hold.
  const paths = Object.keys(files).filter((path) => !path.endsWith("/"));
  const changed = paths.map((path): readonly [string, string] => {
    const xml = read(path);
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) return [path, finishSheet(xml, strings)];
    if (/^xl\/tables\/table\d+\.xml$/.test(path)) return [path, finishTable(xml, calculatedColumns)];
    if (path === "xl/workbook.xml") return [path, finishWorkbook(xml, names)];
    if (path === "xl/styles.xml") return [path, defaultFont(xml)];
    if (path === "[Content_Types].xml") return [path, withContentTypes(xml, added)];
    if (path === "xl/_rels/workbook.xml.rels") return [path, withRelations(xml, added)];
    return [path, xml];
  });
  return zipped([...changed, ...added.map(({ path, xml }): readonly [string, string] => [path, xml])]);
}

function finishWorkbook(xml: string, names: readonly WorkbookName[]): string {
  const own = names
    .map(({ name, refersTo }) => `<definedName name="${name}">${escapeXml(refersTo)}</definedName>`)
    .join("");
  const withNames = xml.includes("</definedNames>")
    ? xml.replace("</definedNames>", `${own}</definedNames>`)
    : xml.replace("</sheets>", `</sheets><definedNames>${own}</definedNames>`);
  return withNames.replace(/calcId="\d+"/, `calcId="${CALCULATION_ENGINE}"`);
}

/** The font by which Excel measures column widths, and of cells without one of their own. */
function defaultFont(xml: string): string {
  return xml.replace(
    /<font>(?:(?!<\/font>).)*<name val="Calibri"\/>(?:(?!<\/font>).)*<\/font>/,
    `<font><sz val="11"/><color theme="1"/><name val="${FONT}"/><family val="2"/><charset val="134"/></font>`,
  );
}

/** Content types first, then by path; one fixed time for all, so that the bytes depend on the content alone. */
function zipped(files: readonly (readonly [string, string])[]): Uint8Array {
  const first = "[Content_Types].xml";
  const ordered = [...files].sort(([one], [other]) =>
    one === first ? -1 : other === first ? 1 : one < other ? -1 : 1,
  );
  const content: Zippable = Object.fromEntries(
    // A local time, as zip files keep it, so that the time zone does not matter.
    ordered.map(([path, xml]) => [path, [strToU8(xml), { mtime: new Date(2026, 0, 1), level: 9 }]]),
  );
  return zipSync(content);
}
