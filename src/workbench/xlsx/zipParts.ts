import { strFromU8, unzipSync } from "fflate";
import { XlsxProblem } from "./xlsxProblem";

/** The parts of a package by path, read as text when asked for. */
export interface ZipParts {
  readonly paths: readonly string[];
  /** A part's text; null when it is not there. Paths may start with "/". */
  text(path: string): string | null;
}

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function holds(bytes: Uint8Array, utf16: string): boolean {
  const needle = Array.from(utf16).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const limit = Math.min(bytes.length - needle.length, 1 << 20);
  for (let at = 0; at <= limit; at++) {
    if (bytes[at] === needle[0] && needle.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Opens the package of an .xlsx file; throws an XlsxProblem that says what else it is. */
export function zipParts(bytes: Uint8Array): ZipParts {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new XlsxProblem(holds(bytes, "EncryptedPackage") ? "encrypted" : "oldFormat");
  }
  if (!startsWith(bytes, 0x50, 0x4b)) throw new XlsxProblem("notAWorkbook");
  const files = inflate(bytes);
  const found = new Map(
    Object.entries(files).map(([path, content]) => [path.replace(/^\//, "").toLowerCase(), content]),
  );
  if (found.has("xl/workbook.bin")) throw new XlsxProblem("binaryFormat");
  if (!found.has("[content_types].xml")) throw new XlsxProblem("notAWorkbook");
  return {
    paths: Object.keys(files),
    text(path) {
      const content = found.get(path.replace(/^\//, "").toLowerCase());
      return content ? strFromU8(content).replace(/^\uFEFF/, "") : null;
    },
  };
}

function inflate(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch (error) {
    throw new XlsxProblem("damaged", error instanceof Error ? error.message : "");
  }
}
