import type { Scheme } from "../../../src/domain/scheme/scheme";
import { schemeTables } from "../../../src/domain/scheme/schemeTables";
import type { BankKey } from "../../../src/domain/seal/keyList";
import type { Seal } from "../../../src/domain/seal/seal";
import type { SealState } from "../../../src/domain/seal/sealStanding";
import type { Period } from "../../../src/domain/values/period";
import type { Loaded, SchemeSource } from "../../../src/functions/schemeSource";
import { schemeSource } from "../../../src/functions/schemeSource";
import { loadScheme } from "../../../src/functions/loadScheme";
import { schemeState } from "../../../src/functions/schemeFunction";
import { webSigning } from "../../../src/seal/webSigning";
import { webSignatures } from "../../../src/seal/webSignatures";
import { appraisalPartXml, readAppraisalPart } from "../../../src/workflow/appraisalPart";
import type { ServerPort } from "../../../src/workflow/ports";
import { cellValue } from "../../../src/workflow/scheme/schemeComparison";
import type { SchemeSituation } from "../../../src/workflow/scheme/schemeSituation";
import { schemeSituation, settlePeriod, standingFor } from "../../../src/workflow/scheme/schemeSituation";
import { issuedSchemeText } from "../../../src/workflow/seal/schemeFile";
import { demonstrationScheme, thirdQuarter } from "../../support/demonstrationScheme";
import type { FakeTable } from "../../support/fakeWorkbook";
import { FakeWorkbook, unwatched } from "../../support/fakeWorkbook";
import { keyListText, seal, testKey } from "../../support/sealing";

const signatures = webSignatures();
const scheme = demonstrationScheme();
/** The same bank scheme with one weight moved. */
const bent = demonstrationScheme((document) => {
  document.score.weights = { evaPoints: "0.6", quality: "0.4" };
});
/** A second version, in force from the third quarter on. */
const second = demonstrationScheme((document) => {
  document.version = 2;
  document.effective.from = "2026-07-01";
  document.evaPoints.yuanPerStep = "25000";
  document.change = { reason: { zh: "调整分值", en: "Points adjusted" } };
});
/** The bank scheme of the next year. */
const nextYear = demonstrationScheme((document) => {
  document.year = 2027;
  document.effective = { from: "2027-01-01", to: "2027-12-31" };
});
const secondQuarter: Period = { year: 2026, quarter: 2 };
const reason = { zh: "密钥遗失", en: "The key was lost" };

let sealed: Seal;
let secondSealed: Seal;
beforeAll(async () => {
  [sealed, secondSealed] = await Promise.all([seal(scheme), seal(second)]);
});

/** The bank's server: its keys, and the files of its schemes. */
function server(files: readonly string[], keys: string | Error = keyListText()): ServerPort {
  return {
    schemeFiles: () => Promise.resolve(files.map((_file, index) => `${String(index)}.json`)),
    schemeText: (file) => Promise.resolve(files[Number.parseInt(file, 10)] ?? ""),
    template: () => Promise.reject(new Error("no templates here")),
    keyList: () => (keys instanceof Error ? Promise.reject(keys) : Promise.resolve(keys)),
  };
}

interface Attempt {
  readonly xml: string;
  readonly files?: readonly string[];
  readonly keys?: string | Error;
  readonly tables?: readonly FakeTable[];
}

/** What the pane knows of a workbook. */
async function situationOf({ xml, files, keys, tables = [] }: Attempt): Promise<SchemeSituation> {
  const workbook = new FakeWorkbook(tables);
  workbook.part = xml;
  return schemeSituation({ workbook, server: server(files ?? [issued()], keys), signatures }, unwatched);
}

/** What the functions know of it. */
async function loadedOf({ xml, files, keys }: Attempt): Promise<Loaded> {
  return loadScheme({ readPart: () => Promise.resolve(xml) }, server(files ?? [issued()], keys), signatures);
}

/** Pane and functions judge alike; what both say. */
async function judged(attempt: Attempt): Promise<{ readonly state: SealState; readonly reason: string }> {
  const { standing } = await situationOf(attempt);
  const loaded = await loadedOf(attempt);
  if (standing === null) throw new Error("No scheme was carried");
  expect(loaded.standing).toEqual(standing);
  expect(loaded.ok).toBe(standing.state === "issued" || standing.state === "draft");
  if (!loaded.ok) expect(loaded.reason.zh).toContain(standing.reason.zh);
  return { state: standing.state, reason: standing.reason.zh };
}

/** The file of the issued scheme on the server. */
function issued(): string {
  return issuedSchemeText(scheme.document, sealed);
}

function part(carried: Scheme, carriedSeal: Seal | null, period: Period | null = thirdQuarter): string {
  return appraisalPartXml(carried.document, carriedSeal, period);
}

function keyChanged(change: Partial<BankKey>): string {
  return keyListText([{ ...testKey().key, ...change }]);
}

describe("a scheme as head office issued it", () => {
  test("computes, and its seal is told", async () => {
    const attempt = { xml: part(scheme, sealed) };
    expect(await judged(attempt)).toEqual({ state: "issued", reason: "签发有效" });
    const { standing } = await situationOf(attempt);
    expect([standing?.seal, standing?.key]).toEqual([sealed, testKey().key]);
    expect(schemeState(await loadedOf(attempt)).zh).toBe("已签发");
  });

  test("computes by SM2 and SM3 too", async () => {
    const opened = testKey("SM2-SM3");
    const national = await seal(scheme, opened);
    const keys = keyListText([opened.key]);
    const files = [issuedSchemeText(scheme.document, national)];
    expect((await judged({ xml: part(scheme, national), keys, files })).state).toBe("issued");
  });

  test("computes where the server has it not (any more), as long as the key is the bank's", async () => {
    expect((await judged({ xml: part(scheme, sealed), files: [] })).state).toBe("issued");
  });

  test("stays what it is when the period is recorded: the seal is kept letter by letter", async () => {
    const workbook = new FakeWorkbook([]);
    workbook.part = part(scheme, sealed);
    const situation = await schemeSituation({ workbook, server: server([issued()]), signatures }, unwatched);
    const settled = await settlePeriod(workbook, situation, scheme, secondQuarter);
    expect(settled.standing?.state).toBe("issued");
    expect(readAppraisalPart(workbook.part)).toEqual({
      ...readAppraisalPart(part(scheme, sealed)),
      period: secondQuarter,
    });
  });
});

describe("a weight changed", () => {
  test("in the XML part, with the seal kept: altered, and the weight is named", async () => {
    const { state, reason: said } = await judged({ xml: part(bent, sealed) });
    expect(state).toBe("altered");
    expect(said).toContain("共 2 处");
    expect(said).toContain("等级评分权重·EVA分值 现为 60%，签发的是 70%");
    expect(said).toContain("等级评分权重·综合素质 现为 40%，签发的是 30%");
    expect(schemeState(await loadedOf({ xml: part(bent, sealed) })).zh).toMatch(/^已改动：/);
  });

  test("in the XML part, where the server has nothing to compare with: altered, by the fingerprints", async () => {
    const { state, reason: said } = await judged({ xml: part(bent, sealed), files: [] });
    expect([state, said]).toEqual(["altered", expect.stringContaining(scheme.fingerprint.slice(0, 12))]);
    expect(said).toContain(bent.fingerprint.slice(0, 12));
  });

  test("in the sheet only: nothing that computes changes, and the cell is named", async () => {
    const tables = schemeTables(bent.document).map(({ name, columns, rows }) => ({
      name,
      sheet: "方案参数",
      rows: [columns.map(({ zh }) => zh), ...rows.map((cells) => cells.map(cellValue))],
    }));
    const attempt = { xml: part(scheme, sealed), tables };
    const { standing, sheetDifferences } = await situationOf(attempt);
    expect(standing?.state).toBe("issued");
    expect(sheetDifferences.map(({ path, found, expected }) => [path, found, expected])).toEqual([
      ["score.weights.evaPoints", 0.6, 0.7],
      ["score.weights.quality", 0.4, 0.3],
    ]);
    const loaded = await loadedOf(attempt);
    expect(loaded.ok && loaded.context.scheme.fingerprint).toBe(scheme.fingerprint);
  });

  test("in both, so that sheet and part agree: altered all the same", async () => {
    const tables = schemeTables(bent.document).map(({ name, columns, rows }) => ({
      name,
      sheet: "方案参数",
      rows: [columns.map(({ zh }) => zh), ...rows.map((cells) => cells.map(cellValue))],
    }));
    const { standing, sheetDifferences } = await situationOf({ xml: part(bent, sealed), tables });
    expect([standing?.state, sheetDifferences]).toEqual(["altered", []]);
  });

  test("with the fingerprint in the seal made to fit: the signature no longer holds", async () => {
    const fitted = { ...sealed, scheme: { ...sealed.scheme, fingerprint: bent.fingerprint } };
    const { state, reason: said } = await judged({ xml: part(bent, fitted) });
    expect([state, said]).toEqual(["badSignature", expect.stringContaining("签名不是密钥 head-office-2026")]);
  });

  test("and the seal taken away: altered, because the bank issued that version with other content", async () => {
    const { state, reason: said } = await judged({ xml: part(bent, null) });
    expect([state, said]).toEqual(["altered", expect.stringContaining("等级评分权重·EVA分值 现为 60%，签发的是 70%")]);
    expect(said).toContain("没有签章");
  });

  test("many entries are counted, and the first three named", async () => {
    const much = demonstrationScheme((document) => {
      for (const entry of document.eva.assetClasses) entry.coefficient = "0.01";
    });
    const { reason: said } = await judged({ xml: part(much, sealed) });
    const count = Number(/共 (\d+) 处/.exec(said)?.[1]);
    expect(count).toBeGreaterThan(3);
    expect(said.match(/现为/g)).toHaveLength(3);
  });
});

describe("a seal that is not this scheme's", () => {
  test("pasted in from another version: altered, and both are named", async () => {
    const { state, reason: said } = await judged({ xml: part(scheme, secondSealed) });
    expect([state, said]).toEqual([
      "altered",
      expect.stringContaining("demonstration 2026 年第 2 版，这里是 demonstration 2026 年第 1 版"),
    ]);
  });

  test("renamed to fit: the signature no longer holds", async () => {
    const renamed = { ...secondSealed, scheme: sealed.scheme };
    expect((await judged({ xml: part(scheme, renamed) })).state).toBe("badSignature");
  });

  test("with a word of it changed, such as who issued it: the signature no longer holds", async () => {
    for (const change of [{ issuer: "张三" }, { issuedAt: "2026-02-03T02:00:01Z" }])
      expect((await judged({ xml: part(scheme, { ...sealed, ...change }) })).state).toBe("badSignature");
  });

  test("taken away altogether: a draft, which says so", async () => {
    const attempt = { xml: part(scheme, null) };
    const { state, reason: said } = await judged(attempt);
    expect([state, said]).toEqual(["draft", expect.stringContaining("没有签章")]);
    expect(schemeState(await loadedOf(attempt)).zh).toMatch(/^草案：/);
  });

  test.each([
    ["half of it", (text: string): string => text.slice(0, 100), "不是完整的 JSON"],
    ["another format", (text: string): string => text.replace('"format":1', '"format":2'), "seal.format"],
    ["an empty one", (): string => "", "不是完整的 JSON"],
    ["null", (): string => "null", "签章不完整"],
  ])("malformed (%s): an invalid signature, never a draft", async (_what, change, words) => {
    const escaped = part(scheme, sealed).replace(
      /<seal>([^<]*)<\/seal>/,
      (_all, text: string) => `<seal>${change(text)}</seal>`,
    );
    const { state, reason: said } = await judged({ xml: escaped });
    expect([state, said]).toEqual(["badSignature", expect.stringContaining(words)]);
  });

  test("twice in the part: the part is refused", async () => {
    const twice = part(scheme, sealed).replace(/<seal>[^<]*<\/seal>/, "$&$&");
    expect((await loadedOf({ xml: twice })).ok).toBe(false);
    expect((await situationOf({ xml: twice })).carried.state).toBe("refused");
  });

  test("made with a key of one's own: the bank's list has no such key, or another one of that name", async () => {
    const own = await seal(scheme, testKey("ES256", { id: "my-own" }));
    expect(await judged({ xml: part(scheme, own) })).toEqual({
      state: "badSignature",
      reason: expect.stringContaining("没有签章所用的密钥 my-own") as unknown,
    });
    const { publicKey } = await webSigning().createKey({ ...testKey().key, passphrase: "a passphrase of mine" });
    const keys = keyListText([publicKey]);
    expect((await judged({ xml: part(scheme, sealed), keys })).reason).toContain("签名不是密钥 head-office-2026");
  });
});

describe("a key that vouches for nothing", () => {
  test.each([
    ["revoked", keyChanged({ revoked: { on: "2026-06-01", reason } }), "已于 2026-06-01 吊销（密钥遗失）"],
    ["not yet valid on the day of the seal", keyChanged({ validFrom: "2026-03-01" }), "签发日期是 2026-02-03"],
    ["no longer valid on the day of the seal", keyChanged({ validTo: "2026-02-02" }), "2026-01-01 至 2026-02-02"],
    [
      "for another algorithm",
      keyChanged({ algorithm: "SM2-SM3" }),
      "签章写的算法是 ES256，密钥 head-office-2026 是 SM2-SM3 的",
    ],
    ["not in the list", keyListText([]), "没有签章所用的密钥 head-office-2026"],
    ["in a list that is damaged", '{"format":1', "公钥清单 keys.json 有误"],
    ["in a list that cannot be read", new Error("keys.json: HTTP 404"), "读不到本行公钥清单（keys.json: HTTP 404）"],
  ])("%s: an invalid signature, with its own reason", async (_what, keys, words) => {
    const { state, reason: said } = await judged({ xml: part(scheme, sealed), keys });
    expect([state, said]).toEqual(["badSignature", expect.stringContaining(words)]);
  });

  test("does not keep a draft from computing", async () => {
    expect((await judged({ xml: part(scheme, null), keys: new Error("offline"), files: [] })).state).toBe("draft");
  });

  test("leaves the server's own issued scheme refused too, with the reason", async () => {
    const keys = keyChanged({ revoked: { on: "2026-06-01", reason } });
    const { configured, refusedFiles } = await situationOf({ xml: part(scheme, sealed), keys });
    expect(configured).toEqual([]);
    expect(refusedFiles[0]?.issues[0]?.message.zh).toMatch(/^签名无效：密钥 head-office-2026 已于/);
  });

  test("that could not be verified here is told as that", async () => {
    const broken = { verify: () => Promise.reject(new Error("sm2.js 读不到")) };
    const workbook = new FakeWorkbook([]);
    workbook.part = part(scheme, sealed);
    const { standing } = await schemeSituation({ workbook, server: server([]), signatures: broken }, unwatched);
    expect([standing?.state, standing?.reason.zh]).toEqual(["badSignature", expect.stringContaining("sm2.js 读不到")]);
  });
});

describe("keys that cannot be read", () => {
  const sourceOf = (keys: () => string | Error, at: () => Date): SchemeSource =>
    schemeSource(() => loadedOf({ xml: part(scheme, sealed), keys: keys() }), { now: at });

  test("once do not leave the functions refused for the whole session", async () => {
    let keys: string | Error = new Error("offline");
    let at = 0;
    const source = sourceOf(
      () => keys,
      () => new Date(at),
    );
    expect(await source.current()).toMatchObject({ ok: false, provisional: true, standing: { state: "badSignature" } });
    keys = keyListText();
    at = 60_000;
    const loaded = await source.current();
    expect([loaded.ok, loaded.standing?.state, loaded.provisional]).toEqual([true, "issued", undefined]);
  });

  test("nor does a server that once could not be read, or a signature that could not be verified", async () => {
    const offline = { ...server([]), schemeFiles: () => Promise.reject(new Error("offline")) };
    const workbook = { readPart: () => Promise.resolve(part(scheme, sealed)) };
    expect(await loadScheme(workbook, offline, signatures)).toMatchObject({ ok: true, provisional: true });
    const broken = { verify: () => Promise.reject(new Error("sm2.js")) };
    expect(await loadScheme(workbook, server([]), broken)).toMatchObject({ ok: false, provisional: true });
  });
});

describe("an old version replayed", () => {
  test("as the scheme of another year: it is not in force in the period, whatever the server has", async () => {
    const { state, reason: said } = await judged({ xml: part(scheme, sealed, { year: 2027, quarter: 1 }), files: [] });
    expect([state, said]).toEqual(["withdrawn", expect.stringContaining("自 2026-01-01 至 2026-12-31 施行")]);
    expect(said).toContain("2027Q1");
    expect((await judged({ xml: part(second, secondSealed, secondQuarter) })).state).toBe("withdrawn");
  });

  const both = (): readonly string[] => [issued(), issuedSchemeText(second.document, secondSealed)];

  test("in a quarter in which a newer one is in force: withdrawn, and the newer one is named", async () => {
    const { state, reason: said } = await judged({ xml: part(scheme, sealed), files: both() });
    expect([state, said]).toEqual([
      "withdrawn",
      expect.stringContaining("第 2 版自 2026-07-01 起施行，考核期 2026Q3 应按第 2 版"),
    ]);
  });

  test("without a quarter: withdrawn", async () => {
    expect((await judged({ xml: part(scheme, sealed, null), files: both() })).state).toBe("withdrawn");
  });

  test("of last year without a quarter: withdrawn, and the later one is named; with its quarter it is the right one", async () => {
    const files = [issued(), issuedSchemeText(nextYear.document, await seal(nextYear))];
    const { state, reason: said } = await judged({ xml: part(scheme, sealed, null), files });
    expect([state, said]).toEqual([
      "withdrawn",
      expect.stringContaining("2026 年的方案（施行至 2026-12-31），总行已签发 2027 年第 1 版，自 2027-01-01 起施行"),
    ]);
    expect((await judged({ xml: part(scheme, sealed), files })).state).toBe("issued");
    expect((await judged({ xml: part(nextYear, await seal(nextYear), null), files })).state).toBe("issued");
  });

  test("of last year without a quarter, where the later one is only a draft: still issued", async () => {
    const files = [issued(), JSON.stringify(nextYear.document)];
    expect((await judged({ xml: part(scheme, sealed, null), files })).state).toBe("issued");
  });

  test("in a quarter before that: still the right one", async () => {
    expect((await judged({ xml: part(scheme, sealed, secondQuarter), files: both() })).state).toBe("issued");
    expect((await judged({ xml: part(second, secondSealed), files: both() })).state).toBe("issued");
  });

  test("by choosing another quarter is noticed before anything is computed", async () => {
    const workbook = new FakeWorkbook([]);
    workbook.part = part(scheme, sealed, secondQuarter);
    const situation = await schemeSituation({ workbook, server: server(both()), signatures }, unwatched);
    expect([situation.standing?.state, standingFor(situation, thirdQuarter)?.state]).toEqual(["issued", "withdrawn"]);
    expect((await settlePeriod(workbook, situation, scheme, thirdQuarter)).standing?.state).toBe("withdrawn");
  });

  test("is not superseded by a draft of a newer version, nor by one whose signature is wrong", async () => {
    const forged = issuedSchemeText(second.document, { ...secondSealed, issuer: "张三" });
    for (const newer of [JSON.stringify(second.document), forged])
      expect((await judged({ xml: part(scheme, sealed), files: [issued(), newer] })).state).toBe("issued");
  });

  test("of the same number, issued again with other content: withdrawn for the older one only", async () => {
    const again = await seal(bent, testKey(), "2026-03-01T02:00:00Z");
    const files = [issuedSchemeText(bent.document, again)];
    expect((await judged({ xml: part(scheme, sealed), files })).state).toBe("withdrawn");
    expect((await judged({ xml: part(bent, again), files: [issued()] })).state).toBe("issued");
  });

  test("that the bank withdrew by its fingerprint: withdrawn, sealed or not", async () => {
    const keys = keyListText(undefined, [{ fingerprint: scheme.fingerprint, on: "2026-05-01", reason }]);
    for (const carriedSeal of [sealed, null]) {
      const { state, reason: said } = await judged({ xml: part(scheme, carriedSeal), keys });
      expect([state, said]).toEqual([
        "withdrawn",
        expect.stringContaining("总行已于 2026-05-01 作废本方案（密钥遗失）"),
      ]);
    }
  });
});

describe("the schemes of the server", () => {
  test("bring their seals, and a draft with the content of an issued one does not stand beside it", async () => {
    const { configured } = await situationOf({
      xml: part(scheme, null),
      files: [JSON.stringify(scheme.document), issued(), JSON.stringify(second.document)],
    });
    expect(configured.map(({ document, seal: carried }) => [document.version, carried])).toEqual([
      [1, sealed],
      [2, null],
    ]);
  });

  test("of which one is altered or badly signed are told, and the others go on", async () => {
    const { configured, refusedFiles } = await situationOf({
      xml: part(scheme, sealed),
      files: [
        issuedSchemeText(bent.document, sealed),
        JSON.stringify({ scheme: scheme.document }),
        issued(),
        JSON.stringify(bent.document),
        "{}",
      ],
    });
    expect(configured.map(({ fingerprint }) => fingerprint)).toEqual([scheme.fingerprint]);
    expect(refusedFiles.map(({ file, issues }) => [file, issues[0]?.message.zh.slice(0, 5)])).toEqual([
      ["0.json", "已改动：内"],
      ["1.json", "签名无效："],
      ["3.json", "已改动：总"],
      ["4.json", "缺少这一项"],
    ]);
  });

  test("compute for a workbook without a scheme: an issued one before any draft, however new", async () => {
    const loaded = await loadScheme(
      { readPart: () => Promise.resolve(null) },
      server([JSON.stringify(second.document), issued()]),
      signatures,
    );
    expect(loaded).toMatchObject({ ok: true, origin: "server", standing: { state: "issued" } });
    expect(loaded.ok && loaded.context.scheme.document.version).toBe(1);
  });
});
