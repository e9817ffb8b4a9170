import fc from "fast-check";
import { crc32 } from "../../../src/files/xlsx/crc32";

describe("the checksum of a zip package", () => {
  it("is that of the standard's example, and 0 of nothing", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
    expect(crc32(new TextEncoder().encode("The quick brown fox jumps over the lazy dog"))).toBe(0x414fa339);
    expect(crc32(new Uint8Array(0))).toBe(0);
  });

  it("comes to the same byte by byte, in two parts, and from the middle of a buffer", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(100), (bytes, cut) => {
        const whole = crc32(bytes);
        expect(bytes.reduce((before, byte) => crc32(Uint8Array.of(byte), before), 0)).toBe(whole);
        expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(whole);
      }),
    );
  });
});
