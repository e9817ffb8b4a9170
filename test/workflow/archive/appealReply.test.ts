import type { SealState } from "../../../src/domain/seal/sealStanding";
import { unsealed } from "../../../src/domain/seal/sealStanding";
import type { AppealCase } from "../../../src/workflow/archive/appealCase";
import { agrees, appealCase } from "../../../src/workflow/archive/appealCase";
import { appealReply } from "../../../src/workflow/archive/appealReply";
import { shownFigure } from "../../../src/workflow/archive/shownFigure";
import type { FrozenContent } from "../../../src/workflow/submission/frozenContent";
import { stillClock, unwatched } from "../../support/fakeWorkbook";
import { frozenQuarter } from "../../support/frozenExample";
import { changed, quarterOf } from "../../support/fullQuarter";

let content: FrozenContent;

beforeAll(async () => {
  ({ content } = await frozenQuarter());
});

async function caseOf(key: string, of = content): Promise<AppealCase> {
  const result = await appealCase(of, key, unwatched, stillClock);
  if (result.state !== "found") throw new Error(result.state);
  return result.found;
}

const ground = {
  file: "城东.xlsx",
  fingerprint: "a".repeat(64),
  untouched: true,
  standing: unsealed,
  appeal: "=对评分有异议",
};

describe("an appeal", () => {
  test("is answered from the frozen figures and those computed anew, which agree in an honest file", async () => {
    const found = await caseOf("B001");
    expect(agrees(found)).toBe(true);
    expect(found.figures.find(({ figure }) => figure === "gradingScore")).toEqual({
      figure: "gradingScore",
      frozen: "77.73",
      computed: "77.73",
    });
  });

  test("shows a figure that does not follow from the data", async () => {
    const results = content.results.map((one) => (one.id === "B001" ? { ...one, gradingScore: "79" } : one));
    const found = await caseOf("B001", { ...content, results });
    expect(agrees(found)).toBe(false);
    const { plans } = await appealReply(found, ground, unwatched, stillClock);
    const cells = plans[0]?.blocks.flatMap(({ cells: rows }) => rows) ?? [];
    expect(cells).toContainEqual(["等级评分", "79.00 分", "77.73 分", "不一致"]);
    expect(cells.flat().join()).toContain("有项目与归档结果不一致");
  });

  test("compares what the parts of the scheme give too, with its unit", async () => {
    const found = await caseOf("B001");
    const names = found.figures.map(({ figure }) => figure);
    expect(names).toEqual(expect.arrayContaining(["totalScore", "level", "productPay", "payCoefficient", "promotion"]));
    const results = content.results.map((one) =>
      one.id === "B001" ? { ...one, parts: { ...one.parts, productPay: "12345.5" } } : one,
    );
    const forged = await caseOf("B001", { ...content, results });
    expect(agrees(forged)).toBe(false);
    const { plans } = await appealReply(forged, ground, unwatched, stillClock);
    const line = plans[0]?.blocks.flatMap(({ cells }) => cells).find(([name]) => name === "计价绩效");
    expect(line).toEqual(["计价绩效", "12,345.5 元", expect.stringMatching(/ 元$/), "不一致"]);
  });

  test("of somebody without a result that can be told does not speak of a notice", async () => {
    const { content: faulty } = await frozenQuarter(changed(quarterOf(), "roster", 0, { netProfit: "2000万" }));
    const { plans } = await appealReply(await caseOf("B001", faulty), ground, unwatched, stillClock);
    expect(plans.map(({ name }) => name)).toEqual(["申诉答复书"]);
    const words = plans[0]?.blocks.flatMap(({ cells }) => cells.flat()).join("");
    expect(words).toContain("不附告知书");
    expect(words).not.toContain("见所附告知书");
  });

  test("of somebody who is not in the file has no case", async () => {
    expect(await appealCase(content, "X1", unwatched, stillClock)).toEqual({ state: "nobody" });
  });

  test("is replied to with one file: the reply, then the notice with the whole reasoning, and nobody else in it", async () => {
    const { name, plans } = await appealReply(await caseOf("B001"), ground, unwatched, stillClock);
    expect(name).toBe("申诉答复书_2026Q3_B001_张三.xlsx");
    expect(plans.map((plan) => plan.name)).toEqual(["申诉答复书", "考核结果告知书"]);
    const words = plans.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat())).join("\n");
    expect(words).toContain("=对评分有异议");
    expect(words).toContain("各项与归档结果一致");
    expect(words).toContain("草案");
    for (const other of ["李四", "王五", "赵六", "孙七"]) expect(words).not.toContain(other);
  });

  test("says where the file itself was changed", async () => {
    const { plans } = await appealReply(await caseOf("B002"), { ...ground, untouched: false }, unwatched, stillClock);
    const words = plans[0]?.blocks.flatMap(({ cells }) => cells.flat()).join("\n");
    expect(words).toContain("须先查明改动原因");
  });

  test.each([
    ["issued", "已签发", "签章核验有效"],
    ["draft", "草案", "不得作为考核依据"],
    ["altered", "已改动", "与总行签发的不同，须先查明原因"],
    ["badSignature", "签名无效", "签名今天没有通过核验，须先查明原因"],
    ["withdrawn", "已作废", "须核实冻结时是否有效"],
    [null, "无法判断", "无从核验，须先查明原因"],
  ] as const)("states the scheme as it was found: %s", async (state: SealState | null, name, words) => {
    const standing = state === null ? null : { ...unsealed, state };
    const { plans } = await appealReply(await caseOf("B001"), { ...ground, standing }, unwatched, stillClock);
    const cells = plans[0]?.blocks.flatMap((block) => block.cells) ?? [];
    expect(cells).toContainEqual(["方案状态", name, "冻结时的方案状态", "草案"]);
    // The conclusion is broken into lines as it is printed.
    expect(cells.flat().join("")).toContain(words);
  });

  test("blocks of the reply do not cover one another", async () => {
    const { plans } = await appealReply(await caseOf("B001"), ground, unwatched, stillClock);
    const taken = new Set<number>();
    for (const { at, cells } of plans[0]?.blocks ?? [])
      cells.forEach((_, index) => {
        const row = Number(at.slice(1)) + index;
        expect(taken.has(row)).toBe(false);
        taken.add(row);
      });
  });
});

describe("a figure as people read it", () => {
  test.each([
    ["eva", "2200000", "2,200,000 元"],
    ["deposits", "9000", "9,000 万元"],
    ["gradingScore", "60", "60.00 分"],
    ["finalGrade", "middle-1", "一级客户经理"],
    ["finalGrade", "none-such", "none-such"],
    ["settledGrade", null, "–"],
  ] as const)("%s %s", (figure, value, shown) => {
    const { zh } = shownFigure(figure, value, content.scheme);
    expect(zh.replace(/\s/g, "")).toBe(shown.replace(/\s/g, ""));
  });
});
