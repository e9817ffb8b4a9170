import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { appendRecord } from "../../src/workflow/record/appendRecord";
import { reviewLog } from "../../src/workflow/record/logReview";
import { recordHeaders } from "../../src/workflow/record/recordLine";
import { sheetFingerprint } from "../../src/workflow/record/sheetFingerprint";
import { planRows } from "../../src/workflow/submission/planRows";
import { demonstrationContext, thirdQuarter } from "../support/demonstrationScheme";
import type { TestHost } from "../workbench/testHost";
import { installExcel, look, plan, progress, put, sheetNames } from "./excelHost";

const workbook = excelWorkbook();
const { scheme } = demonstrationContext();
const none = { submissions: [], reopenings: [], damaged: 0 };

function record(note: string, by = "张三"): Promise<string> {
  return appendRecord(workbook, {
    event: "written",
    at: new Date(2026, 9, 9, 8, 30),
    by,
    note,
    period: thirdQuarter,
    scheme,
    counts: { people: 613, graded: 589, exempt: 8, unsettled: 0, notGraded: 16, problems: 20 },
    mode: "values",
    resultFingerprint: "12".repeat(32),
  });
}

describe("the chained log in a workbook", () => {
  let host: TestHost;
  beforeEach(() => {
    host = installExcel();
  });
  afterEach(() => {
    host.dispose();
  });

  test("holds as it is read back, whatever was entered", async () => {
    for (const note of ["", "=1+1", "+86", "-", "@SUM(A1)", "'引号", "2026-10-09", "00123", "1e5", "TRUE", "#N/A 之后"])
      await record(note, "0012");
    const { lines, faults } = await reviewLog(workbook, none);
    expect([lines, faults]).toEqual([11, []]);
    expect(await look("考核日志", "P3:P4")).toEqual([["=1+1"], ["+86"]]);
  });

  test("names the line that somebody changed, with its cell", async () => {
    for (const note of ["一", "二", "三"]) await record(note);
    await put("考核日志", "I3", [[612]]);
    const { log, faults } = await reviewLog(workbook, none);
    expect(faults).toEqual([{ kind: "changed", row: 1, number: 2 }]);
    expect([log?.sheet, log?.firstRow, log?.firstColumn]).toEqual(["考核日志", 2, 1]);
  });

  test("misses lines that were deleted, the last one and the whole sheet too, and goes on after them", async () => {
    for (const note of ["一", "二", "三"]) await record(note);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("考核日志").tables.getItemAt(0).rows.getItemAt(2).delete();
      await context.sync();
    });
    expect((await reviewLog(workbook, none)).faults).toEqual([{ kind: "missing", from: 3, to: 3 }]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("考核日志").delete();
      await context.sync();
    });
    expect((await reviewLog(workbook, none)).faults).toEqual([{ kind: "missing", from: 1, to: 3 }]);
    await record("四");
    expect((await reviewLog(workbook, none)).faults).toEqual([{ kind: "missing", from: 1, to: 3 }]);
  });

  test("goes to a sheet of its own where an older log without the chain stands", async () => {
    await put("考核日志", "A1:B2", [
      ["时间", "考核期"],
      ["'昨天", "'2026Q2"],
    ]);
    expect(await record("一")).toBe("考核日志 (2)");
    expect(await record("二")).toBe("考核日志 (2)");
    expect(sheetNames(host)).toEqual(["Sheet1", "考核日志", "考核日志 (2)"]);
    const { log, faults } = await reviewLog(workbook, none);
    expect([log?.sheet, log?.rows.length, faults]).toEqual(["考核日志 (2)", 2, []]);
  });

  test("is read where it became a plain list", async () => {
    for (const note of ["一", "二"]) await record(note);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("考核日志").tables.getItemAt(0).convertToRange();
      await context.sync();
    });
    const log = await workbook.readLog("考核日志", recordHeaders);
    expect([log?.firstRow, log?.rows.length]).toEqual([2, 2]);
    expect((await reviewLog(workbook, none)).faults).toEqual([]);
  });

  test("is not there before its first line", async () => {
    expect(await workbook.readLog("考核日志", recordHeaders)).toBeNull();
  });
});

describe("what is read of a sheet", () => {
  let host: TestHost;
  beforeEach(() => {
    host = installExcel();
  });
  afterEach(() => {
    host.dispose();
  });

  test("stands from A1, and gives the fingerprint of its plan", async () => {
    const planned = plan("考核结果", [
      ["001", "=名字", 77.73],
      ["002", "林二", 1 / 3],
    ]);
    await workbook.writeSheets([planned], progress());
    const rows = await workbook.readSheet("考核结果", progress());
    expect(rows?.[3]?.slice(0, 3)).toEqual(["001", "=名字", 77.73]);
    expect(sheetFingerprint(rows ?? [])).toBe(sheetFingerprint(planRows(planned)));
    await put("考核结果", "C4", [[77.74]]);
    expect(sheetFingerprint((await workbook.readSheet("考核结果", progress())) ?? [])).not.toBe(
      sheetFingerprint(planRows(planned)),
    );
  });

  test("is nothing of an empty sheet, and null of one that is not there", async () => {
    expect(await workbook.readSheet("Sheet1", progress())).toEqual([]);
    expect(await workbook.readSheet("考核结果", progress())).toBeNull();
  });

  test("that begins further down and to the right has blanks before it", async () => {
    await put("别处", "C3", [["值"]]);
    expect(await workbook.readSheet("别处", progress())).toEqual([
      [null, null, null],
      [null, null, null],
      [null, null, "值"],
    ]);
  });
});

describe("the custom XML parts of a namespace", () => {
  let host: TestHost;
  beforeEach(() => {
    host = installExcel();
  });
  afterEach(() => {
    host.dispose();
  });

  test("are added one beside another, apart from other namespaces", async () => {
    await workbook.addPart('<a xmlns="urn:one">1</a>');
    await workbook.addPart('<a xmlns="urn:one">2</a>');
    await workbook.addPart('<a xmlns="urn:two">3</a>');
    expect(await workbook.readParts("urn:one")).toEqual(['<a xmlns="urn:one">1</a>', '<a xmlns="urn:one">2</a>']);
  });

  test("become one where it is replaced", async () => {
    await workbook.addPart('<a xmlns="urn:one">1</a>');
    await workbook.addPart('<a xmlns="urn:one">2</a>');
    await workbook.addPart('<a xmlns="urn:two">3</a>');
    await workbook.replacePart("urn:one", '<a xmlns="urn:one">4</a>');
    await workbook.replacePart("urn:three", '<a xmlns="urn:three">5</a>');
    expect(await workbook.readParts("urn:one")).toEqual(['<a xmlns="urn:one">4</a>']);
    expect(await workbook.readParts("urn:two")).toEqual(['<a xmlns="urn:two">3</a>']);
    expect(await workbook.readParts("urn:three")).toEqual(['<a xmlns="urn:three">5</a>']);
  });
});
