import { strToU8 } from "fflate";
import { collectionClient } from "../../../src/collection/collectionClient";
import type { CollectionClient, WorkerPort } from "../../../src/collection/collectionClient";
import { createEngine } from "../../../src/collection/collectionEngine";
import { serveCalls } from "../../../src/collection/serveCalls";
import type { FromWorker } from "../../../src/collection/workerMessages";
import { webSignatures } from "../../../src/seal/webSignatures";
import { archiveReader } from "../../../src/taskpane/archive/archiveReader";
import { isUntouched } from "../../../src/workflow/archive/archivedFile";
import { FileProblem } from "../../../src/workflow/fileProblem";
import { bankOf } from "../../collection/returns";
import { stillClock, unwatched } from "../../support/fakeWorkbook";
import { frozenQuarter } from "../../support/frozenExample";
import { sourceOf } from "../../workflow/archive/archiveExample";

type Example = Awaited<ReturnType<typeof frozenQuarter>>;
let example: Example;
beforeAll(async () => {
  example = await frozenQuarter();
});

/** The engine behind messages that are copied, as a worker gets and gives them. */
function workerClient(): CollectionClient {
  const worker: WorkerPort = {
    onmessage: null,
    onerror: null,
    postMessage: (message, transfer) => {
      receive(structuredClone(message, { transfer }));
    },
  };
  const receive = serveCalls(createEngine({ signatures: webSignatures(), clock: stillClock }), (message, transfer) => {
    worker.onmessage?.({ data: structuredClone(message, { transfer }) } as MessageEvent<FromWorker>);
  });
  return collectionClient(
    () => worker,
    () => Promise.reject(new Error("not here")),
  );
}

describe("files of an archive, read in a worker", () => {
  test("a frozen file is verified there, and the file itself stays with the page", async () => {
    const reader = archiveReader(workerClient());
    const source = sourceOf("a.xlsx", example.bytes);
    const read = await reader.read(source, await bankOf(), unwatched);
    expect([read.source, isUntouched(read)]).toEqual([source, true]);
    expect(read.reading).toMatchObject({ state: "frozen", own: { fingerprint: example.fingerprint } });
    // It can be read again: what was handed over was not the person's own file.
    expect(await reader.content(source, unwatched)).toEqual(example.content);
  });

  test("why a file cannot be read comes back as what it was", async () => {
    const reader = archiveReader(workerClient());
    const source = sourceOf("坏.xlsx", strToU8("a,b"));
    const { reading } = await reader.read(source, await bankOf(), unwatched);
    expect(reading).toMatchObject({ state: "unreadable", problem: { code: "notAWorkbook" } });
    if (reading.state === "unreadable") expect(reading.problem).toBeInstanceOf(FileProblem);
    await expect(reader.content(source, unwatched)).rejects.toBeInstanceOf(FileProblem);
  });

  test("a file that is too large or gone is told without asking the worker", async () => {
    const client: CollectionClient = { ask: () => Promise.reject(new Error("asked")) };
    const large = { name: "a.xlsx", size: 1e12, bytes: () => Promise.reject(new Error("read")) };
    const bank = await bankOf();
    const states = await Promise.all(
      [large, { ...large, size: 1 }].map((source) => archiveReader(client).read(source, bank, unwatched)),
    );
    expect(states.map(({ reading }) => reading)).toMatchObject([
      { state: "unreadable", problem: { code: "tooLarge" } },
      { state: "unreadable", problem: { code: "damaged", found: "read" } },
    ]);
  });

  test("a file on which the add-in itself fails is told as such; a stop ends the reading", async () => {
    const failing: CollectionClient = { ask: () => Promise.reject(new RangeError("too deep")) };
    const source = sourceOf("a.xlsx", example.bytes);
    const { reading } = await archiveReader(failing).read(source, await bankOf(), unwatched);
    expect(reading).toMatchObject({ state: "damaged" });
    const controller = new AbortController();
    const asked = archiveReader(workerClient()).read(source, await bankOf(), {
      ...unwatched,
      signal: controller.signal,
    });
    controller.abort();
    await expect(asked).rejects.toMatchObject({ code: "stopped" });
  });
});
