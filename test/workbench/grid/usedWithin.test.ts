import { usedWithin } from "../../../src/workbench/grid/usedWithin";

/** The used area of cells drawn as text: "#" is used. */
function usedIn(...rows: readonly string[]): ReturnType<typeof usedWithin> {
  return usedWithin({ rows: rows.length, columns: rows[0]?.length ?? 0 }, (row, column) => rows[row]?.[column] === "#");
}

test("the used part of a sheet holds every used cell and no more", () => {
  expect(usedIn("....", "..#.", "....", ".#..", "....")).toEqual({ row: 1, column: 1, rows: 3, columns: 2 });
  expect(usedIn("##", "##")).toEqual({ row: 0, column: 0, rows: 2, columns: 2 });
  expect(usedIn("...", "..#")).toEqual({ row: 1, column: 2, rows: 1, columns: 1 });
  expect(usedIn("#..", "...", "..#")).toEqual({ row: 0, column: 0, rows: 3, columns: 3 });
});

test("a sheet without used cells has none", () => {
  expect(usedIn("...", "...")).toBeNull();
  expect(usedIn()).toBeNull();
});

test("of a full sheet hardly any cell is looked at", () => {
  let looks = 0;
  usedWithin({ rows: 1_000, columns: 100 }, () => {
    looks += 1;
    return true;
  });
  expect(looks).toBeLessThan(10);
});
