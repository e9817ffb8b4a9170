import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { bookBytes } from "../../../src/files/xlsx/bookBytes";
import { frozenFileBytes } from "../../../src/files/xlsx/frozenFileBytes";
import { isUntouched, resultsOf } from "../../../src/workflow/archive/archivedFile";
import { readArchived } from "../../../src/workflow/archive/readArchived";
import { fileLimits } from "../../../src/workflow/fileLimits";
import { frozenFingerprint } from "../../../src/workflow/submission/frozenPart";
import { stillClock, unwatched } from "../../support/fakeWorkbook";
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

  test("stops where it is asked to", async () => {
    const stopped = { report: () => undefined, signal: AbortSignal.abort() };
    await expect(
      readArchived(sourceOf("a.xlsx", example.bytes), { ...archiveTools, clock: stillClock }, stopped),
    ).rejects.toMatchObject({ code: "stopped" });
  });
});
