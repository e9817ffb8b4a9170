import { FileProblem } from "../../workflow/fileProblem";
import { utf8 } from "./utf8";

/** How far into a compound file the names of its streams are looked for. */
const NEAR = 1 << 20;

/** What a file that is no zip package is instead: `found` names the format. */
export function otherFormat(bytes: Uint8Array): FileProblem {
  if (bytes.length === 0) return new FileProblem("notAWorkbook", "empty");
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return compoundFile(bytes);
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return new FileProblem("notAWorkbook", "pdf");
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff))
    return new FileProblem("notAWorkbook", "image");
  if (startsWith(bytes, 0x52, 0x61, 0x72, 0x21) || startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf))
    return new FileProblem("notAWorkbook", "archive");
  // The records with which workbooks of Excel 2 to 4 begin.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && bytes[3] === 0x00)
    return new FileProblem("oldFormat", "xls");
  return new FileProblem("notAWorkbook", textFormat(bytes));
}

/** What a zip package without a workbook is instead. */
export function otherPackage(paths: readonly string[]): FileProblem {
  const holds = (folder: string): boolean => paths.some((path) => path.toLowerCase().startsWith(folder));
  if (holds("xl/workbook.bin")) return new FileProblem("binaryFormat", "xlsb");
  if (holds("word/")) return new FileProblem("notAWorkbook", "word");
  if (holds("ppt/")) return new FileProblem("notAWorkbook", "powerpoint");
  if (holds("meta-inf/") && holds("content.xml")) return new FileProblem("notAWorkbook", "openDocument");
  return new FileProblem("notAWorkbook", "archive");
}

/** A compound file (OLE): an encrypted workbook, one of the old format, or a document of another program. */
function compoundFile(bytes: Uint8Array): FileProblem {
  if (holdsName(bytes, "EncryptedPackage")) return new FileProblem("encrypted", "EncryptedPackage");
  if (holdsName(bytes, "WordDocument")) return new FileProblem("notAWorkbook", "word");
  return new FileProblem("oldFormat", "xls");
}

function textFormat(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 2_048);
  const wide = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  const beginning = utf8(wide ? start.filter((byte) => byte !== 0) : start, 0, start.length).toLowerCase();
  if (/<(?:!doctype html|html|table|meta|head)\b/.test(beginning)) return "html";
  if (/^\s*\uFEFF?\s*<\?xml/.test(beginning)) return "xml";
  return wide || !start.includes(0) ? "text" : "unknown";
}

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  const limit = Math.min(bytes.length, NEAR);
  for (let at = bytes.indexOf(first); at >= 0 && at < limit; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
