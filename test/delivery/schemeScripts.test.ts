import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { PassThrough } from "node:stream";
import { askPassphrase, PASSPHRASE_VARIABLE } from "../../src/delivery/askPassphrase";
import type { BankKey } from "../../src/domain/seal/keyList";
import { readKeyList } from "../../src/domain/seal/keyList";
import { readSchemeFile } from "../../src/workflow/seal/schemeFile";
import { verifySeal } from "../../src/workflow/seal/verifySeal";
import { webSignatures } from "../../src/seal/webSignatures";
import { demonstrationScheme } from "../support/demonstrationScheme";
import { keyListText } from "../support/sealing";

// Every run is a process of its own.
jest.setTimeout(120_000);

const root = resolve(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "kpi-keys-"));
const at = (name: string): string => join(folder, name);
const passphrase = "correct horse battery";
const wanted = ["--id", "head-office", "--owner", "总行", "--from", "2020-01-01", "--to", "2099-12-31"];
const draft = join(root, "assets/schemes/demonstration-2026-1.json");

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly told: string;
}

/** Runs a script as npm does: in the project's folder, called from the temporary one. */
function run(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = { [PASSPHRASE_VARIABLE]: passphrase },
): Ended {
  const ended = spawnSync(process.execPath, ["--import", "tsx", `src/delivery/${script}.ts`, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH ?? "", INIT_CWD: folder, ...env },
    input: "",
    encoding: "utf8",
  });
  return { code: ended.status, out: ended.stdout, told: ended.stderr };
}

describe("keys and seals on the command line", () => {
  let entry: BankKey;

  it("makes a key file that only its owner may read, and prints the entry for keys.json", () => {
    const { code, out, told } = run("schemeKey", ["--algorithm", "SM2-SM3", ...wanted, "--out", "key.json"]);
    expect([code, told]).toEqual([0, expect.stringContaining("assets/keys.json")]);
    entry = JSON.parse(out) as BankKey;
    expect(readKeyList(keyListText([entry])).ok).toBe(true);
    expect(statSync(at("key.json")).mode & 0o777).toBe(0o600);
    expect(readFileSync(at("key.json"), "utf8")).toContain(entry.publicKey);
  });

  it("never replaces a file, and never writes a key into the project", () => {
    const before = readFileSync(at("key.json"), "utf8");
    const again = run("schemeKey", ["--algorithm", "ES256", ...wanted, "--out", at("key.json")]);
    expect([again.code, again.told]).toEqual([1, expect.stringContaining("已经存在")]);
    expect(readFileSync(at("key.json"), "utf8")).toBe(before);
    symlinkSync(join(root, "assets"), at("elsewhere"));
    for (const out of [join(root, "assets/key.json"), join("elsewhere", "key.json")]) {
      const inside = run("schemeKey", ["--algorithm", "ES256", ...wanted, "--out", out]);
      expect([inside.code, inside.told]).toEqual([1, expect.stringContaining("私钥不得放进项目")]);
    }
    expect(existsSync(join(root, "assets/key.json"))).toBe(false);
  });

  it("issues a scheme whose seal holds by that key, and says where it does not hold yet", async () => {
    const args = ["--scheme", draft, "--key", "key.json", "--issuer", "人力资源部", "--out", "issued.json"];
    const { code, out, told } = run("schemeIssue", args);
    expect([code, out]).toEqual([0, expect.stringContaining(demonstrationScheme().fingerprint)]);
    expect(told).toContain("没有签章所用的密钥 head-office");
    const { result, seal, sealIssue } = readSchemeFile(readFileSync(at("issued.json"), "utf8"));
    if (!result.ok) throw new Error("The issued file holds no scheme");
    const keys = readKeyList(keyListText([entry]));
    const sealed = { scheme: result.scheme, seal, sealIssue };
    expect((await verifySeal(sealed, { keys, configured: [] }, webSignatures())).state).toBe("issued");
    const again = run("schemeIssue", args);
    expect([again.code, again.told]).toEqual([1, expect.stringContaining("已经存在")]);
  });

  it("signs nothing that the scheme desk would stop, and prints what it would warn of", () => {
    const document = JSON.parse(readFileSync(draft, "utf8")) as Record<string, unknown>;
    const args = ["--key", "key.json", "--issuer", "人力资源部", "--out", "second.json", "--scheme"];
    writeFileSync(at("twice.json"), JSON.stringify({ ...document, title: { zh: "另一份", en: "Another" } }));
    const twice = run("schemeIssue", [...args, "twice.json"]);
    expect(twice.code).toBe(1);
    expect(twice.told).toContain("第 1 版已经有了，内容不同");
    expect(twice.told).toContain("there is a version 1 already");
    expect(existsSync(at("second.json"))).toBe(false);
    writeFileSync(at("new.json"), JSON.stringify({ ...document, id: "other" }));
    const other = run("schemeIssue", [...args, "new.json"]);
    expect(other.code).toBe(0);
    expect(other.told).toContain("方案仍标为示例参数");
    expect(other.told).toContain("still marked as illustrative");
  });

  it("signs no draft in which an entry stands twice, whichever of them was meant", () => {
    const args = [
      "--key",
      "key.json",
      "--issuer",
      "人力资源部",
      "--out",
      "double.issued.json",
      "--scheme",
      "double.json",
    ];
    const document = { ...(JSON.parse(readFileSync(draft, "utf8")) as object), version: 2 };
    const reasoned = { ...document, change: { reason: { zh: "系数上调", en: "" } } };
    writeFileSync(at("double.json"), JSON.stringify(reasoned).replace('"year":', '"year":2025,"year":'));
    const { code, told } = run("schemeIssue", args);
    expect([code, told]).toEqual([
      1,
      expect.stringContaining("year：「year」写了两次，只有后一个会起作用；请删去一个\n"),
    ]);
    expect(existsSync(at("double.issued.json"))).toBe(false);
  });

  it("puts the Chinese reason of a change in the place of an English one that was left blank", () => {
    const document = JSON.parse(readFileSync(draft, "utf8")) as Record<string, unknown>;
    const effective = { from: "2026-10-01", to: "2026-12-31" };
    const change = { reason: { zh: "系数上调", en: "" } };
    writeFileSync(at("reason.json"), JSON.stringify({ ...document, version: 2, effective, change }));
    const args = ["--scheme", "reason.json", "--key", "key.json", "--issuer", "人力资源部", "--out", "v2.json"];
    const { code, told } = run("schemeIssue", args);
    expect([code, told]).toEqual([0, expect.stringContaining("照中文写入")]);
    const { result } = readSchemeFile(readFileSync(at("v2.json"), "utf8"));
    expect(result.ok && result.scheme.document.change).toEqual({ reason: { zh: "系数上调", en: "系数上调" } });
  });

  it("tells how a file stands to its seal, and ends with 1 where it is not issued", () => {
    const issued = run("schemeVerify", ["issued.json", "--period", "2026Q3"], {});
    expect([issued.code, issued.out]).toEqual([1, expect.stringContaining("签名无效 Invalid signature")]);
    expect(run("schemeVerify", [draft], {}).out).toContain("草案 Draft");
    writeFileSync(at("marked.json"), `\uFEFF${readFileSync(draft, "utf8")}`);
    expect(run("schemeVerify", ["marked.json"], {}).out).toContain("草案 Draft");
    writeFileSync(at("broken.json"), "{}");
    expect(run("schemeVerify", ["broken.json"], {}).out).toContain("不是可用的方案");
  });

  it.each([
    ["schemeKey", [], "缺少 missing: --algorithm --id --owner --from --to --out"],
    ["schemeKey", ["--algorithm", "RSA", ...wanted, "--out", "x.json"], "「RSA」 应为 ES256 或 SM2-SM3"],
    [
      "schemeKey",
      ["--algorithm", "ES256", ...wanted, "--from", "2099-12-31", "--to", "2020-01-01", "--out", "x.json"],
      "止日",
    ],
    [
      "schemeIssue",
      ["--key", "nowhere.json", "--scheme", draft, "--issuer", "x", "--out", "x.json"],
      "读不到文件 cannot read: nowhere.json",
    ],
    ["schemeIssue", ["--key", "key.json", "--scheme", "broken.json", "--issuer", "x", "--out", "x.json"], "不能签发"],
    ["schemeVerify", [], "缺少 missing: file.json"],
    ["schemeVerify", ["--force", "x"], "命令写得不对 wrong arguments"],
    ["schemeVerify", [draft, "--period", "2026-3"], "2026Q3"],
  ])("%s %p says what is wrong, and does nothing", (script, args, words) => {
    const { code, told } = run(script, args);
    expect([code, told]).toEqual([1, expect.stringContaining(words)]);
    expect(existsSync(at("x.json"))).toBe(false);
  });

  it("says which passphrase is too short, wrong, or cannot be asked for", () => {
    const key = ["--algorithm", "ES256", ...wanted, "--out", "x.json"];
    const issue = ["--scheme", draft, "--key", "key.json", "--issuer", "x", "--out", "x.json"];
    expect(run("schemeKey", key, { [PASSPHRASE_VARIABLE]: "short" }).told).toContain("至少要 12 个");
    expect(run("schemeIssue", issue, { [PASSPHRASE_VARIABLE]: "wrong horse battery" }).told).toContain("口令不对");
    expect(run("schemeIssue", issue, {}).told).toContain(PASSPHRASE_VARIABLE);
    expect(existsSync(at("x.json"))).toBe(false);
  });
});

describe("asking for a passphrase in a terminal", () => {
  /** A terminal in which these lines are typed, one after each question; what it shows. */
  function typing(typed: readonly string[]): {
    readonly terminal: Parameters<typeof askPassphrase>[1];
    readonly shown: () => string;
  } {
    const shown: string[] = [];
    const left = [...typed];
    const input = Object.assign(new PassThrough(), { isTTY: true });
    const output = new PassThrough();
    output.on("data", (chunk: Buffer) => {
      shown.push(chunk.toString());
      if (chunk.toString().endsWith(": ")) setImmediate(() => input.write(left.shift() ?? "\n"));
    });
    return { terminal: { input, output }, shown: () => shown.join("") };
  }

  it("shows nothing of what is typed", async () => {
    const { terminal, shown } = typing(["geheim geheim\n", "geheim geheim\n"]);
    expect(await askPassphrase(2, terminal)).toBe("geheim geheim");
    expect(shown()).toContain("再输一次");
    expect(shown()).not.toContain("geheim");
  });

  it("refuses two that differ, and a press of Ctrl+C", async () => {
    await expect(askPassphrase(2, typing(["one passphrase\n", "another one\n"]).terminal)).rejects.toThrow("不同");
    await expect(askPassphrase(1, typing(["\u0003"]).terminal)).rejects.toThrow("已取消");
  });
});
