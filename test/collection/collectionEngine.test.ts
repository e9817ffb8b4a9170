import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { askKeys } from "../../src/workflow/collection/finding";
import { unsealed } from "../../src/domain/seal/sealStanding";
import { fingerprint } from "../../src/domain/scheme/fingerprint";
import { frozenFileBytes } from "../../src/files/xlsx/frozenFileBytes";
import { readWorkbook } from "../../src/files/xlsx/readWorkbook";
import type { FrozenContent } from "../../src/workflow/submission/frozenContent";
import type { BankRecord } from "../../src/workflow/seal/bankRecord";
import { demonstrationScheme } from "../support/demonstrationScheme";
import { unwatched } from "../support/fakeWorkbook";
import type { Given } from "./collecting";
import { at, collected, copied, merge, question, report, sheet } from "./collecting";
import { bankOf, frozenOf, issuedScheme, issuedStanding, peopleOf } from "./returns";

/** The file with some of its parts changed. */
function edited(bytes: Uint8Array, part: RegExp, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => part.test(name));
  expect(names).not.toEqual([]);
  for (const name of names) parts[name] = strToU8(change(strFromU8(parts[name]!)));
  return zipSync(parts);
}

/** The content with a forged figure, its fingerprint made anew as a forger would. */
function forged(content: FrozenContent): FrozenContent {
  const results = content.results.map((one, index) => (index === 0 ? { ...one, finalGrade: "principal" } : one));
  return { ...content, results, resultFingerprint: fingerprint(results) };
}

/** Verdict and codes of the only file. */
async function judged(
  bytes: Uint8Array,
  bank?: BankRecord,
  name = "城东支行_2026Q3_v1_20261009.xlsx",
): Promise<readonly string[]> {
  const { files } = await report(await collected([{ name, bytes }], [], bank));
  const [file] = files;
  return [file?.verdict ?? "", ...new Set(file?.findings.map(({ code }) => code))];
}

let east: Awaited<ReturnType<typeof frozenOf>>;
let west: Awaited<ReturnType<typeof frozenOf>>;
beforeAll(async () => {
  east = await frozenOf("城东支行", peopleOf("城东支行", 6));
  west = await frozenOf("城西支行", peopleOf("城西支行", 4));
});

const eastFile = (): Given => ({ name: "城东支行_2026Q3_v1_20261009.xlsx", bytes: east.bytes });
const westFile = (): Given => ({ name: "城西支行_2026Q3_v1_20261009.xlsx", bytes: west.bytes });

describe("a frozen file", () => {
  it("is accepted as it was submitted", async () => {
    expect(await judged(east.bytes)).toEqual(["accepted"]);
  });

  it("is refused where a result was edited in its sheet", async () => {
    const sheet = east.book.sheets.findIndex(({ name }) => name === "考核结果") + 1;
    const changed = edited(east.bytes, new RegExp(`sheet${String(sheet)}\\.xml$`), (xml) =>
      xml.replace(/<c r="H6"([^>]*)><v>[^<]*<\/v>/, '<c r="H6"$1><v>99.99</v>'),
    );
    expect(await judged(changed)).toEqual(["refused", "changed"]);
    const { files } = await report(await collected([{ name: "x.xlsx", bytes: changed }]));
    expect(files[0]?.findings[0]).toMatchObject({ place: { zh: "考核结果!H6" } });
    expect(files[0]?.findings[0]?.message.zh).toMatch(/现在是「99\.99」，冻结时是「/);
  });

  it("is refused where a row was deleted", async () => {
    const sheet = east.book.sheets.findIndex(({ name }) => name === "考核结果") + 1;
    const cut = edited(east.bytes, new RegExp(`sheet${String(sheet)}\\.xml$`), (xml) =>
      xml.replace(/<row r="7".*?<\/row>/s, ""),
    );
    expect(await judged(cut)).toEqual(["refused", "changed"]);
  });

  it("is refused where a formula was put in", async () => {
    const sheet = east.book.sheets.findIndex(({ name }) => name === "客户经理") + 1;
    const injected = edited(east.bytes, new RegExp(`sheet${String(sheet)}\\.xml$`), (xml) =>
      xml.replace(
        /<c r="B2"[^>]*>.*?<\/c>/s,
        '<c r="B2" t="str"><f>HYPERLINK("https://evil.example","x")</f><v>x</v></c>',
      ),
    );
    expect(await judged(injected)).toEqual(["refused", "changed"]);
  });

  it("is refused where content and fingerprint were forged alike, since the results do not follow from the data", async () => {
    const content = forged(east.content);
    const cover = fingerprint(content);
    const plans = east.plans.map((plan, index) =>
      index > 0
        ? plan
        : {
            ...plan,
            blocks: plan.blocks.map((block) => ({
              ...block,
              cells: block.cells.map((row) => row.map((cell) => (cell === east.fingerprint ? cover : cell))),
            })),
          },
    );
    expect((await judged(frozenFileBytes(plans, content)))[0]).toBe("refused");
    expect(await judged(frozenFileBytes(plans, content))).toContain("resultsDiffer");
  });

  it("is refused with a damaged content, a cut off file, or none at all", async () => {
    const broken = edited(east.bytes, /customXml\/item\d*\.xml$/, (xml) => xml.replace('"format":1', '"format":9'));
    expect(await judged(broken)).toEqual(["refused", "damaged"]);
    expect(await judged(east.bytes.slice(0, 2000))).toEqual(["refused", "unreadable"]);
    expect(await judged(strToU8("工号,姓名\n1,甲\n"))).toEqual(["refused", "unreadable"]);
  });

  it("is asked about under a draft, and refused under the seal of another scheme, an unknown key or an old version", async () => {
    const draft = await frozenOf("城东支行", peopleOf("城东支行", 2), { standing: unsealed });
    const bank = await bankOf();
    const drafts: BankRecord = { ...bank, configured: bank.configured.map((one) => ({ ...one, seal: null })) };
    expect(await judged(draft.bytes, drafts)).toEqual(["waiting", "draft"]);
    const other = demonstrationScheme((document) => {
      document.title.zh = "另一方案";
    });
    const foreign = await frozenOf("城东支行", peopleOf("城东支行", 2), { standing: await issuedStanding(other) });
    expect(await judged(foreign.bytes)).toEqual(["refused", "seal"]);
    expect(
      await judged(east.bytes, { ...bank, keys: { ok: true, keys: { format: 1, keys: [], withdrawn: [] } } }),
    ).toEqual(["refused", "seal"]);
    const newer = demonstrationScheme((document) => {
      document.version = 2;
      document.change = { reason: { zh: "修订", en: "revised" } };
    });
    const both = await bankOf(issuedScheme, newer);
    expect(await judged(east.bytes, both)).toEqual(["refused", "seal"]);
  });

  it("is refused with a name or a figure longer than a merge can carry; the others are merged, and can be merged again", async () => {
    const [first, second, ...others] = peopleOf("城东支行", 6);
    const people = [{ ...first!, name: "名".repeat(1_500) }, { ...second!, netProfit: 1e130 }, ...others];
    const { bytes } = await frozenOf("城东支行", people);
    const engine = await collected([{ ...eastFile(), bytes }, westFile()]);
    const { files } = await report(engine);
    expect(files.map(({ verdict }) => verdict)).toEqual(["refused", "accepted"]);
    const long = files[0]!.findings.filter(({ code }) => code === "tooLong").map(({ message }) => message.zh);
    expect(long[0]).toMatch(/^城东支行001 名+… 的「姓名」长 1500 个字符/);
    expect(long[1]).toMatch(/^城东支行002 城东支行人2 的「税后净利润」长 131 个字符/);
    const merged = await merge(engine);
    const again = await report(await collected([{ name: "汇总.xlsx", bytes: merged.bytes }]));
    expect(again.merges).toMatchObject([{ returns: 1, people: 4, changes: 0 }]);
  });

  it("with texts that begin like a formula keeps them as texts", async () => {
    const people = peopleOf("城东支行", 2).map((one, index) => (index === 0 ? { ...one, name: "=1+1" } : one));
    const { bytes } = await frozenOf("城东支行", people);
    const engine = await collected([{ name: "城东支行_2026Q3_v1_20261009.xlsx", bytes }]);
    expect((await report(engine)).files).toMatchObject([
      { verdict: "remarks", findings: [{ code: "textLikeFormula" }] },
    ]);
    const merged = readWorkbook((await merge(engine)).bytes);
    expect(sheet(merged, "全行结果").formulas.size).toBe(0);
    expect(sheet(merged, "全行结果").rows.flat()).toContain("=1+1");
  });
});

describe("a collection", () => {
  it("goes on where one file cannot be read, and where one is too large to be read at all", async () => {
    const engine = await collected([{ name: "坏.xlsx", bytes: new Uint8Array(3) }, eastFile()]);
    await engine.answer(
      "read",
      { file: { name: "大.xlsx", problem: { code: "tooLarge", found: "61 MB" } }, purpose: "return" },
      unwatched,
    );
    const { files, people } = await report(engine);
    expect(files.map(({ verdict }) => verdict)).toEqual(["refused", "accepted", "refused"]);
    expect(files[2]?.findings[0]?.message.zh).toContain("61 MB");
    expect(people).toBe(6);
  });

  it("takes a file off the list, and forgets all", async () => {
    const engine = await collected([eastFile(), westFile()]);
    await engine.answer("remove", { id: 1 }, unwatched);
    expect((await report(engine)).files.map(({ id }) => id)).toEqual([2]);
    await engine.answer("clear", null, unwatched);
    expect((await report(engine)).files).toEqual([]);
  });

  it("stops in the middle of a file", async () => {
    const engine = await collected([]);
    const stopped = { report: () => undefined, signal: AbortSignal.abort() };
    const asked = engine.answer("read", { file: copied(eastFile()), purpose: "return" }, stopped);
    await expect(asked).rejects.toMatchObject({ code: "stopped" });
    expect((await report(engine)).files).toEqual([]);
  });
});

describe("the merged workbook", () => {
  it("has everybody ranked, branches, movement, receipts and who is missing", async () => {
    const units = ["城东支行", "城西支行", "城南支行"];
    const made = await merge(await collected([eastFile(), westFile()]), { units });
    expect(made).toMatchObject({ name: "全行考核汇总_2026Q3_20261020.xlsx", count: 2, people: 10 });
    const book = readWorkbook(made.bytes);
    expect(book.sheets.map(({ name }) => name)).toEqual([
      "汇总说明",
      "全行结果",
      "等级分布",
      "机构比较",
      "变动",
      "回执",
      "未交",
    ]);
    const people = sheet(book, "全行结果").rows;
    expect(people[4]?.slice(0, 4)).toEqual(["工号", "姓名", "上报机构", "机构"]);
    expect(people).toHaveLength(15);
    expect(people.slice(5).map((row) => row[14])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((place) => people[4 + place]?.[14]),
    );
    expect(people[5]?.[14]).toBe(1);
    expect(sheet(book, "汇总说明").rows.flat()).toContain(made.fingerprint);
    expect(sheet(book, "未交").rows[5]).toEqual(["城南支行", "未交"]);
    expect(sheet(book, "回执").rows[5]?.slice(0, 5)).toEqual([
      "城东支行",
      "城东支行_2026Q3_v1_20261009.xlsx",
      "已接收",
      "v1",
      6,
    ]);
    expect(sheet(book, "等级分布").rows.at(-1)?.[0]).toBe("全行");
  });

  it("marks whom two branches returned, and counts them", async () => {
    const both = [east.content.results[0]!, east.content.results[1]!].map(({ id }) => id);
    const shared = peopleOf("城西支行", 3).map((one, index) => ({ ...one, id: both[index] ?? one.id }));
    const { bytes } = await frozenOf("城西支行", shared);
    const engine = await collected([eastFile(), { name: "b.xlsx", bytes }]);
    const accepted = (await report(engine)).files.map(({ facts, findings }) => ({
      fingerprint: facts?.fingerprint ?? "",
      seen: askKeys(findings),
    }));
    const book = readWorkbook((await merge(engine, { accepted })).bytes);
    const people = sheet(book, "全行结果").rows.slice(4);
    const remark = people[0]?.indexOf("备注") ?? -1;
    expect(
      people
        .filter((row) => row[remark] === "两处上报")
        .map((row) => row[0])
        .sort(),
    ).toEqual([...both, ...both].sort());
    expect(sheet(book, "汇总说明").rows.flat()).toContain("2 人在两个机构的上报里，各占一个名次；见「全行结果」备注");
  });

  it("is the same whatever the order, the repetition and the batches", async () => {
    const once = await merge(await collected([eastFile(), westFile()]));
    const turned = await merge(await collected([westFile(), eastFile(), eastFile()]));
    const first = await merge(await collected([westFile()]));
    const batches = await collected([{ name: first.name, bytes: first.bytes }, eastFile()]);
    const later = await merge(batches, { trusted: [first.fingerprint] });
    expect([turned.fingerprint, later.fingerprint]).toEqual([once.fingerprint, once.fingerprint]);
  });

  it("is marked where it stands on a draft that was let in", async () => {
    const { bytes } = await frozenOf("城东支行", peopleOf("城东支行", 2), { standing: unsealed });
    const bank = await bankOf();
    const drafts: BankRecord = { ...bank, configured: bank.configured.map((one) => ({ ...one, seal: null })) };
    const engine = await collected([{ name: "a.xlsx", bytes }], [], drafts);
    const [file] = (await report(engine)).files;
    const accepted = [{ fingerprint: file?.facts?.fingerprint ?? "", seen: askKeys(file?.findings ?? []) }];
    const made = await merge(engine, { accepted });
    expect(sheet(readWorkbook(made.bytes), "全行结果").rows[0]?.[0]).toBe("2026年第三季度全行客户经理考核结果（草案）");
    const next = await collected([made], [], drafts);
    const { merges, files } = await report(next);
    expect(merges).toEqual([
      { file: made.name, fingerprint: made.fingerprint, returns: 1, people: 2, letIn: accepted, changes: 0 },
    ]);
    expect(files.map(({ verdict }) => verdict)).toEqual(["waiting"]);
    expect(await merge(next, { accepted, trusted: [made.fingerprint] })).toMatchObject({
      fingerprint: made.fingerprint,
    });
  });

  it("leaves out what waits and what was refused", async () => {
    const stranger = await frozenOf("城北支行", peopleOf("城北支行", 3));
    const engine = await collected([eastFile(), { name: "b.xlsx", bytes: stranger.bytes }]);
    expect(await merge(engine, { units: ["城东支行"] })).toMatchObject({ count: 1, people: 6 });
  });
});

describe("a merged workbook whose sheets were changed", () => {
  const scored = (bytes: Uint8Array, name: string): Uint8Array => {
    const place = readWorkbook(bytes).sheets.findIndex((one) => one.name === name) + 1;
    return edited(bytes, new RegExp(`sheet${String(place)}\\.xml$`), (xml) =>
      xml.replace(/<c r="J6"([^>]*)><v>[^<]*<\/v>/, '<c r="J6"$1><v>99.99</v>'),
    );
  };

  it("is told as a finding with the cell; what is carried waits for its fingerprint and counts as it was merged", async () => {
    const made = await merge(await collected([eastFile()]));
    const engine = await collected([{ name: made.name, bytes: scored(made.bytes, "全行结果") }]);
    const { files, merges } = await report(engine);
    expect(files.map(({ verdict }) => verdict)).toEqual(["refused", "waiting"]);
    expect(files[0]).toMatchObject({
      file: made.name,
      findings: [{ code: "mergeChanged", place: { zh: "全行结果!J6" } }],
    });
    expect(files[0]?.findings[0]?.message.zh).toMatch(/^现在是「99\.99」，汇总时是「.+」；接着用时以汇总时的内容为准$/);
    expect(merges).toMatchObject([{ changes: 1 }]);
    expect(await merge(engine, { trusted: [made.fingerprint] })).toMatchObject({
      fingerprint: made.fingerprint,
      people: 6,
    });
  });

  it("is found out in every sheet, whether it follows from what is carried or not", async () => {
    const made = await merge(await collected([eastFile(), westFile()]), { units: ["城东支行", "城南支行"] });
    const { sheets } = readWorkbook(made.bytes);
    for (const [index, { name, rows }] of sheets.entries()) {
      const row = rows.findIndex((cells) => typeof cells[0] === "string");
      const address = `A${String(row + 1)}`;
      const changed = edited(made.bytes, new RegExp(`sheet${String(index + 1)}\\.xml$`), (xml) =>
        xml.replace(
          new RegExp(`<c r="${address}"([^>]*?) t="s"([^>]*)><v>\\d+</v></c>`),
          `<c r="${address}"$1$2><v>7</v></c>`,
        ),
      );
      const { files } = await report(await collected([{ name: made.name, bytes: changed }]));
      expect(files[0]?.findings.map(({ place }) => place.zh)).toEqual([`${name}!${address}`]);
    }
  });

  it("cannot be used where the record of its sheets is gone", async () => {
    const made = await merge(await collected([eastFile()]));
    const cut = edited(made.bytes, /customXml\/item\d+\.xml$/, (xml) => xml.replace("collection-sheets", "other"));
    const { files } = await report(await collected([{ name: made.name, bytes: cut }]));
    expect(files).toMatchObject([{ verdict: "refused", findings: [{ code: "damaged" }] }]);
  });
});

describe("the receipts", () => {
  it("are one workbook for each file, to be sent back, with what was read and found", async () => {
    const engine = await collected([eastFile(), { name: "坏<1>.xlsx", bytes: new Uint8Array(3) }]);
    const made = await engine.answer("receipts", { question, at: at.getTime() }, unwatched);
    const files = unzipSync(made.bytes);
    expect([made.name, made.count, Object.keys(files)]).toEqual([
      "回执_2026Q3_20261020.zip",
      2,
      ["回执_已接收_城东支行_2026Q3_v1.xlsx", "回执_退回_坏_1_.xlsx", "汇总指纹.txt"],
    ]);
    const [good, bad] = Object.values(files)
      .slice(0, 2)
      .map((bytes) => readWorkbook(bytes).sheets[0]?.rows.flat());
    expect(good).toEqual(expect.arrayContaining(["已接收", "城东支行", "6", east.fingerprint, "没有发现问题"]));
    expect(good).toEqual(expect.arrayContaining(["冻结指纹", `${issuedScheme.document.title.zh} 2026 年第 1 版`]));
    const told = strFromU8(files["汇总指纹.txt"] ?? new Uint8Array());
    expect(told).toContain((await merge(engine)).fingerprint);
    expect(bad).toEqual(expect.arrayContaining(["退回", "坏<1>.xlsx", "退回原因", "文件读不出"]));
  });
});
