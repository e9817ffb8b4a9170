import { fingerprint } from "../../../src/domain/scheme/fingerprint";
import { serialDate } from "../../../src/domain/values/period";
import { unsealed } from "../../../src/domain/seal/sealStanding";
import { mapTables } from "../../../src/workflow/data/mapping";
import { currentRun } from "../../../src/workflow/submission/currentRun";
import type { CurrentRun } from "../../../src/workflow/submission/currentRun";
import type { FreezeInput, Frozen } from "../../../src/workflow/submission/freezeContent";
import { freezeContent } from "../../../src/workflow/submission/freezeContent";
import type { FrozenCell } from "../../../src/workflow/submission/frozenContent";
import { keptResults } from "../../../src/workflow/submission/keptResults";
import { planRows } from "../../../src/workflow/submission/planRows";
import type { Submission } from "../../../src/workflow/submission/register";
import { thirdQuarter } from "../../support/demonstrationScheme";
import { FakeWorkbook, stillClock, unwatched } from "../../support/fakeWorkbook";
import type { FakeTable } from "../../support/fakeWorkbook";
import { changed, full, newHire, quarterOf, tablesOf, threeManagers } from "../../support/fullQuarter";

const rows = quarterOf([...threeManagers, newHire]);

async function runOf(tables: readonly FakeTable[]): Promise<CurrentRun> {
  const workbook = new FakeWorkbook(tables);
  const mapping = mapTables(full.scheme.document, await workbook.listTables());
  const context = { scheme: full.scheme, period: thirdQuarter, draft: true };
  return currentRun(workbook, context, mapping, unwatched, stillClock);
}

async function freeze(tables = tablesOf(rows), change: Partial<FreezeInput> = {}): Promise<Frozen> {
  return freezeContent({
    run: await runOf(tables),
    standing: unsealed,
    unit: " 城东支行 ",
    by: "张三",
    reason: "",
    at: stillClock.now(),
    version: 1,
    earlier: null,
    before: null,
    log: null,
    logFaults: [],
    ...change,
  });
}

function sheet({ content }: Frozen, name: string): readonly (readonly FrozenCell[])[] {
  return content.sheets.find((one) => one.name === name)?.rows ?? [];
}

function registered({ content, fingerprint: made }: Frozen): Submission {
  const { period, version, frozenAt, by, unit, state, counts, resultFingerprint } = content;
  return {
    ...{ kind: "submission", period, version, fingerprint: made, at: frozenAt, by, unit, state, resultFingerprint },
    file: "",
    scheme: { id: "x", year: 2026, version: 1, fingerprint: made },
    counts: { ...counts },
    reason: "",
    results: [],
  };
}

describe("a frozen submission", () => {
  test("has the cover first, then results, data, scheme, checks and log", async () => {
    const { content, plans } = await freeze();
    const names = [
      "上报封面",
      "考核结果",
      "考核汇总",
      "客户经理",
      "素质评分",
      "存款余额",
      "指标完成",
      "产品销量",
      "团队得分",
      "一票否决",
      "方案参数",
      "检查结果",
      "考核日志",
    ];
    expect(content.sheets.map(({ name }) => name)).toEqual(names);
    expect(plans.map(({ name }) => name)).toEqual(names);
  });

  test("shows its fingerprint on the cover, where the content has a blank", async () => {
    const frozen = await freeze();
    const { content, plans } = frozen;
    expect(frozen.fingerprint).toBe(fingerprint(content));
    expect(content.fingerprintCell).toEqual({ sheet: "上报封面", address: "B4" });
    const [cover] = plans;
    if (cover === undefined) throw new Error("There is no cover");
    expect(planRows(cover)[3]).toEqual(["冻结指纹（SHA-256）", frozen.fingerprint]);
    expect(sheet(frozen, "上报封面")[3]).toEqual(["冻结指纹（SHA-256）"]);
    expect(plans.slice(1).map(planRows)).toEqual(content.sheets.slice(1).map((one) => one.rows));
  });

  test("says whose it is, under which scheme, how many stand how, and that it is a draft", async () => {
    const cover = new Map(
      sheet(await freeze(undefined, { reason: "林二 长期\n病假" }), "上报封面").map(([name, value]) => [name, value]),
    );
    expect(cover.get("上报机构")).toBe("城东支行");
    expect(cover.get("方案状态")).toBe("草案");
    expect(cover.get("签发")).toBe("未签发");
    expect(cover.get("说明")).toBe("林二 长期 病假");
    expect([cover.get("名册"), cover.get("已评级"), cover.get("按规则不评级")]).toEqual(["4 人", "3 人", "1 人"]);
    expect([...cover.keys()][0]).toContain("（草案）");
  });

  test("has no formula and holds every figure exactly", async () => {
    const { content } = await freeze();
    const cells = content.sheets.flatMap((one) => one.rows.flat());
    expect(cells.filter((cell) => typeof cell === "string" && cell.startsWith("="))).toEqual([]);
    expect(content.results[0]).toMatchObject({ id: "B001", netProfit: "2400000", eva: "2200000", quality: "88" });
    expect(
      content.results.map(({ id, finalGrade, settledGrade }) => [id, finalGrade === null, settledGrade === null]),
    ).toEqual([
      ["B001", false, false],
      ["B002", false, false],
      ["B003", false, false],
      ["B004", false, true],
    ]);
  });

  test("keeps the data where they stand in the workbook, two tables of one sheet together", async () => {
    const tables = tablesOf(rows).map((table) =>
      ["素质评分", "存款余额"].includes(table.name) ? { ...table, sheet: "上报封面" } : table,
    );
    const run = await runOf(tables);
    const moved = (name: string, firstRow: number, firstColumn: number): CurrentRun["read"]["ratings"] => {
      const table = Object.values(run.read).find((one) => one?.content.reference.name === name) ?? null;
      return table === null ? null : { ...table, content: { ...table.content, firstRow, firstColumn } };
    };
    const read = { ...run.read, ratings: moved("素质评分", 6, 2), deposits: moved("存款余额", 6, 12) };
    const frozen = await freeze(undefined, { run: { ...run, read } });
    const placed = frozen.content.tables.filter(({ sheet: name }) => name === "上报封面 (2)");
    expect(placed.map(({ id, address }) => `${id} ${address.replace(/:[A-Z]+/, ":?")}`)).toEqual([
      "ratings B5:?13",
      "deposits L5:?9",
    ]);
    const shown = sheet(frozen, "上报封面 (2)");
    expect([shown[4]?.[1], shown[5]?.[1], shown[5]?.[11]]).toEqual(["工号", "B001", "B001"]);
  });

  test("keeps what is no number as the text it is, also what looks like a formula", async () => {
    const odd = changed(
      changed(rows, "roster", 1, { name: "=HYPERLINK(1)", netProfit: { error: "#N/A" } }),
      "roster",
      2,
      {
        industry: true,
      },
    );
    const frozen = await freeze(tablesOf(odd));
    const flat = sheet(frozen, "客户经理").flat();
    expect(flat).toContain("=HYPERLINK(1)");
    expect(flat).toContain("#N/A");
    expect(flat).toContain(true);
    expect(sheet(frozen, "检查结果").some((line) => line[1] === "B002" && line[0] === "不能评级")).toBe(true);
  });

  test("shows days and long rows whole in every office program", async () => {
    const { plans } = await freeze();
    const deposits = plans.find(({ name }) => name === "存款余额");
    const headers = deposits?.blocks[0]?.cells[0] ?? [];
    expect(deposits?.columnWidths[headers.findIndex((one) => String(one).includes("日期"))]).toBeGreaterThanOrEqual(12);
    const scheme = plans.find(({ name }) => name === "方案参数");
    const widths = scheme?.columnWidths ?? [];
    const long = (scheme?.blocks ?? []).flatMap(({ at, cells, style }) =>
      cells.flatMap((row, down) =>
        style === "text" && row.some((cell, index) => String(cell).length > (widths[index] ?? 0))
          ? [Number(at.slice(1)) + down]
          : [],
      ),
    );
    expect(long.length).toBeGreaterThan(0);
    for (const row of long) expect(scheme?.rowHeights?.[row]).toBeGreaterThan(30);
  });

  test("shows figures to the fifteen digits of a cell", async () => {
    const raised = { id: "B001", product: "活期存款", date: serialDate(2026, 7, 8), balance: 9_001 };
    const frozen = await freeze(tablesOf({ ...rows, deposits: [...rows.deposits, raised] }));
    const cells = ["考核结果", "考核汇总"].flatMap((name) => sheet(frozen, name).flat());
    const numbers = cells.filter((cell) => typeof cell === "number");
    expect(frozen.content.results[0]?.deposits?.length).toBeGreaterThan(20);
    expect(numbers.filter((cell) => cell !== Number(cell.toPrecision(15)))).toEqual([]);
  });

  test("says on the cover what the fingerprint proves, and whether there was a log", async () => {
    const cover = sheet(await freeze(), "上报封面");
    expect(cover[1]?.[0]).toContain("整份重做的文件指纹不同");
    expect(cover.flat()).toContain("没有考核日志");
    expect(cover.flat()).not.toContain("任何改动");
  });

  test("compares a version with the one before, what the parts give with its unit", async () => {
    const first = await freeze();
    const before = { ...registered(first), results: [...keptResults(first.content.results)] };
    const earlier = { version: 1, fingerprint: first.fingerprint, reason: "销量有误" };
    const tables = tablesOf(changed(rows, "sales", 0, { quantity: 51 }));
    const second = await freeze(tables, { version: 2, earlier, before });
    const lines = sheet(second, "版本对照").filter(([id]) => id === "B001");
    expect(lines.map(([, , , figure]) => figure)).toEqual(expect.arrayContaining(["计价总额（元）", "计价绩效（元）"]));
    for (const [, , , figure, was, is] of lines)
      if (String(figure).endsWith("（元）")) expect([typeof was, typeof is]).toEqual(["number", "number"]);
  });

  test("has another fingerprint after anything of it changed", async () => {
    const prints = await Promise.all([
      freeze(),
      freeze(tablesOf(changed(rows, "sales", 0, { quantity: 51 }))),
      freeze(undefined, { by: "李四" }),
      freeze(undefined, { version: 2 }),
      freeze(undefined, { reason: "一" }),
      freeze(undefined, { logFaults: [{ kind: "noHead" }] }),
    ]);
    expect(new Set(prints.map((one) => one.fingerprint)).size).toBe(prints.length);
  });
});
