import type { KeyList } from "../../../src/domain/seal/keyList";
import { readKeyList } from "../../../src/domain/seal/keyList";
import { keyListText, testKey } from "../../support/sealing";

const { key } = testKey();
const other = testKey("SM2-SM3").key;
const digits = "a".repeat(64);
const reason = { zh: "遗失", en: "Lost" };
const withdrawal = { fingerprint: digits, on: "2026-05-01", reason };

/** What is said of a list at fault. */
function fault(json: string): string {
  const read = readKeyList(json);
  return read.ok ? "" : read.reason.zh;
}

describe("the bank's list of keys", () => {
  test("of the right form is taken as it stands", () => {
    const list: KeyList = { format: 1, keys: [key, other], withdrawn: [withdrawal] };
    expect(readKeyList(JSON.stringify(list))).toEqual({ ok: true, keys: list });
    expect(readKeyList(keyListText([])).ok).toBe(true);
    expect(readKeyList(`\uFEFF${JSON.stringify(list)}`)).toEqual({ ok: true, keys: list });
  });

  test.each([
    ["cut off", '{"format":1,', "不是完整的 JSON"],
    ["of another format", JSON.stringify({ format: 2, keys: [], withdrawn: [] }), "format"],
    [
      "with an entry nobody knows",
      JSON.stringify({ format: 1, keys: [], withdrawn: [], more: 1 }),
      "清单格式里没有这一项",
    ],
    ["with a key that is no point", keyListText([{ ...key, publicKey: "AAAA" }]), "keys[0].publicKey"],
    ["with a day that is none", keyListText([{ ...key, validTo: "2026-02-30" }]), "keys[0].validTo"],
    ["with a key that ends before it begins", keyListText([{ ...key, validTo: "2025-12-31" }]), "早于起日 2026-01-01"],
    [
      "with a key revoked before it began",
      keyListText([{ ...key, revoked: { on: "2025-12-31", reason } }]),
      "keys[0].revoked.on",
    ],
    [
      "with a revocation above the null that was there",
      keyListText([{ ...key, revoked: { on: "2026-06-01", reason } }]).replace(/\}\}\]/, '},"revoked":null}]'),
      "keys[0].revoked：「revoked」写了两次",
    ],
    ["with one name twice", keyListText([key, { ...other, id: key.id }]), "keys[1].id：与 keys[0] 相同"],
    ["with one point twice", keyListText([key, { ...key, id: "again" }]), "keys[1].publicKey：与 keys[0] 相同"],
    ["with one scheme withdrawn twice", keyListText([], [withdrawal, withdrawal]), "withdrawn[1].fingerprint"],
    ["with a fingerprint that is none", keyListText([], [{ ...withdrawal, fingerprint: "abc" }]), "64 位小写十六进制"],
  ])("%s is refused, with the place", (_what, json, words) => {
    expect(fault(json)).toContain(words);
    expect(fault(json)).toContain("keys.json");
  });
});
