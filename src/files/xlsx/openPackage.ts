import { strFromU8 } from "fflate";
import { fileLimits, fileTooLarge, megabytes } from "../../workflow/fileLimits";
import { FileProblem } from "../../workflow/fileProblem";
import { inflatePart } from "./inflatePart";
import { otherFormat, otherPackage } from "./otherFormat";
import { XmlCursor } from "./xmlCursor";
import { partKey, zipEntries } from "./zipEntries";

/** The parts of a workbook's package, unpacked one by one as they are asked for. */
export interface Package {
  readonly paths: readonly string[];
  /** The bytes of a part; null where there is no such part. A FileProblem where they are not what the directory says. */
  readonly bytes: (path: string) => Uint8Array | null;
  /** A part as text, without a mark of its byte order. */
  readonly text: (path: string) => string | null;
  /** A cursor over an XML part. */
  readonly cursor: (path: string) => XmlCursor | null;
}

/** Opens the package of an .xlsx file. Throws a FileProblem that says what else it is, or what is wrong with it. */
export function openPackage(file: Uint8Array): Package {
  const large = fileTooLarge(file.length);
  if (large !== null) throw large;
  if (!isZip(file)) throw otherFormat(file);
  const entries = zipEntries(file);
  const paths = [...entries.values()].map(({ name }) => name);
  if (!entries.has("[content_types].xml") || entries.has("xl/workbook.bin")) throw otherPackage(paths);
  let unpacked = 0;
  const bytes = (path: string): Uint8Array | null => {
    const entry = entries.get(partKey(path));
    if (entry === undefined) return null;
    // A part that many others refer to is unpacked for each of them.
    unpacked += entry.size;
    if (unpacked > fileLimits.inflatedBytes)
      throw new FileProblem("expandsTooFar", `${entry.name}: ${megabytes(unpacked)}`);
    return inflatePart(file, entry);
  };
  return {
    paths,
    bytes,
    text: (path) => {
      const part = bytes(path);
      return part === null ? null : strFromU8(part).replace(/^\uFEFF/, "");
    },
    cursor: (path) => {
      const part = bytes(path);
      return part === null ? null : new XmlCursor(part, path);
    },
  };
}

function isZip(file: Uint8Array): boolean {
  return file[0] === 0x50 && file[1] === 0x4b && [0x03, 0x05, 0x07].includes(file[2] ?? 0);
}
