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

function byNumber(bytes: Uint8Array, from: number, to: number): number {
  const words = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 400))).trim();
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(words) ? Number(words) : Number.NaN;
}
