import { contentOf } from "../../../src/workbench/grid/cellText";
import { areaText, parseAddress } from "../../../src/workbench/grid/address";
import type { Area } from "../../../src/workbench/grid/address";
import type { TestHost } from "../testHost";
import { testHost } from "../testHost";

const sheet = "sheet1";
let host: TestHost;
let table: string;

const at = (address: string): Area => parseAddress(address)?.area ?? { row: 0, column: 0, rows: 1, columns: 1 };

/** Writes as the host does, which is not by hand. */
function put(address: string, rows: readonly (readonly unknown[])[]): void {
  const cells = rows.map((row) => row.map((one) => contentOf(one, "General")));
  host.state.grid.write(sheet, at(address), cells);
}

/** Enters rows by hand from a cell on, and gives where the table stands then. */
async function entered(address: string, rows: readonly (readonly unknown[])[]): Promise<string> {
  const { row, column } = at(address);
  await host.enter(sheet, row, column, rows);
  return place();
}

function place(): string {
  const found = host.state.grid.tables().find(({ id }) => id === table);
  return found === undefined ? "" : areaText(found.area);
}

beforeEach(() => {
  host = testHost();
  put("B2:D3", [
    ["工号", "姓名", "利润"],
    ["B1", "甲", 100],
  ]);
  table = host.state.grid.addTable(sheet, "客户经理", at("B2:D3"), true);
});
afterEach(() => {
  host.dispose();
});

describe("rows entered by hand directly below a table", () => {
  test("are taken into it, one or many, down to a blank one", async () => {
    expect(await entered("C4", [["乙"]])).toBe("B2:D4");
    expect(
      await entered("B5", [
        ["B3", "丙", 300],
        ["B4", "丁", 400],
        ["", "", ""],
        ["B5", "戊", 500],
      ]),
    ).toBe("B2:D6");
  });

  test("are taken in with what was pasted over the last row", async () => {
    expect(
      await entered("B3", [
        ["B1", "甲", 150],
        ["B2", "乙", 200],
      ]),
    ).toBe("B2:D4");
  });

  test("are calculated with", async () => {
    await host.state.grid.calculated();
    put("F1", [['=SUM(客户经理[利润])&" of these managers, whose profits stand in the table 客户经理"']]);
    await host.state.grid.calculated();
    await entered("B4", [["B2", "乙", 200]]);
    await host.state.grid.calculated();
    expect(String(host.state.grid.values(sheet, at("F1"))[0]?.[0])).toMatch(/^300 of/);
    await entered("D4", [[250]]);
    await host.state.grid.calculated();
    expect(String(host.state.grid.values(sheet, at("F1"))[0]?.[0])).toMatch(/^350 of/);
  });

  test("go on with the formulas of the table, which leave with them", async () => {
    put("D3", [["=LEN(C3)*10"]]);
    await host.state.grid.calculated();
    expect(
      await entered("B4", [
        ["B2", "乙乙"],
        ["B3", "丙丙丙"],
      ]),
    ).toBe("B2:D5");
    await host.state.grid.calculated();
    expect(host.state.grid.values(sheet, at("D3:D5"))).toEqual([[10], [20], [30]]);
    expect(await entered("B6", [["B4", "丁", 7]])).toBe("B2:D6");
    expect(host.state.grid.formulas(sheet, at("D5:D6"))).toEqual([["=LEN(C5)*10"], [7]]);
    await host.undo();
    await host.undo();
    expect(place()).toBe("B2:D3");
    await host.state.grid.calculated();
    expect(host.state.grid.values(sheet, at("D3:D6"))).toEqual([[10], [""], [""], [""]]);
  });

  test("leave it when they are undone, and come back when that is undone", async () => {
    expect(await entered("B4", [["B2", "乙", 200]])).toBe("B2:D4");
    expect(await entered("B5", [["B3"], ["B4"]])).toBe("B2:D6");
    await host.undo();
    expect(place()).toBe("B2:D4");
    await host.undo();
    expect(place()).toBe("B2:D3");
    expect(host.state.grid.values(sheet, at("B4:B6"))).toEqual([[""], [""], [""]]);
    await host.redo();
    expect(place()).toBe("B2:D4");
  });

  test("stop at what stood there and at another table", async () => {
    put("C6", [["制表人"]]);
    const rows = [["B2", "乙"], ["B3", "丙"], ["B4"]];
    expect(await entered("B4", rows)).toBe("B2:D5");
    put("B8:C9", [
      ["科目", "金额"],
      ["存款", 1],
    ]);
    put("B6:D6", [["", "", ""]]);
    host.state.grid.addTable(sheet, "科目", at("B8:C9"), true);
    expect(await entered("D6", [[1], [2], [3]])).toBe("B2:D7");
  });
});

describe("a table stays as it is", () => {
  test("beside, two rows below and where the row below it is not blank", async () => {
    expect(await entered("A4", [["制表人"]])).toBe("B2:D3");
    expect(await entered("E4", [["周敏"]])).toBe("B2:D3");
    expect(await entered("B5", [["B3"]])).toBe("B2:D3");
    put("D4", [["合计"]]);
    expect(await entered("B4", [["B2"]])).toBe("B2:D3");
  });

  test("with totals, on a protected sheet, and where a program writes", async () => {
    put("B4:D4", [["B2", "乙", 200]]);
    expect(place()).toBe("B2:D3");
    put("B4:D4", [["", "", ""]]);
    host.state.parts.protections.set(sheet, { options: {}, password: null });
    expect(await entered("B4", [["B2"]])).toBe("B2:D3");
    host.state.parts.protections.delete(sheet);
    put("B4:D4", [["合计", "", 100]]);
    host.state.grid.setTable(table, { area: at("B2:D4"), showTotals: true });
    expect(await entered("B5", [["B2"]])).toBe("B2:D4");
  });

  test("where nothing is entered", async () => {
    expect(await entered("B4", [["", "", ""]])).toBe("B2:D3");
  });
});
