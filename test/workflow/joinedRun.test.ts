import fc from "fast-check";
import { explainParts } from "../../src/domain/appraisal/managerParts";
import type { AppraisalContext } from "../../src/domain/calculation/context";
import type { SchemePartId } from "../../src/domain/scheme/parts/schemeParts";
import { checkData } from "../../src/workflow/data/checkData";
import { mapTables } from "../../src/workflow/data/mapping";
import type { GradedManager, GradingOutcome } from "../../src/workflow/grading/gradingOutcome";
import { gradingRun } from "../../src/workflow/grading/gradingRun";
import { officialGrade } from "../../src/workflow/grading/officialGrade";
import { readData } from "../../src/workflow/grading/readData";
import { partCell } from "../../src/workflow/results/partCells";
import { fullContext } from "../support/demonstrationScheme";
import { FakeWorkbook, stillClock, unwatched } from "../support/fakeWorkbook";
import type { QuarterRows } from "../support/fullQuarter";
import { changed, full, newHire, onLeave, quarterOf, tablesOf, threeManagers } from "../support/fullQuarter";

const quarter = quarterOf();

async function run(rows: QuarterRows, by: AppraisalContext = full): Promise<GradingOutcome> {
  const workbook = new FakeWorkbook(tablesOf(rows));
  const mapping = mapTables(by.scheme.document, await workbook.listTables());
  const data = await checkData(await readData(workbook, mapping, unwatched), by, unwatched, stillClock);
  return gradingRun(data, by, unwatched, stillClock);
}

/** The manager of a staff number. */
function one({ graded }: GradingOutcome, id: string): GradedManager {
  const found = graded.find(({ manager }) => manager.id === id);
  if (found === undefined) throw new Error(`${id} was not graded`);
  return found;
}

describe("one result for each manager joins all parts", () => {
  it("from the grade to what follows from it", async () => {
    const { parts, movement } = one(await run(quarter), "B001");
    const cell = (key: Parameters<typeof partCell>[1]): string | number => partCell(parts, key);
    // 1 + 0.02 (250 户) + 0.02 (12 000 万元) + 0.02 (制造业) + 0.01 (一般城区); 80% × 99.55 × 1.07 + 20% × 90.
    expect([cell("totalScore"), cell("difficulty"), cell("balancedScore"), cell("level")]).toEqual([
      99.55,
      1.07,
      103.21,
      "优秀",
    ]);
    expect([cell("gross"), cell("deduction"), cell("productPay"), cell("deferred"), cell("paidNow")]).toEqual([
      3_800, 0, 3_800, 760, 3_040,
    ]);
    expect([cell("settledGrade"), movement]).toEqual(["一级客户经理", "upgrade"]);
    expect([cell("promotion"), cell("promotionReason"), cell("payCoefficient")]).toEqual([
      "建议晋级",
      "由二级客户经理晋级为一级客户经理，绩效等级优秀，达到良好。",
      1.74,
    ]);
  });

  it("explains each part, in the order in which they follow one another", async () => {
    const explained = explainParts(one(await run(quarter), "B001").parts);
    expect(explained.map(({ title }) => title.zh)).toEqual([
      "等级变动规则",
      "平衡计分卡",
      "难度系数",
      "团队平衡",
      "绩效等级",
      "产品计价",
      "结果应用",
    ]);
    for (const { title, steps } of explained)
      expect({ part: title.zh, steps: steps.length > 0 }).toEqual({ part: title.zh, steps: true });
    const labels = explained[1]?.steps.map(({ label }) => label.zh) ?? [];
    expect(labels).toContain("经济增加值 · 完成率");
    expect(labels.at(-1)).toBe("总分");
  });

  it("names every part that waits for one at fault, and gives the others all the same", async () => {
    const outcome = await run(changed(quarter, "indicators", 0, { target: 0 }));
    const explained = explainParts(one(outcome, "B001").parts).filter(({ problems }) => problems.length > 0);
    expect(explained.map(({ part, problems }) => [part, problems[0]?.code])).toEqual([
      ["scorecard", "zero-target"],
      ["team", "earlier-part"],
      ["level", "earlier-part"],
      ["outcome", "earlier-part"],
    ]);
    expect(one(outcome, "B001").faults.map(({ place, problem }) => [place?.address, problem.code])).toEqual([
      ["D2", "zero-target"],
    ]);
    expect(one(outcome, "B002").faults).toEqual([]);
  });

  it("takes no grade away for a fault in the sales", async () => {
    const outcome = await run(changed(quarter, "sales", 0, { quantity: "五十" }));
    const { parts } = one(outcome, "B001");
    expect([parts.pricing?.ok, parts.movement?.ok, parts.outcome?.ok]).toEqual([false, true, true]);
    expect(outcome.notGraded).toEqual([]);
  });

  it("gives no part that the scheme leaves out", async () => {
    const parts: readonly SchemePartId[] = ["scorecard", "team", "pricing", "movement", "outcome"];
    for (const part of parts) {
      const context = fullContext((document) => {
        // The use of the result names levels and indicators of the cards: it goes with them.
        Object.assign(document, { [part]: undefined }, part === "scorecard" ? { outcome: undefined } : {});
      });
      const outcome = await run(quarter, context);
      const { parts: own } = one(outcome, "B001");
      expect(Object.keys(own)).not.toContain(part);
      // Nothing waits for a part that is not there.
      expect({ part, waiting: Object.values(own).filter((result: { readonly ok: boolean }) => !result.ok) }).toEqual({
        part,
        waiting: [],
      });
    }
  });

  it("gives the parts even of whom the grading leaves out for its own faults", async () => {
    const outcome = await run(changed(quarter, "roster", 0, { netProfit: "" }));
    const [left] = outcome.notGraded;
    expect(left?.manager.id).toBe("B001");
    expect(left?.parts.scorecard?.ok).toBe(true);
    expect(left?.parts.movement?.ok).toBe(false);
    expect(left?.problems.map(({ problem }) => problem.code)).toEqual(["blank"]);
  });
});

describe("the grade that counts", () => {
  it("is the settled one: capped, protected, under a veto", async () => {
    const rows = quarterOf([...threeManagers, onLeave]);
    const outcome = await run({ ...rows, vetoes: [{ id: "B002", veto: "违规发放贷款", date: 46_240 }] });
    expect(
      outcome.graded.map((manager) => [manager.appraisal.figures.finalGrade.name.zh, officialGrade(manager)?.name.zh]),
    ).toEqual([
      ["一级客户经理", "一级客户经理"],
      ["二级客户经理", "客户经理助理"],
      ["二级客户经理", "二级客户经理"],
      ["初级客户经理", "一级客户经理"],
    ]);
    expect(outcome.graded.map(({ movement }) => movement)).toEqual(["upgrade", "downgrade", "new", "downgrade"]);
  });

  it("is none for whom the rules leave ungraded, with forms or without", async () => {
    const rows = quarterOf([...threeManagers, newHire]);
    const withForms = await run(rows);
    expect(officialGrade(one(withForms, "B004"))).toBeNull();
    expect(one(withForms, "B004").movement).toBe("notGraded");
    expect(one(withForms, "B004").parts.outcome).toEqual({ ok: true, value: null });
    const without = await run({ ...rows, ratings: rows.ratings.filter(({ id }) => id !== "B004") });
    const [left] = without.notGraded;
    expect(left?.manager.facts.exempt?.zh).toContain("不满 3 个月");
    expect(partCell(left?.parts ?? {}, "movementReason")).toContain("不评级");
  });

  it("has no place among the ranks where there is none", async () => {
    const outcome = await run(quarterOf([...threeManagers, newHire]));
    expect(outcome.graded.map(({ manager, bankRank, unitRank }) => [manager.id, bankRank, unitRank])).toEqual([
      ["B001", 1, 1],
      ["B002", 2, 2],
      ["B003", 2, 1],
      ["B004", null, null],
    ]);
    const best = changed(quarterOf([...threeManagers, newHire]), "roster", 3, { netProfit: 9_000_000 });
    expect(one(await run(best), "B001").bankRank).toBe(1);
  });

  it("stays open where the last grade cannot be read", async () => {
    const manager = one(await run(changed(quarter, "roster", 0, { lastGrade: "首席" })), "B001");
    expect([manager.movement, officialGrade(manager), manager.parts.outcome?.ok]).toEqual([null, null, false]);
  });
});

describe("the use of the result", () => {
  const held = changed(quarter, "roster", 1, { heldQuarters: 6 });

  it("proposes nobody who is under a veto, however long the grade was held", async () => {
    const proposal = async (rows: QuarterRows): Promise<readonly unknown[]> => {
      const { parts } = one(await run(rows), "B002");
      return [partCell(parts, "settledGrade"), partCell(parts, "promotion"), partCell(parts, "promotionReason")];
    };
    expect(await proposal(held)).toEqual(["二级客户经理", "建议晋级", expect.stringContaining("已保持 6 季")]);
    expect(await proposal({ ...held, vetoes: [{ id: "B002", veto: "重大有责投诉", date: 46_240 }] })).toEqual([
      "二级客户经理",
      "不建议",
      "一票否决：重大有责投诉，不得晋级。",
    ]);
    expect(await proposal(changed(held, "roster", 1, { heldQuarters: 6, absentDays: 45 }))).toEqual([
      "二级客户经理",
      "不建议",
      "缺勤 45 天，超过 30 天，不得晋级。",
    ]);
  });

  it("finds the weak indicators of the card beside the quality items", async () => {
    const index = quarter.indicators.findIndex(({ id, indicator }) => id === "B001" && indicator === "经济增加值");
    const { parts } = one(await run(changed(quarter, "indicators", index, { actual: 0 })), "B001");
    expect(partCell(parts, "trainingReason")).toBe("低于 75 分的弱项：经济增加值 0 分（产品与授信业务培训）。");
    expect(partCell(one(await run(quarter), "B001").parts, "trainingReason")).toBe("各项得分均不低于 75 分。");
  });
});

describe("whatever the order of the rows", () => {
  it("everybody gets the same result", async () => {
    const shown = ({ graded }: GradingOutcome): readonly (readonly unknown[])[] =>
      graded
        .map(({ manager, parts }) => [
          manager.id,
          ...(["settledGrade", "totalScore", "balancedScore", "productPay", "payCoefficient"] as const).map((key) =>
            partCell(parts, key),
          ),
        ])
        .sort(([first], [second]) => String(first).localeCompare(String(second)));
    const expected = shown(await run(quarter));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...quarter.indicators], { minLength: quarter.indicators.length }),
        fc.shuffledSubarray([...quarter.sales], { minLength: quarter.sales.length }),
        fc.shuffledSubarray([...quarter.roster], { minLength: quarter.roster.length }),
        async (indicators, sales, roster) => {
          expect(shown(await run({ ...quarter, indicators, sales, roster }))).toEqual(expected);
        },
      ),
      { numRuns: 15 },
    );
  });
});
