import type { HeadlessGrid } from "../../../src/workbench/grid/headlessGrid";
import { headlessGrid } from "../../../src/workbench/grid/headlessGrid";

let started: HeadlessGrid;

beforeEach(() => {
  started = headlessGrid();
});

afterEach(() => {
  started.dispose();
});

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

function enter(sheetId: string, row: number, column: number, value: string | number): Promise<boolean> {
  const range = { startRow: row, startColumn: column, endRow: row, endColumn: column };
  const content = typeof value === "string" ? { f: value } : { v: value };
  return started.byHand("sheet.command.set-range-values", { subUnitId: sheetId, range, value: content });
}

async function valueAt(sheetId: string, row: number, column: number): Promise<unknown> {
  await started.grid.calculated();
  return started.grid.values(sheetId, cell(row, column))[0]?.[0];
}

test("formulas are found wherever they come to stand: entered, moved with their row, taken back, brought again", async () => {
  const { grid, byHand } = started;
  await enter("sheet1", 0, 0, 1);
  await enter("sheet1", 2, 1, "=A1*10");
  expect(await valueAt("sheet1", 2, 1)).toBe(10);
  // Calculated, so that formulas were looked for; the next one is none of those.
  await enter("sheet1", 4, 1, "=A1*100");
  expect(await valueAt("sheet1", 4, 1)).toBe(100);
  await grid.insertCells("sheet1", { row: 1, column: 0, rows: 2, columns: 16_384 }, "down");
  await enter("sheet1", 0, 0, 2);
  expect([await valueAt("sheet1", 4, 1), await valueAt("sheet1", 6, 1)]).toEqual([20, 200]);
  await enter("sheet1", 6, 1, 5);
  expect(await valueAt("sheet1", 6, 1)).toBe(5);
  await byHand("univer.command.undo");
  await enter("sheet1", 0, 0, 3);
  expect([await valueAt("sheet1", 4, 1), await valueAt("sheet1", 6, 1)]).toEqual([30, 300]);
});

test("formulas of other sheets follow, also of one that was copied, and go on under another name", async () => {
  const { grid } = started;
  await enter("sheet1", 0, 0, 1);
  const other = grid.addSheet("另一张");
  await enter(other, 0, 0, "=Sheet1!A1+1");
  expect(await valueAt(other, 0, 0)).toBe(2);
  const copy = grid.copySheet(other, "副本");
  grid.copyCells(other, grid.sheetArea(other), copy);
  expect(await valueAt(copy, 0, 0)).toBe(2);
  grid.renameSheet("sheet1", "源");
  await enter("sheet1", 0, 0, 7);
  expect([await valueAt(other, 0, 0), await valueAt(copy, 0, 0)]).toEqual([8, 8]);
  expect(grid.formulas(copy, cell(0, 0))).toEqual([["=源!A1+1"]]);
});

test("values written beside formulas leave these as they are; written over them, they end them", async () => {
  const { grid } = started;
  await enter("sheet1", 0, 0, 1);
  await enter("sheet1", 0, 1, "=A1*2");
  expect(await valueAt("sheet1", 0, 1)).toBe(2);
  grid.write("sheet1", cell(0, 0), [[{ kind: "value", value: 4 }]]);
  expect(await valueAt("sheet1", 0, 1)).toBe(8);
  grid.write("sheet1", cell(0, 1), [[{ kind: "value", value: 1 }]]);
  grid.write("sheet1", cell(0, 0), [[{ kind: "value", value: 5 }]]);
  expect(await valueAt("sheet1", 0, 1)).toBe(1);
  grid.write("sheet1", cell(0, 1), [[{ kind: "formula", formula: "=A1*3" }]]);
  expect(await valueAt("sheet1", 0, 1)).toBe(15);
});
