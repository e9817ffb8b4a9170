import fc from "fast-check";
import { fileNames, legalFileName } from "../../src/workflow/notices/fileNames";
import { noticeFiles, noticePeople, noticePlans } from "../../src/workflow/notices/noticePlans";
import { sheetNames } from "../../src/workflow/notices/sheetNames";
import type { PlannedCell, SheetPlan } from "../../src/workflow/ports";
import { stillClock, unwatched } from "../support/fakeWorkbook";
import { changed, newHire, onLeave, quarterOf, threeManagers } from "../support/fullQuarter";
import type { FullRun } from "../support/fullRun";
import { fullRun } from "../support/fullRun";

let run: FullRun;
beforeAll(async () => {
  const rows = quarterOf([...threeManagers, newHire, onLeave]);
  run = await fullRun({
    ...changed(rows, "roster", 1, { netProfit: "" }),
    ratings: rows.ratings.filter(({ id }) => id !== newHire.id),
    vetoes: [
      { id: "B001", veto: "重大有责投诉", date: 46_240, note: "信访件 12 号" },
      { id: "B003", veto: "重大有责投诉", date: 46_241, note: "另一件" },
    ],
  });
});

function words({ blocks }: SheetPlan): readonly string[] {
  return blocks.flatMap(({ cells }) => cells.flat().map(String)).filter((word) => word !== "");
}

async function noticeOf(key: string): Promise<SheetPlan> {
  const [plan] = await noticePlans(run.outcome, new Set([key]), unwatched, stillClock);
  if (plan === undefined) throw new Error(`${key} has no notice`);
  return plan;
}

/** The cells to the right of a word in the first column. */
function line(plan: SheetPlan, name: string): readonly PlannedCell[] {
  return (
    plan.blocks
      .flatMap(({ cells }) => cells)
      .find(([first]) => first === name)
      ?.slice(1) ?? []
  );
}

describe("a notice", () => {
  it("goes to everybody graded and whom the rules leave ungraded, not to whose data are at fault", () => {
    expect(noticePeople(run.outcome).map(({ manager }) => manager.id)).toEqual(["B001", "B003", "B004", "B005"]);
  });

  it("waits for whose grade is still open through a fault of the data", async () => {
    const { outcome } = await fullRun(changed(quarterOf(), "roster", 0, { lastGrade: "首席" }));
    expect(outcome.graded.map(({ manager }) => manager.id)).toContain("B001");
    expect(noticePeople(outcome).map(({ manager }) => manager.id)).toEqual(["B002", "B003"]);
  });

  it("holds results, own rows, reasoning, the way up, confirmation and signatures, one below another", async () => {
    const plan = await noticeOf("B001");
    const headings = plan.blocks.filter(({ style }) => style === "heading").map(({ cells }) => cells[0]?.[0]);
    expect(headings).toEqual([
      "一、考核结果",
      "二、升级路径",
      "三、确认",
      "附一、素质评分（各评分组加权）",
      "附二、考核指标",
      "附三、产品计价",
      "附四、一票否决",
      "附五、计算过程：等级评定",
      "附六、计算过程：等级变动规则",
      "附七、计算过程：平衡计分卡",
      "附八、计算过程：难度系数",
      "附九、计算过程：团队平衡",
      "附十、计算过程：绩效等级",
      "附十一、计算过程：产品计价",
      "附十二、计算过程：结果应用",
    ]);
    const taken = new Set<number>();
    for (const { at, cells } of plan.blocks) {
      const row = Number(at.slice(1));
      cells.forEach((_cells, down) => {
        expect(taken.has(row + down)).toBe(false);
        taken.add(row + down);
      });
    }
  });

  it("says the figures with their units, and the reasons", async () => {
    const plan = await noticeOf("B001");
    expect(line(plan, "经济增加值").slice(0, 1)).toEqual(["2,200,000 元"]);
    expect(line(plan, "等级评分")[0]).toBe("77.73 分");
    expect(line(plan, "核定等级").slice(0, 2)).toEqual([
      "二级客户经理",
      "一票否决：重大有责投诉，不得晋级：一级客户经理 → 二级客户经理。",
    ]);
    expect(line(plan, "机构内名次").slice(0, 2)).toEqual(["第 1 名", "共 1 人"]);
    expect(line(plan, "本次考核总名次").slice(0, 2)).toEqual(["第 1 名", "共 3 人"]);
    expect(line(plan, "客户满意度")).toEqual(["95%", "95%", "95", "5%"]);
    expect(line(plan, "信用卡")).toEqual(["50 张", "40 张", "60", "3,000"]);
    expect(line(plan, "手机银行激活")).toEqual(["100 户", "无", "8", "800"]);
    expect(line(plan, "重大有责投诉")).toEqual(["2026-08-06"]);
    // The note may name who complained: it stays in the bank's table.
    expect(words(plan)).not.toContain("信访件");
    expect(line(plan, "说明")[0]).toBe("按最终等级一级客户经理测算；本季核定等级为二级客户经理，理由见考核结果。");
    expect(words(plan)).toContainEqual(expect.stringContaining("可在收到本告知书之日起 10 日内向人力资源部门书面申诉"));
    expect(words(plan)).toContainEqual("示例银行2026年第三季度客户经理考核结果告知书");
  });

  it("holds nothing of anybody else", async () => {
    for (const { manager } of noticePeople(run.outcome)) {
      const own = words(await noticeOf(manager.key));
      const others = run.data.managers.filter(({ key }) => key !== manager.key);
      for (const { id, name } of others)
        expect(own.some((word) => word.includes(id) || word.includes(name))).toBe(false);
    }
  });

  it("tells whom the rules leave ungraded why, and nothing of a grade", async () => {
    const plan = await noticeOf("B004");
    expect(line(plan, "核定等级").slice(0, 2)).toEqual([
      "不评级",
      "2026-08-17 入职，至 2026-09-30 不满 3 个月，不评级。",
    ]);
    expect(words(plan)).toContain("本期不评级。");
    expect(line(plan, "最终等级")).toEqual([]);
  });

  it("says the place in the unit alone where all are of one: a branch does not know the whole bank", async () => {
    const rows = quarterOf(threeManagers.map((manager) => ({ ...manager, unit: "城西支行" })));
    const { outcome } = await fullRun(rows);
    const [plan] = await noticePlans(outcome, new Set(["B001"]), unwatched, stillClock);
    if (plan === undefined) throw new Error("no notice");
    expect(line(plan, "机构内名次")[1]).toBe("共 3 人");
    expect(line(plan, "本次考核总名次")).toEqual([]);
  });

  it("tells them the same where every form is there: the figures, and no grade or place", async () => {
    const { outcome } = await fullRun(quarterOf([...threeManagers, newHire]));
    const [plan] = await noticePlans(outcome, new Set(["B004"]), unwatched, stillClock);
    if (plan === undefined) throw new Error("no notice");
    expect(line(plan, "等级评分")[0]).toBe("28.27 分");
    expect(line(plan, "核定等级")[0]).toBe("不评级");
    expect(words(plan)).toContain("本期不评级。");
    for (const name of ["最终等级", "得分等级", "存款等级", "机构内名次", "还差多少", "晋级建议"])
      expect({ name, line: line(plan, name) }).toEqual({ name, line: [] });
  });

  it("has no row higher than Excel takes, however long the prose", async () => {
    const [first = {}, ...others] = threeManagers;
    const { outcome } = await fullRun(quarterOf([{ ...first, unit: "很长的机构名。".repeat(400) }, ...others]));
    const [plan] = await noticePlans(outcome, new Set(["B001"]), unwatched, stillClock);
    const heights = Object.values(plan?.rowHeights ?? {});
    expect(Math.max(...heights)).toBe(409);
  });

  it("says of a part at fault that it is still to be settled, and what is wrong", async () => {
    const rows = changed(quarterOf(), "sales", 0, { target: 0 });
    const { outcome } = await fullRun(rows);
    const [plan] = await noticePlans(outcome, new Set(["B001"]), unwatched, stillClock);
    if (plan === undefined) throw new Error("no notice");
    expect(line(plan, "计价绩效").slice(0, 2)).toEqual(["待定", "数据有待核实"]);
    expect(words(plan)).toContainEqual(expect.stringContaining("任务是「0」"));
  });

  it("is one sheet of one workbook for each person, filed by unit", async () => {
    const files = await noticeFiles(run.outcome, new Set(["B001", "B004"]), unwatched, stillClock);
    expect(files.map(({ name, unit, plan }) => [name, unit, plan.name, plan.landscape])).toEqual([
      ["考核结果告知书_B001_张三.xlsx", "城东支行", "考核结果告知书", false],
      ["考核结果告知书_B004_赵六.xlsx", "城西支行", "考核结果告知书", false],
    ]);
  });

  it("can be stopped", async () => {
    const stopped = { ...unwatched, signal: AbortSignal.abort() };
    await expect(noticePlans(run.outcome, new Set(["B001"]), stopped, stillClock)).rejects.toMatchObject({
      code: "stopped",
    });
  });
});

describe("names that Excel and Windows take", () => {
  const anyName = fc.string({ unit: "binary", maxLength: 60 });

  it("are legal for sheets, and none stands twice", () => {
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 12 }), (wanted) => {
        const names = sheetNames(wanted);
        expect(names).toHaveLength(wanted.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$/);
          expect(name.toLowerCase()).not.toBe("history");
        }
      }),
    );
  });

  it.each([
    [["告知书 张三 B001"], ["告知书 张三 B001"]],
    [
      ["甲/乙", "甲:乙", "甲_乙"],
      ["甲_乙", "甲_乙 (2)", "甲_乙 (3)"],
    ],
    [
      ["Abc", "aBC"],
      ["Abc", "aBC (2)"],
    ],
    [
      ["'甲'", "History", "  "],
      ["甲", "History_", "_"],
    ],
    [
      ["长".repeat(40), "长".repeat(40)],
      ["长".repeat(31), `${"长".repeat(27)} (2)`],
    ],
    [[`${"名".repeat(30)}😀`], ["名".repeat(30)]],
  ])("sheets %j become %j", (wanted, names) => {
    expect(sheetNames(wanted)).toEqual(names);
  });

  it("are legal for files, and none stands twice", () => {
    expect(["CON", "con.xlsx", "LPT1", "COMET", "甲"].map(legalFileName)).toEqual([
      "_CON",
      "_con.xlsx",
      "_LPT1",
      "COMET",
      "甲",
    ]);
    expect(fileNames(["a/b", "A\\B", "甲?", "甲*", "..."])).toEqual(["a_b", "A_B (2)", "甲_", "甲_ (2)", "_"]);
    fc.assert(
      fc.property(anyName, (name) => {
        expect(legalFileName(name)).toMatch(/^[^\\/:*?"<>|]*[^\\/:*?"<>| .]$/u);
      }),
    );
  });
});
