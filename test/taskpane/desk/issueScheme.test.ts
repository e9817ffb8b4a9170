import { keyStanding } from "../../../src/taskpane/desk/state/keyStanding";
import { issueScheme } from "../../../src/taskpane/desk/state/issueScheme";
import { newKeyFaults } from "../../../src/taskpane/desk/state/newKeyFaults";
import type { NewKeyEntry } from "../../../src/taskpane/desk/state/newKeyFaults";
import { readKeyList } from "../../../src/domain/seal/keyList";
import { bankRecord } from "../../../src/workflow/seal/bankRecord";
import { judgeSeal } from "../../../src/workflow/seal/judgeSeal";
import { readSchemeFile } from "../../../src/workflow/seal/schemeFile";
import { KeyProblem } from "../../../src/workflow/seal/signingPort";
import { demonstrationScheme } from "../../support/demonstrationScheme";
import { keyListText, testKey } from "../../support/sealing";
import { fakeServices } from "../fakeServices";

const entry: NewKeyEntry = {
  algorithm: "ES256",
  id: "hq-2026",
  ownerZh: "总行人力资源部",
  ownerEn: "Head office, HR",
  validFrom: "2026-01-01",
  validTo: "2028-12-31",
  passphrase: "correct horse battery",
  again: "correct horse battery",
};

/** Services whose saved files can be read again. */
function deskServices(): {
  readonly services: ReturnType<typeof fakeServices>["services"];
  readonly files: Map<string, string>;
} {
  const { services } = fakeServices();
  const files = new Map<string, string>();
  const save = (name: string, bytes: Uint8Array): void => {
    files.set(name, new TextDecoder().decode(bytes));
  };
  return { services: { ...services, files: { ...services.files, save } }, files };
}

describe("issuing at the desk", () => {
  const scheme = demonstrationScheme();
  const { algorithm, id, validFrom, validTo, passphrase } = entry;
  const wanted = { algorithm, id, owner: { zh: "总行", en: "Head office" }, validFrom, validTo, passphrase };

  test.each(["ES256", "SM2-SM3"] as const)(
    "a key of %s made here signs a file that the bank's list vouches for",
    async (kind) => {
      const { services, files } = deskServices();
      const made = await services.signing.createKey({ ...wanted, algorithm: kind });
      const issued = await issueScheme(services, {
        scheme,
        keyFile: made.keyFile,
        passphrase,
        issuer: "人力资源部 张三",
      });
      expect([...files.keys()]).toEqual(["demonstration-2026-1.json"]);
      const { result, seal, sealIssue } = readSchemeFile(files.get("demonstration-2026-1.json") ?? "");
      expect([result.ok && result.scheme.fingerprint, seal]).toEqual([scheme.fingerprint, issued.seal]);
      const bank = await bankRecord(readKeyList(keyListText([made.publicKey])), [], services.signatures);
      const standing = await judgeSeal({ scheme, seal, sealIssue }, bank, null, services.signatures);
      expect(standing.state).toBe("issued");
      const stranger = await bankRecord(readKeyList(keyListText([])), [], services.signatures);
      expect((await judgeSeal({ scheme, seal, sealIssue }, stranger, null, services.signatures)).state).toBe(
        "badSignature",
      );
    },
  );

  test("a wrong passphrase makes no file and says so", async () => {
    const { services, files } = deskServices();
    const { keyFile } = await services.signing.createKey(wanted);
    const order = { scheme, keyFile, passphrase: "another passphrase", issuer: "张三" };
    await expect(issueScheme(services, order)).rejects.toMatchObject({ name: "KeyProblem", code: "wrongPassphrase" });
    await expect(issueScheme(services, { ...order, passphrase, issuer: "  " })).rejects.toBeInstanceOf(KeyProblem);
    expect(files.size).toBe(0);
  });

  test("neither the passphrase nor a private key stands in anything that is handed over", async () => {
    const { services, files } = deskServices();
    const made = await services.signing.createKey(wanted);
    await issueScheme(services, { scheme, keyFile: made.keyFile, passphrase, issuer: "张三" });
    const all = [...files.values(), JSON.stringify(made.publicKey), made.keyFile].join();
    expect(all).not.toContain(passphrase);
  });
});

describe("what is entered for a new key", () => {
  test("is right as a whole", () => {
    expect(newKeyFaults(entry)).toEqual({});
  });

  test.each([
    ["id", { id: "HQ 2026" }],
    ["id", { id: "" }],
    ["ownerZh", { ownerZh: " " }],
    ["ownerEn", { ownerEn: "" }],
    ["validFrom", { validFrom: "" }],
    ["validTo", { validTo: "2026-02-30" }],
    ["validTo", { validTo: "2025-12-31" }],
    ["passphrase", { passphrase: "short", again: "short" }],
    ["again", { again: "correct horse batterz" }],
  ])("%s is named where it is wrong: %j", (field, change) => {
    expect(Object.keys(newKeyFaults({ ...entry, ...change }))).toEqual([field]);
  });
});

describe("how a key stands in the bank's list", () => {
  const { key } = testKey();
  const other = { ...testKey("SM2-SM3").key, id: key.id };
  const revoked = { ...key, revoked: { on: "2026-05-01", reason: { zh: "遗失", en: "lost" } } };

  test.each([
    ["listed", keyListText([key])],
    ["missing", keyListText([])],
    ["different", keyListText([other])],
    ["revoked", keyListText([revoked])],
    ["unread", "{"],
  ])("%s", (standing, list) => {
    expect(keyStanding(key, readKeyList(list))).toBe(standing);
  });

  test("a list that was never asked for says nothing", () => {
    expect(keyStanding(key, null)).toBe("unread");
  });
});
