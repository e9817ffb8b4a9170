import type { PlannedCell, SheetPlan } from "../../src/workflow/ports";
import { dashboardPlan } from "../../src/workflow/results/dashboardPlan";
import { runCounts } from "../../src/workflow/record/runCounts";
import { resultPlans } from "../../src/workflow/results/resultPlans";
import { boundaryList } from "../../src/workflow/review/boundaryList";
import { dashboard } from "../../src/workflow/review/dashboard";
import { movementMatrix } from "../../src/workflow/review/movementMatrix";
import { raterReview } from "../../src/workflow/review/raterReview";
import { vetoCases } from "../../src/workflow/review/vetoCases";
import { stillClock } from "../support/fakeWorkbook";
import { changed, full, newHire, onLeave, quarterOf, threeManagers } from "../support/fullQuarter";
import type { FullRun } from "../support/fullRun";
import { fullRun } from "../support/fullRun";

/** Five managers: one under a veto, one hired in the quarter without forms, one protected, one with a faulty veto date. */
async function sample(): Promise<FullRun> {
  const rows = quarterOf([...threeManagers, newHire, onLeave]);
  return fullRun({
    ...changed(rows, "roster", 2, { hiredOn: 46_600 }),
    ratings: rows.ratings.filter(({ id }) => id !== newHire.id),
    vetoes: [{ id: "B001", veto: "重大有责投诉", date: 46_240 }],
  });
}

let run: FullRun;
beforeAll(async () => {
  run = await sample();
});

/** The cells of a table of a plan, from its headers down to the next free row. */
function table(plan: SheetPlan | undefined, firstHeader: string): readonly (readonly PlannedCell[])[] {
  const blocks = plan?.blocks ?? [];
  const at = blocks.findIndex(({ cells }) => cells[0]?.[0] === firstHeader);
  return [...(blocks[at]?.cells ?? []), ...(blocks[at + 1]?.cells ?? [])];
}

describe("考核汇总 of a scheme with parts", () => {
  const summary = (): SheetPlan | undefined =>
    resultPlans(run.outcome, run.mapping, "values", stillClock.now()).find(({ name }) => name === "考核汇总");

  it("counts by the grade that counts, and tells apart whom the rules leave ungraded", () => {
    const [headers, ...rows] = table(summary(), "机构");
    expect(headers?.slice(-3)).toEqual(["已评级", "按规则不评级", "未评级"]);
    expect(rows.map((row) => [row[0], ...row.slice(-3)])).toEqual([
      ["城东支行", 2, 0, 0],
      ["城西支行", 1, 1, 1],
    ]);
    expect(summary()?.blocks[2]?.cells[0]?.[0]).toContain(
      "已评级 3 人，按规则不评级 1 人，核定等级待定 1 人，因数据问题未评级 0 人",
    );
  });

  it("shows movement, its matrix, vetoes with their reason, and levels", () => {
    expect(table(summary(), "变动")).toEqual([
      ["变动", "人数"],
      ["晋级", 0],
      ["保级", 2],
      ["降级", 1],
      ["新定级", 0],
      ["不评级", 1],
    ]);
    const matrix = table(summary(), "上季等级＼本季等级");
    expect(matrix.find(([last]) => last === "二级客户经理")).toEqual(["二级客户经理", 0, 0, 0, 2, 0, 0, 0, 0, 2]);
    expect(matrix.find(([last]) => last === "高级客户经理")).toEqual(["高级客户经理", 0, 0, 1, 0, 0, 0, 0, 0, 1]);
    // One with a faulty day of hire, and one whom the rules leave ungraded without a form.
    expect(matrix.find(([last]) => last === "（新定级）")?.slice(-2)).toEqual([2, 2]);
    expect(matrix.at(-1)).toEqual(["合计", 0, 0, 1, 2, 0, 0, 0, 2, 5]);
    expect(table(summary(), "工号")[1]).toEqual([
      "B001",
      "张三",
      "城东支行",
      "重大有责投诉",
      "一级客户经理",
      "二级客户经理",
    ]);
    // The reason stands beside them, and runs on to the right.
    const reasons = summary()?.blocks.find(({ at }) => /^G\d+$/.test(at));
    expect(reasons?.cells).toEqual([["一票否决：重大有责投诉，不得晋级：一级客户经理 → 二级客户经理。"]]);
    expect(table(summary(), "绩效等级").map(([level]) => level)).toEqual([
      "绩效等级",
      "优秀",
      "良好",
      "合格",
      "不合格",
    ]);
  });

  it("lets no two of its tables stand over one another", () => {
    const taken = new Set<string>();
    for (const { at, cells } of summary()?.blocks ?? []) {
      const [row, column] = [Number(/\d+/.exec(at)?.[0]), at.charCodeAt(0)];
      cells.forEach((own, down) => {
        own.forEach((_cell, right) => {
          const place = `${String(column + right)} ${String(row + down)}`;
          expect({ at, place, free: !taken.has(place) }).toEqual({ at, place, free: true });
          taken.add(place);
        });
      });
    }
  });

  it("says so where there was no veto", async () => {
    const { outcome, mapping } = await fullRun(quarterOf());
    const [, plan] = resultPlans(outcome, mapping, "values", stillClock.now());
    expect(table(plan, "工号")[1]?.[0]).toBe("本期没有一票否决事项。");
  });

  it("logs as graded only whose grade counts", () => {
    expect(runCounts(run.outcome, run.data)).toEqual({
      people: 5,
      graded: 3,
      exempt: 1,
      unsettled: 1,
      notGraded: 0,
      problems: run.data.problems.length,
    });
  });
});

describe("the pages' figures", () => {
  it("of movement add up to everybody with a last grade that can be read", () => {
    const { rows, totals, unknown } = movementMatrix(run.outcome);
    expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(totals.total);
    expect([totals.total, totals.unsettled, unknown]).toEqual([5, 2, 0]);
  });

  it("of the dashboard count everybody once, and sum by unit what 考核结果 shows", () => {
    const { units, scores, levels, total, ladder } = dashboard(run.outcome);
    expect(total).toBe(4);
    expect(scores.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect(units.map(({ unit, eva, pay, people }) => [unit, String(eva), String(pay), people])).toEqual([
      ["城东支行", "3640000", "7600", 2],
      ["城西支行", "2040000", "11400", 2],
    ]);
    expect(units[1]?.movements).toEqual([0, 0, 1, 0, 1]);
    expect(levels.map(({ count }) => count).reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(units.every(({ grades }) => grades.length === ladder.length)).toBe(true);
  });

  it("of vetoes name everybody who has one", () => {
    expect(vetoCases(run.outcome).map(({ manager, after }) => [manager.id, after?.name.zh])).toEqual([
      ["B001", "二级客户经理"],
    ]);
  });

  it("of vetoes forget nobody whose data are at fault", async () => {
    const rows = changed(changed(quarterOf(), "roster", 0, { netProfit: "" }), "roster", 1, { lastGrade: "首席" });
    const vetoes = ["B001", "B002"].map((id) => ({ id, veto: "重大有责投诉", date: 46_240 }));
    const { outcome } = await fullRun({ ...rows, vetoes });
    expect(
      vetoCases(outcome).map(({ manager, vetoes: own, before, after, reason }) => [
        manager.id,
        own.map(({ name }) => name.zh),
        before?.name.zh,
        after,
        reason.zh,
      ]),
    ).toEqual([
      ["B001", ["重大有责投诉"], undefined, null, "数据有误，等级待定；更正后按一票否决核定。"],
      ["B002", ["重大有责投诉"], "二级客户经理", null, "数据有误，等级待定；更正后按一票否决核定。"],
    ]);
  });

  it("of bounds leave out whom the rules leave ungraded", async () => {
    const ungraded = changed(quarterOf(), "roster", 1, { hiredOn: 46_250 });
    const { outcome } = await fullRun(ungraded);
    const { missed, held } = boundaryList(outcome);
    expect([...missed, ...held].map(({ person }) => person.manager.id)).toEqual(["B003"]);
  });

  it("of bounds put the closest first, on the side on which they stand", () => {
    const { missed, held } = boundaryList(run.outcome);
    expect(missed).toEqual([]);
    expect(held.map(({ person, closeness }) => [person.manager.id, String(closeness)])).toEqual([
      ["B002", "0"],
      ["B003", "0"],
      ["B005", "0.4"],
    ]);
  });

  it("of raters come from the forms of the roster's people", () => {
    const analysis = raterReview(run.data, full);
    expect(analysis?.raters.map(({ rater, forms, sameForEveryone }) => [rater, forms, sameForEveryone])).toEqual([
      ["考核委员会甲", 4, true],
      ["部门负责人甲", 4, true],
    ]);
    // B004 was hired in the quarter and is not graded: nobody owes a form.
    const lacking = new Set(analysis?.missing.map(({ manager }) => manager));
    expect([...lacking]).toEqual(["B001", "B002", "B003", "B005"]);
    expect(raterReview({ ...run.data, forms: null }, full)).toBeNull();
  });
});

describe("考核图表", () => {
  it("draws each chart over the cells of its own table, beside it and over no other", () => {
    const plan = dashboardPlan(run.outcome, stillClock.now());
    const charts = plan.charts ?? [];
    expect(charts.map(({ title, kind }) => [title, kind])).toEqual([
      ["各等级人数（人）", "columns"],
      ["各机构等级分布（人）", "stackedColumns"],
      ["各机构经济增加值（万元）", "columns"],
      ["有评分人员的等级评分分布（人）", "columns"],
      ["等级变动（人）", "columns"],
      ["绩效等级（人）", "columns"],
      ["各机构计价绩效（元）", "columns"],
    ]);
    let bottom = 0;
    for (const { data, from, to } of charts) {
      const [first = "", last = ""] = data.split(":");
      const header = plan.blocks.find(({ at }) => at === first);
      const body = plan.blocks.find(({ at }) => at === `A${String(Number(first.slice(1)) + 1)}`);
      expect(header?.style).toBe("header");
      expect(Number(/\d+/.exec(last)?.[0])).toBe(Number(first.slice(1)) + (body?.cells.length ?? 0));
      const top = Number(/\d+/.exec(from)?.[0]);
      expect(top).toBeGreaterThan(bottom);
      bottom = Math.max(Number(/\d+/.exec(to)?.[0]), Number(/\d+/.exec(last)?.[0]));
    }
  });
});
