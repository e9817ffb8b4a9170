import type { Scheme } from "../../domain/scheme/scheme";
import type { BankKey } from "../../domain/seal/keyList";
import type { SealReading } from "../../domain/seal/readSeal";
import type { Seal } from "../../domain/seal/seal";
import { issuedOn, sealedStatement } from "../../domain/seal/seal";
import type { SealStanding, SealState } from "../../domain/seal/sealStanding";
import { unsealed } from "../../domain/seal/sealStanding";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import type { SignaturePort } from "../ports";
import type { BankRecord, ConfiguredScheme } from "./bankRecord";
import {
  alteredReason,
  alteredUnsealedReason,
  foreignSealReason,
  otherAlgorithmReason,
  outsideDatesReason,
  revokedKeyReason,
  strippedReason,
  unknownKeyReason,
  unverifiedReason,
  withdrawnReason,
  wrongSignatureReason,
} from "./sealReasons";

/** A scheme with what stands in the place of its seal. */
export interface SealedScheme extends SealReading {
  readonly scheme: Scheme;
}

/**
 * How a scheme stands to its seal, whatever the period: whether the seal is this scheme's and unaltered, whether the bank's
 * key made it, and whether the bank withdrew the scheme. Never rejects.
 */
export async function verifySeal(
  { scheme, seal, sealIssue }: SealedScheme,
  bank: BankRecord,
  signatures: SignaturePort,
): Promise<SealStanding> {
  if (sealIssue !== null) return { state: "badSignature", reason: sealIssue, seal: null, key: null };
  if (seal === null) return withdrawal(scheme, bank, unsealed) ?? unsealedStanding(scheme, bank.configured);
  const key = bank.keys.ok ? (bank.keys.keys.keys.find(({ id }) => id === seal.key) ?? null) : null;
  const standing = (state: SealState, reason: Text): SealStanding => ({ state, reason, seal, key });
  const alteration = sealAlteration(scheme, seal, bank.configured);
  if (alteration !== null) return standing("altered", alteration);
  const fault = bank.keys.ok ? await signatureFault(seal, key, signatures) : bank.keys.reason;
  if (fault !== null) return standing("badSignature", fault);
  const issued = standing("issued", text("签发有效", "The seal holds"));
  return withdrawal(scheme, bank, issued) ?? issued;
}

/** Where the seal was given to something else than this content. */
function sealAlteration(scheme: Scheme, seal: Seal, configured: readonly ConfiguredScheme[]): Text | null {
  if (!sameVersion(scheme.document, seal.scheme)) return foreignSealReason(scheme, seal);
  if (seal.scheme.fingerprint === scheme.fingerprint) return null;
  const sealed = configured.find(({ fingerprint }) => fingerprint === seal.scheme.fingerprint);
  return alteredReason(scheme, seal.scheme.fingerprint, sealed ?? issuedVersion(scheme, configured));
}

async function signatureFault(seal: Seal, key: BankKey | null, signatures: SignaturePort): Promise<Text | null> {
  if (key === null) return unknownKeyReason(seal);
  if (key.algorithm !== seal.algorithm) return otherAlgorithmReason(seal, key);
  if (key.revoked !== null) return revokedKeyReason(key, key.revoked);
  const day = issuedOn(seal);
  if (day < key.validFrom || day > key.validTo) return outsideDatesReason(seal, key);
  const { algorithm, publicKey } = key;
  try {
    const statement = sealedStatement(seal);
    const holds = await signatures.verify({ algorithm, publicKey, statement, signature: seal.signature });
    return holds ? null : wrongSignatureReason(key);
  } catch (error) {
    return unverifiedReason(error instanceof Error ? error.message : String(error));
  }
}

function unsealedStanding(scheme: Scheme, configured: readonly ConfiguredScheme[]): SealStanding {
  if (configured.some(({ seal, fingerprint }) => seal !== null && fingerprint === scheme.fingerprint))
    return { ...unsealed, reason: strippedReason(scheme) };
  const issued = issuedVersion(scheme, configured);
  return issued === null ? unsealed : { ...unsealed, state: "altered", reason: alteredUnsealedReason(scheme, issued) };
}

function withdrawal({ fingerprint }: Scheme, { keys }: BankRecord, standing: SealStanding): SealStanding | null {
  const entry = keys.ok ? keys.keys.withdrawn.find((one) => one.fingerprint === fingerprint) : undefined;
  return entry === undefined ? null : { ...standing, state: "withdrawn", reason: withdrawnReason(entry) };
}

/** The issued scheme of the server with the same identity and version. */
function issuedVersion({ document }: Scheme, configured: readonly ConfiguredScheme[]): ConfiguredScheme | null {
  return configured.find((one) => one.seal !== null && sameVersion(one.document, document)) ?? null;
}

interface VersionOf {
  readonly id: string;
  readonly year: number;
  readonly version: number;
}

function sameVersion(one: VersionOf, other: VersionOf): boolean {
  return one.id === other.id && one.year === other.year && one.version === other.version;
}
