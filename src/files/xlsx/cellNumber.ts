const POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power);

/**
 * The number that stands as decimal text in bytes; NaN where it is none. Up to 15 digits it is made of two exact doubles
 * in one division, and so is the one nearest to the text; whatever is longer goes the engine's own way.
 */
export function cellNumber(bytes: Uint8Array, from: number, to: number): number {
  let [at, end] = [from, to];
  while (at < end && (bytes[at] ?? 0) <= 32) at += 1;
  while (end > at && (bytes[end - 1] ?? 0) <= 32) end -= 1;
  const negative = bytes[at] === 45;
  const start = negative ? at + 1 : at;
  let [digits, scale, whole] = [0, -1, 0];
  for (at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 46 && scale < 0) scale = 0;
    else if (byte >= 48 && byte <= 57 && digits < 15) {
      whole = whole * 10 + byte - 48;
      if (whole > 0) digits += 1;
      if (scale >= 0) scale += 1;
    } else return byNumber(bytes, from, to);
  }
  if (start === end || scale > 22 || (scale === 0 && end - start === 1)) return byNumber(bytes, from, to);
  const size = scale > 0 ? whole / (POWERS[scale] ?? 1) : whole;
  return negative ? 0 - size : size;
}

/** No program writes a longer number; of a part of one nobody can tell what the whole is. */
const LONGEST = 64;

function byNumber(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > LONGEST) return Number.NaN;
  const words = String.fromCharCode(...bytes.subarray(from, to)).trim();
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(words) ? Number(words) : Number.NaN;
}

/** The whole number that stands in bytes as digits and nothing else; NaN where programs may read something else. */
export function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 9) return Number.NaN;
  let whole = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    whole = whole * 10 + digit;
  }
  return whole;
}
