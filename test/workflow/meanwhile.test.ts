import { meanwhile } from "../../src/workflow/meanwhile";
import type { Progress } from "../../src/workflow/ports";

let shares: number[];
let part: Progress;

beforeEach(() => {
  jest.useFakeTimers();
  shares = [];
  part = { signal: new AbortController().signal, report: (done, total) => shares.push(done / total) };
});
afterEach(() => {
  jest.useRealTimers();
});

describe("work that tells nothing", () => {
  test("comes nearer to its end four times a second and more, and reaches it only with the work", async () => {
    let end: (value: string) => void = () => undefined;
    const work = meanwhile(part, 1000, () => new Promise<string>((resolve) => (end = resolve)));
    await jest.advanceTimersByTimeAsync(5000);
    expect(shares.length).toBeGreaterThanOrEqual(20);
    expect([...shares].sort((one, other) => one - other)).toEqual(shares);
    expect(new Set(shares).size).toBe(shares.length);
    expect(shares.at(-1)).toBeLessThan(1);
    end("done");
    expect(await work).toBe("done");
    expect(shares.at(-1)).toBe(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  test("tells nothing more once it has failed", async () => {
    const work = meanwhile(part, 0, () => Promise.reject(new Error("Excel is busy")));
    await expect(work).rejects.toThrow("Excel is busy");
    await jest.advanceTimersByTimeAsync(1000);
    expect(shares).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });
});
