import type { CellContent, GridEvent } from "../../../src/workbench/grid/grid";
import type { HeadlessGrid } from "../../../src/workbench/grid/headlessGrid";
import { headlessGrid } from "../../../src/workbench/grid/headlessGrid";

let started: HeadlessGrid;
let other: string;

const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });
const value = (one: number | boolean): CellContent => ({ kind: "value", value: one });
const text = (one: string): CellContent => ({ kind: "text", text: one });
const blank: CellContent = { kind: "blank" };
const keep: CellContent = { kind: "keep" };

beforeEach(() => {
  started = headlessGrid();
  other = started.grid.addSheet("另一张");
});

afterEach(() => {
  started.dispose();
});

/** The sheet that is written in sight or out of it: what comes of it is the same. */
describe.each([
  ["out of sight", "sheet1"],
  ["in sight", "other"],
])("values written to a sheet %s", (_, seen) => {
  beforeEach(() => {
    started.grid.activate(seen === "other" ? other : "sheet1");
  });

  test("are read as they were given, keep looks, and leave nothing where they are blank", async () => {
    const { grid } = started;
    grid.setStyle(other, area(0, 0, 1, 2), { bold: true });
    grid.write(other, area(0, 0, 2, 3), [
      [value(1.5), text("007"), value(true)],
      [text("名"), blank, keep],
    ]);
    expect(grid.values(other, area(0, 0, 2, 3))).toEqual([
      [1.5, "007", true],
      ["名", "", ""],
    ]);
    expect([grid.style(other, 0, 0).bold, grid.style(other, 1, 0).bold]).toEqual([true, false]);
    grid.write(other, area(0, 0, 2, 3), [
      [blank, value(7), keep],
      [blank, blank, text("=A1")],
    ]);
    expect(grid.values(other, area(0, 0, 2, 3))).toEqual([
      ["", 7, true],
      ["", "", "=A1"],
    ]);
    expect(grid.style(other, 0, 0).bold).toBe(true);
    expect(grid.usedArea(other, true)).toEqual(area(0, 1, 2, 2));
    await grid.calculated();
    expect(grid.formulas(other, area(1, 2, 1, 1))).toEqual([["=A1"]]);
  });

  test("are followed by the formulas of other sheets, and end a formula that they take the place of", async () => {
    const { grid } = started;
    grid.write("sheet1", area(0, 0, 1, 1), [[{ kind: "formula", formula: "=SUM(另一张!A1:B2)" }]]);
    grid.write(other, area(4, 0, 1, 1), [[{ kind: "formula", formula: "=A1*2" }]]);
    grid.write(other, area(0, 0, 2, 2), [
      [value(1), value(2)],
      [value(3), value(4)],
    ]);
    await grid.calculated();
    expect([grid.values("sheet1", area(0, 0, 1, 1)), grid.values(other, area(4, 0, 1, 1))]).toEqual([[[10]], [[2]]]);
    grid.write(other, area(4, 0, 1, 1), [[value(0)]]);
    grid.write(other, area(0, 0, 1, 1), [[value(11)]]);
    await grid.calculated();
    expect([grid.values("sheet1", area(0, 0, 1, 1)), grid.values(other, area(4, 0, 1, 1))]).toEqual([[[20]], [[0]]]);
  });

  test("are taken away with their looks, once told, and formulas of other sheets follow", async () => {
    const { grid } = started;
    grid.write(other, area(0, 0, 2, 2), [
      [value(1), text("名")],
      [value(3), value(4)],
    ]);
    grid.setStyle(other, area(0, 0, 1, 2), { bold: true });
    grid.write("sheet1", area(9, 9, 1, 1), [[{ kind: "formula", formula: "=SUM(另一张!A1:B2)" }]]);
    await grid.calculated();
    expect(grid.values("sheet1", area(9, 9, 1, 1))).toEqual([[8]]);
    const told: GridEvent[] = [];
    grid.onEvent((event) => told.push(event));
    grid.clear(other, area(0, 0, 1, 5));
    await grid.calculated();
    expect(grid.values(other, area(0, 0, 2, 2))).toEqual([
      ["", ""],
      [3, 4],
    ]);
    expect(grid.style(other, 0, 0).bold).toBe(false);
    expect(grid.usedArea(other, true)).toEqual(area(1, 0, 1, 2));
    expect(grid.values("sheet1", area(9, 9, 1, 1))).toEqual([[7]]);
    expect(told.filter(({ kind }) => kind === "changed")).toHaveLength(1);
  });

  test("are told as a change of that area", () => {
    const { grid } = started;
    const told: GridEvent[] = [];
    grid.onEvent((event) => told.push(event));
    grid.write(other, area(2, 1, 2, 2), [
      [value(1), value(2)],
      [value(3), value(4)],
    ]);
    expect(told).toEqual([{ kind: "changed", sheetId: other, area: area(2, 1, 2, 2) }]);
  });
});
