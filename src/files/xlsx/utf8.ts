import { strFromU8 } from "fflate";

/** Up to this many bytes the text is put together here; a decoder's start costs more than that. */
const SHORT = 2_000;
const codes = new Uint16Array(SHORT);

/** The text of bytes in UTF-8, from one place up to another. What is no UTF-8 becomes U+FFFD. */
export function utf8(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > SHORT) return strFromU8(bytes.subarray(from, to));
  let length = 0;
  let at = from;
  while (at < to) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte < 0x80) {
      codes[length++] = byte;
      continue;
    }
    const more = byte >= 0xf0 && byte < 0xf8 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let point = more === 3 ? byte & 0x07 : more === 2 ? byte & 0x0f : byte & 0x1f;
    let good = more > 0 && byte < 0xf8 && at + more <= to;
    for (let index = 0; good && index < more; index += 1) {
      const next = bytes[at + index] ?? 0;
      good = (next & 0xc0) === 0x80;
      point = (point << 6) | (next & 0x3f);
    }
    if (!good || point > 0x10ffff) {
      codes[length++] = 0xfffd;
      continue;
    }
    at += more;
    if (point < 0x10000) codes[length++] = point;
    else {
      codes[length++] = 0xd800 + ((point - 0x10000) >> 10);
      codes[length++] = 0xdc00 + (point & 0x3ff);
    }
  }
  return String.fromCharCode.apply(null, codes.subarray(0, length) as unknown as number[]);
}
