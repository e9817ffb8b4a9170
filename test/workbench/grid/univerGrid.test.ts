import { headlessGrid } from "../../../src/workbench/grid/headlessGrid";
import type { HeadlessGrid } from "../../../src/workbench/grid/headlessGrid";
import { contentOf } from "../../../src/workbench/grid/cellText";
import { parseAddress } from "../../../src/workbench/grid/address";
import type { Area } from "../../../src/workbench/grid/address";

const at = (address: string): Area => {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error(`not an address: ${address}`);
  return parsed.area;
};

describe("the grid over Univer", () => {
  let headless: HeadlessGrid;
  const sheet = "sheet1";
  const put = (address: string, rows: readonly (readonly unknown[])[]) => {
    headless.grid.write(
      sheet,
      at(address),
      rows.map((row) => row.map((one) => contentOf(one, "General"))),
    );
  };

  beforeEach(() => {
    headless = headlessGrid();
  });
  afterEach(() => {
    headless.dispose();
  });

  test("calculates formulas and reads back values, texts and formulas", async () => {
    put("A1:B2", [
      ["12%", 2],
      ["=A1*B1", "文字"],
    ]);
    await headless.grid.calculated();
    expect(headless.grid.values(sheet, at("A1:B2"))).toEqual([
      [0.12, 2],
      [0.24, "文字"],
    ]);
    expect(headless.grid.texts(sheet, at("A1:B1"))).toEqual([["12%", "2"]]);
    expect(headless.grid.formulas(sheet, at("A2:B2"))).toEqual([["=A1*B1", "文字"]]);
  });

  test("reads a table's columns through structured references, also of the row at hand", async () => {
    put("A1:C3", [
      ["工号", "税后净利润（元）", "得分"],
      ["A1", 100, ""],
      ["A2", 200, ""],
    ]);
    headless.grid.addTable(sheet, "客户经理", at("A1:C3"), true);
    put("C2:C3", [["=[@[税后净利润（元）]]*2"], ["=客户经理[@[税后净利润（元）]]*2"]]);
    put("E1", [["=SUM(客户经理[得分])"]]);
    await headless.grid.calculated();
    expect(headless.grid.values(sheet, at("C2:C3"))).toEqual([[200], [400]]);
    expect(headless.grid.values(sheet, at("E1"))).toEqual([[600]]);
  });

  test("finds the cells of a table from another sheet", async () => {
    put("A1:B3", [
      ["工号", "等级"],
      ["A1", "高级"],
      ["A2", "初级"],
    ]);
    headless.grid.addTable(sheet, "名册", at("A1:B3"), true);
    const other = headless.grid.addSheet("责任书");
    const formula = '=INDEX(名册[等级],MATCH("A2",名册[工号],0))';
    headless.grid.write(other, at("B3:B4"), [[contentOf("不是它", "General")], [contentOf(formula, "General")]]);
    await headless.grid.calculated();
    expect(headless.grid.values(other, at("B4"))).toEqual([["初级"]]);
  });

  test("calculates long formulas anew with the cells a table has since it was made larger", async () => {
    put("A1:B4", [
      ["工号", "税后净利润（元）"],
      ["A1", 100],
      ["A2", 200],
      ["A3", 300],
    ]);
    const id = headless.grid.addTable(sheet, "客户经理", at("A1:B2"), true);
    // Univer keeps what it parsed only of formulas that it did not calculate because of the table.
    await headless.grid.calculated();
    put("D1", [
      ['=SUM(客户经理[[税后净利润（元）]:[税后净利润（元）]])+SUM(客户经理[税后净利润（元）])+E1*1000000+0*LEN("")'],
    ]);
    await headless.grid.calculated();
    expect(headless.grid.values(sheet, at("D1"))).toEqual([[200]]);
    headless.grid.setTable(id, { area: at("A1:B4") });
    await headless.grid.calculated();
    expect(headless.grid.values(sheet, at("D1"))).toEqual([[1200]]);
    put("E1", [[1]]);
    await headless.grid.calculated();
    expect(headless.grid.values(sheet, at("D1"))).toEqual([[1_001_200]]);
    put("B4", [[400]]);
    await headless.grid.calculated();
    expect(headless.grid.values(sheet, at("D1"))).toEqual([[1_001_400]]);
  });

  test("spills arrays, and the spill operator reads the area spilled into", async () => {
    put("A1", [["=SEQUENCE(3)"]]);
    put("C1", [["=SUM(A1#)"]]);
    put("D1", [["=A1#*10"]]);
    await headless.grid.calculated();
    expect(headless.grid.values(sheet, at("A1:A4"))).toEqual([[1], [2], [3], [""]]);
    expect(headless.grid.spill(sheet, 0, 0)).toEqual(at("A1:A3"));
    expect(headless.grid.values(sheet, at("C1:D1"))).toEqual([[6, 10]]);
    expect(headless.grid.formulas(sheet, at("C1"))).toEqual([["=SUM(A1#)"]]);
  });

  test("calls an asynchronous function with blank, error and omitted arguments told apart", async () => {
    const seen: unknown[] = [];
    headless.grid.registerFunction({ name: "KPI.TEST", description: "", parameters: [] }, async (args, caller) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      seen.push(args, caller);
      return [
        [1, { error: "#N/A" }],
        ["x", true],
      ];
    });
    put("A1:A3", [["=NA()"], [null], [5]]);
    put("C1", [['=KPI.TEST(A1:A3,,"t")']]);
    await headless.grid.calculated();
    expect(headless.grid.values(sheet, at("C1:D2"))).toEqual([
      [1, "#N/A"],
      ["x", true],
    ]);
    expect(seen.slice(-2)).toEqual([
      [[[{ error: "#N/A" }], [null], [5]], null, [["t"]]],
      { sheetId: sheet, row: 0, column: 2 },
    ]);
  });
});
