import type { KeyFile } from "../domain/seal/keyFile";
import { keyFileBinding, settledPassphrase } from "../domain/seal/keyFile";
import { fromBase64url, toBase64url } from "./base64url";
import type { Bytes } from "./curve";
import { webCrypto } from "./webCrypto";

/** The part of a key file that stands in clear and is bound to the encrypted key. */
type Head = Pick<KeyFile, "format" | "purpose" | "key" | "encryption">;

/** Encrypts a private key under a passphrase, as the head of its file says; base64url. */
export async function encryptPrivateKey(head: Head, privateKey: Bytes, passphrase: string): Promise<string> {
  const key = await derivedKey(head, passphrase, "encrypt");
  return toBase64url(new Uint8Array(await webCrypto().encrypt(cipherOf(head), key, privateKey)));
}

/** The private key of a file; null where the passphrase is not the one, or the file was changed. */
export async function decryptPrivateKey(file: KeyFile, passphrase: string): Promise<Bytes | null> {
  const key = await derivedKey(file, passphrase, "decrypt");
  try {
    return new Uint8Array(await webCrypto().decrypt(cipherOf(file), key, decoded(file.encrypted)));
  } catch {
    // The tag does not fit; WebCrypto tells no more.
    return null;
  }
}

async function derivedKey({ encryption }: Head, passphrase: string, usage: "encrypt" | "decrypt"): Promise<CryptoKey> {
  const crypto = webCrypto();
  const secret = new TextEncoder().encode(settledPassphrase(passphrase));
  const material = await crypto.importKey("raw", secret, "PBKDF2", false, ["deriveKey"]);
  const derivation: Pbkdf2Params = {
    name: "PBKDF2",
    hash: "SHA-256",
    salt: decoded(encryption.salt),
    iterations: encryption.rounds,
  };
  return crypto.deriveKey(derivation, material, { name: "AES-GCM", length: 256 }, false, [usage]);
}

function cipherOf(head: Head): AesGcmParams {
  return {
    name: "AES-GCM",
    iv: decoded(head.encryption.nonce),
    additionalData: new TextEncoder().encode(keyFileBinding(head)),
    tagLength: 128,
  };
}

/** Checked in form when the file was read. */
function decoded(value: string): Bytes {
  const bytes = fromBase64url(value);
  if (bytes === null) throw new Error("A key file of the right form has base64url in it");
  return bytes;
}
