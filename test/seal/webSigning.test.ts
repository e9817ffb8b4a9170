import type { KeyFile } from "../../src/domain/seal/keyFile";
import { keyFileChecksum } from "../../src/domain/seal/keyFile";
import { readKeyList } from "../../src/domain/seal/keyList";
import { sealAlgorithms } from "../../src/domain/seal/seal";
import { webSignatures } from "../../src/seal/webSignatures";
import { webSigning } from "../../src/seal/webSigning";
import type { NewKey } from "../../src/workflow/seal/signingPort";
import { KeyProblem } from "../../src/workflow/seal/signingPort";
import { signScheme } from "../../src/workflow/seal/signScheme";
import { demonstrationScheme } from "../support/demonstrationScheme";
import { keyListText, testKey } from "../support/sealing";

// A key file takes 600 000 rounds, slow on a busy machine.
jest.setTimeout(120_000);

const { createKey, openKey } = webSigning();
const scheme = demonstrationScheme();
const passphrase = "十二个字符以上的口令呀呀";
const wanted: NewKey = {
  algorithm: "ES256",
  id: "head-office-2026",
  owner: { zh: "总行", en: "Head office" },
  validFrom: "2026-01-01",
  validTo: "2026-12-31",
  passphrase,
};

/** What a rejection says. */
async function problemOf(promise: Promise<unknown>): Promise<KeyProblem> {
  const caught: unknown = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (caught instanceof KeyProblem) return caught;
  throw new Error(`Expected a KeyProblem, got ${String(caught)}`);
}

describe.each(sealAlgorithms)("a key of head office for %s", (algorithm) => {
  test("opens with its passphrase and signs a scheme; the file never shows the private key", async () => {
    const { keyFile, publicKey } = await createKey({ ...wanted, algorithm });
    const opened = await openKey(keyFile, passphrase);
    expect(opened.key).toEqual(publicKey);
    const signatures = webSignatures();
    const seal = await signScheme({
      opened,
      scheme,
      issuer: " 人力资源部 ",
      now: new Date("2026-02-03T02:00:00Z"),
      signatures,
    });
    expect(seal).toMatchObject({
      algorithm,
      key: wanted.id,
      issuer: "人力资源部",
      issuedAt: "2026-02-03T02:00:00Z",
      scheme: { id: "demonstration", year: 2026, version: 1, fingerprint: scheme.fingerprint },
    });
    expect(JSON.stringify(opened)).not.toMatch(/privateKey|"d"/);
    expect(Object.keys(JSON.parse(keyFile) as KeyFile)).toEqual([
      "format",
      "purpose",
      "key",
      "encryption",
      "encrypted",
      "checksum",
    ]);
    expect(readKeyList(keyListText([publicKey])).ok).toBe(true);
  });
});

describe("making a key", () => {
  test.each([
    [
      "a passphrase that is too short",
      { passphrase: "十一个字符的口令啊啊啊" },
      "passphrase",
      "口令只有 11 个字符，至少要 12 个",
    ],
    ["an id that no formula could name", { id: "Head office" }, "entry", "标识"],
    ["days in the wrong order", { validTo: "2025-01-01" }, "entry", "止日"],
    ["a day that is none", { validFrom: "2026-13-01" }, "entry", "起日"],
    ["nobody as its owner", { owner: { zh: " ", en: " " } }, "entry", "持有人"],
  ])("is refused with %s", async (_what, change, code, words) => {
    const problem = await problemOf(createKey({ ...wanted, ...change }));
    expect([problem.code, problem.reason.zh]).toEqual([code, expect.stringContaining(words)]);
  });
});

describe("opening a key file", () => {
  let keyFile = "";
  beforeAll(async () => {
    ({ keyFile } = await createKey(wanted));
  });

  /** The file with a change; `honest` makes the checksum anew, as somebody would who knows the format. */
  const bent = (
    change: (file: { -readonly [Name in keyof KeyFile]: KeyFile[Name] }) => void,
    honest = true,
  ): string => {
    const file = JSON.parse(keyFile) as KeyFile;
    change(file);
    return JSON.stringify(honest ? { ...file, checksum: keyFileChecksum(file) } : file);
  };

  test("with another passphrase says so", async () => {
    const problem = await problemOf(openKey(keyFile, `${passphrase}！`));
    expect([problem.code, problem.reason.zh]).toEqual(["wrongPassphrase", expect.stringContaining("口令不对")]);
  });

  test("takes the passphrase in either form of Unicode", async () => {
    const made = await createKey({ ...wanted, passphrase: "caf\u00e9 caf\u00e9 caf\u00e9" });
    expect((await openKey(made.keyFile, "cafe\u0301 cafe\u0301 cafe\u0301")).key.id).toBe(wanted.id);
  });

  test.each([
    ["cut off", (): string => keyFile.slice(0, 300), "不是 JSON"],
    [
      "with a letter changed",
      (): string => bent((file) => (file.encrypted = flipped(file.encrypted)), false),
      "校验值",
    ],
    [
      "with its public entry changed",
      (): string => bent((file) => (file.key = { ...file.key, id: "other" }), false),
      "校验值",
    ],
    [
      "that asks for too few rounds",
      (): string => bent((file) => (file.encryption = { ...file.encryption, rounds: 1 })),
      "encryption.rounds",
    ],
    [
      "that asks for rounds without end",
      (): string => bent((file) => (file.encryption = { ...file.encryption, rounds: 4e9 })),
      "encryption.rounds",
    ],
    ["that is something else", (): string => JSON.stringify(scheme.document), "purpose"],
  ])("%s says that it is damaged", async (_what, file, words) => {
    const problem = await problemOf(openKey(file(), passphrase));
    expect([problem.code, problem.reason.zh]).toEqual(["damaged", expect.stringContaining(words)]);
  });

  test.each([
    ["the public entry", (): string => bent((file) => (file.key = { ...file.key, validTo: "2099-12-31" }))],
    ["the encrypted key", (): string => bent((file) => (file.encrypted = flipped(file.encrypted)))],
    [
      "the salt",
      (): string => bent((file) => (file.encryption = { ...file.encryption, salt: flipped(file.encryption.salt) })),
    ],
  ])("whose %s somebody changed, checksum and all, does not open", async (_what, file) => {
    expect((await problemOf(openKey(file(), passphrase))).code).toBe("wrongPassphrase");
  });
});

describe("signing a scheme", () => {
  const signatures = webSignatures();
  const asked = { opened: testKey(), scheme, issuer: "人力资源部", now: new Date("2026-02-03T02:00:00Z"), signatures };

  test.each([
    ["nobody as the issuer", { issuer: "  " }, "issuer", "没有写签发人"],
    ["an issuer without end", { issuer: "行".repeat(101) }, "issuer", "101 个字"],
    ["a key not yet valid", { now: new Date("2025-12-31T15:59:59Z") }, "outsideDates", "2026-01-01 至 2027-12-31"],
    ["a key no longer valid", { now: new Date("2027-12-31T16:00:00Z") }, "outsideDates", "今天是 2028-01-01"],
  ])("is refused with %s", async (_what, change, code, words) => {
    const problem = await problemOf(signScheme({ ...asked, ...change }));
    expect([problem.code, problem.reason.zh]).toEqual([code, expect.stringContaining(words)]);
  });

  test("gives nothing where the private key does not fit the public one", async () => {
    const opened = { ...testKey(), key: { ...testKey().key, publicKey: flipped(testKey().key.publicKey) } };
    expect((await problemOf(signScheme({ ...asked, opened }))).code).toBe("signature");
  });

  test("holds from the first moment of the key's first day in China to the last of its last", async () => {
    for (const now of ["2025-12-31T16:00:00Z", "2027-12-31T15:59:59Z"])
      expect((await signScheme({ ...asked, now: new Date(now) })).issuedAt).toBe(now);
  });
});

/** The text with one letter in its middle changed. */
function flipped(value: string): string {
  const at = Math.floor(value.length / 2);
  return value.slice(0, at) + (value[at] === "A" ? "B" : "A") + value.slice(at + 1);
}
