import { isBlank } from "../../src/domain/values/cell";
import { branchBook } from "../../src/templates/books/branch/branchBook";
import { NOT_COMPLETE } from "../../src/templates/books/branch/sentence";
import type { Change } from "./changedBook";
import { changedBook, differences, emptied, valuesOf } from "./changedBook";

const cellsAfter = (change: Change): ((id: string) => unknown) => valuesOf(changedBook(branchBook, change)).scope.cell;

describe("the branch report with the figures of the source", () => {
  const cell = cellsAfter({});

  it("finds nothing that contradicts itself", () => {
    expect(cell("failed")).toBe(0);
    expect([cell("sumCount"), cell("sumAmount"), cell("nplCheck")]).toEqual(["相符", "相符", "相符"]);
    expect(cell("orderPaid")).toBe("相符，待放款1笔");
    expect(cell("orderAmount")).toBe("相符，待放款45.46万元");
    expect(cell("channelCheck")).toBe("相符，合计9,982.80万元");
  });
});

describe("what contradicts itself is named", () => {
  it.each<readonly [string, Change, string, string]>([
    ["a loan too few in the total", { cells: { paidCount: 854 } }, "sumCount", "超出 1"],
    ["a loan too many in the total", { cells: { paidCount: 856 } }, "sumCount", "不足 1：下级合计 855，应不少于 856"],
    ["an amount left out", { rows: { mix: [["新增", 619, 15147.34]] } }, "sumAmount", "不足 6893.4："],
    ["another growth than stated", { cells: { balanceStated: 4971.65 } }, "balanceCheck", "不符，相差-0.09"],
    ["another ratio than stated", { cells: { badRatioStated: 0.0014 } }, "nplCheck", "不符，应为0.41%"],
    ["more approved than applied for", { cells: { appliedCount: 800 } }, "orderApproved", "不符：多出56笔"],
    ["more paid out than approved", { cells: { approvedAmount: 22000 } }, "orderAmount", "不符：多出40.74万元"],
    [
      "channels beyond the total",
      { rows: { channels: [["网贷", 900, 23000]] } },
      "channelCheck",
      "不符：渠道合计23,000.00万元",
    ],
  ])(
    "%s",
    async (_name, change, id, expected) => {
      const cell = cellsAfter(change);
      const words = String(cell(id)).replace(/(?<=\d),(?=\d{3})/g, (comma) => (expected.includes(",") ? comma : ""));
      expect(words).toContain(expected);
      expect(Number(cell("failed"))).toBeGreaterThan(0);
      expect(await differences(changedBook(branchBook, change))).toEqual([]);
    },
    60_000,
  );
});

describe("plans", () => {
  it.each<readonly [string, Change, string, string]>([
    ["done", { cells: { paidPlan: 22040.74 } }, "paidVerdict", "已完成全年计划"],
    ["of zero", { cells: { profitPlan: 0 } }, "profitVerdict", "计划为 0，不能求完成率"],
    ["that are not made", { cells: { profitPlan: null } }, "profitVerdict", ""],
    [
      "in step with the year to the hair",
      { cells: { profitPlan: 600, profitNow: 550 } },
      "profitVerdict",
      "达到序时进度",
    ],
    ["behind the year", { cells: { profitPlan: 700 } }, "profitVerdict", "低于序时进度10.22个百分点"],
    ["for bad loans that are exceeded", { cells: { badRatioPlan: 0.004 } }, "badRatioVerdict", "高于计划0.01个百分点"],
  ])(
    "%s",
    async (_name, change, id, expected) => {
      expect(cellsAfter(change)(id)).toBe(expected);
      expect(await differences(changedBook(branchBook, change))).toEqual([]);
    },
    60_000,
  );
});

describe("the branch report before anything is filled in", () => {
  const empty = changedBook(branchBook, emptied(branchBook));

  it("shows no error and claims nothing", async () => {
    const { scope, things } = valuesOf(empty);
    const shown = [...things].flatMap(([id, { kind }]) =>
      kind === "computed" && !isBlank(scope.cell(id)) ? [[id, scope.cell(id)]] : [],
    );
    expect(shown).toEqual([["failed", 0]]);
    expect(await differences(empty)).toEqual([]);
  }, 60_000);

  it("writes no sentence about figures that are not there", () => {
    const texts = empty
      .sheets({ ...valuesOf(empty).scope.context })
      .filter(({ name }) => name === "经营分析报告")
      .flatMap(({ bands }) => bands.flat())
      .flatMap((block) => (block.kind === "cells" ? block.rows.flat() : []))
      .flatMap((cell) => (cell.kind === "computed" ? [cell.value(valuesOf(empty).scope)] : []));
    expect(texts.filter((words) => words === NOT_COMPLETE)).toHaveLength(4);
  });
});
