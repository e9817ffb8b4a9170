import { strToU8 } from "fflate";
import { createEngine } from "../../../src/collection/collectionEngine";
import { createArchive } from "../../../src/taskpane/archive/archive";
import { archiveReader } from "../../../src/taskpane/archive/archiveReader";
import { archiveCounts, filesWith, worstFirst } from "../../../src/taskpane/archive/archiveState";
import { scorePoints } from "../../../src/taskpane/archive/scorePoints";
import { personHistory } from "../../../src/workflow/archive/personHistory";
import { frozenQuarter } from "../../support/frozenExample";
import { sourceOf } from "../../workflow/archive/archiveExample";
import { fakeServices } from "../fakeServices";

type Example = Awaited<ReturnType<typeof frozenQuarter>>;
let example: Example;

beforeAll(async () => {
  example = await frozenQuarter();
});

describe("the archive's tab", () => {
  test("reads files one after another and counts them, what is wrong first", async () => {
    const archive = createArchive(fakeServices().services);
    await archive.add([sourceOf("好.xlsx", example.bytes), sourceOf("坏.xlsx", strToU8("a,b"))]);
    const { files } = archive.get();
    expect(archive.reading.get()).toEqual({ state: "done", value: 2 });
    expect(archiveCounts(files)).toEqual({
      untouched: 1,
      unproven: 0,
      changed: 0,
      merged: 0,
      notFrozen: 0,
      unreadable: 1,
    });
    expect(worstFirst(files).map(({ source }) => source.name)).toEqual(["坏.xlsx", "好.xlsx"]);
  });

  test("a file that is read again takes its own place", async () => {
    const archive = createArchive(fakeServices().services);
    await archive.add([sourceOf("a.xlsx", example.bytes)]);
    await archive.add([sourceOf("a.xlsx", example.bytes)]);
    expect(archive.get().files).toHaveLength(1);
  });

  test("reads on after a file on which the add-in itself fails", async () => {
    const { services } = fakeServices();
    const engine = createEngine({ signatures: services.signatures, clock: services.clock });
    let asked = 0;
    const reader = archiveReader({
      ask: (name, ask, progress) => {
        asked += 1;
        return asked === 1 ? Promise.reject(new RangeError("too deep")) : engine.answer(name, ask, progress);
      },
    });
    const archive = createArchive(services, reader);
    await archive.add([sourceOf("坏.xlsx", example.bytes), sourceOf("好.xlsx", example.bytes)]);
    expect(archive.reading.get()).toEqual({ state: "done", value: 2 });
    expect(archiveCounts(archive.get().files)).toMatchObject({ untouched: 1, unreadable: 1 });
  });

  test("keeps what was read before a stop", async () => {
    const { services } = fakeServices();
    const archive = createArchive({
      ...services,
      clock: {
        ...services.clock,
        pause: () => {
          if (archive.get().files.length === 1) archive.reading.stop();
          return Promise.resolve();
        },
      },
    });
    await archive.add(["a", "b", "c"].map((name) => sourceOf(`${name}.xlsx`, strToU8(name))));
    expect(archive.reading.get()).toMatchObject({ state: "failed", fault: { code: "stopped" } });
    expect(archive.get().files.map(({ source }) => source.name)).toEqual(["a.xlsx"]);
  });

  test("verifies without the server; only seals are then not judged", async () => {
    const { services } = fakeServices();
    const lost = () => Promise.reject(new Error("HTTP 503"));
    const archive = createArchive({ ...services, server: { ...services.server, schemeFiles: lost, keyList: lost } });
    await archive.add([sourceOf("a.xlsx", example.bytes)]);
    expect(archiveCounts(archive.get().files).untouched).toBe(1);
  });

  test("finds a file by the fingerprint of a receipt", async () => {
    const archive = createArchive(fakeServices().services);
    await archive.add([sourceOf("a.xlsx", example.bytes)]);
    const { files } = archive.get();
    expect(filesWith(files, example.fingerprint.slice(0, 5))).toBeNull();
    expect(filesWith(files, ` ${example.fingerprint.slice(0, 12).toUpperCase()} `)).toHaveLength(1);
    expect(filesWith(files, "0".repeat(64))).toEqual([]);
  });

  test("opens an appeal from a history, and hands the reply over as a file", async () => {
    const { services, saved } = fakeServices();
    const archive = createArchive(services);
    await archive.add([sourceOf("a.xlsx", example.bytes)]);
    const [entry] = personHistory(archive.get().files, "B001");
    if (entry === undefined) throw new Error("no history");
    await archive.makeReply("早了");
    expect(saved).toEqual([]);
    await archive.open(entry);
    expect(archive.appeal.get()).toMatchObject({ state: "done", value: { state: "found" } });
    await archive.makeReply("对评分有异议");
    expect(archive.reply.get()).toEqual({ state: "done", value: "申诉答复书_2026Q3_B001_张三.xlsx" });
    expect(saved).toEqual(["申诉答复书_2026Q3_B001_张三.xlsx"]);
    archive.close();
    expect(archive.get().opened).toBeNull();
    expect(archive.appeal.get().state).toBe("waiting");
  });

  test("says so where the file was replaced by another in the meantime", async () => {
    const archive = createArchive(fakeServices().services);
    let bytes = example.bytes;
    await archive.add([{ name: "a.xlsx", size: 1, bytes: () => Promise.resolve(bytes) }]);
    const [entry] = personHistory(archive.get().files, "B001");
    if (entry === undefined) throw new Error("no history");
    bytes = strToU8("gone");
    await archive.open(entry);
    expect(archive.appeal.get()).toMatchObject({ state: "failed" });
  });

  test("is empty again when it is cleared", async () => {
    const archive = createArchive(fakeServices().services);
    await archive.add([sourceOf("a.xlsx", example.bytes)]);
    archive.dispatch({ type: "searched", words: "张三" });
    archive.dispatch({ type: "cleared" });
    expect(archive.get()).toMatchObject({ files: [], words: "", person: null });
  });

  test("draws scores between the lowest and the highest, the latest quarters only", async () => {
    const archive = createArchive(fakeServices().services);
    await archive.add([sourceOf("a.xlsx", example.bytes)]);
    const [entry] = personHistory(archive.get().files, "B001");
    if (entry === undefined) throw new Error("no history");
    const entries = Array.from({ length: 10 }, (_, index) => ({
      ...entry,
      period: `20${String(20 + index)}Q1`,
      result: { ...entry.result, gradingScore: index === 9 ? null : String(60 + index) },
    }));
    const points = scorePoints(entries);
    expect(points).toHaveLength(8);
    expect([points[0]?.y, points.at(-1)?.y]).toEqual([84, 24]);
    expect(scorePoints([{ ...entry }])).toMatchObject([{ score: "77.73", y: 54 }]);
  });
});
