import { join } from "node:path";
import { isEnglishReasonLeft, withEnglishReason } from "../domain/scheme/editing/changeReason";
import { issueText } from "../domain/scheme/schemeIssue";
import type { Scheme } from "../domain/scheme/scheme";
import type { KeyReading } from "../domain/seal/keyList";
import { readKeyList } from "../domain/seal/keyList";
import { issuedAtText } from "../domain/seal/seal";
import { sealStateNames } from "../domain/seal/sealStanding";
import { readJson } from "../domain/values/readJson";
import { webSignatures } from "../seal/webSignatures";
import { webSigning } from "../seal/webSigning";
import { issuedSchemeText, readSchemeFile } from "../workflow/seal/schemeFile";
import { signScheme } from "../workflow/seal/signScheme";
import { verifySeal } from "../workflow/seal/verifySeal";
import { askPassphrase } from "./askPassphrase";
import { projectRoot } from "./projectRoot";
import { runScript, ScriptFault, scriptValues } from "./runScript";
import { readText, writeNewFile } from "./scriptFiles";
import { reviewedBeforeIssue } from "./schemeIssueReview";

const usage =
  'npm run scheme:issue -- --scheme scheme.json --key /安全的地方/key.json --issuer "总行人力资源部" --out assets/schemes/name-2026-1.json';

/** `npm run scheme:issue`: signs a scheme with head office's key, and writes the issued file. */
async function schemeIssue(args: readonly string[]): Promise<void> {
  const given = scriptValues({ usage, needed: ["scheme", "key", "issuer", "out"] }, args);
  const scheme = acceptedScheme(given.scheme, await readText(given.scheme));
  await reviewedBeforeIssue(given.scheme, scheme, join(projectRoot, "assets/schemes"));
  const keyFile = await readText(given.key);
  const opened = await webSigning().openKey(keyFile, await askPassphrase(1));
  const signatures = webSignatures();
  const seal = await signScheme({ opened, scheme, issuer: given.issuer, now: new Date(), signatures });
  await writeNewFile(given.out, issuedSchemeText(scheme.document, seal));
  const keys = await deployedKeys();
  const { state, reason } = await verifySeal({ scheme, seal, sealIssue: null }, { keys, configured: [] }, signatures);
  const { document, fingerprint } = scheme;
  console.log(
    `${document.title.zh} ${String(document.year)}-${String(document.version)} ${fingerprint}\n${seal.issuer} ${issuedAtText(seal).zh} ${seal.key}\n→ ${given.out}`,
  );
  if (state === "issued") return;
  const name = sealStateNames[state];
  console.error(
    `注意：按现在的 assets/keys.json，这份方案会显示「${name.zh}」：${reason.zh}\nNote: by assets/keys.json as it is, this scheme shows as "${name.en}": ${reason.en}`,
  );
}

function acceptedScheme(path: string, content: string): Scheme {
  const { result } = readSchemeFile(withReasonInBoth(content));
  if (result.ok) return result.scheme;
  const issues = result.issues.map(issueText).map(({ zh, en }) => `  - ${zh}\n    ${en}`);
  throw new ScriptFault(`${path} 不能签发 cannot be issued:\n${issues.join("\n")}`);
}

/** A draft whose reason for the change is given in Chinese alone bears it in both languages, as the scheme desk has it. */
function withReasonInBoth(content: string): string {
  const read = readJson(content);
  if (!read.ok || !isEnglishReasonLeft(read.content)) return content;
  console.error(
    "英文的变更理由留空，照中文写入 The English reason was left blank; the Chinese one is put in its place",
  );
  return JSON.stringify(withEnglishReason(read.content));
}

async function deployedKeys(): Promise<KeyReading> {
  return readKeyList(await readText(join(projectRoot, "assets/keys.json")));
}

runScript(schemeIssue);
