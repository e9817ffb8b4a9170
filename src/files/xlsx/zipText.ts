import { Deflate, strToU8 } from "fflate";
import type { Steps } from "../../workflow/steps";
import { crc32 } from "./crc32";

/** A part that is to be packed: its text in pieces, so that a large one never stands in memory as a whole. */
export interface TextPart {
  readonly path: string;
  readonly pieces: Iterable<string>;
}

/** 1 January 2026, 00:00, as zip packages write it: the same content gives the same bytes. */
const [DATE, TIME] = [((2026 - 1980) << 9) | (1 << 5) | 1, 0] as const;
/** Version 2.0 of the format, names in UTF-8, deflated. */
const [VERSION, UTF8_NAMES, DEFLATED] = [20, 0x800, 8] as const;

/** One .zip package of text parts, in their order, one piece after another. */
export function* zipText(parts: readonly TextPart[]): Steps<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const lines: Uint8Array[] = [];
  let offset = 0;
  for (const { path, pieces } of parts) {
    const name = strToU8(path);
    const { packed, size, checksum } = yield* deflated(pieces);
    const length = packed.reduce((sum, chunk) => sum + chunk.length, 0);
    const facts = [VERSION, UTF8_NAMES, DEFLATED, TIME, DATE] as const;
    const sizes = [checksum, length, size] as const;
    const head = record([0x0403_4b50], facts, sizes, [name.length, 0]);
    lines.push(record([0x0201_4b50], [VERSION, ...facts], sizes, [name.length, 0, 0, 0, 0], [0, offset]), name);
    chunks.push(head, name, ...packed);
    offset += head.length + name.length + length;
  }
  const directory = lines.reduce((sum, chunk) => sum + chunk.length, 0);
  const end = record([0x0605_4b50], [0, 0, parts.length, parts.length], [directory, offset], [0]);
  return joined([...chunks, ...lines, end]);
}

interface Packed {
  readonly packed: readonly Uint8Array[];
  readonly size: number;
  readonly checksum: number;
}

function* deflated(pieces: Iterable<string>): Steps<Packed> {
  const packed: Uint8Array[] = [];
  let [size, checksum] = [0, 0];
  const stream = new Deflate({ level: 6 }, (chunk) => packed.push(chunk));
  for (const piece of pieces) {
    const bytes = strToU8(piece);
    size += bytes.length;
    checksum = crc32(bytes, checksum);
    stream.push(bytes);
    yield;
  }
  stream.push(new Uint8Array(), true);
  return { packed, size, checksum };
}

/** Numbers as zip packages write them, the lowest byte first: groups of four bytes, of two, of four … in turn. */
function record(...groups: readonly (readonly number[])[]): Uint8Array {
  const bytes = groups.flatMap((numbers, index) =>
    numbers.flatMap((number) =>
      Array.from({ length: index % 2 === 0 ? 4 : 2 }, (_, place) => (number >>> (8 * place)) & 0xff),
    ),
  );
  return Uint8Array.from(bytes);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
