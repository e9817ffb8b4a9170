import { webcrypto } from "node:crypto";
import type { Scheme } from "../../src/domain/scheme/scheme";
import type { BankKey, KeyList } from "../../src/domain/seal/keyList";
import type { Seal, SealAlgorithm } from "../../src/domain/seal/seal";
import { toBase64url } from "../../src/seal/base64url";
import { openedKey } from "../../src/seal/webSigning";
import { webSignatures } from "../../src/seal/webSignatures";
import type { OpenedKey } from "../../src/workflow/seal/signingPort";
import { signScheme } from "../../src/workflow/seal/signScheme";

/** The published pairs of keys of the standards: RFC 6979 A.2.5 for P-256, GB/T 32918.2 annex A for SM2. */
const pairs: Readonly<Record<SealAlgorithm, { readonly privateKey: string; readonly publicKey: string }>> = {
  ES256: {
    privateKey: "c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721",
    publicKey:
      "0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6" +
      "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299",
  },
  "SM2-SM3": {
    privateKey: "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8",
    publicKey:
      "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020" +
      "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13",
  },
};

/** Bytes of hexadecimal digits. */
export function fromHex(digits: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(digits, "hex"));
}

/** A key of the bank that is opened already, with its entry for keys.json; `change` bends the entry. */
export function testKey(algorithm: SealAlgorithm = "ES256", change: Partial<BankKey> = {}): OpenedKey {
  const [privateKey, publicKey] = [fromHex(pairs[algorithm].privateKey), fromHex(pairs[algorithm].publicKey)];
  const key: BankKey = {
    id: algorithm === "ES256" ? "head-office-2026" : "head-office-sm-2026",
    algorithm,
    owner: { zh: "总行人力资源部", en: "Head office, human resources" },
    publicKey: toBase64url(publicKey),
    validFrom: "2026-01-01",
    validTo: "2027-12-31",
    revoked: null,
    ...change,
  };
  return openedKey(key, { privateKey, publicKey });
}

/** A pair of bytes for a published key, for tests of the curves themselves. */
export function publishedPair(algorithm: SealAlgorithm): {
  readonly privateKey: Uint8Array<ArrayBuffer>;
  readonly publicKey: Uint8Array<ArrayBuffer>;
} {
  return { privateKey: fromHex(pairs[algorithm].privateKey), publicKey: fromHex(pairs[algorithm].publicKey) };
}

/** The seal that head office gives a scheme. */
export function seal(scheme: Scheme, opened: OpenedKey = testKey(), at = "2026-02-03T02:00:00Z"): Promise<Seal> {
  useWebCrypto();
  return signScheme({ opened, scheme, issuer: "人力资源部", now: new Date(at), signatures: webSignatures() });
}

/** The text of keys.json. */
export function keyListText(keys: readonly BankKey[] = [testKey().key], withdrawn: KeyList["withdrawn"] = []): string {
  return JSON.stringify({ format: 1, keys, withdrawn });
}

/** Gives a page of jsdom the WebCrypto that every browser has. */
export function useWebCrypto(): void {
  if ((globalThis.crypto as { readonly subtle?: unknown } | undefined)?.subtle === undefined)
    Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });
}
