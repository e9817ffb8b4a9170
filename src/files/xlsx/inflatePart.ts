import { Inflate, inflateSync } from "fflate";
import { FileProblem } from "../../workflow/fileProblem";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zipEntries";

/** Up to this many packed bytes are unpacked at once: they cannot grow beyond 66 MB before the size is looked at. */
const AT_ONCE = 64 * 1024;

/**
 * Unpacks a part, never beyond the size that the directory declares for it. Throws a FileProblem where the size is a lie,
 * or the bytes are not those that were packed.
 */
export function inflatePart(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  const part = entry.deflated ? unpacked(packed, entry) : packed;
  if (crc32(part) !== entry.checksum) throw new FileProblem("damaged", entry.name);
  return part;
}

function unpacked(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    return entry.packed <= AT_ONCE ? atOnce(packed, entry) : inSlices(packed, entry);
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem("damaged", entry.name);
  }
}

function atOnce(packed: Uint8Array, { name, size }: ZipEntry): Uint8Array {
  const part = inflateSync(packed, { out: new Uint8Array(size + 1) });
  if (part.length > size) throw new FileProblem("expandsTooFar", name);
  if (part.length < size) throw new FileProblem("damaged", name);
  return part;
}

function inSlices(packed: Uint8Array, { name, size }: ZipEntry): Uint8Array {
  const part = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new FileProblem("expandsTooFar", name);
    part.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += AT_ONCE)
    stream.push(packed.subarray(at, at + AT_ONCE), at + AT_ONCE >= packed.length);
  if (filled < size) throw new FileProblem("damaged", name);
  return part;
}
