import { readSeal, readSealText } from "../../../src/domain/seal/readSeal";
import type { Seal } from "../../../src/domain/seal/seal";
import { issuedAtText, issuedOn, sealedStatement } from "../../../src/domain/seal/seal";

const seal: Seal = {
  format: 1,
  algorithm: "ES256",
  key: "head-office-2026",
  issuer: "人力资源部",
  issuedAt: "2026-01-05T08:00:00Z",
  scheme: { id: "demonstration", year: 2026, version: 1, fingerprint: "0".repeat(64) },
  signature: "A".repeat(86),
};

describe("a seal", () => {
  test("of the right form is taken as it stands", () => {
    expect(readSealText(JSON.stringify(seal))).toEqual({ seal, sealIssue: null });
  });

  test.each([
    ["nothing", null, "签章不完整"],
    ["a signature cut short", { ...seal, signature: "AAAA" }, "seal.signature"],
    ["another format", { ...seal, format: 2 }, "seal.format"],
    ["an unknown algorithm", { ...seal, algorithm: "none" }, "seal.algorithm"],
    ["an entry too many", { ...seal, note: "x" }, "seal.note：签章格式里没有这一项"],
    ["an instant that is none", { ...seal, issuedAt: "2026-02-30T08:00:00Z" }, "seal.issuedAt"],
    ["an issuer of blanks", { ...seal, issuer: "  " }, "seal.issuer"],
    [
      "a fingerprint that is none",
      { ...seal, scheme: { ...seal.scheme, fingerprint: "xyz" } },
      "seal.scheme.fingerprint",
    ],
  ])("%s is no seal, and the place is named", (_what, content, words) => {
    const { seal: read, sealIssue } = readSeal(content);
    expect(read).toBeNull();
    expect(sealIssue?.zh).toContain(words);
  });

  test("that is no JSON is no seal", () => {
    expect(readSealText("{").sealIssue?.zh).toContain("不是完整的 JSON");
  });

  test("signs everything but the signature, and what it is for", () => {
    expect(JSON.parse(sealedStatement(seal))).toEqual({
      ...Object.fromEntries(Object.entries(seal).filter(([name]) => name !== "signature")),
      purpose: "kpi-appraisal/scheme",
    });
    expect(sealedStatement({ ...seal, issuer: "别人" })).not.toBe(sealedStatement(seal));
  });

  test("is shown in Beijing time, which is named", () => {
    expect(issuedAtText(seal)).toEqual({ zh: "2026-01-05 16:00（北京时间）", en: "2026-01-05 16:00 (Beijing time)" });
    expect(issuedAtText({ issuedAt: "2025-12-31T16:00:00Z" }).zh).toBe("2026-01-01 00:00（北京时间）");
  });

  test("is dated by the day in China", () => {
    expect([issuedOn({ issuedAt: "2025-12-31T15:59:59Z" }), issuedOn({ issuedAt: "2025-12-31T16:00:00Z" })]).toEqual([
      "2025-12-31",
      "2026-01-01",
    ]);
  });
});
