import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { fingerprint } from "../../src/domain/scheme/fingerprint";
import { frozenFileBytes } from "../../src/files/xlsx/frozenFileBytes";
import { readWorkbook } from "../../src/files/xlsx/readWorkbook";
import { collected, copied, merge, report } from "./collecting";
import { frozenOf, peopleOf } from "./returns";
import type { FrozenFile } from "./returns";

const secondQuarter = { year: 2026, quarter: 2 } as const;

let west: FrozenFile;
let earlier: FrozenFile;
let before: Awaited<ReturnType<typeof merge>>;
beforeAll(async () => {
  west = await frozenOf("城西支行", peopleOf("城西支行", 4));
  earlier = await frozenOf("城东支行", peopleOf("城东支行", 6), { period: secondQuarter });
  before = await merge(await collected([{ name: "a.xlsx", bytes: earlier.bytes }]), { period: "2026Q2" });
});

const westFile = () => ({ name: "城西支行_2026Q3_v1_20261009.xlsx", bytes: west.bytes });

describe("earlier frozen files", () => {
  it("are history at once, and their units the list", async () => {
    const engine = await collected([westFile()], [{ name: "上期.xlsx", bytes: earlier.bytes }]);
    const { history, missing, files, historyFiles } = await report(engine);
    expect(history).toEqual({ period: "2026Q2", people: 6, units: 1 });
    expect(missing).toEqual([{ unit: "城东支行", state: "nothing" }]);
    expect(files[0]?.findings.map(({ code }) => code)).toEqual(["unitUnknown"]);
    expect(historyFiles).toMatchObject([{ file: "上期.xlsx", people: 6, problem: null, merged: null }]);
  });

  it("are none where their results do not follow from their data, though content and fingerprint were forged alike", async () => {
    const [first, ...others] = earlier.content.results;
    const results = [{ ...first!, netProfit: "1", deposits: "0.4" }, ...others];
    const content = { ...earlier.content, results, resultFingerprint: fingerprint(results) };
    const cover = fingerprint(content);
    const plans = earlier.plans.map((plan) => ({
      ...plan,
      blocks: plan.blocks.map((block) => ({
        ...block,
        cells: block.cells.map((row) => row.map((cell) => (cell === earlier.fingerprint ? cover : cell))),
      })),
    }));
    const engine = await collected([], [{ name: "上期.xlsx", bytes: frozenFileBytes(plans, content) }]);
    const { history, historyFiles } = await report(engine);
    expect(history).toBeNull();
    expect(historyFiles[0]?.problem?.zh).toMatch(/^结果与文件里的数据不符（.*文件所载 1，按数据应为 .*），应用原文件$/);
  });
});

describe("an earlier merged workbook", () => {
  it("is history only once a person has known its fingerprint again; till then nothing is held against it", async () => {
    const engine = await collected([westFile()], [{ name: "上期.xlsx", bytes: before.bytes }]);
    const unknown = await report(engine);
    expect(unknown.history).toBeNull();
    expect([unknown.expectedUnits, unknown.missing]).toEqual([0, []]);
    expect(unknown.files[0]?.findings).toEqual([]);
    expect(unknown.historyFiles).toMatchObject([
      { file: "上期.xlsx", people: 6, problem: null, merged: before.fingerprint },
    ]);
    const known = await report(engine, { trusted: [before.fingerprint] });
    expect(known.history).toEqual({ period: "2026Q2", people: 6, units: 1 });
    expect(known.files[0]?.findings.map(({ code }) => code)).toEqual(["unitUnknown"]);
    // Another one that was known again says nothing of this one.
    expect((await report(engine, { trusted: ["0".repeat(64)] })).history).toBeNull();
  });

  it("does not take the place of frozen files while it is unknown", async () => {
    const engine = await collected(
      [],
      [
        { name: "汇总.xlsx", bytes: before.bytes },
        { name: "城东.xlsx", bytes: earlier.bytes },
      ],
    );
    expect((await report(engine)).history).toEqual({ period: "2026Q2", people: 6, units: 1 });
  });

  it("is none where a sheet of it was changed", async () => {
    const graded = await merge(await collected([westFile()]));
    const place = readWorkbook(graded.bytes).sheets.findIndex(({ name }) => name === "全行结果") + 1;
    const parts = unzipSync(graded.bytes);
    const path = `xl/worksheets/sheet${String(place)}.xml`;
    parts[path] = strToU8(
      strFromU8(parts[path]!).replace(/<c r="J6"([^>]*)><v>[^<]*<\/v>/, '<c r="J6"$1><v>99.99</v>'),
    );
    const engine = await collected([], [{ name: "上期.xlsx", bytes: zipSync(parts) }]);
    const { historyFiles, history } = await report(engine, { period: "2026Q4", trusted: [graded.fingerprint] });
    expect(history).toBeNull();
    expect(historyFiles[0]?.problem?.zh).toBe("汇总工作簿生成后有 1 处被改动（全行结果!J6），应用原文件");
  });
});

describe("a file given as history", () => {
  it("that is none says why", async () => {
    const engine = await collected([], [{ name: "坏.xlsx", bytes: new Uint8Array(3) }]);
    expect((await report(engine)).historyFiles).toMatchObject([
      { file: "坏.xlsx", people: 0, merged: null, problem: expect.anything() as unknown },
    ]);
  });

  it("is known by a number of its own, as two may have one name", async () => {
    const broken = { name: "坏.xlsx", bytes: new Uint8Array(3) };
    const { historyFiles } = await report(await collected([], [broken, broken]));
    expect(historyFiles.map(({ file }) => file)).toEqual(["坏.xlsx", "坏.xlsx"]);
    expect(new Set(historyFiles.map(({ id }) => id)).size).toBe(2);
  });

  it("is left out where the person stops it", async () => {
    const engine = await collected([]);
    const stopped = { report: () => undefined, signal: AbortSignal.abort() };
    for (const bytes of [earlier.bytes, before.bytes]) {
      const asked = engine.answer("read", { file: copied({ name: "上期.xlsx", bytes }), purpose: "history" }, stopped);
      await expect(asked).rejects.toMatchObject({ code: "stopped" });
    }
    expect((await report(engine)).historyFiles).toEqual([]);
  });
});
