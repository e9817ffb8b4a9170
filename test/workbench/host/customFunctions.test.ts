import type { FunctionsMetadata } from "../../../src/workbench/host/customFunctions";
import { testHost } from "../testHost";
import type { TestHost } from "../testHost";

const matrix = (name: string, optional = false) => ({ name, type: "any", dimensionality: "matrix", optional });

function metadata(allowErrorForDataTypeAny: boolean): FunctionsMetadata {
  const parameters = [matrix("a"), matrix("b", true), matrix("c", true)];
  return { functions: [{ id: "PROBE", name: "PROBE", parameters }], allowErrorForDataTypeAny };
}

describe("custom functions in the host", () => {
  let host: TestHost;
  const start = (platform: "desktop" | "web", takesErrors = true) => {
    host = testHost(platform);
    host.registerFunctions(metadata(takesErrors), "KPI");
  };
  const associate = (run: (...args: readonly unknown[]) => unknown) => {
    host.globals.CustomFunctions.associate("PROBE", run);
  };
  const cells = (formulas: unknown[][], address: string) =>
    host.globals.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").getResizedRange(formulas.length - 1, (formulas[0]?.length ?? 1) - 1).formulas = formulas;
      const range = sheet.getRange(address).load("values");
      await context.sync();
      return range.values as unknown[][];
    });

  afterEach(() => {
    host.dispose();
  });

  test.each([
    ["desktop", 0],
    ["web", null],
  ] as const)("on the %s a blank cell is %p, and an argument left out is null", async (platform, blank) => {
    start(platform);
    let seen: unknown = null;
    associate((a, b, c) => {
      seen = [a, b, c];
      return [[1]];
    });
    await cells([[5, "", "=KPI.PROBE(A1:B1,,7)", "=KPI.PROBE(1)"]], "C1");
    await cells([[5, "", "=KPI.PROBE(A1:B1,,7)"]], "C1");
    expect(seen).toEqual([[[5, blank]], null, [[7]]]);
  });

  test("results spill, promises are waited for, null becomes 0 and what is no number becomes #NUM!", async () => {
    start("desktop");
    associate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return [
        [1, "文字"],
        [null, Number.NaN],
      ];
    });
    expect(await cells([["=KPI.PROBE(1)"]], "A1:B2")).toEqual([
      [1, "文字"],
      [0, "#NUM!"],
    ]);
  });

  test("an error given back shows in its own cell, with its message kept for that cell", async () => {
    start("desktop");
    const { CustomFunctions: functions } = host.globals;
    associate(() => [[1], [new functions.Error(functions.ErrorCode.notAvailable, "缺少净利润")]]);
    expect(await cells([["=KPI.PROBE(1)"]], "A1:A2")).toEqual([[1], ["#N/A"]]);
    expect(host.errorMessageAt("Sheet1!A2")).toBe("缺少净利润");
    expect(host.errorMessageAt("Sheet1!A1")).toBeNull();
  });

  test("an error thrown shows, and any other exception is #VALUE!", async () => {
    start("desktop");
    const { CustomFunctions: functions } = host.globals;
    const failures = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const refused: unknown = new functions.Error(functions.ErrorCode.invalidValue, "评分超过 100");
    associate((a) => {
      if ((a as number[][])[0]?.[0] === 1) throw refused as Error;
      throw new RangeError("a fault of the program");
    });
    expect(await cells([["=KPI.PROBE(1)", "=KPI.PROBE(2)"]], "A1:B1")).toEqual([["#VALUE!", "#VALUE!"]]);
    expect(host.errorMessageAt("Sheet1!A1")).toBe("评分超过 100");
    expect(host.errorMessageAt("Sheet1!B1")).toBeNull();
    expect(failures).toHaveBeenCalled();
    failures.mockRestore();
  });

  test("error cells reach a function only when its metadata allow it", async () => {
    start("desktop", true);
    associate((a) => [[(a as { code: string }[][])[0]?.[0]?.code ?? "none"]]);
    expect(await cells([["=NA()", "=KPI.PROBE(A1)"]], "B1")).toEqual([["#N/A"]]);
    host.dispose();
    start("desktop", false);
    associate(() => [["called"]]);
    expect(await cells([["=NA()", "=KPI.PROBE(A1)"]], "B1")).toEqual([["#VALUE!"]]);
  });

  test("a function waits until the add-in associates it, then its cells are calculated", async () => {
    start("desktop");
    expect(await cells([["=KPI.PROBE(1)"]], "A1")).toEqual([["#GETTING_DATA"]]);
    associate(() => [[42]]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const values = await host.globals.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[42]]);
  });

  test("a function may read the workbook while it is calculated", async () => {
    start("desktop");
    associate(async () =>
      host.globals.Excel.run(async (context) => {
        const parts = context.workbook.customXmlParts.getByNamespace("urn:x").load("items/id");
        const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
        await context.sync();
        return [[parts.items.length, cell.values[0]?.[0]]];
      }),
    );
    expect(await cells([["text", "=KPI.PROBE(1)"]], "B1:C1")).toEqual([[0, "text"]]);
  });

  test("after a change of what functions read, a full calculation calls them again", async () => {
    start("desktop");
    let scheme = 1;
    associate(() => [[scheme]]);
    expect(await cells([["=KPI.PROBE(1)"]], "A1")).toEqual([[1]]);
    scheme = 2;
    const values = await host.globals.Excel.run(async (context) => {
      context.application.calculate("Full");
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[2]]);
  });
});
