import { strToU8, zipSync } from "fflate";

/** The namespace of a workbook's own parts. */
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
/** The namespace of relationships, and the beginning of their types. */
export const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a package by path. */
export type Parts = Readonly<Record<string, string>>;

/** A worksheet's part around these rows. */
export function sheetXml(rows: string, after = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The relationships of a part: id, last part of the type, target, and whether it lies outside. */
export function relationsXml(relations: readonly (readonly [string, string, string, "External"?])[]): string {
  const lines = relations.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"${mode === undefined ? "" : ` TargetMode="${mode}"`}/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${lines.join("")}</Relationships>`;
}

/** A workbook of one sheet, part by part, as simple as one can be. */
export function bookParts(rows: string, strings: readonly string[] = [], other: Parts = {}): Parts {
  return {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": relationsXml([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationsXml([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/worksheets/sheet1.xml": sheetXml(rows),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings.map((words) => `<si>${words}</si>`).join("")}</sst>`,
    ...other,
  };
}

/** The package of these parts. */
export function packageOf(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** The workbook of these rows as a file. */
export function handmadeBook(rows: string, strings: readonly string[] = [], other: Parts = {}): Uint8Array {
  return packageOf(bookParts(rows, strings, other));
}

/** Where a package's directory describes a part: the place of the line of that name. */
export function directoryLine(bytes: Uint8Array, name: string): number {
  const wanted = strToU8(name);
  for (let at = 0; at < bytes.length - 46; at += 1) {
    if (bytes[at] !== 0x50 || bytes[at + 1] !== 0x4b || bytes[at + 2] !== 1 || bytes[at + 3] !== 2) continue;
    if (wanted.every((byte, index) => bytes[at + 46 + index] === byte)) return at;
  }
  throw new Error(`No ${name} in the directory`);
}

/** The bytes with a 32-bit number written over. */
export function withNumber(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(at, value, true);
  return copy;
}

/** The bytes with every occurrence of a name replaced by another of the same length. */
export function withName(bytes: Uint8Array, name: string, other: string, times = Infinity): Uint8Array {
  const copy = bytes.slice();
  const [from, to] = [strToU8(name), strToU8(other)];
  if (from.length !== to.length) throw new Error("The names must be of one length");
  let left = times;
  for (let at = 0; at <= copy.length - from.length && left > 0; at += 1) {
    if (!from.every((byte, index) => copy[at + index] === byte)) continue;
    copy.set(to, at);
    left -= 1;
  }
  return copy;
}
