import { mapTables } from "../../src/workflow/data/mapping";
import { mappingProblems } from "../../src/workflow/data/mappingProblems";
import { tableIds } from "../../src/workflow/layout/column";
import type { FakeTable } from "../support/fakeWorkbook";
import { FakeWorkbook } from "../support/fakeWorkbook";
import { full, quarterOf, tablesOf } from "../support/fullQuarter";

const { document } = full.scheme;
const tables = tablesOf(quarterOf());

async function map(found: readonly FakeTable[]): Promise<ReturnType<typeof mapTables>> {
  return mapTables(document, await new FakeWorkbook(found).listTables());
}

/** The tables with one renamed, and its headers written as people write them. */
function rewritten(name: string, headers: readonly string[], as = "表1"): readonly FakeTable[] {
  return tables.map((table) =>
    table.name === name ? { ...table, name: as, sheet: as, rows: [headers, ...table.rows.slice(1)] } : table,
  );
}

describe("the tables of the parts are found", () => {
  it("by their own names and headers", async () => {
    const mapping = await map(tables);
    expect(tableIds.map((id) => mapping[id]?.reference.name)).toEqual([
      "客户经理",
      "素质评分",
      "存款余额",
      "指标完成",
      "产品销量",
      "团队得分",
      "一票否决",
    ]);
    expect(mappingProblems(mapping, document)).toEqual([]);
  });

  it.each([
    ["indicators", "指标完成", ["员工号", "考核指标", "实际值", "计划值"]],
    ["sales", "产品销量", ["柜员号", "产品名称", "销量", "任务数"]],
    ["teams", "团队得分", ["支行", "机构得分"]],
    ["vetoes", "一票否决", ["编号", "否决事项", "认定日期", "备注"]],
  ] as const)("%s by other headers", async (id, name, headers) => {
    const mapping = await map(rewritten(name, headers));
    expect(mapping[id]?.reference.name).toBe("表1");
    expect(Object.values(mapping[id]?.columns ?? {})).toEqual(headers.map((_header, index) => index));
    expect(mappingProblems(mapping, document)).toEqual([]);
  });

  it("with the roster's own columns under other names and units in brackets", async () => {
    const roster = tables[0];
    const headers = (roster?.rows[0] ?? []).map((name) => {
      const others: Readonly<Record<string, string>> = {
        考核卡: "人员类型",
        "客户数（户）": "管户数 (户)",
        入职日期: "入行日期",
        "缺勤天数（天）": "缺勤（天）",
      };
      return others[String(name)] ?? String(name);
    });
    const { roster: found } = await map(rewritten("客户经理", headers, "客户经理"));
    for (const key of ["card", "customers", "hiredOn", "absentDays"]) expect(found?.columns[key]).not.toBeNull();
  });

  it("never in the place of one another: without a table nothing else is taken for it", async () => {
    for (const id of tableIds.slice(3)) {
      const mapping = await map(tablesOf(quarterOf(), [id]));
      expect({ id, found: mapping[id] }).toEqual({ id, found: null });
      for (const other of tableIds.filter((one) => one !== id)) expect(mapping[other]).not.toBeNull();
    }
  });
});

describe("a mapping without the table of a part", () => {
  it("holds all the same: the check says what is missing from the results", async () => {
    expect(mappingProblems(await map(tablesOf(quarterOf(), ["sales", "vetoes"])), document)).toEqual([]);
  });

  it("does not hold where a table taken lacks a column, or has a figure in another unit", async () => {
    const lacking = mappingProblems(
      await map(rewritten("产品销量", ["工号", "产品", "数量", "期间"], "产品销量")),
      document,
    );
    expect(lacking.map(({ code, field }) => [code, field.zh])).toEqual([["missing-column", "「任务」（产品销量）"]]);
    const wrong = mappingProblems(await map(rewritten("团队得分", ["机构", "团队得分（%）"], "团队得分")), document);
    expect(wrong.map(({ code }) => code)).toEqual(["wrong-unit"]);
  });
});
