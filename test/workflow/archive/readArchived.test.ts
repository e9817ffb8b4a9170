import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { bookBytes } from "../../../src/files/xlsx/bookBytes";
import { frozenFileBytes } from "../../../src/files/xlsx/frozenFileBytes";
import { createEngine } from "../../../src/collection/collectionEngine";
import { webSignatures } from "../../../src/seal/webSignatures";
import { archiveCounts } from "../../../src/taskpane/archive/archiveState";
import { fileTrust, isUntouched, isUntouchedMerge, resultsOf } from "../../../src/workflow/archive/archivedFile";
import { personHistory } from "../../../src/workflow/archive/personHistory";
import { readArchived } from "../../../src/workflow/archive/readArchived";
import { fileLimits } from "../../../src/workflow/fileLimits";
import { frozenFingerprint } from "../../../src/workflow/submission/frozenPart";
import { stillClock, unwatched } from "../../support/fakeWorkbook";
import { bankOf, frozenOf, issuedScheme, peopleOf } from "../../collection/returns";
import { frozenQuarter } from "../../support/frozenExample";
import { archived, archiveTools, sourceOf } from "./archiveExample";

type Example = Awaited<ReturnType<typeof frozenQuarter>>;
let example: Example;

beforeAll(async () => {
  example = await frozenQuarter();
});

describe("a file of an archive", () => {
  test("that is untouched: its facts, its seal, its results computed anew", async () => {
    const file = await archived("a.xlsx", example.bytes);
    expect(file.reading).toMatchObject({
      state: "frozen",
      own: { unit: "城东支行", period: "2026Q3", version: 1, fingerprint: example.fingerprint },
      differences: [],
      standing: { state: "draft" },
      recheck: { state: "checked", differences: [], shown: [] },
    });
    expect(isUntouched(file)).toBe(true);
    expect(resultsOf(file)[0]?.results).toHaveLength(5);
  });

  test("whose cells were changed", async () => {
    const parts = unzipSync(example.bytes);
    const path = "xl/worksheets/sheet2.xml";
    const forged = strFromU8(parts[path] ?? new Uint8Array()).replace("<v>77.73</v>", "<v>97.73</v>");
    const file = await archived("a.xlsx", zipSync({ ...parts, [path]: strToU8(forged) }));
    expect(file.reading).toMatchObject({ state: "frozen", differences: [{ kind: "cell", found: 97.73 }] });
    expect(isUntouched(file)).toBe(false);
  });

  test("that was forged throughout, fingerprints and all: its results do not follow from its data", async () => {
    const results = example.content.results.map((one) => (one.id === "B002" ? { ...one, finalGrade: "senior" } : one));
    const content = { ...example.content, results };
    const { fingerprint } = example;
    const plans = example.plans.map((plan) => ({
      ...plan,
      blocks: plan.blocks.map((block) => ({
        ...block,
        cells: block.cells.map((row) => row.map((cell) => (cell === fingerprint ? frozenFingerprint(content) : cell))),
      })),
    }));
    const file = await archived("a.xlsx", frozenFileBytes(plans, content));
    if (file.reading.state !== "frozen") throw new Error(file.reading.state);
    expect(file.reading.differences).toEqual([]);
    expect(file.reading.recheck).toMatchObject({ differences: [{ id: "B002" }, { figure: "resultFingerprint" }] });
    expect(isUntouched(file)).toBe(false);
  });

  test("that was merged: as it was written, and with a score changed on 全行结果", async () => {
    const engine = createEngine({ signatures: webSignatures(), clock: stillClock });
    await engine.answer("prepare", { bank: await bankOf() }, unwatched);
    const { bytes } = await frozenOf("城东支行", peopleOf("城东支行", 3));
    const file = { name: "a.xlsx", bytes: new Uint8Array(bytes).buffer };
    await engine.answer("read", { file, purpose: "return" }, unwatched);
    const scheme = issuedScheme.fingerprint;
    const question = { period: "2026Q3", scheme, units: [], accepted: [], trusted: [], frozenOnly: false };
    const merged = await engine.answer("merge", { question, at: 0 }, unwatched);
    const genuine = await archived("全行.xlsx", merged.bytes);
    expect(genuine.reading).toMatchObject({ state: "merged", returns: [{ unit: "城东支行" }], differences: [] });
    expect(isUntouchedMerge(genuine)).toBe(true);
    const parts = unzipSync(merged.bytes);
    const path = "xl/worksheets/sheet2.xml";
    const forged = strFromU8(parts[path] ?? new Uint8Array()).replace(
      /(<c r="J6"[^>]*><v>)[^<]*/,
      (_cell, start: string) => `${start}99.99`,
    );
    const altered = await archived("全行.xlsx", zipSync({ ...parts, [path]: strToU8(forged) }));
    expect(altered.reading).toMatchObject({
      state: "merged",
      differences: [{ kind: "cell", sheet: "全行结果", address: "J6", found: 99.99 }],
    });
    expect(isUntouchedMerge(altered)).toBe(false);
    const [id] = resultsOf(altered)[0]?.results.map((one) => one.id) ?? [];
    expect(personHistory([altered], id ?? "")).toMatchObject([{ trust: "changed" }]);
    expect(archiveCounts([genuine, altered])).toMatchObject({ changed: 1, merged: 1 });
  });

  test.each([
    [
      "an ordinary workbook",
      () => bookBytes([{ name: "表", blocks: [], columnWidths: [], landscape: false }]),
      "notFrozen",
    ],
    ["text", () => strToU8("工号,姓名"), "unreadable"],
    [
      "a frozen part that is none",
      () =>
        bookBytes([{ name: "表", blocks: [], columnWidths: [], landscape: false }], {
          xmlParts: [{ xml: '<frozen xmlns="urn:kpi-appraisal:frozen:1">{}</frozen>', namespace: "urn:x" }],
        }),
      "damaged",
    ],
  ])("that is %s", async (_name, bytes, state) => {
    const file = await archived("a.xlsx", bytes());
    expect(file.reading.state).toBe(state);
    expect(resultsOf(file)).toEqual([]);
  });

  test("that is too large is not even read; one that is gone says so", async () => {
    const large = { name: "a.xlsx", size: fileLimits.fileBytes + 1, bytes: () => Promise.reject(new Error("read")) };
    expect((await readArchived(large, archiveTools, unwatched)).reading).toMatchObject({
      state: "unreadable",
      problem: { code: "tooLarge" },
    });
    expect((await readArchived({ ...large, size: 1 }, archiveTools, unwatched)).reading).toMatchObject({
      state: "unreadable",
      problem: { code: "damaged", found: "read" },
    });
  });

  test.each([
    ["a figure that no content has", "1e999"],
    ["lists in one another without end", `${"[".repeat(20_000)}${"]".repeat(20_000)}`],
  ])("that carries %s is not untouched, and stops nothing", async (_what, scheme) => {
    const parts = unzipSync(example.bytes);
    const forged = Object.entries(parts).map(([path, bytes]) => {
      const xml = strFromU8(bytes).replace(/<scheme>[^<]*<\/scheme>/, `<scheme>${scheme}</scheme>`);
      return [path, path.startsWith("customXml/item") ? strToU8(xml) : bytes] as const;
    });
    const file = await archived("a.xlsx", zipSync(Object.fromEntries(forged)));
    expect(fileTrust(file)).toBe("changed");
  });

  test("on which the add-in itself fails is told as damaged, with what failed", async () => {
    const readWorkbook = () => Promise.reject(new RangeError("Maximum call stack size exceeded"));
    const tools = { ...archiveTools, files: { readWorkbook } };
    const { reading } = await readArchived(sourceOf("a.xlsx", example.bytes), tools, unwatched);
    expect(reading).toMatchObject({
      state: "damaged",
      why: { zh: "文件核验失败（Maximum call stack size exceeded），应重新取得原文件" },
    });
  });

  test("stops where it is asked to", async () => {
    const stopped = { report: () => undefined, signal: AbortSignal.abort() };
    await expect(
      readArchived(sourceOf("a.xlsx", example.bytes), { ...archiveTools, clock: stillClock }, stopped),
    ).rejects.toMatchObject({ code: "stopped" });
  });
});
