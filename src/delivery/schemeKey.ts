import type { SealAlgorithm } from "../domain/seal/seal";
import { sealAlgorithms } from "../domain/seal/seal";
import { webSigning } from "../seal/webSigning";
import { askPassphrase } from "./askPassphrase";
import { runScript, ScriptFault, scriptValues } from "./runScript";
import { refuseInProject, writeNewFile } from "./scriptFiles";

const usage =
  'npm run scheme:key -- --algorithm ES256|SM2-SM3 --id head-office-2026 --owner "总行人力资源部" [--owner-en "Head office HR"] --from 2026-01-01 --to 2027-12-31 --out /安全的地方/key.json';

/**
 * `npm run scheme:key`: makes a key of head office. The key file (mode 600, the private key encrypted under a passphrase) is
 * written outside the project; the public entry for assets/keys.json is printed.
 */
async function schemeKey(args: readonly string[]): Promise<void> {
  const needed = ["algorithm", "id", "owner", "from", "to", "out"] as const;
  const given = scriptValues({ usage, needed, optional: ["owner-en"] }, args);
  await refuseInProject(given.out);
  const { keyFile, publicKey } = await webSigning().createKey({
    algorithm: algorithmOf(given.algorithm),
    id: given.id,
    owner: { zh: given.owner, en: given["owner-en"] ?? given.owner },
    validFrom: given.from,
    validTo: given.to,
    passphrase: await askPassphrase(2),
  });
  await writeNewFile(given.out, keyFile, 0o600);
  console.error(
    [
      `密钥文件已写到 ${given.out}；请另存一份，口令分开保管，丢了无法恢复。`,
      `The key file is in ${given.out}; keep a copy, and the passphrase apart: neither can be recovered.`,
      "把下面这一项加进 assets/keys.json 的 keys，重新构建并部署 Add this entry to keys in assets/keys.json, build and deploy:",
    ].join("\n"),
  );
  console.log(JSON.stringify(publicKey, null, 2));
}

function algorithmOf(name: string): SealAlgorithm {
  const algorithm = sealAlgorithms.find((one) => one === name);
  if (algorithm === undefined)
    throw new ScriptFault(
      `--algorithm 「${name}」 应为 ${sealAlgorithms.join(" 或 ")} must be ${sealAlgorithms.join(" or ")}`,
    );
  return algorithm;
}

runScript(schemeKey);
