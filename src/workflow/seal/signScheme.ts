import type { Scheme } from "../../domain/scheme/scheme";
import type { Seal, UnsignedSeal } from "../../domain/seal/seal";
import { isIssuer, issuedOn, sealedStatement } from "../../domain/seal/seal";
import { text } from "../../domain/values/text";
import type { SignaturePort } from "../ports";
import type { OpenedKey } from "./signingPort";
import { KeyProblem } from "./signingPort";

/**
 * Issues a scheme: signs it with head office's key, and verifies the signature before giving it. Rejects with a KeyProblem
 * where nobody is named as the issuer, where the key is not valid today, and where the key does not fit its own public key.
 */
export async function signScheme({
  opened,
  scheme,
  issuer,
  now,
  signatures,
}: {
  readonly opened: OpenedKey;
  readonly scheme: Scheme;
  /** Who issues it, as entered. */
  readonly issuer: string;
  readonly now: Date;
  readonly signatures: SignaturePort;
}): Promise<Seal> {
  const { key } = opened;
  const { id, year, version } = scheme.document;
  const unsigned: UnsignedSeal = {
    format: 1,
    algorithm: key.algorithm,
    key: key.id,
    issuer: issuer.trim(),
    issuedAt: `${now.toISOString().slice(0, 19)}Z`,
    scheme: { id, year, version, fingerprint: scheme.fingerprint },
  };
  checkIssuer(unsigned.issuer);
  checkDates(opened, issuedOn(unsigned));
  const statement = sealedStatement(unsigned);
  const signature = await opened.sign(statement);
  const holds = await signatures.verify({ algorithm: key.algorithm, publicKey: key.publicKey, statement, signature });
  if (!holds)
    throw new KeyProblem(
      "signature",
      text(
        "密钥文件里的私钥与公钥不相配，没有签发；请另用一个密钥",
        "The private key of the file does not fit its public key; nothing was issued; use another key",
      ),
    );
  return { ...unsigned, signature };
}

function checkIssuer(issuer: string): void {
  if (isIssuer(issuer)) return;
  throw new KeyProblem(
    "issuer",
    issuer === ""
      ? text("没有写签发人；请写部门或姓名", "Nobody is named as the issuer; enter a department or a name")
      : text(
          `签发人有 ${String(issuer.length)} 个字，至多 100 个`,
          `The issuer has ${String(issuer.length)} characters; 100 at most`,
        ),
  );
}

function checkDates({ key }: OpenedKey, today: string): void {
  if (key.validFrom <= today && today <= key.validTo) return;
  throw new KeyProblem(
    "outsideDates",
    text(
      `今天是 ${today}，密钥 ${key.id} 的有效期是 ${key.validFrom} 至 ${key.validTo}；请用有效期内的密钥`,
      `Today is ${today}, and key ${key.id} is valid from ${key.validFrom} to ${key.validTo}; use a key that is valid`,
    ),
  );
}
