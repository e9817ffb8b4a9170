import type { TableId } from "../../src/workflow/layout/column";
import { spillGroups } from "../../src/workflow/layout/partResults";
import type { ResultKey } from "../../src/workflow/layout/results";
import type { QuarterRows } from "../support/fullQuarter";
import { changed, newHire, onLeave, quarterOf, threeManagers } from "../support/fullQuarter";
import type { TestHost } from "../workbench/testHost";
import { put } from "./excelHost";
import { fullColumns, gradeAndWrite, installQuarter } from "./liveQuarter";

let host: TestHost;

/** Five managers, one of them with a veto; the new hire has no rating forms. */
function quarter(): QuarterRows {
  // 李四 has held the grade for long enough to be proposed.
  const rows = changed(quarterOf([...threeManagers, newHire, onLeave]), "roster", 1, { heldQuarters: 6 });
  return {
    ...changed(changed(rows, "sales", 0, { quantity: 20 }), "indicators", 0, { actual: 1_234_567 }),
    ratings: rows.ratings.filter(({ id }) => id !== newHire.id),
    indicators: [
      ...changed(rows, "indicators", 0, { actual: 1_234_567 }).indicators,
      { id: "B001", indicator: "反电信诈骗", actual: 2 },
    ],
    vetoes: [{ id: "B001", veto: "重大有责投诉", date: 46_240, note: "信访件" }],
  };
}

beforeAll(async () => {
  host = await installQuarter(quarter());
});
afterAll(() => {
  host.dispose();
});

/** Columns that need the grading; where it fails they hold an error among formulas, and nothing among values. */
const needGrading: readonly ResultKey[] = [
  "quality",
  "deposits",
  ...(spillGroups[0] ?? []),
  "unitRank",
  "bankRank",
  "nextGrade",
];

function column(rows: readonly (readonly unknown[])[], key: ResultKey): readonly unknown[] {
  return rows.map((row) => row[fullColumns.findIndex((one) => one.key === key)]);
}

/** Expects the same in every column, but for what the grading cannot give the new hire. */
async function expectSame(without: readonly TableId[] = []): Promise<readonly (readonly unknown[])[]> {
  const values = await gradeAndWrite("values", 5, without);
  const live = await gradeAndWrite("live", 5, without);
  for (const { key } of fullColumns) {
    const [one, other] = [live, values].map((rows) =>
      column(rows, key).filter((_cell, index) => !needGrading.includes(key) || rows[index]?.[0] !== newHire.id),
    );
    expect({ key, cells: one }).toEqual({ key, cells: other });
  }
  return live;
}

test("live formulas of every part give what the wizard writes as values", async () => {
  const rows = await expectSame();
  expect(column(rows, "settledGrade")).toEqual(["二级客户经理", "二级客户经理", "二级客户经理", "", "一级客户经理"]);
  expect(column(rows, "movement")).toEqual(["保级", "保级", "新定级", "不评级", "降级"]);
  expect(column(rows, "difficulty")).toEqual([1.07, "", "", "", ""]);
});

test("and so they do in a quarter without a veto", async () => {
  await put("一票否决", "A2:D2", [["", "", "", ""]]);
  const rows = await expectSame();
  expect(column(rows, "settledGrade")[0]).toBe("一级客户经理");
  expect(column(rows, "promotion").slice(0, 2)).toEqual(["建议晋级", "建议晋级"]);
});

test("nobody under a veto is proposed by either", async () => {
  await put("一票否决", "A2:D2", [["B002", "重大有责投诉", 46_240, ""]]);
  const rows = await expectSame();
  expect(column(rows, "promotion")[1]).toBe("不建议");
  expect(column(rows, "promotionReason")[1]).toBe("一票否决：重大有责投诉，不得晋级。");
  expect(column(rows, "bankRank")).toEqual([1, 2, 2, "", 4]);
});

test("who is graded and then ungraded by rule takes no place in either", async () => {
  await put("一票否决", "A2:D2", [["B003", "涉案或受党纪政纪处分", 46_240, ""]]);
  const ungraded = await expectSame();
  expect(column(ungraded, "finalGrade")[2]).toBe("二级客户经理");
  expect(column(ungraded, "bankRank")).toEqual([1, 2, "", "", 3]);
  expect(column(ungraded, "unitRank")).toEqual([1, 2, "", "", 1]);
});

test("without the table of indicators nothing follows from the result, in neither", async () => {
  const rows = await expectSame(["indicators"]);
  for (const key of ["totalScore", "level", "promotion", "payCoefficient", "trainingReason"] as const)
    expect({ key, cells: column(rows, key) }).toEqual({ key, cells: ["", "", "", "", ""] });
});
