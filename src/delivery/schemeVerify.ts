import { join } from "node:path";
import { issueText } from "../domain/scheme/schemeIssue";
import { issuedAtText } from "../domain/seal/seal";
import type { SealState } from "../domain/seal/sealStanding";
import { sealStateNames } from "../domain/seal/sealStanding";
import type { Period } from "../domain/values/period";
import { parsePeriod } from "../domain/values/period";
import { webSignatures } from "../seal/webSignatures";
import type { BankRecord } from "../workflow/seal/bankRecord";
import { judgeSeal } from "../workflow/seal/judgeSeal";
import { readSchemeFile } from "../workflow/seal/schemeFile";
import { readBankFiles } from "./bankFiles";
import { projectRoot } from "./projectRoot";
import { runScript, ScriptFault, scriptValues } from "./runScript";
import { readText } from "./scriptFiles";

const usage = "npm run scheme:verify -- issued.json [--period 2026Q3]";

/**
 * `npm run scheme:verify`: how scheme files stand to their seals, by the keys and schemes of assets/; ends with code 1 where
 * one of them is not issued.
 */
async function schemeVerify(args: readonly string[]): Promise<void> {
  const { files, period } = scriptValues({ usage, needed: [], optional: ["period"], files: true }, args);
  const quarter = period === undefined ? null : quarterOf(period);
  const { record } = await readBankFiles(join(projectRoot, "assets"));
  const states: (SealState | null)[] = [];
  for (const file of files) states.push(await verifyFile(file, record, quarter));
  if (states.some((state) => state !== "issued")) process.exitCode = 1;
}

async function verifyFile(file: string, record: BankRecord, period: Period | null): Promise<SealState | null> {
  const { result, seal, sealIssue } = readSchemeFile(await readText(file));
  if (!result.ok) {
    const issues = result.issues.map(issueText).map(({ zh, en }) => `  - ${zh}\n    ${en}`);
    console.log(`${file}: 不是可用的方案 no scheme that can be used\n${issues.join("\n")}`);
    return null;
  }
  const { scheme } = result;
  const { state, reason } = await judgeSeal({ scheme, seal, sealIssue }, record, period, webSignatures());
  const { zh, en } = sealStateNames[state];
  console.log(`${file}: ${zh} ${en}\n  ${reason.zh}\n  ${reason.en}\n  SHA-256 ${scheme.fingerprint}`);
  if (seal !== null) console.log(`  ${seal.issuer} ${issuedAtText(seal).zh} ${seal.key} ${seal.algorithm}`);
  return state;
}

function quarterOf(given: string): Period {
  const period = parsePeriod(given);
  if (period === null) throw new ScriptFault(`--period 「${given}」 应写成 must be written as 2026Q3`);
  return period;
}

runScript(schemeVerify);
