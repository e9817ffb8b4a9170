import type { Scheme } from "../../../src/domain/scheme/scheme";
import { issuedSchemeText, readSchemeFile } from "../../../src/workflow/seal/schemeFile";
import { demonstrationScheme, demonstrationText } from "../../support/demonstrationScheme";
import { seal } from "../../support/sealing";

const scheme = demonstrationScheme();

describe("a scheme file", () => {
  test("that is a bare scheme is a draft", () => {
    expect(readSchemeFile(demonstrationText)).toEqual({ result: { ok: true, scheme }, seal: null, sealIssue: null });
  });

  test("of an issued scheme comes back as it was written", async () => {
    const given = await seal(scheme);
    const file = issuedSchemeText(scheme.document, given);
    expect(readSchemeFile(file)).toEqual({ result: { ok: true, scheme }, seal: given, sealIssue: null });
    expect(issuedSchemeText((JSON.parse(file) as { scheme: Scheme["document"] }).scheme, given)).toBe(file);
  });

  test("may begin with a byte order mark, as editors put it there", async () => {
    const file = issuedSchemeText(scheme.document, await seal(scheme));
    expect(readSchemeFile(`\uFEFF${file}`)).toEqual(readSchemeFile(file));
    expect(readSchemeFile(`\uFEFF${demonstrationText}`).result.ok).toBe(true);
  });

  test("in which an entry stands twice is refused: which of them was meant, nobody can say", () => {
    for (const json of [demonstrationText, `{"scheme":${demonstrationText},"seal":null}`]) {
      const { result } = readSchemeFile(json.replace('"year"', '"year": 2025, "year"'));
      const told = result.ok ? [] : result.issues.map(({ path, message }) => `${path} ${message.zh}`);
      expect(told).toEqual([expect.stringMatching(/year 「year」写了两次/)]);
    }
  });

  test.each([
    ["without a seal", { scheme: scheme.document }],
    ["with null for a seal", { scheme: scheme.document, seal: null }],
    ["with something else for a seal", { scheme: scheme.document, seal: { signature: "x" } }],
  ])("in the form of an issued one %s is no draft: its seal is at fault", (_what, content) => {
    const { result, seal: read, sealIssue } = readSchemeFile(JSON.stringify(content));
    expect([result.ok, read, sealIssue?.zh]).toEqual([true, null, expect.stringContaining("签章不完整")]);
  });

  test.each([
    ["{", "方案已损坏"],
    ['{"scheme":{}}', "缺少这一项"],
    ['{"scheme":{},"seal":{},"more":1}', "方案格式里没有这一项"],
    ["[]", "缺少这一项"],
    ["null", "一组内容"],
  ])("%s is refused with its issues", (json, words) => {
    const { result } = readSchemeFile(json);
    expect(result.ok ? [] : result.issues.map(({ message }) => message.zh)).toContainEqual(
      expect.stringContaining(words),
    );
  });
});
