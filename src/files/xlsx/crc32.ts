const BYTES = 256;
/** Bytes that are taken in at once. */
const AT_ONCE = 8;

/** Eight tables in one list: what a byte leaves that so many others have followed. */
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
      (table[1792 + (low & 0xff)] ?? 0) ^
      (table[1536 + ((low >>> 8) & 0xff)] ?? 0) ^
      (table[1280 + ((low >>> 16) & 0xff)] ?? 0) ^
      (table[1024 + (low >>> 24)] ?? 0) ^
      (table[768 + (high & 0xff)] ?? 0) ^
      (table[512 + ((high >>> 8) & 0xff)] ?? 0) ^
      (table[256 + ((high >>> 16) & 0xff)] ?? 0) ^
      (table[high >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}
