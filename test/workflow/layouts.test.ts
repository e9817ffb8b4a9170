import { header } from "../../src/workflow/layout/column";
import { resultColumnsOf, spillWidth } from "../../src/workflow/layout/partResults";
import { resultColumns } from "../../src/workflow/layout/results";
import { tableLayouts } from "../../src/workflow/layout/tables";
import { demonstrationDocument, fullDocument } from "../support/demonstrationScheme";

const grading = demonstrationDocument();
const full = fullDocument();

describe("the tables that a scheme asks for", () => {
  it("are the three of the grading where it has no parts, with no column more", () => {
    const layouts = tableLayouts(grading);
    expect(Object.keys(layouts)).toEqual(["roster", "ratings", "deposits"]);
    expect(layouts.roster.columns.map(({ key }) => key)).toEqual([
      "id",
      "name",
      "unit",
      "lastGrade",
      "netProfit",
      ...grading.eva.assetClasses.map(({ id }) => id),
    ]);
  });

  it("are those of every part where it has them, with the columns that the parts ask for behind the others", () => {
    const layouts = tableLayouts(full);
    const headers = Object.values(layouts).map(({ name, columns }) => [name, ...columns.map(header)]);
    expect(headers.slice(3)).toEqual([
      ["指标完成", "工号", "指标", "实际", "目标"],
      ["产品销量", "工号", "产品", "数量", "任务"],
      ["团队得分", "机构", "团队得分（分）"],
      ["一票否决", "工号", "事项", "日期", "说明"],
    ]);
    expect(layouts.roster.columns.slice(5 + full.eva.assetClasses.length).map(header)).toEqual([
      "考核卡",
      "客户数（户）",
      "贷款余额（万元）",
      "行业",
      "市场",
      "入职日期",
      "缺勤天数（天）",
      "调入日期",
      "保护情形",
      "保持季度数",
    ]);
  });

  it.each([
    ["scorecard", "indicators", "card"],
    ["pricing", "sales", null],
    ["team", "teams", "customers"],
    ["movement", "vetoes", "hiredOn"],
    ["outcome", null, "heldQuarters"],
  ] as const)("do without those of %s where the scheme leaves it out", (part, table, column) => {
    const layouts = tableLayouts(fullDocument((document) => Object.assign(document, left(part))));
    if (table !== null) expect(layouts[table]).toBeUndefined();
    if (column !== null) expect(layouts.roster.columns.map(({ key }) => key)).not.toContain(column);
  });

  it("ask for nothing of the team where the scheme has no cards to balance with it", () => {
    const alone = fullDocument((document) => Object.assign(document, { scorecard: undefined }));
    const { roster, teams } = tableLayouts(alone);
    expect(teams).toBeUndefined();
    expect(roster.columns.map(({ key }) => key)).not.toEqual(expect.arrayContaining(["customers"]));
    expect(resultColumnsOf(alone).map(({ key }) => key)).not.toEqual(expect.arrayContaining(["balancedScore"]));
  });

  it("offer the scheme's own names to choose from, and the words that may stand for a number", () => {
    const { indicators, sales, vetoes } = tableLayouts(full);
    expect(indicators?.columns[1]?.choices).toEqual(expect.arrayContaining(["经济增加值", "数字人民币推广"]));
    expect(sales?.columns[3]?.words).toEqual(["无"]);
    expect(vetoes?.columns[1]?.choices).toContain("业绩数据造假");
  });
});

describe("the columns of the results", () => {
  it("are today's where the scheme has no parts", () => {
    expect(resultColumnsOf(grading)).toEqual(resultColumns);
  });

  it("stand part by part where it has them, the data check last", () => {
    const keys = resultColumnsOf(full).map(({ key }) => key);
    expect(keys.slice(10, 15)).toEqual(["finalGrade", "lastGrade", "settledGrade", "movement", "movementReason"]);
    expect(keys.slice(18, 22)).toEqual(["totalScore", "difficulty", "balancedScore", "level"]);
    expect(keys.at(-1)).toBe("check");
  });

  it("are filled by one formula as far as its figures reach", () => {
    const columns = resultColumnsOf(full);
    const keys = columns.map(({ key }) => key);
    for (const first of ["eva", "settledGrade", "gross", "promotion"] as const) {
      const from = keys.indexOf(first);
      const width = spillWidth(first, columns);
      expect(columns.slice(from, from + width).every(({ key }) => key !== "check" && key !== "nextGrade")).toBe(true);
    }
    expect(
      ["eva", "settledGrade", "gross", "promotion", "movement"].map((key) => spillWidth(key as "eva", columns)),
    ).toEqual([6, 3, 5, 6, 1]);
  });

  it("are priced in the currency of the scheme", () => {
    const points = fullDocument((document) => {
      if (document.pricing !== undefined) document.pricing.currency = "points";
    });
    expect(resultColumnsOf(points).find(({ key }) => key === "productPay")?.unit).toBe("points");
    expect(resultColumnsOf(full).find(({ key }) => key === "productPay")?.unit).toBe("yuan");
  });
});

/** The part left out. */
function left(part: string): Readonly<Record<string, undefined>> {
  return { [part]: undefined };
}
