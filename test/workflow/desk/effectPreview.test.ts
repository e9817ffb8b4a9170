import fc from "fast-check";
import type { Scheme } from "../../../src/domain/scheme/scheme";
import { mapTables } from "../../../src/workflow/data/mapping";
import type { EffectPreview } from "../../../src/workflow/desk/effect";
import { effectPreview } from "../../../src/workflow/desk/effectPreview";
import { readData } from "../../../src/workflow/grading/readData";
import { demonstrationScheme, fullContext, thirdQuarter } from "../../support/demonstrationScheme";
import type { FakeTable } from "../../support/fakeWorkbook";
import { FakeWorkbook, stillClock, unwatched } from "../../support/fakeWorkbook";
import { changed, onLeave, quarterOf, tablesOf, threeManagers } from "../../support/fullQuarter";
import type { Person } from "../../support/quarterTables";
import { quarterTables, workedCases } from "../../support/quarterTables";

type Change = Parameters<typeof demonstrationScheme>[0];

const carried = demonstrationScheme();

/** 1 440 000 元 of EVA, 88 分 of quality: exactly 60 分, the bound of 二级. */
const exactlySixty: Person = {
  id: "A004",
  name: "丁",
  netProfit: 1_640_000,
  corporate: 100_000_000,
  quality: 88,
  deposits: 5_000,
  lastGrade: "二级客户经理",
};

async function preview(tables: readonly FakeTable[], older: Scheme, newer: Scheme): Promise<EffectPreview> {
  const workbook = new FakeWorkbook(tables);
  const mapping = mapTables(older.document, await workbook.listTables());
  const data = await readData(workbook, mapping, unwatched);
  return effectPreview({ data, older, newer, period: thirdQuarter }, unwatched, stillClock);
}

function of(people: readonly Person[], change: Change, older: Scheme = carried): Promise<EffectPreview> {
  return preview(Object.values(quarterTables(people)), older, demonstrationScheme(change));
}

function sentences({ people }: EffectPreview): readonly string[] {
  return people.map(({ sentence }) => sentence.zh);
}

describe("the effect of a scheme on last quarter's people", () => {
  it("lets whoever stands exactly on a bound fall when a coefficient rises, and says why", async () => {
    const found = await of([...workedCases, exactlySixty], ({ eva }) => {
      eva.assetClasses[5]!.coefficient = "0.09";
    });
    expect(sentences(found)).toEqual([
      "丁（A004，旗舰支行）由二级客户经理降为三级客户经理：经济增加值 1,440,000 → 1,415,000，EVA分值 48 → ≈47.17，等级评分 60.00 → 59.42，得分等级 二级客户经理 → 三级客户经理；原因是经济资本分配系数变了。",
    ]);
    expect(found.counts).toEqual({ rises: 0, falls: 1, same: 3, onlyOlder: 0, onlyNewer: 0, neither: 0, total: 4 });
    expect(found.people[0]).toMatchObject({
      direction: "falls",
      older: { eva: "1440000", score: "60.00", quality: "88", deposits: "5000" },
      newer: { eva: "1415000", score: "59.42" },
      reasons: [{ id: "assetClasses" }],
      together: false,
    });
    expect(found.groups).toMatchObject([{ group: { id: "assetClasses" }, moved: 1, standsAlone: true }]);
  });

  it("counts older against newer grades", async () => {
    const { matrix, newer } = await of([...workedCases, exactlySixty], ({ eva }) => {
      eva.assetClasses[5]!.coefficient = "0.09";
    });
    const at = (name: string): number => newer.findIndex((grade) => grade.name.zh === name);
    const row = matrix.rows.find(({ grade }) => grade?.name.zh === "二级客户经理");
    expect([row?.counts[at("二级客户经理")], row?.counts[at("三级客户经理")], row?.total]).toEqual([1, 1, 2]);
    expect(matrix.totals.total).toBe(4);
    expect(matrix.rows).toHaveLength(7);
  });

  it("says so where only several changes together move a grade", async () => {
    const close = { ...exactlySixty, netProfit: 1_670_000 };
    const found = await of([close], ({ eva, evaPoints }) => {
      eva.assetClasses[5]!.coefficient = "0.089";
      evaPoints.yuanPerStep = "30500";
    });
    expect(found.people).toMatchObject([{ direction: "falls", reasons: [], together: true }]);
    expect(sentences(found)[0]).toContain("任何一组参数单独变动都不改变其等级，几组合在一起才改变");
    expect(found.groups.map(({ moved }) => moved)).toEqual([0, 0]);
  });

  it("names a change that pulls the other way not among the reasons", async () => {
    const found = await of([exactlySixty], ({ eva, score }) => {
      eva.assetClasses[5]!.coefficient = "0.12";
      score.weights = { evaPoints: "0.69", quality: "0.31" };
    });
    expect(found.people[0]?.reasons.map(({ id }) => id)).toEqual(["assetClasses"]);
  });

  it("names every change that would do it alone", async () => {
    const found = await of([exactlySixty], ({ eva, ladder }) => {
      eva.expectedReturn = "0.12";
      ladder[3]!.scoreFloor = "61";
      ladder[3]!.depositFloor = "5500";
    });
    expect(found.people[0]?.reasons.map(({ id }) => id)).toEqual(["expectedReturn", "scoreFloors", "depositFloors"]);
    expect(sentences(found)[0]).toContain("资本期望回报率与期间系数、等级评分下限、存款日均下限各自单独变动都会如此");
  });

  it("takes balances of a new asset class as 0, and tells it", async () => {
    const found = await of([exactlySixty], ({ eva }) => {
      eva.assetClasses.push({ id: "green", name: { zh: "绿色信贷", en: "Green loans" }, coefficient: "0.05" });
    });
    expect(found.notes.map(({ zh }) => zh)).toEqual(["上季没有「绿色信贷」的余额，预览按 0 计"]);
    expect(found.counts.same).toBe(1);
  });

  it("lets the balances of a class that is gone go with it", async () => {
    const found = await of([exactlySixty], ({ eva }) => {
      eva.assetClasses.splice(5, 1);
    });
    expect(found.notes[0]?.zh).toBe("新方案没有资产分类「一般公司」，其余额不再计入经济资本");
    // 1 640 000 ÷ 30 000 × 70% + 26.4 = 64.67 分: the same grade by more points.
    expect(found.counts.same).toBe(1);
  });

  it("keeps the quality scores where the quarter has no forms for a new item", async () => {
    const found = await of([exactlySixty], ({ quality }) => {
      quality.items[0]!.weight = "0.1";
      quality.items.push({
        id: "performance",
        name: { zh: "绩", en: "Performance" },
        weight: "0.2",
        definition: { zh: "业绩", en: "Results" },
      });
    });
    expect(found.notes[0]?.zh).toContain("综合素质沿用旧方案的得分");
    expect(found.counts).toMatchObject({ same: 1, onlyOlder: 0 });
  });

  it("follows a class and a grade that are called otherwise", async () => {
    const found = await of(workedCases, ({ eva, ladder }) => {
      eva.assetClasses[5]!.name = { zh: "大中型公司", en: "Companies" };
      ladder[3]!.name = { zh: "中级二等", en: "Middle, second" };
    });
    expect(found.counts).toMatchObject({ same: 3, total: 3 });
    expect(found.notes).toEqual([]);
  });

  it("does not count who moves into a new grade between two others as unmoved", async () => {
    const found = await of([exactlySixty], ({ ladder }) => {
      ladder.splice(3, 0, {
        id: "middle-1b",
        name: { zh: "准一级客户经理", en: "Almost first class" },
        category: null,
        scoreFloor: "60",
        depositFloor: "5000",
      });
      ladder[4]!.scoreFloor = "55";
      ladder[4]!.depositFloor = "4000";
    });
    expect(found.people).toMatchObject([
      { direction: "rises", newer: { grade: { id: "middle-1b" } }, reasons: [{ id: "ladder" }] },
    ]);
  });

  it("stops when asked to", async () => {
    const workbook = new FakeWorkbook(Object.values(quarterTables(workedCases)));
    const data = await readData(workbook, mapTables(carried.document, await workbook.listTables()), unwatched);
    const stopped = { ...unwatched, signal: AbortSignal.abort() };
    await expect(
      effectPreview({ data, older: carried, newer: carried, period: thirdQuarter }, stopped, stillClock),
    ).rejects.toMatchObject({ code: "stopped" });
  });

  it("tells how far it has come, never backwards and to the end", async () => {
    const told: number[] = [];
    const workbook = new FakeWorkbook(Object.values(quarterTables(workedCases)));
    const data = await readData(workbook, mapTables(carried.document, await workbook.listTables()), unwatched);
    const progress = { ...unwatched, report: (done: number, total: number) => told.push(done / total) };
    await effectPreview({ data, older: carried, newer: carried, period: thirdQuarter }, progress, stillClock);
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(told.at(-1)).toBe(1);
  });
});

describe("the effect under a scheme with every part", () => {
  const full = fullContext().scheme;

  it("shows nobody moved, and pay as it was, where the schemes are the same", async () => {
    const found = await preview(tablesOf(quarterOf()), full, full);
    expect(found.people).toEqual([]);
    expect(found.groups).toEqual([]);
    expect(found.counts).toMatchObject({ same: 3, total: 3 });
    expect(found.pay).toMatchObject({ people: 3, change: "0" });
  });

  it("finds the rules of movement that let a grade rise, and what it does to pay", async () => {
    const higher = { ...threeManagers[0]!, lastGrade: "三级客户经理" };
    const newer = fullContext(({ movement }) => {
      movement!.maxUpgrade = null;
    }).scheme;
    const found = await preview(tablesOf(quarterOf([higher])), full, newer);
    expect(found.people).toMatchObject([
      {
        direction: "rises",
        older: { finalGrade: { name: { zh: "一级客户经理" } }, grade: { name: { zh: "二级客户经理" } } },
        newer: { grade: { name: { zh: "一级客户经理" } } },
        reasons: [{ id: "movement" }],
      },
    ]);
    expect(Number(found.pay?.change)).toBeGreaterThan(0);
  });

  it("tells whom only one of the schemes grades, and by which rule", async () => {
    const newer = fullContext(({ movement }) => {
      movement!.newHires = { months: 24 };
    }).scheme;
    const rows = changed(quarterOf([...threeManagers, onLeave]), "roster", 1, { hiredOn: 45_800 });
    const found = await preview(tablesOf(rows), full, newer);
    expect(found.people).toMatchObject([{ direction: "onlyOlder", reasons: [{ id: "movement" }] }]);
    expect(sentences(found)[0]).toContain("变为不评级");
    expect(found.matrix.totals.ungraded).toBe(1);
  });
});

describe("properties of the effect", () => {
  const people = fc.array(
    fc.record({
      netProfit: fc.integer({ min: -500_000, max: 4_000_000 }),
      corporate: fc.integer({ min: 0, max: 100_000_000 }),
      quality: fc.integer({ min: 0, max: 100 }),
      deposits: fc.integer({ min: 0, max: 25_000 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const named = (list: readonly Omit<Person, "id">[]): readonly Person[] =>
    list.map((one, index) => ({ ...one, id: `P${String(index)}`, unit: index % 2 === 0 ? "城东支行" : "城西支行" }));

  it("moves nobody under the same scheme", async () => {
    await fc.assert(
      fc.asyncProperty(people, async (list) => {
        const found = await of(named(list), () => undefined);
        expect(found.counts.same).toBe(list.length);
        expect(found.people).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it("gives everybody who changes the one reason where only one group of parameters changes", async () => {
    const changes: readonly Change[] = [
      ({ eva }) => void (eva.assetClasses[5]!.coefficient = "0.2"),
      ({ eva }) => void (eva.expectedReturn = "0.3"),
      ({ evaPoints }) => void (evaPoints.yuanPerStep = "20000"),
      ({ score }) => void (score.weights = { evaPoints: "0.5", quality: "0.5" }),
      ({ ladder }) => void (ladder[0]!.scoreFloor = "140"),
      ({ ladder }) => void (ladder[5]!.depositFloor = "3000"),
      ({ deposits }) => void (deposits.products[0]!.coefficient = "0.5"),
    ];
    await fc.assert(
      fc.asyncProperty(people, fc.constantFrom(...changes), async (list, change) => {
        const found = await of(named(list), change);
        expect(found.groups).toHaveLength(1);
        for (const person of found.people) {
          expect(person.together).toBe(false);
          expect(person.reasons).toEqual([found.groups[0]!.group]);
        }
        expect(found.groups[0]!.moved).toBe(found.people.length);
      }),
      { numRuns: 25 },
    );
  });

  it("counts everybody once: in the matrix, in the totals, in the units; and nobody rises where bounds rise", async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.integer({ min: 1, max: 9 }), async (list, more) => {
        const found = await of(named(list), ({ ladder }) => {
          for (const grade of ladder)
            if (grade.scoreFloor !== null) grade.scoreFloor = String(Number(grade.scoreFloor) + more);
        });
        const { rises, falls, same, onlyOlder, onlyNewer, neither, total } = found.counts;
        expect(rises + falls + same + onlyOlder + onlyNewer + neither).toBe(total);
        expect(rises).toBe(0);
        expect(falls).toBe(found.people.length);
        expect(found.matrix.rows.reduce((all, row) => all + row.total, 0)).toBe(total);
        expect(found.units.reduce((all, { counts }) => all + counts.total, 0)).toBe(total);
      }),
      { numRuns: 15 },
    );
  });
});
