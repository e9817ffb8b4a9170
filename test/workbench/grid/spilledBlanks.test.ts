import { testHost } from "../testHost";

it("a blank text that an array formula spilled reaches a function as text, an empty cell as 0", async () => {
  const host = testHost("desktop");
  Object.assign(globalThis, host.globals);
  const seen: unknown[] = [];
  const parameters = [{ name: "cells", type: "any", dimensionality: "matrix" }];
  host.registerFunctions({ functions: [{ id: "SEE", name: "SEE", parameters }] }, "KPI");
  CustomFunctions.associate("SEE", (cells: unknown) => {
    seen.push(cells);
    return [[1]];
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("E1:E3").values = [[1], [0], [1]];
    sheet.getRange("A1").formulas = [['=IF(E1:E3=1,"",5)']];
    await context.sync();
    sheet.getRange("C1").formulas = [["=KPI.SEE(A1:A4)"]];
    await context.sync();
    sheet.getRange("E2").values = [[1]];
    await context.sync();
  });
  expect(seen.at(0)).toEqual([[""], [5], [""], [0]]);
  expect(seen.at(-1)).toEqual([[""], [""], [""], [0]]);
  host.dispose();
});
