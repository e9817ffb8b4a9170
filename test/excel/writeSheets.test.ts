import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { OfficeError } from "../../src/workbench/host/officeError";
import type { TestHost } from "../workbench/testHost";
import {
  everything,
  failSync,
  faultOf,
  installExcel,
  look,
  lookAtFormulas,
  plan,
  progress,
  put,
  sheetNames,
} from "./excelHost";

const workbook = excelWorkbook();
const rows = [
  ["00123", "=1+1", 77.73],
  ["1-2", "@甲", 60],
  ["+86", "TRUE", -1],
] as const;
let host: TestHost;

beforeEach(() => {
  host = installExcel();
});
afterEach(() => {
  jest.restoreAllMocks();
  host.dispose();
});

async function protect(sheet: string, password?: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).protection.protect({ allowAutoFilter: true, allowSort: true }, password);
    await context.sync();
  });
}

describe("writing a sheet that is not there yet", () => {
  test("it appears whole, and every text stays the text it is", async () => {
    await workbook.writeSheets([plan("考核结果", rows)], progress());
    expect(sheetNames(host)).toEqual(["Sheet1", "考核结果"]);
    expect(await look("考核结果", "A4:C6")).toEqual(rows.map((row) => [...row]));
    expect(await lookAtFormulas("考核结果", "B4")).toEqual([["=1+1"]]);
    expect(
      host.state.grid.values(host.state.grid.sheets()[1]?.id ?? "", { row: 3, column: 1, rows: 1, columns: 1 }),
    ).toEqual([["=1+1"]]);
    expect((await everything(host))["考核结果"]).toMatchObject({ hidden: false });
  });

  test("formulas stand in one cell, spill, and carry format and look over all that they fill", async () => {
    const live = plan("考核结果", [], {
      blocks: [
        { at: "A1", cells: [["工号"]], style: "header" },
        { at: "A2", cells: [["=SEQUENCE(3,2)"]], formats: ["@", "0.00"], style: "computed" },
      ],
    });
    await workbook.writeSheets([live], progress());
    expect(await look("考核结果", "A2:B4")).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    const id = host.state.grid.sheets()[1]?.id ?? "";
    expect(host.state.grid.numberFormats(id, { row: 3, column: 0, rows: 1, columns: 2 })[0]?.[1]).toBe("0.00");
    expect(host.state.grid.style(id, 3, 1).fill).toBe(host.state.grid.style(id, 1, 0).fill);
    expect(host.state.grid.style(id, 3, 1).fill).toMatch(/^#/);
  });

  test("widths, panes in sight and print set-up follow the plan", async () => {
    await workbook.writeSheets([plan("考核结果", rows, { footer: "制表：" })], progress());
    const id = host.state.grid.sheets()[1]?.id ?? "";
    expect(host.state.grid.frozen(id)).toEqual({ rows: 3, columns: 1 });
    expect(host.state.parts.pageLayouts.get(id)).toMatchObject({
      orientation: "Landscape",
      printTitleRows: "$3:$3",
      paperSize: "A4",
      leftFooter: "制表：",
      rightFooter: "第 &P 页 共 &N 页",
    });
  });

  test("large blocks travel in parts, with progress up to the whole", async () => {
    const many = Array.from({ length: 7_000 }, (_, index) => [
      String(index).padStart(5, "0"),
      // Rows of 750 bytes: 5.3 MB altogether.
      `姓名${String(index)}${"长".repeat(240)}`,
      index,
    ]);
    const steps = progress();
    await workbook.writeSheets([plan("考核结果", many)], steps);
    expect(await look("考核结果", "A7003:C7003")).toEqual([["06999", `姓名6999${"长".repeat(240)}`, 6_999]]);
    expect(steps.reports.length).toBeGreaterThan(2);
    expect(steps.reports.at(-1)?.[0]).toBe(steps.reports.at(-1)?.[1]);
    const shares = steps.reports.map(([done, total]) => done / total);
    expect([...shares].sort((one, other) => one - other)).toEqual(shares);
  });

  test("a sheet without content is made too, and progress stays a number", async () => {
    const steps = progress();
    await workbook.writeSheets([plan("考核结果", [], { blocks: [] })], steps);
    expect(sheetNames(host)).toEqual(["Sheet1", "考核结果"]);
    expect(steps.reports.every(([done, total]) => Number.isFinite(done) && total > 0)).toBe(true);
  });
});

describe("writing over a sheet that is there", () => {
  const old = [
    ["工号", "姓名", "评分"],
    ["老", "=2*3", 1],
    ["旧", "乙", 2],
  ];

  beforeEach(async () => {
    await put("考核结果", "A1:C3", old);
    await put("引用", "A1", [["=考核结果!C4*2"]]);
  });

  test("the new content stands in its place, references live on, and the old content stays as values under …_上次", async () => {
    await workbook.writeSheets([plan("考核结果", rows)], progress());
    expect(sheetNames(host)).toEqual(["Sheet1", "考核结果", "引用", "考核结果_上次"]);
    expect(await look("考核结果", "A1:C4")).toEqual([
      ["考核结果", "", ""],
      ["", "", ""],
      ["工号", "姓名", "评分"],
      ["00123", "=1+1", 77.73],
    ]);
    expect(await look("引用", "A1")).toEqual([[155.46]]);
    expect(await lookAtFormulas("考核结果_上次", "A1:C3")).toEqual([
      ["工号", "姓名", "评分"],
      ["老", 6, 1],
      ["旧", "乙", 2],
    ]);
  });

  test("what a person had is kept for good; of what was written here, only the last is kept", async () => {
    await workbook.writeSheets([plan("考核结果", rows)], progress());
    await workbook.writeSheets([plan("考核结果", [["B1", "丙", 5]])], progress());
    await workbook.writeSheets([plan("考核结果", [["C1", "丁", 6]])], progress());
    expect(sheetNames(host)).toEqual(["Sheet1", "考核结果", "引用", "考核结果_上次", "考核结果_上次 (2)"]);
    expect(await look("考核结果_上次", "A1:C3")).toEqual([
      ["工号", "姓名", "评分"],
      ["老", 6, 1],
      ["旧", "乙", 2],
    ]);
    expect(await look("考核结果_上次 (2)", "A4:C5")).toEqual([
      ["B1", "丙", 5],
      ["", "", ""],
    ]);
    expect(await look("考核结果", "A4:C4")).toEqual([["C1", "丁", 6]]);
  });

  test("a table on the old sheet makes way", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("考核结果").tables.add("A1:C3", true).name = "旧结果";
      await context.sync();
    });
    await workbook.writeSheets([plan("考核结果", rows)], progress());
    expect((await everything(host))["考核结果"]).toMatchObject({ tables: [] });
    expect(await look("考核结果", "A3:C3")).toEqual([["工号", "姓名", "评分"]]);
  });

  test("a sheet protected without a password is written and protected again as before", async () => {
    await protect("考核结果");
    await workbook.writeSheets([plan("考核结果", rows)], progress());
    expect(await look("考核结果", "C4")).toEqual([[77.73]]);
    expect((await everything(host))["考核结果"]).toMatchObject({ protection: ["allowAutoFilter", "allowSort"] });
  });

  test("a sheet protected with a password is refused by name before anything is written", async () => {
    await protect("考核结果", "secret");
    const before = await everything(host);
    const refused = await faultOf(workbook.writeSheets([plan("考核汇总", rows), plan("考核结果", rows)], progress()));
    expect([refused.code, refused.place]).toEqual(["protected", "考核结果"]);
    expect(refused.message).toContain("考核结果");
    expect(await everything(host)).toEqual(before);
  });

  test("stopping between two parts leaves the workbook as it was", async () => {
    const many = Array.from({ length: 7_000 }, (_, index) => [String(index), "甲", index]);
    const before = await everything(host);
    const stop = new AbortController();
    const steps = { signal: stop.signal, report: (): void => stop.abort() };
    expect((await faultOf(workbook.writeSheets([plan("考核结果", many)], steps))).code).toBe("stopped");
    expect(await everything(host)).toEqual(before);
  });

  test.each(Array.from({ length: 24 }, (_, index) => index))(
    "whichever request fails (%i), the sheets are whole: the old ones or the new ones",
    async (nth) => {
      await protect("考核结果");
      const before = await everything(host);
      const end = failSync(nth);
      const failed = await workbook.writeSheets([plan("考核结果", rows), plan("考核汇总", rows)], progress()).then(
        () => false,
        () => true,
      );
      end();
      if (failed) {
        expect(await everything(host)).toEqual(before);
        return;
      }
      // Only what comes after the last writing (copies, layout) may fail without harm.
      expect(nth).toBeGreaterThan(7);
      for (const sheet of ["考核结果", "考核汇总"]) expect(await look(sheet, "C4:C6")).toEqual([[77.73], [60], [-1]]);
      expect((await everything(host))["考核结果"]).toMatchObject({ protection: ["allowAutoFilter", "allowSort"] });
    },
  );

  test("a sheet whose protection cannot be brought back is named", async () => {
    await protect("考核结果");
    const end = failSync(16, "GeneralException", 100);
    const written = await workbook.writeSheets([plan("考核结果", rows), plan("考核汇总", rows)], progress());
    end();
    expect(written).toEqual({ withoutCharts: [], unprotected: ["考核结果"] });
  });

  test("a failure in the middle of the last request brings the old content back", async () => {
    await protect("考核结果");
    const before = await everything(host);
    const id = host.state.grid.sheets().find(({ name }) => name === "考核结果")?.id;
    const { grid } = host.state;
    const write = grid.write.bind(grid);
    let failed = false;
    jest.spyOn(grid, "write").mockImplementation((sheetId, area, cells) => {
      if (!failed && sheetId === id && area.row === 3) {
        failed = true;
        throw new OfficeError("GeneralException");
      }
      write(sheetId, area, cells);
    });
    expect(
      (await faultOf(workbook.writeSheets([plan("考核结果", rows), plan("考核汇总", rows)], progress()))).code,
    ).toBe("other");
    expect(failed).toBe(true);
    expect(await everything(host)).toEqual(before);
  });
});

test("on the web, where a request may not exceed 5 MB, long texts travel in several", async () => {
  host.dispose();
  host = installExcel("web");
  const long = Array.from({ length: 3_000 }, (_, index) => [String(index), "升级路径说明".repeat(150), index]);
  await workbook.writeSheets([plan("考核结果", long)], progress());
  expect(await look("考核结果", "C3003")).toEqual([[2_999]]);
});
