import { unsealed } from "../../src/domain/seal/sealStanding";
import type { SealStanding } from "../../src/domain/seal/sealStanding";
import { text } from "../../src/domain/values/text";
import { emptyData } from "../../src/templates/appraisalData";
import { appraisalWorkbook } from "../../src/templates/appraisalWorkbook";
import { fileSheetId } from "../../src/workbench/xlsx/toWorkbookData";
import { tableLayouts } from "../../src/workflow/layout/tables";
import { ready } from "../functions/callFunction";
import { demonstrationContext, thirdQuarter } from "../support/demonstrationScheme";
import { cachedCells } from "./cachedCells";
import { calculatedGrid } from "./calculatedGrid";
import { partsOf, sheetXml } from "./package";

jest.setTimeout(180_000);

const context = demonstrationContext();
/** The sheets that tell the state, by their places in the workbook. */
const sheets = { 方案参数: 1, 考核结果: 5, 考核汇总: 6 } as const;
const note = "；示例参数，非任何银行现行制度";

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await appraisalWorkbook(emptyData(thirdQuarter, tableLayouts(context.scheme.document)), context);
});

/** What the line says under a standing of the scheme. */
async function said(standing: SealStanding): Promise<readonly unknown[]> {
  const { grid, dispose } = await calculatedGrid(bytes, { ...ready(), standing });
  const lines = Object.values(sheets).map(
    (index) => grid.values(fileSheetId(index), { row: 3, column: 0, rows: 1, columns: 1 })[0]?.[0],
  );
  dispose();
  return lines;
}

describe("the state of the scheme in the head of a sheet", () => {
  it("is that of a draft in the file as it is shipped, before anything calculates", () => {
    const cached = Object.keys(sheets).map((name) => cachedCells(partsOf(bytes), name).get("A4"));
    expect(new Set(cached)).toEqual(
      new Set([expect.stringMatching(/^方案状态 草案：.*；示例参数，非任何银行现行制度$/)]),
    );
  });

  it("is calculated to what the file holds", async () => {
    const cached = Object.keys(sheets).map((name) => cachedCells(partsOf(bytes), name).get("A4"));
    expect(await said(unsealed)).toEqual(cached);
  });

  it("follows the scheme: issued, and altered with the reason", async () => {
    const line = (words: string): readonly string[] => Object.keys(sheets).map(() => `方案状态 ${words}${note}`);
    expect(await said({ ...unsealed, state: "issued" })).toEqual(line("已签发"));
    expect(await said({ ...unsealed, state: "altered", reason: text("权重不同", "weights") })).toEqual(
      line("已改动：权重不同"),
    );
  });

  it("is kept in the form of files, and does not fail where the add-in is missing", () => {
    for (const name of Object.keys(sheets)) {
      const xml = sheetXml(partsOf(bytes), name);
      expect(xml).toMatch(
        /<c cm="1" r="A4"[^>]*><f t="array" ref="A4:A4">IFERROR\(&quot;方案状态 &quot;&amp;_xldudf_KPI_SCHEME\(/,
      );
    }
  });
});
