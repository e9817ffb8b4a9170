import { strToU8, zipSync } from "fflate";
import { escapedXml } from "../../../src/files/xlsx/xmlText";
import type { BookCell, BookSheet } from "./gradingBook";
import { columnLetters } from "./gradingBook";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** An .xlsx file of these sheets; formulas come without a value, so that whoever opens it must calculate. */
export function bookFile(sheets: readonly BookSheet[]): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(contentTypes(sheets.length)),
    "_rels/.rels": strToU8(relations([["officeDocument", "xl/workbook.xml"]])),
    "xl/workbook.xml": strToU8(workbook(sheets)),
    "xl/_rels/workbook.xml.rels": strToU8(relations(sheets.map((_, index) => ["worksheet", sheetPath(index)]))),
  };
  sheets.forEach((sheet, index) => (parts[`xl/${sheetPath(index)}`] = sheetPart(sheet)));
  return zipSync(parts, { level: 1 });
}

function sheetPath(index: number): string {
  return `worksheets/sheet${String(index + 1)}.xml`;
}

function contentTypes(sheets: number): string {
  const override = (path: string, type: string): string => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    override("xl/workbook.xml", `${SHEET_TYPE}.sheet.main+xml`),
    ...Array.from({ length: sheets }, (_, index) => override(`xl/${sheetPath(index)}`, `${SHEET_TYPE}.worksheet+xml`)),
    "</Types>",
  ].join("");
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

function workbook(sheets: readonly BookSheet[]): string {
  const list = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapedXml(name)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join("")}</sheets></workbook>`;
}

/** A sheet's part; its text is encoded row by row, as one text of 100 000 rows would be too long. */
function sheetPart({ rows }: BookSheet): Uint8Array {
  const chunks = rows.map((cells, row) => strToU8(rowXml(cells, row)));
  return joined([
    strToU8(`${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`),
    ...chunks,
    strToU8("</sheetData></worksheet>"),
  ]);
}

function rowXml(cells: readonly BookCell[], row: number): string {
  const number = String(row + 1);
  const written = cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${number}`));
  return `<row r="${number}">${written.join("")}</row>`;
}

function cellXml(cell: BookCell, address: string): string {
  if (typeof cell === "number") return `<c r="${address}"><v>${String(cell)}</v></c>`;
  if (cell.startsWith("=")) return `<c r="${address}"><f>${escapedXml(cell.slice(1))}</f></c>`;
  return `<c r="${address}" t="inlineStr"><is><t>${escapedXml(cell)}</t></is></c>`;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
