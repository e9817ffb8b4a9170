import { bookParts } from "../../files/xlsx/bookParts";
import { openPackage } from "../../files/xlsx/openPackage";
import type { Package } from "../../files/xlsx/openPackage";
import { peopleFormula } from "../../files/xlsx/peopleFormula";
import { relations } from "../../files/xlsx/relations";
import { colours } from "../../files/xlsx/colours";
import { sharedStrings } from "../../files/xlsx/sharedStrings";
import { FileProblem } from "../../workflow/fileProblem";
import { parseAddress } from "../grid/address";
import { readSheet } from "./readSheet";
import { colorReader, readStyles } from "./readStyles";
import type { FileSheet, FileTable, WorkbookFile } from "./workbookFile";
import { attribute, child, children, flag, parseXml, textOf } from "./xmlNode";

function readTable(pack: Package, path: string): FileTable | null {
  const table = child(parseXml(pack.text(path)), "table");
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

/** Reads an .xlsx file with its looks. Throws a FileProblem when it is none, is encrypted, damaged or hostile. */
export function readWorkbook(bytes: Uint8Array): WorkbookFile {
  const pack = openPackage(bytes);
  const book = bookParts(pack);
  const part = (type: string): string | null => pack.text(book.partOf(type) ?? "");
  const workbook = child(parseXml(pack.text(book.path)), "workbook");
  const color = colorReader(parseXml(part("theme")));
  const styles = readStyles(parseXml(part("styles")), color);
  const strings = sharedStrings(pack.cursor(book.partOf("sharedStrings") ?? ""), colours(null, false));
  const leftOut = new Set<string>();
  const sheets = book.sheets.flatMap((sheet): FileSheet[] => {
    const xml = sheet.path === null ? null : pack.bytes(sheet.path);
    if (sheet.path === null || xml === null) {
      leftOut.add("chartsheet");
      return [];
    }
    const own = relations(pack, sheet.path);
    for (const { type } of own) if (["drawing", "pivotTable", "comments"].includes(type)) leftOut.add(type);
    const tables = own.filter(({ type }) => type === "table").flatMap(({ path }) => readTable(pack, path) ?? []);
    return [readSheet(sheet, xml, { strings, styles, color, tables })];
  });
  if (sheets.length === 0) throw new FileProblem("damaged", book.path);
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
    xmlParts: book.xmlParts(),
    leftOut: [...leftOut],
  };
}
