/** Values of a byte. */
const BYTES = 256;
/** Bytes that are taken in at once. */
const AT_ONCE = 8;

/** Eight tables in one list; the one at n × 256 is of what a byte leaves behind n bytes of zeros. */
const tables = ((): Int32Array => {
  const all = new Int32Array(AT_ONCE * BYTES);
  for (let byte = 0; byte < BYTES; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xedb88320;
    all[byte] = value;
  }
  for (let place = BYTES; place < all.length; place += 1) {
    const before = all[place - BYTES] ?? 0;
    all[place] = (before >>> 8) ^ (all[before & 0xff] ?? 0);
  }
  return all;
})();

/** The checksum of a zip package (CRC-32, ISO 3309) over bytes, after what came before. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const table = tables;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let crc = ~before;
  let at = 0;
  for (const last = bytes.length - AT_ONCE; at <= last; at += AT_ONCE) {
    const low = crc ^ view.getInt32(at, true);
    const high = view.getInt32(at + 4, true);
    crc =
      (table[7 * BYTES + (low & 0xff)] ?? 0) ^
      (table[6 * BYTES + ((low >>> 8) & 0xff)] ?? 0) ^
      (table[5 * BYTES + ((low >>> 16) & 0xff)] ?? 0) ^
      (table[4 * BYTES + (low >>> 24)] ?? 0) ^
      (table[3 * BYTES + (high & 0xff)] ?? 0) ^
      (table[2 * BYTES + ((high >>> 8) & 0xff)] ?? 0) ^
      (table[BYTES + ((high >>> 16) & 0xff)] ?? 0) ^
      (table[high >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}
