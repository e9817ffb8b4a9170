import { schemeTables } from "../../src/domain/scheme/schemeTables";
import { webSignatures } from "../../src/seal/webSignatures";
import { appraisalPartXml, readAppraisalPart } from "../../src/workflow/appraisalPart";
import { columnLetters } from "../../src/workflow/data/located";
import { mapTable } from "../../src/workflow/data/mapping";
import { tableLayouts } from "../../src/workflow/layout/tables";
import type { ServerPort, TableReference } from "../../src/workflow/ports";
import { blockReference, classesReference, columnReference } from "../../src/workflow/results/references";
import { cellValue } from "../../src/workflow/scheme/schemeComparison";
import type { SchemePorts } from "../../src/workflow/scheme/schemeSituation";
import { schemeSituation, settlePeriod } from "../../src/workflow/scheme/schemeSituation";
import {
  demonstrationDocument,
  demonstrationScheme,
  demonstrationText,
  thirdQuarter,
} from "../support/demonstrationScheme";
import type { FakeTable } from "../support/fakeWorkbook";
import { FakeWorkbook, unwatched } from "../support/fakeWorkbook";

const scheme = demonstrationScheme();
const server: ServerPort = {
  schemeFiles: () => Promise.resolve(["demonstration-2026-1.json"]),
  schemeText: () => Promise.resolve(demonstrationText),
  template: () => Promise.reject(new Error("no templates here")),
  keyList: () => Promise.resolve('{"format":1,"keys":[],"withdrawn":[]}'),
};

/** The sheet 方案参数 of a scheme, with one cell changed. */
function schemeSheet(table?: string, row?: number, column?: number, value?: unknown): readonly FakeTable[] {
  return schemeTables(scheme.document).map(({ name, columns, rows }) => ({
    name,
    sheet: "方案参数",
    rows: [
      columns.map(({ zh }) => zh),
      ...rows.map((cells, y) =>
        cells.map((cell, x) => (name === table && y === row && x === column ? value : cellValue(cell))),
      ),
    ],
  }));
}

function workbookWith(xml: string | null, tables: readonly FakeTable[] = schemeSheet()): FakeWorkbook {
  const workbook = new FakeWorkbook(tables);
  workbook.part = xml;
  return workbook;
}

function portsOf(workbook: FakeWorkbook, from: ServerPort = server): SchemePorts {
  return { workbook, server: from, signatures: webSignatures() };
}

describe("the scheme that a workbook carries", () => {
  it("comes back from the XML part as it went in, with the period", async () => {
    const situation = await schemeSituation(
      portsOf(workbookWith(appraisalPartXml(scheme.document, null, thirdQuarter))),
      unwatched,
    );
    expect(situation.carried).toMatchObject({ state: "carried", scheme: { fingerprint: scheme.fingerprint } });
    expect([situation.period, situation.sheetDifferences, situation.configuredDifferences]).toEqual([
      thirdQuarter,
      [],
      [],
    ]);
  });

  it("keeps < & > and quotes of names whole", () => {
    const document = demonstrationDocument((s) => (s.bank = { zh: '甲<乙>&"丙"', en: "A & B" }));
    const part = readAppraisalPart(appraisalPartXml(document, null, null));
    expect(JSON.parse(part?.schemeText ?? "")).toEqual(document);
  });

  it("may be none", async () => {
    expect((await schemeSituation(portsOf(workbookWith(null)), unwatched)).carried).toEqual({ state: "none" });
  });

  it.each([
    ["<appraisal/>", "方案部分不完整"],
    [
      `<appraisal xmlns="urn:kpi-appraisal:scheme:1"><!--<scheme>x</scheme>--><scheme>{}</scheme></appraisal>`,
      "方案部分不完整",
    ],
    [
      `<appraisal xmlns="urn:kpi-appraisal:scheme:1"><scheme>{}</scheme><scheme>{}</scheme></appraisal>`,
      "方案部分不完整",
    ],
    [`<appraisal xmlns="urn:kpi-appraisal:scheme:1"><scheme>&#x110000;</scheme></appraisal>`, "方案部分不完整"],
    [
      `<appraisal xmlns="urn:kpi-appraisal:scheme:1"><scheme>{}</scheme><period>2026Q5</period></appraisal>`,
      "方案部分不完整",
    ],
    [`<appraisal xmlns='urn:kpi-appraisal:scheme:1'><scheme>{&quot;format&quot;:1,</scheme></appraisal>`, "方案已损坏"],
    [
      `<appraisal xmlns='urn:kpi-appraisal:scheme:1'>\n<scheme>{&quot;format&quot;:7}</scheme></appraisal>`,
      "请先升级加载项",
    ],
  ])("is refused where the part is damaged or newer: %s", async (xml, words) => {
    const { carried } = await schemeSituation(portsOf(workbookWith(xml)), unwatched);
    expect(carried.state === "refused" ? carried.issues.map(({ message }) => message.zh).join() : "").toContain(words);
  });
});

describe("nobody bends the scheme unnoticed", () => {
  const xml = appraisalPartXml(scheme.document, null, thirdQuarter);

  it("names the cell of 方案参数 that was changed, what stands there and what should", async () => {
    const { sheetDifferences } = await schemeSituation(
      portsOf(workbookWith(xml, schemeSheet("资产分类系数", 5, 1, 0.07))),
      unwatched,
    );
    expect(sheetDifferences).toEqual([
      {
        label: { zh: "经济资本分配系数·一般公司", en: "Capital allocation coefficients · 一般公司" },
        path: "eva.assetClasses[5].coefficient",
        place: { sheet: "方案参数", address: "B7" },
        found: 0.07,
        expected: 0.08,
      },
    ]);
  });

  it("notices a weight turned into text, and a row that was taken away", async () => {
    const asText = await schemeSituation(
      portsOf(workbookWith(xml, schemeSheet("等级评分权重", 0, 1, "0.7"))),
      unwatched,
    );
    expect(asText.sheetDifferences.map(({ path }) => path)).toEqual(["score.weights.evaPoints"]);
    const renamed = await schemeSituation(portsOf(workbookWith(xml, schemeSheet("等级阶梯", 0, 0, "特级"))), unwatched);
    expect(renamed.sheetDifferences.map(({ path, place }) => [path, place])).toEqual([
      ["ladder[0].scoreFloor", null],
      ["ladder[0].depositFloor", null],
      ["等级阶梯", { sheet: "方案参数", address: "A2" }],
    ]);
  });

  it("compares the carried scheme with the configured one, entry by entry", async () => {
    const bent = demonstrationDocument((s) => (s.score.weights = { evaPoints: "0.6", quality: "0.4" }));
    const { configuredDifferences, counterpart } = await schemeSituation(
      portsOf(workbookWith(appraisalPartXml(bent, null, null), [])),
      unwatched,
    );
    expect(counterpart?.fingerprint).toBe(scheme.fingerprint);
    expect(configuredDifferences.map(({ path, found, expected }) => [path, found, expected])).toEqual([
      ["score.weights.evaPoints", "0.6", "0.7"],
      ["score.weights.quality", "0.4", "0.3"],
    ]);
  });

  it("compares entries that the sheet does not show, and decimals as decimals", async () => {
    const bent = demonstrationDocument((s) => {
      s.ranking.indicator = "eva";
      s.score.weights.evaPoints = "0.70";
    });
    const { configuredDifferences } = await schemeSituation(
      portsOf(workbookWith(appraisalPartXml(bent, null, null), [])),
      unwatched,
    );
    expect(configuredDifferences.map(({ path, found, expected }) => [path, found, expected])).toEqual([
      ["ranking.indicator", "eva", "gradingScore"],
    ]);
  });

  it("takes the period from the cell that people see, and records it", async () => {
    const workbook = workbookWith(xml);
    workbook.namedCells.set("考核期", { sheet: "方案参数", address: "B12", value: "2026Q2" });
    const situation = await schemeSituation(portsOf(workbook), unwatched);
    expect([situation.period, situation.recordedPeriod]).toEqual([{ year: 2026, quarter: 2 }, thirdQuarter]);
    const settled = await settlePeriod(workbook, situation, scheme, { year: 2026, quarter: 1 });
    expect([workbook.written, settled.recordedPeriod]).toEqual([
      [{ sheet: "方案参数", address: "B12", value: "2026Q1" }],
      { year: 2026, quarter: 1 },
    ]);
    expect(readAppraisalPart(workbook.part ?? "")?.period).toEqual({ year: 2026, quarter: 1 });
  });

  it("says which configured file is refused and goes on without it", async () => {
    const broken: ServerPort = {
      ...server,
      schemeFiles: () => Promise.resolve(["bad.json"]),
      schemeText: () => Promise.resolve("{}"),
    };
    const { configured, refusedFiles } = await schemeSituation(portsOf(workbookWith(xml), broken), unwatched);
    expect([configured.length, refusedFiles[0]?.file]).toEqual([0, "bad.json"]);
  });
});

describe("references in formulas", () => {
  const layout = tableLayouts(scheme.document).roster;
  const classes = scheme.document.eva.assetClasses.map(({ id }) => id);
  const reference = (headers: readonly string[], kind: TableReference["kind"] = "table"): TableReference => ({
    kind,
    name: "名册",
    sheet: "一 部",
    address: "C3:Z20",
    headers,
    rowCount: 17,
  });
  const names = scheme.document.eva.assetClasses.map(({ name }) => name.zh);

  it("are structured over a table, with its marks escaped", () => {
    const mapping = { ...mapTable(layout, reference(["工号", "税后净利润", "it's [#1]"])), columns: { id: 0, odd: 2 } };
    expect([columnReference(mapping, "id"), columnReference(mapping, "odd"), columnReference(mapping, "none")]).toEqual(
      ["名册[工号]", "名册[it''s '['#1']]", null],
    );
  });

  it("are absolute over a range of cells", () => {
    const mapping = mapTable(layout, reference(["工号", "税后净利润", ...names], "range"));
    expect(columnReference(mapping, "netProfit")).toBe("'一 部'!$D$4:$D$20");
    expect([blockReference(mapping, classes), classesReference(mapping, scheme.document)]).toEqual([
      `IF(ISBLANK('一 部'!$E$4:$O$20),"",'一 部'!$E$4:$O$20)`,
      "'一 部'!$E$3:$O$3",
    ]);
  });

  it("put columns together that are not neighbours, and name the classes themselves", () => {
    const [first = "", ...rest] = names;
    const mapping = mapTable(layout, reference([first, "工号", ...rest]));
    const block = blockReference(mapping, classes);
    const [one = "", two = ""] = names.map((name) => `名册[${name}]`);
    expect(
      block.startsWith(
        `IF({1,0,0,0,0,0,0,0,0,0,0},IF(ISBLANK(${one}),"",${one}),IF({0,1,0,0,0,0,0,0,0,0,0},IF(ISBLANK(${two}),"",${two}),`,
      ),
    ).toBe(true);
    expect(classesReference(mapping, scheme.document)).toBe(`{${names.map((name) => `"${name}"`).join(",")}}`);
  });

  it("count columns as a spreadsheet does", () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });
});
