import type { Steps } from "../../src/workflow/steps";
import { atOnce, inTurns } from "../../src/workflow/steps";

/** Work of so many steps, which notes how far it came. */
function* work(steps: number, done: number[]): Steps<string> {
  for (let step = 0; step < steps; step += 1) {
    done.push(step);
    yield;
  }
  return "done";
}

describe("work in steps", () => {
  it("comes to the same in one go as in turns, with a pause after each step", async () => {
    expect(atOnce(work(3, []))).toBe("done");
    const [done, pause] = [[] as number[], jest.fn().mockResolvedValue(undefined)];
    expect(await inTurns(work(3, done), new AbortController(), { pause })).toBe("done");
    expect([done, pause.mock.calls.length]).toEqual([[0, 1, 2], 3]);
    expect(atOnce(work(0, []))).toBe("done");
  });

  it("is left after the step in whose pause a stop was asked for", async () => {
    const controller = new AbortController();
    const done: number[] = [];
    const pause = (): Promise<void> => {
      if (done.length === 2) controller.abort();
      return Promise.resolve();
    };
    await expect(inTurns(work(9, done), controller, { pause })).rejects.toMatchObject({ code: "stopped" });
    expect(done).toEqual([0, 1]);
  });
});
