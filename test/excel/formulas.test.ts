import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { onSchemeChange } from "../../src/excel/schemeChange";
import { definitions } from "../../src/functions/definitions";
import { loadScheme } from "../../src/functions/loadScheme";
import { functionMetadata } from "../../src/functions/metadata";
import { registerFunctions } from "../../src/functions/register";
import { schemeSource } from "../../src/functions/schemeSource";
import { webSignatures } from "../../src/seal/webSignatures";
import { appraisalPartXml } from "../../src/workflow/appraisalPart";
import type { ServerPort } from "../../src/workflow/ports";
import { issuedSchemeText } from "../../src/workflow/seal/schemeFile";
import { demonstrationScheme, demonstrationText, thirdQuarter } from "../support/demonstrationScheme";
import { stillClock } from "../support/fakeWorkbook";
import { keyListText, seal } from "../support/sealing";
import type { TestHost } from "../workbench/testHost";
import {
  everything,
  failSync,
  faultOf,
  installExcel,
  look,
  lookAtFormulas,
  progress,
  put,
  sheetNames,
} from "./excelHost";

const workbook = excelWorkbook();
/** What the bank's server has: the demonstration scheme as a draft, and no keys. */
const unsigned = { files: [demonstrationText], keys: keyListText([]) };
let served: { readonly files: readonly string[]; readonly keys: string } = unsigned;
const server: ServerPort = {
  schemeFiles: () => Promise.resolve(served.files.map((_file, index) => String(index))),
  schemeText: (file) => Promise.resolve(served.files[Number(file)] ?? ""),
  template: () => Promise.resolve(""),
  keyList: () => Promise.resolve(served.keys),
};
let host: TestHost;
let stopListening: () => void = () => undefined;

beforeEach(() => {
  served = unsigned;
  host = installExcel();
});
afterEach(() => {
  stopListening();
  host.dispose();
});

/** Makes the functions known to the workbook, as the page does when it loads. */
async function useFunctions(): Promise<void> {
  const source = schemeSource(() => loadScheme(workbook, server, webSignatures()), stillClock);
  host.registerFunctions(functionMetadata("zh-CN"), "KPI");
  registerFunctions(definitions, source, () => "zh-CN");
  await new Promise((resolve) => setTimeout(resolve, 20));
  stopListening = onSchemeChange(source.invalidate);
}

describe("functions in the cells of a workbook", () => {
  test("the first worked case comes out of cells and of the range form, and errors speak", async () => {
    await workbook.writePart(appraisalPartXml(demonstrationScheme().document, null, thirdQuarter));
    await useFunctions();
    await put("Sheet1", "A1:E4", [
      ["净利润", "一般公司", "小微企业", "综合素质", "存款日均"],
      [2400000, 100000000, 0, 88, 9000],
      [1440000, 0, 0, 88, 5000],
      ["2000万", 0, 0, 88, 5000],
    ]);
    await put("Sheet1", "G2", [["=KPI.GRADING(A2:A4,B2:C4,B1:C1,D2:D4,E2:E4)"]]);
    await put("Sheet1", "N2", [["=KPI.GRADE(KPI.SCORE(KPI.EVAPOINTS(KPI.EVA(A2,B2:C2,B1:C1)),D2),E2)"]]);
    expect(await look("Sheet1", "G2:L3")).toEqual([
      [2200000, expect.closeTo(73.3333333333333, 10), 77.73, "一级客户经理", "一级客户经理", "一级客户经理"],
      [1440000, 48, 60, "二级客户经理", "二级客户经理", "二级客户经理"],
    ]);
    expect(await look("Sheet1", "N2")).toEqual([["一级客户经理"]]);
    expect(await look("Sheet1", "L4")).toEqual([["#VALUE!"]]);
    expect(host.errorMessageAt("Sheet1!L4")).toContain("2000万");
  });

  test("a change of the scheme is seen after a full calculation", async () => {
    await workbook.writePart(appraisalPartXml(demonstrationScheme().document, null, thirdQuarter));
    await useFunctions();
    await put("Sheet1", "A1", [["=KPI.EVAPOINTS(60000)"]]);
    expect(await look("Sheet1", "A1")).toEqual([[2]]);
    const changed = demonstrationScheme((document) => {
      document.evaPoints.yuanPerStep = "20000";
    });
    await workbook.writePart(appraisalPartXml(changed.document, null, thirdQuarter));
    await workbook.recalculate();
    expect(await look("Sheet1", "A1")).toEqual([[3]]);
  });

  test.each([
    [
      "a damaged part",
      '<appraisal xmlns="urn:kpi-appraisal:scheme:1"><scheme>{"format":1,</scheme></appraisal>',
      "已损坏",
    ],
    ["a part without a scheme", '<appraisal xmlns="urn:kpi-appraisal:scheme:1"/>', "不完整"],
    [
      "a newer format",
      '<appraisal xmlns="urn:kpi-appraisal:scheme:1"><scheme>{"format":9}</scheme></appraisal>',
      "先升级加载项",
    ],
  ])("%s stops every function and says why", async (_name, xml, words) => {
    await workbook.writePart(xml);
    await useFunctions();
    await put("Sheet1", "A1:B1", [["=KPI.EVAPOINTS(60000)", '=KPI.SCHEME("状态")']]);
    expect(await look("Sheet1", "A1:B1")).toEqual([["#VALUE!", expect.stringContaining(words)]]);
    expect(host.errorMessageAt("Sheet1!A1")).toContain(words);
  });

  test("a workbook without a scheme computes by the configured one and says so", async () => {
    await useFunctions();
    await put("Sheet1", "A1:B1", [["=KPI.EVAPOINTS(60000)", '=KPI.SCHEME("configured")']]);
    expect(await look("Sheet1", "A1:B1")).toEqual([[2, "工作簿未带方案，按服务器配置的方案计算"]]);
  });

  test("a scheme altered after its issue computes nothing: every cell says what differs", async () => {
    const sealed = await seal(demonstrationScheme());
    const bent = demonstrationScheme((document) => (document.evaPoints.yuanPerStep = "20000"));
    served = { files: [issuedSchemeText(demonstrationScheme().document, sealed)], keys: keyListText() };
    await workbook.writePart(appraisalPartXml(bent.document, sealed, thirdQuarter));
    await useFunctions();
    await put("Sheet1", "A1:C1", [["=KPI.EVAPOINTS(60000)", '=KPI.SCHEME("状态")', '=KPI.WEIGHT("EVA分值")']]);
    expect(await look("Sheet1", "A1:C1")).toEqual([["#VALUE!", expect.stringMatching(/^已改动：/), "#VALUE!"]]);
    expect(host.errorMessageAt("Sheet1!A1")).toContain("现为 20,000 元，签发的是 30,000 元");
    await workbook.writePart(appraisalPartXml(demonstrationScheme().document, sealed, thirdQuarter));
    await workbook.recalculate();
    expect(await look("Sheet1", "A1:B1")).toEqual([[2, "已签发"]]);
  });

  test("with neither scheme nor server the reason is told", async () => {
    const unreachable = { ...server, schemeFiles: () => Promise.reject(new Error("offline")) };
    expect(await loadScheme({ readPart: () => Promise.resolve(null) }, unreachable, webSignatures())).toMatchObject({
      ok: false,
      code: "none",
    });
    const carried = { readPart: () => Promise.resolve(appraisalPartXml(demonstrationScheme().document, null, null)) };
    expect(await loadScheme(carried, unreachable, webSignatures())).toMatchObject({
      ok: true,
      serverRead: false,
      configured: null,
    });
  });
});

describe("repairing formulas", () => {
  test("formulas of the namespace are entered anew, also as a file stores them; texts and other formulas are left alone", async () => {
    await useFunctions();
    await put("Sheet1", "A1:A5", [
      ["=_xldudf_KPI_EVAPOINTS(30000)"],
      ["=KPI.EVAPOINTS(60000)"],
      ["'=KPI.EVAPOINTS(1)"],
      ["=1+1"],
      ["=MYKPI.X(1)"],
    ]);
    expect(await workbook.repairFormulas(progress())).toBe(2);
    expect(await lookAtFormulas("Sheet1", "A1:A5")).toEqual([
      ["=KPI.EVAPOINTS(30000)"],
      ["=KPI.EVAPOINTS(60000)"],
      ["=KPI.EVAPOINTS(1)"],
      ["=1+1"],
      ["=MYKPI.X(1)"],
    ]);
    expect(await look("Sheet1", "A1:A3")).toEqual([[1], [2], ["=KPI.EVAPOINTS(1)"]]);
  });

  test("an array is entered once, in the cell from which it spills, also on a protected sheet", async () => {
    await useFunctions();
    await put("Sheet1", "A1:B3", [
      [30000, "=KPI.EVAPOINTS(A1:A3)"],
      [60000, ""],
      [90000, ""],
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.protect({ allowSort: true });
      await context.sync();
    });
    const before = await everything(host);
    expect(await workbook.repairFormulas(progress())).toBe(1);
    expect(await look("Sheet1", "B1:B3")).toEqual([[1], [2], [3]]);
    expect(await everything(host)).toEqual(before);
  });

  test("a sheet with a password is named before anything is entered", async () => {
    await useFunctions();
    await put("Sheet1", "A1", [["=KPI.EVAPOINTS(30000)"]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.protect({}, "secret");
      await context.sync();
    });
    expect(await faultOf(workbook.repairFormulas(progress()))).toMatchObject({ code: "protected", place: "Sheet1" });
  });
});

describe("converting to values", () => {
  beforeEach(async () => {
    await useFunctions();
    await put("Sheet1", "A1:C3", [
      [30000, "=KPI.EVAPOINTS(A1:A3)", "=B1*2"],
      ["", "", "说明"],
      [90000, "", "=KPI.GRADE(90,20000)"],
    ]);
  });

  test("every cell the formulas fill keeps its value, other formulas live on, and the formulas are kept in a copy", async () => {
    const filled = await look("Sheet1", "A1:C3");
    expect(await workbook.convertToValues(progress())).toBe(4);
    expect(await look("Sheet1", "A1:C3")).toEqual(filled);
    expect(await lookAtFormulas("Sheet1", "B1:C3")).toEqual([
      [1, "=B1*2"],
      [0, "说明"],
      [3, "资深客户经理"],
    ]);
    expect(sheetNames(host)).toEqual(["Sheet1", "Sheet1_公式备份"]);
    expect(await lookAtFormulas("Sheet1_公式备份", "B1")).toEqual([["=KPI.EVAPOINTS(A1:A3)"]]);
  });

  test("a formula without a result is named before anything changes", async () => {
    await put("Sheet1", "E1", [["=KPI.UNKNOWN(1)"]]);
    const before = await everything(host);
    const refused = await faultOf(workbook.convertToValues(progress()));
    expect(refused.place).toContain("Sheet1!E1");
    expect(await everything(host)).toEqual(before);
  });

  test("where the formulas cannot be put back, the copy that has them stays and is named", async () => {
    const formulas = await lookAtFormulas("Sheet1", "A1:C3");
    const ends: (() => void)[] = [];
    const report = (): void => {
      if (ends.length === 0) ends.push(failSync(0, "GeneralException", 20));
    };
    const refused = await faultOf(workbook.convertToValues({ ...progress(), report }));
    for (const end of ends) end();
    expect(refused.message).toContain("「Sheet1_公式备份」");
    expect(await lookAtFormulas("Sheet1_公式备份", "A1:C3")).toEqual(formulas);
    expect((await workbook.listTables()).map(({ sheet }) => sheet)).not.toContain("Sheet1_公式备份");
  });

  test("formulas that are together too long for one request of the web come back in several", async () => {
    host.dispose();
    host = installExcel("web");
    await useFunctions();
    const formula = `=KPI.EVAPOINTS(30000)&"${"长".repeat(7_900)}"`;
    for (const from of [0, 175, 350, 525])
      await put(
        "Sheet1",
        `A${String(from + 1)}:A${String(from + 175)}`,
        Array.from({ length: 175 }, () => [formula]),
      );
    // A wide sheet is read in many parts.
    await put("Sheet1", "AX1", [["说明"]]);
    const ends: (() => void)[] = [];
    const report = (): void => {
      if (ends.length === 0) ends.push(failSync(0));
    };
    expect((await faultOf(workbook.convertToValues({ ...progress(), report }))).code).toBe("other");
    for (const end of ends) end();
    expect(sheetNames(host)).toEqual(["Sheet1"]);
    for (const row of [1, 500, 700]) expect(await lookAtFormulas("Sheet1", `A${String(row)}`)).toEqual([[formula]]);
    // Slow on a busy machine: the spreadsheet works out 700 long formulas three times.
  }, 240_000);

  test.each(Array.from({ length: 11 }, (_, index) => index))(
    "whichever request fails (%i), the workbook is as it was, or wholly converted",
    async (nth) => {
      const before = await everything(host);
      const values = await look("Sheet1", "A1:C3");
      const end = failSync(nth);
      const failed = await workbook.convertToValues(progress()).then(
        () => false,
        () => true,
      );
      end();
      expect(await look("Sheet1", "A1:C3")).toEqual(values);
      if (failed) expect(await everything(host)).toEqual(before);
      else expect(nth).toBeGreaterThan(8);
    },
  );
});
