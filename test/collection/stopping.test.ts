import type { CallName, CollectionCalls } from "../../src/collection/collectionCalls";
import type { CollectionEngine } from "../../src/collection/collectionEngine";
import { serveCalls } from "../../src/collection/serveCalls";
import type { FromWorker } from "../../src/collection/workerMessages";
import { stillClock, unwatched } from "../support/fakeWorkbook";
import { at, collected, copied, merge, question, report } from "./collecting";
import type { FrozenFile } from "./returns";
import { frozenOf, peopleOf } from "./returns";

const files = ["城东支行", "城西支行", "城南支行"];

let returns: readonly FrozenFile[];
beforeAll(async () => {
  returns = await Promise.all(files.map((unit) => frozenOf(unit, peopleOf(unit, 4))));
});

const given = () => returns.map(({ bytes, content: { unit } }) => ({ name: `${unit}.xlsx`, bytes }));

/** A clock that asks for a stop in one of its pauses, counted from the moment it is set. */
function stoppingClock() {
  let [pauses, stopAt, controller] = [0, Infinity, new AbortController()];
  return {
    clock: {
      ...stillClock,
      pause: () => {
        if (pauses === stopAt) controller.abort();
        pauses += 1;
        return Promise.resolve();
      },
    },
    /** Begins to count anew; the signal is given in that pause. */
    set: (pause: number): AbortSignal => {
      [pauses, stopAt, controller] = [0, pause, new AbortController()];
      return controller.signal;
    },
    counted: () => pauses,
  };
}

/** In how many pauses a call can be stopped; every one of them is tried. */
async function pausesOf<N extends CallName>(
  name: N,
  ask: () => CollectionCalls[N]["ask"],
  engine: CollectionEngine,
  { set, counted }: ReturnType<typeof stoppingClock>,
): Promise<number> {
  const idle = (signal: AbortSignal) => ({ report: () => undefined, signal });
  for (let pause = 0; ; pause += 1) {
    const signal = set(pause);
    const asked = engine.answer(name, ask(), idle(signal)).then(
      () => "answered",
      (error: unknown) => error,
    );
    const outcome = await asked;
    if (outcome === "answered") return counted();
    expect(outcome).toMatchObject({ code: "stopped" });
    // No step goes on after the pause in which the stop was asked for.
    expect(counted()).toBe(pause + 1);
  }
}

describe("a stop", () => {
  it.each(["merge", "receipts"] as const)(
    "ends a %s in whichever pause it comes, and changes nothing",
    async (name) => {
      const stopping = stoppingClock();
      const engine = await collected(given(), [], undefined, stopping.clock);
      const right = (await merge(engine)).fingerprint;
      const pauses = await pausesOf(name, () => ({ question, at: at.getTime() }), engine, stopping);
      // One at each return at least, and one at each sheet or receipt.
      expect(pauses).toBeGreaterThan(2 * files.length);
      expect((await merge(engine)).fingerprint).toBe(right);
    },
  );

  it("ends a look at the files in whichever pause it comes, and what was found till then is found once", async () => {
    const stopping = stoppingClock();
    const engine = await collected(given(), [], undefined, stopping.clock);
    const first = stopping.set(0);
    const asked = engine.answer("report", { question }, { report: () => undefined, signal: first });
    await expect(asked).rejects.toMatchObject({ code: "stopped" });
    // One file was looked at till then, one more till the next stop: one is left.
    expect(await pausesOf("report", () => ({ question }), engine, stopping)).toBe(1);
    expect(await report(engine)).toEqual(await report(await collected(given())));
    // Other units are expected: everything is looked at anew.
    stopping.set(Infinity);
    const right = await report(await collected(given()), { units: files.slice(1) });
    expect(await report(engine, { units: files.slice(1) })).toEqual(right);
    expect(stopping.counted()).toBe(files.length);
  });

  it("ends the reading of a merged workbook in whichever pause it comes, and leaves nothing of it", async () => {
    const made = await merge(await collected(given()));
    for (const purpose of ["return", "history"] as const) {
      const stopping = stoppingClock();
      const engine = await collected([], [], undefined, stopping.clock);
      const read = () => ({ file: copied({ name: made.name, bytes: made.bytes }), purpose });
      expect(await pausesOf("read", read, engine, stopping)).toBeGreaterThan(2 * files.length);
      const { files: held, historyFiles } = await report(engine);
      expect([held.length, historyFiles.length]).toEqual(purpose === "return" ? [files.length, 0] : [0, 1]);
    }
  });

  it("reaches a worker at work, so that the next question is answered without waiting for the end", async () => {
    const told: FromWorker[] = [];
    let pauses = 0;
    const clock = {
      ...stillClock,
      // As in a worker, messages come in between.
      pause: () => {
        pauses += 1;
        return new Promise<void>((resolve) => setTimeout(resolve, 0));
      },
    };
    const engine = await collected(given(), [], undefined, clock);
    const whole = await collected(given(), [], undefined, clock);
    pauses = 0;
    await whole.answer("merge", { question, at: at.getTime() }, unwatched);
    const all = pauses;
    pauses = 0;
    const answered = new Promise<void>((resolve) => {
      const receive = serveCalls(engine, (message) => {
        told.push(message);
        if (message.kind === "progress") receive({ kind: "stop", id: 1 });
        if (message.id === 2 && message.kind === "answer") resolve();
      });
      receive({ kind: "call", id: 1, name: "merge", ask: { question, at: at.getTime() } });
      receive({ kind: "call", id: 2, name: "remove", ask: { id: 1 } });
    });
    await answered;
    expect(told.filter(({ kind }) => kind !== "progress")).toMatchObject([
      { kind: "fault", id: 1, code: "stopped" },
      { kind: "answer", id: 2 },
    ]);
    expect(pauses).toBeLessThan(all);
  });
});
