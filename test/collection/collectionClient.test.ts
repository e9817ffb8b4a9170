import type { CollectionEngine } from "../../src/collection/collectionEngine";
import type { WorkerPort } from "../../src/collection/collectionClient";
import { collectionClient } from "../../src/collection/collectionClient";
import { serveCalls } from "../../src/collection/serveCalls";
import type { FromWorker } from "../../src/collection/workerMessages";
import { WorkbookFault } from "../../src/workflow/ports";
import type { Progress } from "../../src/workflow/ports";
import { unwatched } from "../support/fakeWorkbook";

type Answer = (name: string, ask: unknown, progress: Progress) => Promise<unknown>;

/** An engine that answers as the test wants. */
function engineOf(answer: Answer): CollectionEngine {
  return { answer: answer as CollectionEngine["answer"] };
}

/** A worker that lives here: messages are copied and come later, as between a page and a worker. */
function workerOver(engine: CollectionEngine): WorkerPort & { readonly transferred: Transferable[] } {
  const transferred: Transferable[] = [];
  const worker: WorkerPort & { readonly transferred: Transferable[] } = {
    onmessage: null,
    onerror: null,
    transferred,
    postMessage: (message, transfer) => {
      transferred.push(...transfer);
      const copy = structuredClone(message, { transfer });
      setTimeout(() => {
        receive(copy);
      }, 0);
    },
  };
  const receive = serveCalls(engine, (message, transfer) => {
    const data = structuredClone(message, { transfer });
    setTimeout(() => worker.onmessage?.({ data } as MessageEvent<FromWorker>), 0);
  });
  return worker;
}

const nowhere = (): Promise<CollectionEngine> => Promise.reject(new Error("not here"));
const file = (name: string): { readonly name: string; readonly bytes: ArrayBuffer } => ({
  name,
  bytes: new ArrayBuffer(8),
});

describe("a collection in a worker", () => {
  it("answers, and tells how far it is", async () => {
    const told: (readonly number[])[] = [];
    const worker = workerOver(
      engineOf((_name, _ask, progress) => {
        progress.report(1, 2);
        return Promise.resolve(["f"]);
      }),
    );
    const client = collectionClient(() => worker, nowhere);
    const progress = { report: (...given: readonly number[]) => void told.push(given), signal: unwatched.signal };
    const given = file("a.xlsx");
    expect(await client.ask("read", { file: given, purpose: "return" }, progress)).toEqual(["f"]);
    expect(told).toEqual([[1, 2]]);
    // The first file is copied, since the worker may turn out not to run; from then on bytes are handed over.
    expect([worker.transferred.length, given.bytes.byteLength]).toEqual([0, 8]);
    const next = file("b.xlsx");
    await client.ask("read", { file: next, purpose: "return" }, progress);
    expect([worker.transferred.length, next.bytes.byteLength]).toEqual([1, 0]);
  });

  it("tells how far it is now and then, and when it is at the end", async () => {
    const told: number[] = [];
    const worker = workerOver(
      engineOf((_name, _ask, progress) => {
        for (let done = 0; done <= 1000; done += 1) progress.report(done, 1000);
        return Promise.resolve(null);
      }),
    );
    const progress = { report: (done: number) => void told.push(done), signal: unwatched.signal };
    await collectionClient(() => worker, nowhere).ask("clear", null, progress);
    expect([told[0], told.at(-1)]).toEqual([0, 1000]);
    expect(told.length).toBeLessThan(500);
  });

  it("works on one call after another", async () => {
    const order: string[] = [];
    const engine = engineOf(async (_name, ask) => {
      const { id } = ask as { readonly id: number };
      order.push(`begin ${String(id)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(`end ${String(id)}`);
      return null;
    });
    const client = collectionClient(() => workerOver(engine), nowhere);
    await Promise.all([1, 2].map((id) => client.ask("remove", { id }, unwatched)));
    expect(order).toEqual(["begin 1", "end 1", "begin 2", "end 2"]);
  });

  it("is left at once when the person stops it, and goes on with what comes next", async () => {
    let seen: AbortSignal | null = null;
    const engine = engineOf(async (name, _ask, progress) => {
      if (name !== "read") return null;
      seen = progress.signal;
      await new Promise((resolve) => {
        progress.signal.addEventListener("abort", resolve);
      });
      throw new WorkbookFault("stopped", "", "stopped");
    });
    const client = collectionClient(() => workerOver(engine), nowhere);
    const controller = new AbortController();
    const asked = client.ask(
      "read",
      { file: file("a.xlsx"), purpose: "return" },
      { ...unwatched, signal: controller.signal },
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort();
    await expect(asked).rejects.toMatchObject({ code: "stopped" });
    expect(await client.ask("clear", null, unwatched)).toBeNull();
    expect((seen as AbortSignal | null)?.aborted).toBe(true);
  });

  it.each([
    ["answered", () => Promise.resolve(null)],
    ["rejected", () => Promise.reject(new Error("broken"))],
  ])("keeps nothing of a call that was %s, though its signal lives on", async (_how, answer) => {
    const { signal } = new AbortController();
    const listening = new Set<unknown>();
    jest.spyOn(signal, "addEventListener").mockImplementation((_type, listener) => void listening.add(listener));
    jest.spyOn(signal, "removeEventListener").mockImplementation((_type, listener) => void listening.delete(listener));
    const client = collectionClient(() => workerOver(engineOf(answer)), nowhere);
    const asked = client.ask("clear", null, { ...unwatched, signal });
    expect(listening.size).toBe(1);
    await asked.catch(() => null);
    expect(listening.size).toBe(0);
  });

  it("keeps nothing of a call that cannot even be sent", async () => {
    const { signal } = new AbortController();
    const removed = jest.spyOn(signal, "removeEventListener");
    const port: WorkerPort = {
      onmessage: null,
      onerror: null,
      postMessage: () => {
        throw new Error("could not be cloned");
      },
    };
    const asked = collectionClient(() => port, nowhere).ask("clear", null, { ...unwatched, signal });
    await expect(asked).rejects.toThrow("could not be cloned");
    expect(removed).toHaveBeenCalledTimes(1);
  });

  it("passes on what went wrong", async () => {
    const faults = [new WorkbookFault("tooLarge", "", "too large"), new Error("broken")];
    const client = collectionClient(
      () => workerOver(engineOf(() => Promise.reject(faults.shift() ?? new Error()))),
      nowhere,
    );
    await expect(client.ask("clear", null, unwatched)).rejects.toMatchObject({ code: "tooLarge" });
    await expect(client.ask("clear", null, unwatched)).rejects.toThrow("broken");
  });
});

describe("a collection where no worker is to be had", () => {
  const here = (): Promise<CollectionEngine> => Promise.resolve(engineOf(() => Promise.resolve(null)));

  it("runs on the page", async () => {
    const client = collectionClient(() => {
      throw new Error("Worker is not defined");
    }, here);
    expect(await client.ask("clear", null, unwatched)).toBeNull();
  });

  it("runs on the page too where the worker's file cannot be loaded", async () => {
    const broken: WorkerPort = {
      onmessage: null,
      onerror: null,
      postMessage: () => setTimeout(() => broken.onerror?.({ message: "404" } as ErrorEvent), 0),
    };
    const client = collectionClient(() => broken, here);
    expect(await client.ask("clear", null, unwatched)).toBeNull();
    expect(await client.ask("clear", null, unwatched)).toBeNull();
  });

  it("has the bytes of a first file there that a worker was asked for", async () => {
    const broken: WorkerPort = {
      onmessage: null,
      onerror: null,
      postMessage: (message, transfer) => {
        structuredClone(message, { transfer });
        setTimeout(() => broken.onerror?.({ message: "404" } as ErrorEvent), 0);
      },
    };
    const engine = engineOf((_name, ask) =>
      Promise.resolve((ask as { file: { bytes: ArrayBuffer } }).file.bytes.byteLength),
    );
    const client = collectionClient(
      () => broken,
      () => Promise.resolve(engine),
    );
    expect(await client.ask("read", { file: file("a.xlsx"), purpose: "return" }, unwatched)).toBe(8);
  });
});
