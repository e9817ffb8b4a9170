import type { KeyFile } from "../domain/seal/keyFile";
import { KEY_FILE_ROUNDS, keyFileChecksum, passphraseProblem, readKeyFile } from "../domain/seal/keyFile";
import type { BankKey } from "../domain/seal/keyList";
import { newKeyEntry } from "../domain/seal/newKeyEntry";
import { text } from "../domain/values/text";
import type { NewKey, OpenedKey, SigningPort } from "../workflow/seal/signingPort";
import { KeyProblem } from "../workflow/seal/signingPort";
import { fromBase64url, toBase64url } from "./base64url";
import type { Bytes, KeyPair } from "./curve";
import { curves } from "./curves";
import { decryptPrivateKey, encryptPrivateKey } from "./passphraseCipher";

/** Makes and opens the key files of head office, in the browser or in Node. A private key is in clear in memory only. */
export function webSigning(): SigningPort {
  return {
    createKey: async (wanted) => {
      const weak = passphraseProblem(wanted.passphrase);
      if (weak !== null) throw new KeyProblem("passphrase", weak);
      const keys = await curves[wanted.algorithm].createKeys();
      const publicKey = entryOf(wanted, keys);
      const file = await encrypted(publicKey, keys.privateKey, wanted.passphrase);
      return { keyFile: `${JSON.stringify(file, null, 2)}\n`, publicKey };
    },
    openKey: async (keyFile, passphrase) => {
      const read = readKeyFile(keyFile);
      if (!read.ok) throw new KeyProblem("damaged", read.reason);
      const { key } = read.file;
      const privateKey = await decryptPrivateKey(read.file, passphrase);
      const publicKey = fromBase64url(key.publicKey);
      if (privateKey === null || publicKey === null) throw wrongPassphrase();
      return openedKey(key, { privateKey, publicKey });
    },
  };
}

/** A key that can sign; its private number stays inside. */
export function openedKey(key: BankKey, keys: KeyPair): OpenedKey {
  return {
    key,
    sign: async (statement) => toBase64url(await curves[key.algorithm].sign(keys, new TextEncoder().encode(statement))),
  };
}

function entryOf(wanted: NewKey, { publicKey }: KeyPair): BankKey {
  const entry = newKeyEntry(wanted, toBase64url(publicKey));
  if (!entry.ok) throw new KeyProblem("entry", entry.reason);
  return entry.key;
}

async function encrypted(key: BankKey, privateKey: Bytes, passphrase: string): Promise<KeyFile> {
  const random = (length: number): string => toBase64url(globalThis.crypto.getRandomValues(new Uint8Array(length)));
  const head = {
    format: 1,
    purpose: "kpi-appraisal/key",
    key,
    encryption: {
      derivation: "PBKDF2-SHA-256",
      rounds: KEY_FILE_ROUNDS,
      cipher: "AES-256-GCM",
      salt: random(16),
      nonce: random(12),
    },
  } as const;
  const content = { ...head, encrypted: await encryptPrivateKey(head, privateKey, passphrase) };
  return { ...content, checksum: keyFileChecksum(content) };
}

function wrongPassphrase(): KeyProblem {
  return new KeyProblem(
    "wrongPassphrase",
    text(
      "口令不对，或密钥文件被人改动；请核对口令，用当初保存的原件",
      "The passphrase is wrong, or somebody changed the key file; check the passphrase and use the file as it was saved",
    ),
  );
}
