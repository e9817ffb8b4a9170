import { fromBase64url, toBase64url } from "./base64url";
import type { Curve, KeyPair } from "./curve";
import { webCrypto } from "./webCrypto";

const P256: EcKeyGenParams = { name: "ECDSA", namedCurve: "P-256" };
const WITH_SHA256: EcdsaParams = { name: "ECDSA", hash: "SHA-256" };

/** ECDSA on P-256 with SHA-256, by the browser's own WebCrypto. */
export const es256: Curve = {
  createKeys: async () => {
    const { privateKey, publicKey } = await webCrypto().generateKey(P256, true, ["sign", "verify"]);
    const { d } = await webCrypto().exportKey("jwk", privateKey);
    const number = fromBase64url(d ?? "");
    if (number?.length !== 32) throw new Error("WebCrypto gave no private number of P-256");
    return { privateKey: number, publicKey: new Uint8Array(await webCrypto().exportKey("raw", publicKey)) };
  },
  sign: async (keys, statement) =>
    new Uint8Array(await webCrypto().sign(WITH_SHA256, await importPrivate(keys), statement)),
  verify: async (publicKey, statement, signature) => {
    const crypto = webCrypto();
    try {
      const key = await crypto.importKey("raw", publicKey, P256, false, ["verify"]);
      return await crypto.verify(WITH_SHA256, key, signature, statement);
    } catch {
      // No point of the curve.
      return false;
    }
  },
};

function importPrivate({ privateKey, publicKey }: KeyPair): Promise<CryptoKey> {
  const jwk: JsonWebKey = {
    kty: "EC",
    crv: "P-256",
    d: toBase64url(privateKey),
    x: toBase64url(publicKey.subarray(1, 33)),
    y: toBase64url(publicKey.subarray(33)),
  };
  return webCrypto().importKey("jwk", jwk, P256, false, ["sign"]);
}
