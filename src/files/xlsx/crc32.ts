/** Tables by which four bytes are taken in at once. */
const tables = ((): readonly Uint32Array[] => {
  const first = new Uint32Array(256);
  for (let index = 0; index < 256; index += 1) {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xedb88320;
    first[index] = value >>> 0;
  }
  const all = [first];
  for (let place = 1; place < 4; place += 1) {
    const before = all[place - 1] ?? first;
    all.push(before.map((value) => ((value >>> 8) ^ (first[value & 0xff] ?? 0)) >>> 0));
  }
  return all;
})();

/** The checksum of a zip package (CRC-32, ISO 3309) over bytes, after what came before. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [one, two, three, four] = tables as readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let crc = ~before;
  let at = 0;
  for (const last = bytes.length - 3; at < last; at += 4) {
    crc ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    crc =
      (four[crc & 0xff] ?? 0) ^
      (three[(crc >>> 8) & 0xff] ?? 0) ^
      (two[(crc >>> 16) & 0xff] ?? 0) ^
      (one[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (one[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}
