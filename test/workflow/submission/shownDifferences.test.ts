import { readWorkbook } from "../../../src/files/xlsx/readWorkbook";
import { resultSheets } from "../../../src/workflow/layout/results";
import type { LogContent } from "../../../src/workflow/ports";
import { appendRecord } from "../../../src/workflow/record/appendRecord";
import type { FrozenCell, FrozenContent } from "../../../src/workflow/submission/frozenContent";
import type { FrozenDifference } from "../../../src/workflow/submission/frozenDifference";
import { resultFingerprint } from "../../../src/workflow/submission/frozenResults";
import { recheckResults } from "../../../src/workflow/submission/recheckResults";
import { verifyFrozen } from "../../../src/workflow/submission/verifyFrozen";
import { FakeWorkbook, stillClock, unwatched } from "../../support/fakeWorkbook";
import { frozenQuarter } from "../../support/frozenExample";
import { changed, full, newHire, quarterOf, threeManagers } from "../../support/fullQuarter";

let content: FrozenContent;
let log: LogContent;

beforeAll(async () => {
  const workbook = new FakeWorkbook([]);
  for (const note of ["一", "二", "三"])
    await appendRecord(workbook, {
      event: "written",
      at: stillClock.now(),
      by: "张三",
      note,
      period: null,
      scheme: full.scheme,
    });
  const read = await workbook.readLog(resultSheets.log);
  if (read === null) throw new Error("no log");
  log = read;
  ({ content } = await frozenQuarter(undefined, { log, reason: "试行" }));
});

/** What the sheets of a content show that does not follow from it. */
async function shown(forged: FrozenContent): Promise<readonly FrozenDifference[]> {
  const recheck = await recheckResults(forged, unwatched, stillClock);
  if (recheck.state !== "checked") throw new Error(recheck.why.en);
  expect(recheck.differences).toEqual([]);
  return recheck.shown;
}

type Rows = readonly (readonly FrozenCell[])[];

function withRows(name: string, change: (rows: Rows) => Rows): FrozenContent {
  return {
    ...content,
    sheets: content.sheets.map((one) => (one.name === name ? { name, rows: change(one.rows) } : one)),
  };
}

function replaced(from: FrozenCell, to: FrozenCell): (rows: Rows) => Rows {
  return (rows) => rows.map((row) => row.map((cell) => (cell === from ? to : cell)));
}

describe("the sheets of a frozen content that is computed anew", () => {
  test("show what follows from it: with a log, merged cells, and a table on a sheet whose name is taken", async () => {
    expect(await shown(content)).toEqual([]);
    const other = await frozenQuarter(undefined, { log, logFaults: [{ kind: "noHead" }] }, (tables) =>
      tables.map((table, index) =>
        index === 0
          ? { ...table, sheet: "上报封面", merged: ["B2:B3"] }
          : index === 1
            ? { ...table, merged: ["A2:A3"] }
            : table,
      ),
    );
    expect(other.content.counts.problems).toBeGreaterThan(1);
    expect(await shown(other.content)).toEqual([]);
    const check = other.content.sheets.find(({ name }) => name === "检查结果")?.rows ?? [];
    expect(check.some(([, , place]) => place === "上报封面 (2)!B2")).toBe(true);
  });

  test.each(["客户经理 ", "History", "'x'", "A/B", "检查结果", "方案参数", "版本对照"])(
    "name its own cells where the roster stands on sheet %j",
    async (sheet) => {
      const rows = changed(quarterOf([...threeManagers, newHire]), "roster", 0, { netProfit: null });
      const { content: own } = await frozenQuarter(rows, {}, (tables) =>
        tables.map((table, index) => (index === 0 ? { ...table, sheet } : table)),
      );
      expect(await shown(own)).toEqual([]);
      const data = own.tables.find(({ id }) => id === "roster")?.sheet ?? "";
      const faults = own.sheets.find(({ name }) => name === "考核结果")?.rows.flat() ?? [];
      expect(faults.some((cell) => typeof cell === "string" && cell.startsWith(`${data}!`))).toBe(true);
    },
  );

  test("name its own cells where a table without headers begins in the first row", async () => {
    const rows = changed(quarterOf([...threeManagers, newHire]), "roster", 0, { netProfit: null });
    const { content: own } = await frozenQuarter(rows, {}, (tables) =>
      tables.map((table, index) => (index === 0 ? { ...table, firstRow: 1, merged: ["B1:B2"] } : table)),
    );
    expect(await shown(own)).toEqual([]);
    const check = own.sheets.find(({ name }) => name === "检查结果")?.rows ?? [];
    const places = check.flatMap(([, , place]) =>
      typeof place === "string" && place.startsWith("客户经理!") ? place : [],
    );
    expect(places).toEqual(expect.arrayContaining(["客户经理!E2", "客户经理!B2"]));
  });

  test.each([
    ["a text", 2, "A9", "B1002", "A9"],
    ["an error, below a table without headers in the first row", 1, "B8", { error: "#N/A" }, "B9"],
  ])("name the rows below a table: %s", async (_name, firstRow, address, first, place) => {
    const { content: own, bytes } = await frozenQuarter(undefined, {}, (tables) =>
      tables.map((table, index) => (index === 0 ? { ...table, firstRow, below: { address, first, rows: 2 } } : table)),
    );
    const check = own.sheets.find(({ name }) => name === "检查结果")?.rows.flat() ?? [];
    expect(check).toContain(`客户经理!${place}`);
    expect(check).toContainEqual(expect.stringContaining("将这 2 行收进表内"));
    expect(await shown(own)).toEqual([]);
    const verdict = verifyFrozen(readWorkbook(bytes));
    expect(verdict.state === "untouched" && verdict.content.tables).toEqual(own.tables);
  });

  test("keep a header of blanks", async () => {
    const { content: own } = await frozenQuarter(undefined, {}, (tables) =>
      tables.map((table, index) =>
        index === 0 ? { ...table, rows: table.rows.map((row, at) => [...row, at === 0 ? " " : "备注"]) } : table,
      ),
    );
    expect(await shown(own)).toEqual([]);
  });

  test("may put messages and reasons in other words", async () => {
    const reworded = (rows: Rows): Rows =>
      rows.map((row, at) =>
        at < 5 ? row : row.map((cell) => (typeof cell === "string" && cell.length > 12 ? `${cell}（另述）` : cell)),
      );
    const other = withRows("考核结果", reworded);
    expect(other).not.toEqual(content);
    expect(await shown(other)).toEqual([]);
    const results = content.results.map((one) => ({
      ...one,
      ...(one.parts === undefined ? {} : { parts: { ...one.parts, movementReason: "另一种说法" } }),
    }));
    const said = { ...content, results, resultFingerprint: resultFingerprint(results) };
    expect(await shown(said)).toMatchObject([{ kind: "cell", sheet: "上报封面" }]);
  });

  test("show it also in a second version", async () => {
    const earlier = { version: 1, fingerprint: "a".repeat(64), reason: "补录" };
    const again = await frozenQuarter(undefined, { version: 2, earlier });
    expect(await shown(again.content)).toEqual([]);
  });

  test("a weight on 方案参数 that is not the scheme's", async () => {
    expect(await shown(withRows("方案参数", replaced(0.7, 0.9)))).toContainEqual({
      kind: "cell",
      sheet: "方案参数",
      address: "B7",
      found: 0.9,
      expected: 0.7,
    });
  });

  test.each([
    ["检查结果 emptied", "检查结果", (rows: Rows) => rows.slice(0, 1)],
    ["the log written anew", "考核日志", () => [["日志完整，一切正常"]]],
    ["a count on the cover", "上报封面", replaced("5 人", "9 人")],
    [
      "a remark beside the data",
      "客户经理",
      (rows: Rows) => rows.map((row, at) => (at === 1 ? [...row, "已更正：高级"] : row)),
    ],
  ])("%s", async (_name, sheet, change) => {
    const told = await shown(withRows(sheet, change));
    expect(told.length).toBeGreaterThan(0);
    expect(told.some((one) => "sheet" in one && one.sheet === sheet)).toBe(true);
  });

  test("a line of the log that was cut out, while the cover calls the log whole", async () => {
    const told = await shown(withRows("考核日志", (rows) => rows.filter((_row, at) => at !== 2)));
    expect(told).toMatchObject([
      {
        kind: "cell",
        sheet: "上报封面",
        found: "冻结前共 3 条记录，复核相符",
        expected: "冻结前共 2 条记录，复核有 1 处不符",
      },
    ]);
  });

  test("a sheet that was left out, added, or stands twice", async () => {
    const { sheets } = content;
    expect(await shown({ ...content, sheets: sheets.filter(({ name }) => name !== "方案参数") })).toEqual([
      { kind: "sheetMissing", sheet: "方案参数" },
    ]);
    const more = { name: "考核结果（更正）", rows: [["B005", "高级客户经理"]] };
    expect(await shown({ ...content, sheets: [...sheets, more] })).toEqual([
      { kind: "sheetAdded", sheet: "考核结果（更正）" },
    ]);
    const twice = sheets.filter(({ name }) => name === "考核汇总");
    expect(await shown({ ...content, sheets: [...sheets, ...twice] })).toEqual([
      { kind: "sheetAdded", sheet: "考核汇总" },
    ]);
  });

  test("the reason and the words of messages are taken as they are", async () => {
    expect(await shown(withRows("上报封面", replaced("试行", "正式")))).toEqual([]);
  });
});
