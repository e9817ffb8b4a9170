import { createSchemePage } from "../../../src/taskpane/state/schemePage";
import { ServerFault } from "../../../src/taskpane/state/fault";
import { WorkbookFault } from "../../../src/workflow/ports";
import { fakeServices } from "../fakeServices";
import { quarterTables, scheme, schemeSheet, schemeText, workedCases } from "../sampleQuarter";

/** The sheet with the coefficient of 一般公司 changed to a half and a rate typed as text. */
function changedSheet(): ReturnType<typeof schemeSheet> {
  return schemeSheet().map((table) => {
    if (table.name !== "资产分类系数") return table;
    return {
      ...table,
      rows: table.rows.map((row) =>
        row[0] === "一般公司" ? ["一般公司", 0.5] : row[0] === "小微企业" ? ["小微企业", "6%"] : row,
      ),
    };
  });
}

describe("the scheme page", () => {
  test("names each cell of the sheet that differs, and puts one back", async () => {
    const { services, record } = fakeServices({ tables: [...quarterTables(workedCases), ...changedSheet()] });
    const page = createSchemePage(services, () => undefined);
    await page.read();
    const { work } = page.get();
    if (work.state !== "done") throw new Error("not read");
    expect(work.value.sheetDifferences.map(({ label, found, expected }) => [label.zh, found, expected])).toEqual([
      ["经济资本分配系数·小微企业", "6%", 0.06],
      ["经济资本分配系数·一般公司", 0.5, 0.08],
    ]);
    await page.restore(work.value.sheetDifferences.slice(1));
    expect(record.cells).toEqual([{ sheet: "资产分类系数", address: "B7", value: 0.08 }]);
    const after = page.get();
    expect(after.restored).toBe(1);
    expect(after.work.state === "done" && after.work.value.sheetDifferences).toHaveLength(1);
  });

  test("a protected sheet is told by name, and nothing is put back", async () => {
    const { services, record } = fakeServices({ tables: changedSheet() });
    const page = createSchemePage(services, () => undefined);
    await page.read();
    const { work } = page.get();
    record.refuse = { writeCells: new WorkbookFault("protected", "方案参数", "locked") };
    await page.restore(work.state === "done" ? work.value.sheetDifferences : []);
    const after = page.get().work;
    expect(after.state === "failed" && after.fault).toMatchObject({ code: "protected", place: "方案参数" });
    expect(record.cells).toEqual([]);
  });

  test("loading a configured scheme tells the wizard", async () => {
    const { services } = fakeServices({ part: null });
    let told = 0;
    const page = createSchemePage(services, () => (told += 1));
    await page.load({ ...scheme, seal: null });
    const { work } = page.get();
    expect(work.state === "done" && work.value.carried.state).toBe("carried");
    expect(told).toBe(1);
  });

  test("a configured scheme with other values is told entry by entry", async () => {
    const changed = schemeText
      .replace('"coefficient": "0.08"', '"coefficient": "0.09"')
      .replace(
        '"version": 1',
        '"version": 2, "change": { "reason": { "zh": "系数调整", "en": "Another coefficient" } }',
      );
    const { services } = fakeServices({ schemes: { "demonstration-2026-2.json": changed } });
    const page = createSchemePage(services, () => undefined);
    await page.read();
    const { work } = page.get();
    expect(
      work.state === "done" &&
        work.value.configuredDifferences.map(({ label, found, expected }) => [label.zh, found, expected]),
    ).toEqual([
      ["version", 1, "2"],
      ["经济资本分配系数·一般公司", "0.08", "0.09"],
      ["change.reason.zh", null, "系数调整"],
      ["change.reason.en", null, "Another coefficient"],
    ]);
  });

  test("a server that cannot be read is told with the file, and the carried scheme is shown all the same", async () => {
    const { services } = fakeServices();
    const schemeFiles = (): Promise<never> => Promise.reject(new ServerFault("schemes/index.json", "offline"));
    const page = createSchemePage({ ...services, server: { ...services.server, schemeFiles } }, () => undefined);
    await page.read();
    const { work } = page.get();
    if (work.state !== "done") throw new Error("not read");
    expect(work.value.carried.state).toBe("carried");
    expect(work.value.serverFault).toEqual({ code: "server", place: "schemes/index.json", message: "offline" });
  });

  test("a workbook that cannot be read is told", async () => {
    const { services, record } = fakeServices();
    record.refuse = { readPart: new WorkbookFault("busy", "方案", "editing") };
    const page = createSchemePage(services, () => undefined);
    await page.read();
    const { work } = page.get();
    expect(work.state === "failed" && work.fault.code).toBe("busy");
  });
});
