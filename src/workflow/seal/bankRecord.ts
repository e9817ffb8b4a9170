import type { Scheme } from "../../domain/scheme/scheme";
import type { SchemeIssue } from "../../domain/scheme/schemeIssue";
import type { KeyReading } from "../../domain/seal/keyList";
import { readKeyList } from "../../domain/seal/keyList";
import type { Seal } from "../../domain/seal/seal";
import { mayCompute, sealStateNames } from "../../domain/seal/sealStanding";
import { text } from "../../domain/values/text";
import type { ServerPort, SignaturePort } from "../ports";
import type { SchemeFile } from "./schemeFile";
import { readSchemeFile } from "./schemeFile";
import { verifySeal } from "./verifySeal";

/** A scheme that the bank configured: issued, with a seal that was verified, or a draft. */
export interface ConfiguredScheme extends Scheme {
  readonly seal: Seal | null;
}

/** A configured scheme file of the server that is refused, with its issues. */
export interface RefusedFile {
  readonly file: string;
  readonly issues: readonly SchemeIssue[];
}

/** Against what a seal is judged: the bank's keys, and what it configured. */
export interface BankRecord {
  readonly keys: KeyReading;
  readonly configured: readonly ConfiguredScheme[];
}

/** The record of a bank's server, with the files that it does not count. */
export interface ReadBankRecord extends BankRecord {
  readonly refusedFiles: readonly RefusedFile[];
}

/**
 * Reads keys and schemes of the server. A scheme file that breaks a rule, or whose seal does not hold, is told and not used.
 * Rejects where the list of schemes or one of them cannot be read; without keys only issued schemes are refused.
 */
export async function readBankRecord(server: ServerPort, signatures: SignaturePort): Promise<ReadBankRecord> {
  const [keys, names] = await Promise.all([readKeys(server), server.schemeFiles()]);
  const files = await Promise.all(names.map(async (file) => ({ file, text: await server.schemeText(file) })));
  return bankRecord(keys, files, signatures);
}

/** The record that keys and scheme files amount to. */
export async function bankRecord(
  keys: KeyReading,
  files: readonly { readonly file: string; readonly text: string }[],
  signatures: SignaturePort,
): Promise<ReadBankRecord> {
  const read = files.map(({ file, text: json }) => ({ file, ...readSchemeFile(json) }));
  const sealed = (one: SchemeFile): boolean => one.seal !== null || one.sealIssue !== null;
  const issued = await judged(read.filter(sealed), { keys, configured: [] }, signatures);
  const drafts = await judged(
    read.filter((one) => !sealed(one)),
    { keys, configured: issued.configured },
    signatures,
  );
  const known = new Set(issued.configured.map(({ fingerprint }) => fingerprint));
  const order = files.map(({ file }) => file);
  const places = [...issued.found, ...drafts.found.filter(({ scheme }) => !known.has(scheme.fingerprint))];
  return {
    keys,
    configured: places
      .sort((one, other) => order.indexOf(one.file) - order.indexOf(other.file))
      .map(({ scheme }) => scheme),
    refusedFiles: [...issued.refusedFiles, ...drafts.refusedFiles].sort(
      (one, other) => order.indexOf(one.file) - order.indexOf(other.file),
    ),
  };
}

interface Judged {
  readonly found: readonly { readonly file: string; readonly scheme: ConfiguredScheme }[];
  readonly configured: readonly ConfiguredScheme[];
  readonly refusedFiles: readonly RefusedFile[];
}

async function judged(
  files: readonly (SchemeFile & { readonly file: string })[],
  bank: BankRecord,
  signatures: SignaturePort,
): Promise<Judged> {
  const results = await Promise.all(files.map((one) => judgedFile(one, bank, signatures)));
  const found = results.flatMap((one) => ("scheme" in one ? [one] : []));
  return {
    found,
    configured: found.map(({ scheme }) => scheme),
    refusedFiles: results.flatMap((one) => ("issues" in one ? [one] : [])),
  };
}

async function judgedFile(
  { file, result, seal, sealIssue }: SchemeFile & { readonly file: string },
  bank: BankRecord,
  signatures: SignaturePort,
): Promise<RefusedFile | { readonly file: string; readonly scheme: ConfiguredScheme }> {
  if (!result.ok) return { file, issues: result.issues };
  const { state, reason } = await verifySeal({ scheme: result.scheme, seal, sealIssue }, bank, signatures);
  if (mayCompute(state)) return { file, scheme: { ...result.scheme, seal } };
  const name = sealStateNames[state];
  const message = text(`${name.zh}：${reason.zh}`, `${name.en}: ${reason.en}`);
  return { file, issues: [{ path: "", message }] };
}

/** The bank's keys, or why they could not be read. Never rejects. */
export async function readKeys(server: Pick<ServerPort, "keyList">): Promise<KeyReading> {
  try {
    return readKeyList(await server.keyList());
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      reason: text(
        `读不到本行公钥清单（${detail}），无法核对签章；请检查网络或联系信息科技部门`,
        `The bank's list of keys could not be read (${detail}), so no seal can be verified; check the network or ask IT`,
      ),
    };
  }
}
