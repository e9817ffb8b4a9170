import { fileLimits, megabytes } from "../../workflow/fileLimits";
import { FileProblem } from "../../workflow/fileProblem";
import { utf8 } from "./utf8";

/** A part of a package as its directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** True where the part is deflated, false where it is only stored. */
  readonly deflated: boolean;
  /** Where its packed bytes begin, and how many there are. */
  readonly start: number;
  readonly packed: number;
  /** Bytes that it must have when unpacked, and their checksum (CRC-32). */
  readonly size: number;
  readonly checksum: number;
}

/** Signatures of a directory's end, of its lines, and of what stands before each part. */
const END = 0x06054b50;
const LINE = 0x02014b50;
const LOCAL = 0x04034b50;
/** Fixed bytes of each, before names and comments. */
const END_BYTES = 22;
const LINE_BYTES = 46;
const LOCAL_BYTES = 30;
/** What stands in place of a number that needs more than 32 bits. */
const BEYOND = 0xffffffff;

/**
 * The directory of a zip package, checked before anything is unpacked: sizes, ratios, names, doubles, parts that lie over
 * one another. Throws a FileProblem.
 */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const from = view.getUint32(end + 16, true);
  if (count > fileLimits.parts) throw new FileProblem("tooLarge", `${String(count)} parts`);
  if (from + view.getUint32(end + 12, true) > end) throw new FileProblem("damaged", "ZIP");
  const entries = new Map<string, ZipEntry>();
  const spans: [from: number, to: number, name: string][] = [];
  let at = from;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + LINE_BYTES > end || view.getUint32(at, true) !== LINE) throw new FileProblem("damaged", "ZIP");
    const names = view.getUint16(at + 28, true);
    const entry = readEntry(bytes, view, at, names);
    const local = view.getUint32(at + 42, true);
    spans.push([local, entry.start + entry.packed, entry.name]);
    total += entry.size;
    if (total > fileLimits.inflatedBytes) throw new FileProblem("expandsTooFar", megabytes(total));
    if (!entry.name.endsWith("/")) addEntry(entries, entry);
    at += LINE_BYTES + names + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  refuseOverlaps(spans, from);
  return entries;
}

/** The key under which a part is looked up: packages do not mind case, nor a slash at the beginning. */
export function partKey(path: string): string {
  return path.replace(/^\//, "").toLowerCase();
}

function addEntry(entries: Map<string, ZipEntry>, entry: ZipEntry): void {
  const key = partKey(entry.name);
  if (entries.has(key)) throw new FileProblem("unsafe", `${entry.name} ×2`);
  entries.set(key, entry);
}

function endOf(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - END_BYTES - 0xffff);
  for (let at = view.byteLength - END_BYTES; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw new FileProblem("damaged", "ZIP");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameBytes: number): ZipEntry {
  const name = utf8(bytes, at + LINE_BYTES, at + LINE_BYTES + nameBytes);
  refusePath(name);
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [packed, size, local] = [20, 24, 42].map((offset) => view.getUint32(at + offset, true));
  if (packed === undefined || size === undefined || local === undefined) throw new FileProblem("damaged", name);
  if ([packed, size, local].includes(BEYOND)) throw new FileProblem("tooLarge", name);
  if ((flags & 1) !== 0) throw new FileProblem("encrypted", name);
  if (method !== 0 && method !== 8) throw new FileProblem("damaged", `${name} (method ${String(method)})`);
  if (method === 0 && packed !== size) throw new FileProblem("damaged", name);
  if (size > fileLimits.smallPart && size > packed * fileLimits.ratio)
    throw new FileProblem("expandsTooFar", `${name} ×${String(Math.floor(size / Math.max(packed, 1)))}`);
  const start = startOf(bytes, view, local, name);
  if (start + packed > bytes.length) throw new FileProblem("damaged", name);
  return { name, deflated: method === 8, start, packed, size, checksum: view.getUint32(at + 16, true) };
}

/** Where a part's bytes begin. What stands before them must bear the name that the directory gives. */
function startOf(bytes: Uint8Array, view: DataView, local: number, name: string): number {
  if (local + LOCAL_BYTES > bytes.length || view.getUint32(local, true) !== LOCAL)
    throw new FileProblem("damaged", name);
  const names = view.getUint16(local + 26, true);
  const own = utf8(bytes, local + LOCAL_BYTES, local + LOCAL_BYTES + names);
  if (own !== name) throw new FileProblem("unsafe", `${name} ≠ ${own}`);
  return local + LOCAL_BYTES + names + view.getUint16(local + 28, true);
}

/** Names that lead out of the package, or that mean different things to different programs. */
function refusePath(name: string): void {
  const steps = name.replace(/^\//, "").split("/");
  const odd = name === "" || name.startsWith("//") || /[\\:]/.test(name) || /\p{Cc}/u.test(name);
  if (odd || steps.includes("..") || steps.includes(".")) throw new FileProblem("unsafe", name);
}

/** Parts that share bytes: a small file can unpack to any size that way. */
function refuseOverlaps(spans: readonly (readonly [number, number, string])[], directory: number): void {
  const ordered = [...spans].sort(([one], [other]) => one - other);
  ordered.forEach(([, to, name], index) => {
    const next = ordered[index + 1]?.[0] ?? directory;
    if (to > next) throw new FileProblem("unsafe", name);
  });
}
