import { checkData } from "../../src/workflow/data/checkData";
import { mapTables } from "../../src/workflow/data/mapping";
import { readData } from "../../src/workflow/grading/readData";
import { pace } from "../../src/workflow/pace";
import type { Progress } from "../../src/workflow/ports";
import { FakeWorkbook, stillClock, unwatched } from "../support/fakeWorkbook";
import { full, quarterOf, tablesOf, threeManagers } from "../support/fullQuarter";

/** Progress that remembers what it was told, and can be stopped. */
function watched(): Progress & { readonly told: (readonly [number, number])[]; readonly stop: () => void } {
  const controller = new AbortController();
  const told: (readonly [number, number])[] = [];
  return {
    told,
    signal: controller.signal,
    report: (done, total) => told.push([done, total]),
    stop: () => {
      controller.abort();
    },
  };
}

describe("long work goes in slices", () => {
  it("gives every result in order, and pauses between slices", async () => {
    let pauses = 0;
    const clock = { ...stillClock, pause: () => Promise.resolve(void (pauses += 1)) };
    const progress = watched();
    const items = Array.from({ length: 250 }, (_item, index) => index);
    const slow = pace(progress, clock, 500);
    expect(await slow.each(items, (item) => item * 2)).toEqual(items.map((item) => item * 2));
    await slow.each(items, (item, index) => item - index);
    expect(pauses).toBe(5);
    expect(progress.told).toEqual([0, 100, 200, 300, 400, 500].map((done) => [done, 500]));
  });

  it("pauses after a while where a single item takes its time", async () => {
    let [pauses, milliseconds] = [0, 0];
    const clock = { now: () => new Date(milliseconds), pause: () => Promise.resolve(void (pauses += 1)) };
    await pace(watched(), clock, 30).each(Array.from({ length: 30 }), () => (milliseconds += 30));
    expect(pauses).toBe(8);
  });

  it("ends where it is asked to", async () => {
    const progress = watched();
    let worked = 0;
    const work = pace(progress, stillClock, 10).each([1, 2, 3], () => {
      worked += 1;
      if (worked === 2) progress.stop();
    });
    await expect(work).rejects.toMatchObject({ name: "WorkbookFault", code: "stopped" });
    expect(worked).toBe(2);
  });
});

describe("the check of a large bank", () => {
  const people = Array.from({ length: 240 }, (_one, index) => ({
    ...threeManagers[index % threeManagers.length],
    id: `P${String(index)}`,
  }));

  it("tells how far it has come, from nothing to everything, and never goes back", async () => {
    const workbook = new FakeWorkbook(tablesOf(quarterOf(people)));
    const mapping = mapTables(full.scheme.document, await workbook.listTables());
    const progress = watched();
    await checkData(await readData(workbook, mapping, unwatched), full, progress, stillClock);
    const done = progress.told.map(([part]) => part);
    const [, total] = progress.told.at(-1) ?? [0, 0];
    expect([done[0], done.at(-1)]).toEqual([0, total]);
    expect(done).toEqual([...done].sort((one, other) => one - other));
    expect(done.length).toBeGreaterThan(10);
  });

  it("can be stopped half-way", async () => {
    const workbook = new FakeWorkbook(tablesOf(quarterOf(people)));
    const mapping = mapTables(full.scheme.document, await workbook.listTables());
    const progress = watched();
    const clock = {
      ...stillClock,
      pause: () => {
        if (progress.told.length === 4) progress.stop();
        return Promise.resolve();
      },
    };
    const check = checkData(await readData(workbook, mapping, unwatched), full, progress, clock);
    await expect(check).rejects.toMatchObject({ code: "stopped" });
  });
});
