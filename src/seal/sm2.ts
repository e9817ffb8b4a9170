import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import type * as Library from "sm-crypto-v2";
import type { Bytes, Curve } from "./curve";

/** Order of the curve of SM2 (GB/T 32918.5). */
const ORDER = BigInt("0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123");

/**
 * SM2 with SM3 (GB/T 32918.2): what is signed is SM3 over Z and the statement; Z is made with the signer's standard name
 * 1234567812345678. The library is loaded when it is first needed.
 */
export const sm2: Curve = {
  createKeys: async () => {
    const { privateKey, publicKey } = (await library()).generateKeyPairHex();
    return { privateKey: bytes(privateKey), publicKey: bytes(publicKey) };
  },
  sign: async ({ privateKey, publicKey }, statement) =>
    bytes(
      (await library()).doSignature(statement, bytesToHex(privateKey), {
        hash: true,
        publicKey: bytesToHex(publicKey),
      }),
    ),
  verify: async (publicKey, statement, signature) => {
    const { doVerifySignature } = await library();
    if (signature.length !== 64 || !inRange(signature.subarray(0, 32)) || !inRange(signature.subarray(32)))
      return false;
    try {
      return doVerifySignature(statement, bytesToHex(signature), bytesToHex(publicKey), { hash: true });
    } catch {
      // No point of the curve.
      return false;
    }
  },
};

async function library(): Promise<typeof Library.sm2> {
  return (await import(/* webpackChunkName: "sm2" */ "sm-crypto-v2")).sm2;
}

function inRange(number: Uint8Array): boolean {
  const value = BigInt(`0x${bytesToHex(number)}`);
  return value > 0n && value < ORDER;
}

function bytes(hex: string): Bytes {
  return new Uint8Array(hexToBytes(hex));
}
