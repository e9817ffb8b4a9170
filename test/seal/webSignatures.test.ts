import { createPublicKey, createSign, generateKeyPairSync, verify as verifyByNode } from "node:crypto";
import fc from "fast-check";
import type { SealAlgorithm } from "../../src/domain/seal/seal";
import { sealAlgorithms } from "../../src/domain/seal/seal";
import { fromBase64url, toBase64url } from "../../src/seal/base64url";
import { curves } from "../../src/seal/curves";
import { webSignatures } from "../../src/seal/webSignatures";
import { fromHex, publishedPair, testKey } from "../support/sealing";

const { verify } = webSignatures();

/** Signatures that the standards publish for their own example keys. */
const published: Readonly<Record<SealAlgorithm, { readonly statement: string; readonly signature: string }>> = {
  // RFC 6979 A.2.5, SHA-256, message "sample".
  ES256: {
    statement: "sample",
    signature:
      "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716" +
      "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8",
  },
  // GB/T 32918.2 annex A, message "message digest", signer 1234567812345678.
  "SM2-SM3": {
    statement: "message digest",
    signature:
      "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3" +
      "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa",
  },
};

describe.each(sealAlgorithms)("signatures of %s", (algorithm) => {
  const { statement, signature } = published[algorithm];
  const asked = {
    algorithm,
    publicKey: testKey(algorithm).key.publicKey,
    statement,
    signature: toBase64url(fromHex(signature)),
  };

  test("the one that the standard publishes holds", async () => {
    expect(await verify(asked)).toBe(true);
  });

  test("one changed bit anywhere, in statement, signature or key, and it holds no more", async () => {
    const bent = (value: string, at: number): string => {
      const bytes = fromBase64url(value) ?? new Uint8Array();
      return toBase64url(bytes.map((byte, index) => (index === at >> 3 ? byte ^ (1 << (at & 7)) : byte)));
    };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("signature", "publicKey"), fc.nat(64 * 8 - 1), async (part, at) => {
        expect(await verify({ ...asked, [part]: bent(asked[part], at) })).toBe(false);
      }),
      { numRuns: 60 },
    );
    expect(await verify({ ...asked, statement: `${statement} ` })).toBe(false);
  });

  test.each([
    ["no base64url", { signature: "+".repeat(86) }],
    ["a signature that is too short", { signature: toBase64url(new Uint8Array(63)) }],
    ["a signature of zeros", { signature: toBase64url(new Uint8Array(64)) }],
    ["a signature beyond the order of the curve", { signature: toBase64url(new Uint8Array(64).fill(255)) }],
    [
      "a key that is no point",
      { publicKey: toBase64url(Uint8Array.from({ length: 65 }, (_, i) => (i === 0 ? 4 : 1))) },
    ],
    ["a key of another form", { publicKey: toBase64url(Uint8Array.from({ length: 65 }, () => 2)) }],
    ["no key at all", { publicKey: "" }],
  ])("%s is false, and never thrown", async (_what, change) => {
    expect(await verify({ ...asked, ...change })).toBe(false);
  });

  test("a key of the other curve does not verify it", async () => {
    const other = algorithm === "ES256" ? "SM2-SM3" : "ES256";
    expect(await verify({ ...asked, publicKey: testKey(other).key.publicKey })).toBe(false);
    expect(await verify({ ...asked, algorithm: other })).toBe(false);
  });

  test("new keys sign what they verify, and nobody else does", async () => {
    const [keys, others] = [await curves[algorithm].createKeys(), await curves[algorithm].createKeys()];
    const words = new TextEncoder().encode("方案");
    const signed = await curves[algorithm].sign(keys, words);
    expect([keys.privateKey.length, keys.publicKey.length, signed.length]).toEqual([32, 65, 64]);
    expect(await curves[algorithm].verify(keys.publicKey, words, signed)).toBe(true);
    expect(await curves[algorithm].verify(others.publicKey, words, signed)).toBe(false);
  });

  test("the published private key belongs to the published point", async () => {
    const words = new TextEncoder().encode(statement);
    const pair = publishedPair(algorithm);
    expect(await curves[algorithm].verify(pair.publicKey, words, await curves[algorithm].sign(pair, words))).toBe(true);
  });
});

describe("ES256 beside Node's own cryptography", () => {
  test("what OpenSSL signs is verified, and OpenSSL verifies what is signed", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const { x = "", y = "", d = "" } = privateKey.export({ format: "jwk" });
    const point = Uint8Array.from([4, ...(fromBase64url(x) ?? []), ...(fromBase64url(y) ?? [])]);
    const words = new TextEncoder().encode('{"purpose":"kpi-appraisal/scheme"}');
    const byNode = createSign("sha256").update(words).sign({ key: privateKey, dsaEncoding: "ieee-p1363" });
    expect(await curves.ES256.verify(point, words, new Uint8Array(byNode))).toBe(true);
    const ours = await curves.ES256.sign({ privateKey: fromBase64url(d) ?? new Uint8Array(), publicKey: point }, words);
    const key = createPublicKey(publicKey.export({ format: "pem", type: "spki" }));
    expect(verifyByNode("sha256", words, { key, dsaEncoding: "ieee-p1363" }, ours)).toBe(true);
  });
});

describe("where the browser offers no WebCrypto", () => {
  const { crypto } = globalThis;
  afterEach(() => {
    Object.defineProperty(globalThis, "crypto", { value: crypto, configurable: true });
  });

  test("verifying rejects and says so, rather than call the signature wrong", async () => {
    const { key } = testKey();
    Object.defineProperty(globalThis, "crypto", { value: {}, configurable: true });
    const asked = { ...key, statement: "sample", signature: toBase64url(new Uint8Array(64).fill(1)) };
    await expect(verify(asked)).rejects.toThrow("WebCrypto");
  });
});

test("base64url goes there and back for every byte, and rejects what is none", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(fromBase64url(toBase64url(bytes))).toEqual(new Uint8Array(bytes));
    }),
  );
  expect(["a", "a+b=", "甲", "ab cd"].map(fromBase64url)).toEqual([null, null, null, null]);
});
