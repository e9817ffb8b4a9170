import type { Scheme } from "../../../src/domain/scheme/scheme";
import { readSchemeText } from "../../../src/domain/scheme/scheme";
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

/** The demonstration scheme with its text changed. */
function changedScheme(change: (text: string) => string): Scheme {
  const read = readSchemeText(change(schemeText));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.scheme;
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

  test("loading a scheme fills the sheet that shows it, in one act", async () => {
    const { services, record } = fakeServices({ tables: schemeSheet() });
    const page = createSchemePage(services, () => undefined);
    await page.load({
      ...changedScheme((text) => text.replace('"coefficient": "0.08"', '"coefficient": "0.09"')),
      seal: null,
    });
    const { work, shown } = page.get();
    expect(record.cells).toEqual([{ sheet: "资产分类系数", address: "B7", value: 0.09 }]);
    expect(shown).toBe("current");
    expect(work.state === "done" && work.value.sheetDifferences).toEqual([]);
    await page.read();
    expect(page.get().shown).toBeNull();
  });

  test("loading a scheme of other rows leaves the whole sheet as it is, and says so", async () => {
    const { services, record } = fakeServices({ tables: schemeSheet() });
    const page = createSchemePage(services, () => undefined);
    const renamed = changedScheme((text) =>
      text.replace('"coefficient": "0.08"', '"coefficient": "0.09"').replaceAll('"zh": "一般公司"', '"zh": "公司类"'),
    );
    await page.load({ ...renamed, seal: null });
    const { work, shown } = page.get();
    expect([record.cells, shown]).toEqual([[], "former"]);
    expect(work.state === "done" && work.value.carried).toMatchObject({ scheme: { fingerprint: renamed.fingerprint } });
  });

  test("a sheet that cannot be written does not keep a scheme from being loaded", async () => {
    const { services, record } = fakeServices({ tables: schemeSheet() });
    const page = createSchemePage(services, () => undefined);
    const other = changedScheme((text) => text.replace('"coefficient": "0.08"', '"coefficient": "0.09"'));
    record.refuse = { writeCells: new WorkbookFault("protected", "方案参数", "locked") };
    await page.load({ ...other, seal: null });
    const { work, shown } = page.get();
    expect([record.cells, shown]).toEqual([[], "former"]);
    expect(work.state === "done" && work.value.carried).toMatchObject({ scheme: { fingerprint: other.fingerprint } });
  });

  test("loading a scheme into a workbook without 方案参数 says nothing of it", async () => {
    const { services, record } = fakeServices({ part: null });
    const page = createSchemePage(services, () => undefined);
    await page.load({ ...scheme, seal: null });
    expect([page.get().shown, record.cells]).toEqual(["absent", []]);
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
      ["版本号", 1, "2"],
      ["经济资本分配系数·一般公司", "0.08", "0.09"],
      ["变更理由·中文", null, "系数调整"],
      ["变更理由·英文", null, "Another coefficient"],
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
