import { checkData } from "../../src/workflow/data/checkData";
import { mapTables } from "../../src/workflow/data/mapping";
import { readData } from "../../src/workflow/grading/readData";
import { pace } from "../../src/workflow/pace";
import type { ClockPort, Progress } from "../../src/workflow/ports";
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

/** A clock on which every look takes no time, and which work or a test moves on; it counts its pauses. */
function handClock(): ClockPort & { readonly pass: (milliseconds: number) => void; readonly pauses: () => number } {
  let [milliseconds, pauses] = [0, 0];
  return {
    now: () => new Date(milliseconds),
    pause: () => {
      pauses += 1;
      return Promise.resolve();
    },
    pass: (more) => {
      milliseconds += more;
    },
    pauses: () => pauses,
  };
}

describe("long work goes in slices", () => {
  it("gives every result in order, over one list or several", async () => {
    const progress = watched();
    const items = Array.from({ length: 250 }, (_item, index) => index);
    const slow = pace(progress, stillClock, 500);
    expect(await slow.each(items, (item) => item * 2)).toEqual(items.map((item) => item * 2));
    expect(await slow.each(items, (item, index) => item - index)).toEqual(items.map(() => 0));
    expect(progress.told).toEqual([
      [0, 500],
      [500, 500],
    ]);
  });

  it("asks the clock anew where a list of slow items follows one of quick ones", async () => {
    const clock = handClock();
    let [slice, longest] = [0, 0];
    const pausing = {
      ...clock,
      pause: () => {
        slice = 0;
        return clock.pause();
      },
    };
    const slow = pace(watched(), pausing, 2200);
    await slow.each(Array.from({ length: 2000 }), () => undefined);
    await slow.each(Array.from({ length: 200 }), () => {
      clock.pass(10);
      slice += 10;
      longest = Math.max(longest, slice);
    });
    expect(longest).toBeLessThanOrEqual(50);
  });

  it("pauses by the clock: before 50 ms have gone by, however quick or slow an item is", async () => {
    for (const milliseconds of [0.01, 0.1, 0.4, 1, 4, 18]) {
      const clock = handClock();
      let [slice, longest] = [0, 0];
      const pausing = {
        ...clock,
        pause: () => {
          slice = 0;
          return clock.pause();
        },
      };
      const items = Array.from({ length: 5_000 });
      await pace(watched(), pausing, items.length).each(items, () => {
        clock.pass(milliseconds);
        slice += milliseconds;
        longest = Math.max(longest, slice);
      });
      expect([milliseconds, longest < 50]).toEqual([milliseconds, true]);
      // A pause costs a turn of the page: quick work has few of them.
      expect(clock.pauses()).toBeLessThanOrEqual(1 + (5_000 * milliseconds) / 30);
    }
  });

  it("pauses after each item that takes longer than a slice", async () => {
    const clock = handClock();
    await pace(watched(), clock, 30).each(Array.from({ length: 30 }), () => {
      clock.pass(40);
    });
    expect(clock.pauses()).toBe(30);
  });

  it("goes on pausing where the clock is put back meanwhile", async () => {
    const clock = handClock();
    await pace(watched(), clock, 30).each(Array.from({ length: 30 }), (_item, index) => {
      clock.pass(index === 10 ? -3_600_000 : 40);
    });
    expect(clock.pauses()).toBe(30);
  });

  it("tells how far it has come at least four times a second", async () => {
    const clock = handClock();
    const told: number[] = [];
    const progress = { ...watched(), report: () => told.push(clock.now().getTime()) };
    await pace(progress, clock, 1_000).each(Array.from({ length: 1_000 }), () => {
      clock.pass(3);
    });
    const between = told.slice(1).map((at, index) => at - (told[index] ?? 0));
    expect(Math.max(...between)).toBeLessThanOrEqual(250);
    expect(told.length).toBeLessThan(40);
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
  /** A clock on which 40 ms go by between two looks. */
  function quickClock(): ClockPort {
    let milliseconds = 0;
    return { ...stillClock, now: () => new Date((milliseconds += 40)) };
  }
  const people = Array.from({ length: 240 }, (_one, index) => ({
    ...threeManagers[index % threeManagers.length],
    id: `P${String(index)}`,
  }));

  it("tells how far it has come, from nothing to everything, and never goes back", async () => {
    const workbook = new FakeWorkbook(tablesOf(quarterOf(people)));
    const mapping = mapTables(full.scheme.document, await workbook.listTables());
    const progress = watched();
    await checkData(await readData(workbook, mapping, unwatched), full, progress, quickClock());
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
      ...quickClock(),
      pause: () => {
        if (progress.told.length === 4) progress.stop();
        return Promise.resolve();
      },
    };
    const check = checkData(await readData(workbook, mapping, unwatched), full, progress, clock);
    await expect(check).rejects.toMatchObject({ code: "stopped" });
  });
});
