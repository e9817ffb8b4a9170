import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BankFiles } from "../../src/delivery/bankFiles";
import { readBankFiles } from "../../src/delivery/bankFiles";
import type { Scheme } from "../../src/domain/scheme/scheme";
import type { Seal } from "../../src/domain/seal/seal";
import { issuedSchemeText } from "../../src/workflow/seal/schemeFile";
import { demonstrationScheme, demonstrationText } from "../support/demonstrationScheme";
import { keyListText, seal, testKey } from "../support/sealing";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Builds from a folder with these keys and scheme files. */
function built(files: Readonly<Record<string, string>>, keys = keyListText()): Promise<BankFiles> {
  const folder = mkdtempSync(join(tmpdir(), "kpi-assets-"));
  folders.push(folder);
  mkdirSync(join(folder, "schemes"));
  writeFileSync(join(folder, "keys.json"), keys);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, "schemes", name), content);
  return readBankFiles(folder);
}

const scheme = demonstrationScheme();
const other = demonstrationScheme((document) => (document.evaPoints.yuanPerStep = "25000"));
let sealed: Seal;
beforeAll(async () => {
  sealed = await seal(scheme);
});
const entry = (file: string, { document, fingerprint }: Scheme): unknown => ({
  file,
  id: document.id,
  year: document.year,
  version: document.version,
  fingerprint,
});

describe("what a bank deploys", () => {
  it("is an issued scheme beside a draft of it, both listed by the fingerprint of the scheme", async () => {
    const { index, record, keys } = await built({
      "a-draft.json": demonstrationText,
      "b-issued.json": issuedSchemeText(scheme.document, sealed),
      "index.json": "not read",
      "notes.txt": "not read",
    });
    expect(index).toEqual([entry("a-draft.json", scheme), entry("b-issued.json", scheme)]);
    expect(record.configured).toEqual([{ ...scheme, seal: sealed }]);
    expect(keys.keys).toEqual([testKey().key]);
  });

  it("names file and path of a scheme that is refused", async () => {
    const bad = readFileSync(join(__dirname, "../support/refusedSchemes/bad.json"), "utf8");
    await expect(built({ "bad.json": bad })).rejects.toThrow(/bad\.json[\s\S]*score\.weights/);
  });

  it.each([
    ["a seal over other content", (): string => issuedSchemeText(other.document, sealed), "已改动"],
    [
      "a seal that was changed",
      (): string => issuedSchemeText(scheme.document, { ...sealed, issuer: "张三" }),
      "签名无效",
    ],
    ["something that is no seal", (): string => JSON.stringify({ scheme: scheme.document, seal: 1 }), "签名无效"],
  ])("stops at an issued scheme with %s", async (_what, file, words) => {
    await expect(built({ "bad.json": file() })).rejects.toThrow(
      new RegExp(`assets/schemes/bad\\.json[\\s\\S]*${words}`),
    );
  });

  it("stops at an issued scheme whose key is not in the list, or revoked, or that was withdrawn", async () => {
    const file = { "a.json": issuedSchemeText(scheme.document, sealed) };
    const reason = { zh: "遗失", en: "Lost" };
    const revoked = keyListText([{ ...testKey().key, revoked: { on: "2026-06-01", reason } }]);
    const withdrawn = keyListText(undefined, [{ fingerprint: scheme.fingerprint, on: "2026-06-01", reason }]);
    await expect(built(file, keyListText([]))).rejects.toThrow("没有签章所用的密钥");
    await expect(built(file, revoked)).rejects.toThrow("吊销（遗失）");
    await expect(built(file, withdrawn)).rejects.toThrow("作废本方案（遗失）");
  });

  it("stops at a draft that says it is a version that was issued with other content", async () => {
    const files = { "a.json": issuedSchemeText(scheme.document, sealed), "b.json": JSON.stringify(other.document) };
    await expect(built(files)).rejects.toThrow(/b\.json[\s\S]*已改动/);
  });

  it("stops at one version issued twice with different content", async () => {
    const again = await seal(other);
    const files = {
      "a.json": issuedSchemeText(scheme.document, sealed),
      "b.json": issuedSchemeText(other.document, again),
    };
    await expect(built(files)).rejects.toThrow("demonstration 2026-1 签发了两次而内容不同");
  });

  it("stops at a list of keys at fault, and says where", async () => {
    const { key } = testKey();
    await expect(built({}, keyListText([key, key]))).rejects.toThrow(/assets\/keys\.json[\s\S]*keys\[1\]\.id/);
    await expect(built({}, "{")).rejects.toThrow("不是完整的 JSON");
  });
});
