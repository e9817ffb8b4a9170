import * as fc from "fast-check";
import { alignRows } from "../../../src/workflow/submission/alignRows";

/** Aligns rows that are words; two are alike in as many letters as they share at the same place. */
function aligned(expected: readonly string[], found: readonly string[]): ReturnType<typeof alignRows> {
  const likeness = (one: number, other: number): number =>
    Array.from(expected[one] ?? "").filter((letter, index) => letter === found[other]?.[index]).length;
  return alignRows({ expected, found, likeness });
}

const letters = ["a1", "b2", "c3", "d4", "e5"];

describe("rows that belong together", () => {
  test("rows that are all there are paired one by one", () => {
    expect(aligned(letters, letters)).toEqual({
      pairs: letters.map((_, index) => [index, index]),
      moved: [],
      deleted: [],
      added: [],
    });
  });

  test("a deleted row is the only one that is told, however many stand below it", () => {
    const { deleted, added, moved } = aligned(
      letters,
      letters.filter((row) => row !== "b2"),
    );
    expect({ deleted, added, moved }).toEqual({ deleted: [1], added: [], moved: [] });
  });

  test("an inserted row likewise", () => {
    const { deleted, added } = aligned(letters, ["a1", "x9", ...letters.slice(1)]);
    expect({ deleted, added }).toEqual({ deleted: [], added: [1] });
  });

  test("a changed row is paired with what it was, beside a deleted one", () => {
    const { pairs, deleted, added } = aligned(letters, ["a1", "c7", "d4", "e5"]);
    expect(pairs).toContainEqual([2, 1]);
    expect({ deleted, added }).toEqual({ deleted: [1], added: [] });
  });

  test("a row with nothing in common takes the place of the one that is gone", () => {
    expect(aligned(letters, ["a1", "b2", "zz", "d4", "e5"]).pairs).toContainEqual([2, 2]);
  });

  test("a row that stands elsewhere was moved, neither deleted nor added", () => {
    const { moved, deleted, added } = aligned(letters, ["b2", "c3", "d4", "a1", "e5"]);
    expect({ moved, deleted, added }).toEqual({ moved: [[0, 3]], deleted: [], added: [] });
  });

  test("every row of either side is told exactly once, whatever was done to them", () => {
    const rows = fc.array(fc.constantFrom("a1", "a2", "b1", "b2", "c1", "d1", ""), { maxLength: 12 });
    fc.assert(
      fc.property(rows, rows, (expected, found) => {
        const { pairs, moved, deleted, added } = aligned(expected, found);
        const both = [...pairs, ...moved];
        const told = [...both.map(([one]) => one), ...deleted].sort((one, other) => one - other);
        const met = [...both.map(([, other]) => other), ...added].sort((one, other) => one - other);
        expect(told).toEqual(expected.map((_, index) => index));
        expect(met).toEqual(found.map((_, index) => index));
        for (const [one, other] of moved) expect(found[other]).toBe(expected[one]);
      }),
    );
  });

  test("more changed rows than can be compared with one another are taken in their order", () => {
    const expected = Array.from({ length: 300 }, (_, index) => `a${String(index)}`);
    const found = expected.map((row) => `b${row}`);
    expect(aligned(expected, found).pairs).toEqual(expected.map((_, index) => [index, index]));
  });
});
