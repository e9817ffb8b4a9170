import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { issueText } from "../domain/scheme/schemeIssue";
import type { KeyList } from "../domain/seal/keyList";
import { readKeyList } from "../domain/seal/keyList";
import type { Text } from "../domain/values/text";
import { webSignatures } from "../seal/webSignatures";
import type { BankRecord } from "../workflow/seal/bankRecord";
import { bankRecord } from "../workflow/seal/bankRecord";
import { readSchemeFile } from "../workflow/seal/schemeFile";

/** One entry of schemes/index.json: a scheme file that the server carries. */
export interface SchemeEntry {
  readonly file: string;
  readonly id: string;
  readonly year: number;
  readonly version: number;
  readonly fingerprint: string;
}

/** What a bank deploys beside the program: its keys, and its schemes with their list. */
export interface BankFiles {
  readonly keys: KeyList;
  readonly index: readonly SchemeEntry[];
  readonly record: BankRecord;
}

/**
 * Reads keys.json and the scheme files of a folder. Rejects, naming every file and fault, where keys.json is at fault, a
 * scheme breaks a rule, the seal of an issued one does not hold, or one version was issued twice with different content.
 */
export async function readBankFiles(assets: string): Promise<BankFiles> {
  const keys = readKeyList(await readFile(join(assets, "keys.json"), "utf8"));
  if (!keys.ok) throw new Error(lines("assets/keys.json", [keys.reason]));
  const files = await schemeTexts(join(assets, "schemes"));
  const record = await bankRecord(keys, files, webSignatures());
  if (record.refusedFiles.length > 0) {
    const told = record.refusedFiles.map(({ file, issues }) => lines(`assets/schemes/${file}`, issues.map(issueText)));
    throw new Error(told.join("\n"));
  }
  const index = files.map(({ file, text }) => schemeEntry(file, text));
  checkIssuedOnce(record);
  return { keys: keys.keys, index, record };
}

/** The text of one scheme file, with the name of the file. */
export interface SchemeText {
  readonly file: string;
  readonly text: string;
}

/** The scheme files of a folder, by name, unread; the list of them is none of them. */
export async function schemeTexts(folder: string): Promise<readonly SchemeText[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json") && file !== "index.json").sort();
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(join(folder, file), "utf8") })));
}

function schemeEntry(file: string, content: string): SchemeEntry {
  const { result } = readSchemeFile(content);
  if (!result.ok) throw new Error(`${file} was accepted with issues`);
  const { document, fingerprint } = result.scheme;
  return { file, id: document.id, year: document.year, version: document.version, fingerprint };
}

function checkIssuedOnce({ configured }: BankRecord): void {
  const seen = new Map<string, string>();
  for (const { document, fingerprint, seal } of configured) {
    if (seal === null) continue;
    const version = `${document.id} ${String(document.year)}-${String(document.version)}`;
    if ((seen.get(version) ?? fingerprint) !== fingerprint)
      throw new Error(
        `assets/schemes: ${version} 签发了两次而内容不同；请改版本号，或把作废的那份移走\n  was issued twice with different content; raise the version of one, or take the withdrawn one away`,
      );
    seen.set(version, fingerprint);
  }
}

function lines(file: string, faults: readonly Text[]): string {
  return [`${file} 被拒绝 is refused:`, ...faults.map(({ zh, en }) => `  - ${zh}\n    ${en}`)].join("\n");
}
