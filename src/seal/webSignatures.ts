import type { SignaturePort } from "../workflow/ports";
import { fromBase64url } from "./base64url";
import { curves } from "./curves";

/**
 * Verifies signatures in the browser or in Node. Whatever is no point, no signature or not signed by the key is false;
 * it rejects only where nothing could be verified, because the browser or a file of the site is missing.
 */
export function webSignatures(): SignaturePort {
  return {
    verify: async ({ algorithm, publicKey, statement, signature }) => {
      const [point, signed] = [fromBase64url(publicKey), fromBase64url(signature)];
      if (point?.length !== 65 || point[0] !== 4 || signed?.length !== 64) return false;
      return curves[algorithm].verify(point, new TextEncoder().encode(statement), signed);
    },
  };
}
