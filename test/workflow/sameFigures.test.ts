import type { PlannedCell, SheetPlan } from "../../src/workflow/ports";
import { rankedPeople } from "../../src/workflow/grading/rankedPeople";
import { resultPlans } from "../../src/workflow/results/resultPlans";
import { dashboard } from "../../src/workflow/review/dashboard";
import { stillClock } from "../support/fakeWorkbook";
import { changed, newHire, onLeave, quarterOf, threeManagers } from "../support/fullQuarter";
import type { FullRun } from "../support/fullRun";
import { fullRun } from "../support/fullRun";

/** The cells of a table of a plan, from its headers down to the next free row. */
function table(plan: SheetPlan | undefined, firstHeader: string): readonly (readonly PlannedCell[])[] {
  const blocks = plan?.blocks ?? [];
  const at = blocks.findIndex(({ cells }) => cells[0]?.[0] === firstHeader);
  return [...(blocks[at]?.cells ?? []), ...(blocks[at + 1]?.cells ?? [])];
}

describe("the roads to one figure", () => {
  /** The cells of a column of 考核结果. */
  function results({ outcome, mapping }: FullRun, header: string): readonly PlannedCell[] {
    const [plan] = resultPlans(outcome, mapping, "values", stillClock.now());
    const headers = plan?.blocks.find(({ style }) => style === "header")?.cells[0] ?? [];
    const rows = plan?.blocks.find(({ style }) => style === "computed")?.cells ?? [];
    return rows.map((row) => row[headers.findIndex((one) => String(one).startsWith(header))] ?? "");
  }

  /** Somebody without net profit and hence without a grade, a unit written in full width, somebody without a unit. */
  async function scattered(): Promise<FullRun> {
    const rows = quarterOf([...threeManagers, newHire, onLeave]);
    const moved = changed(changed(rows, "roster", 4, { unit: "城东支行（a）" }), "roster", 1, {
      unit: "城东支行(A)",
    });
    const alone = changed(changed(moved, "roster", 0, { netProfit: "" }), "roster", 2, { unit: "" });
    return fullRun({ ...alone, teams: [...alone.teams, { unit: "城东支行(A)", score: 70 }] });
  }

  it("levels and pay of the charts are those of 考核结果, graded or not", async () => {
    const found = await scattered();
    const { levels, units } = dashboard(found.outcome);
    const held = results(found, "绩效等级");
    for (const { name, count } of levels)
      expect([name.zh, count]).toEqual([name.zh, held.filter((level) => level === name.zh).length]);
    const paid = results(found, "计价绩效").reduce<number>((sum, pay) => sum + Number(pay), 0);
    expect(units.reduce((sum, { pay }) => sum + Number(pay), 0)).toBe(paid);
    expect(units.find(({ unit }) => unit === "城东支行")?.people).toBe(0);
  });

  it("a unit is one unit however its name is written, and people without one stand together", async () => {
    const found = await scattered();
    const summary = resultPlans(found.outcome, found.mapping, "values", stillClock.now())[1];
    const names = ["城东支行", "城东支行(A)", "（未填机构）", "城西支行"];
    expect(
      table(summary, "机构")
        .slice(1)
        .map(([unit]) => unit),
    ).toEqual(names);
    expect(
      dashboard(found.outcome)
        .units.map(({ unit }) => (unit === "" ? "（未填机构）" : unit))
        .sort(),
    ).toEqual([...names].sort());
    expect(results(found, "机构内名次")).toEqual(["", 1, 1, "", 2]);
  });

  it("whose last grade cannot be read stands in the matrix of the sheet, in a row of its own", async () => {
    const found = await fullRun(changed(quarterOf(), "roster", 0, { lastGrade: "首席" }));
    const summary = resultPlans(found.outcome, found.mapping, "values", stillClock.now())[1];
    const matrix = table(summary, "上季等级＼本季等级");
    expect(matrix.find(([last]) => last === "（上季等级不明）")?.slice(-2)).toEqual([1, 1]);
    expect(matrix.at(-1)?.slice(-2)).toEqual([1, 3]);
  });

  it("whom the rules leave ungraded is told of faults in the parts, and of no missing form", async () => {
    const rows = changed(quarterOf([...threeManagers, newHire]), "roster", 3, { market: "一般城区" });
    const found = await fullRun({ ...rows, ratings: rows.ratings.filter(({ id }) => id !== newHire.id) });
    const [check = ""] = results(found, "数据检查").slice(-1);
    expect(check).toContain("客户数没有填写");
    expect(check).not.toContain("评分");
  });

  it("everybody ranked is counted once, in the bank and in the unit", async () => {
    const { outcome } = await fullRun(quarterOf([...threeManagers, newHire, onLeave]));
    const among = rankedPeople(outcome);
    expect([outcome.graded.length, among.bank, among.unit("城东支行"), among.unit("城西支行")]).toEqual([5, 4, 2, 2]);
    expect(Math.max(...outcome.graded.map(({ bankRank }) => bankRank ?? 0))).toBeLessThanOrEqual(among.bank);
  });
});
