import type { Fault } from "../../src/taskpane/state/fault";
import { ServerFault } from "../../src/taskpane/state/fault";
import { createOpening } from "../../src/taskpane/opening";

function opening(outcomes: readonly (string | Error)[]) {
  const told: string[] = [];
  const faults: Fault[] = [];
  let retry: () => void = () => undefined;
  let attempts = 0;
  const open = createOpening(
    async () => {
      const outcome = outcomes[attempts]!;
      attempts += 1;
      await Promise.resolve();
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    {
      begun: () => told.push("begun"),
      done: () => told.push("done"),
      failed: (fault, again) => {
        told.push("failed");
        faults.push(fault);
        retry = again;
      },
    },
  );
  return {
    open,
    told,
    faults,
    retry: () => {
      retry();
    },
  };
}

describe("the opening of the pane", () => {
  test("happens once, however often it is asked for", async () => {
    const { open, told } = opening(["pane", "another pane"]);
    expect(await Promise.all([open(), open()])).toEqual(["pane", "pane"]);
    expect(await open()).toBe("pane");
    expect(told).toEqual(["begun", "done"]);
  });

  test("that fails before anything was waited for is tried again all the same", async () => {
    let attempts = 0;
    const open = createOpening(
      () => {
        attempts += 1;
        if (attempts === 1) throw new Error("broken");
        return Promise.resolve("pane");
      },
      { begun: () => undefined, done: () => undefined, failed: () => undefined },
    );
    expect([await open(), await open(), attempts]).toEqual([null, "pane", 2]);
  });

  test("that fails is told with its file, answers null, and is tried again by whoever asks next", async () => {
    const { open, told, faults } = opening([new ServerFault("pane.js", "HTTP 503"), "pane"]);
    expect(await Promise.all([open(), open()])).toEqual([null, null]);
    expect(faults).toEqual([{ code: "server", place: "pane.js", message: "HTTP 503" }]);
    expect(await open()).toBe("pane");
    expect(told).toEqual(["begun", "failed", "begun", "done"]);
  });

  test("is tried again by its own button too", async () => {
    const { open, told, retry } = opening([new Error("broken"), "pane"]);
    await open();
    retry();
    expect(await open()).toBe("pane");
    expect(told).toEqual(["begun", "failed", "begun", "done"]);
  });
});
