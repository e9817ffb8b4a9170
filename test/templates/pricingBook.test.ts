import type { PricingRules } from "../../src/domain/scheme/parts/pricing";
import type { Cell } from "../../src/domain/values/cell";
import { bookValues } from "../../src/templates/blocks/bookValues";
import { columnHeader } from "../../src/templates/blocks/fillReferences";
import type { Scope } from "../../src/templates/books/blockDefinition";
import type { SheetDefinition } from "../../src/templates/books/bookDefinition";
import { pricingBook } from "../../src/templates/books/pricing/pricingBook";
import type { DeepWritable } from "../support/demonstrationScheme";
import { fullContext, thirdQuarter } from "../support/demonstrationScheme";

type Change = (rules: DeepWritable<PricingRules>) => void;

/** The book under the demonstration scheme with a change. */
function tried(change: Change = () => undefined): {
  readonly sheets: readonly SheetDefinition[];
  readonly scope: Scope;
} {
  const context = { ...fullContext((s) => change(s.pricing!)), period: thirdQuarter };
  const sheets = pricingBook.sheets(context);
  return { sheets, scope: bookValues(sheets, context).scope };
}

/** The headers of a table of the book. */
function headers(sheets: readonly SheetDefinition[], table: string): readonly string[] {
  const blocks = sheets.flatMap(({ bands }) => bands.flat());
  return blocks.flatMap((block) =>
    block.kind === "table" && block.id === table ? block.columns.map(columnHeader) : [],
  );
}

const schemes: readonly (readonly [string, Change])[] = [
  ["as demonstrated", () => undefined],
  ["with deductions that may reach into other products", (rules) => (rules.deduction.limit = "quarter")],
  ["priced in points, whole ones", (rules) => Object.assign(rules, { currency: "points", scale: 0 })],
  ["without deferral", (rules) => (rules.deferral = null)],
];

describe.each(schemes)("the book 产品计价, %s", (_name, change) => {
  const { scope } = tried(change);
  const filled = (reference: string): readonly Cell[] => scope.column(reference).filter((cell) => cell !== "");

  test("repeats every pay by formulas of Excel without a difference", () => {
    const people = scope.column("people.id").filter((cell) => cell !== null);
    expect(filled("people.difference")).toEqual(people.map(() => 0));
    expect(filled("sales.nativeDeduction").length).toBeGreaterThan(20);
    filled("sales.nativeDeduction").forEach((cell, place) => {
      // Excel alone does not stop at the product where a deduction may reach further; KPI.PRODUCTPAY of one row does.
      const deduction = Number(filled("sales.deduction")[place]);
      expect(Number(cell) + 1e-9).toBeGreaterThanOrEqual(deduction);
    });
  });

  test("pays out now and later what was earned, in total as for each", () => {
    const totals = ["pay", "deferred", "paidNow"].map((key) => Number(scope.cell(`${key}Total`)));
    const [pay = 0, deferred = 0, paidNow = 0] = totals;
    expect(deferred + paidNow).toBeCloseTo(pay, 6);
    expect(pay).toBeGreaterThan(0);
    expect(scope.cell("faulty")).toBe(0);
  });

  test("shares out all of the credit of joint sales", () => {
    expect(filled("splits.shareTotal")).toEqual([1, 1, 1]);
    expect(filled("splits.remainder")).toEqual([0, 0, 0]);
  });
});

describe("the sheets of 产品计价", () => {
  test("are those of the prices, joint sales, sales, results and redemption", () => {
    expect(tried().sheets.map(({ name }) => name)).toEqual([
      "产品价目",
      "联动分成",
      "产品销量",
      "计价结果",
      "季度兑现",
    ]);
  });

  test("carry a column for every quarter for which pay is deferred, and what falls due is the oldest", () => {
    const { sheets, scope } = tried();
    expect(headers(sheets, "redemption").slice(2, 6)).toEqual([
      "前4季延期·本季到期（元）",
      "前3季延期（元）",
      "前2季延期（元）",
      "上季延期（元）",
    ]);
    expect(scope.column("redemption.due").slice(0, 6)).toEqual(scope.column("redemption.ago4").slice(0, 6));
    const short = tried((rules) => (rules.deferral!.quarters = 1));
    expect(headers(short.sheets, "redemption")[2]).toBe("上季延期·本季到期（元）");
    expect(short.scope.column("redemption.balance").slice(0, 6)).toEqual(
      short.scope.column("redemption.deferred").slice(0, 6),
    );
  });

  test("speak of no deferral where a scheme has none", () => {
    const { sheets } = tried((rules) => (rules.deferral = null));
    expect(headers(sheets, "redemption")).toEqual(["工号", "姓名", "计价绩效（元）", "当季兑现（元）"]);
  });

  test("are in points where the scheme prices in points", () => {
    const { sheets } = tried((rules) => (rules.currency = "points"));
    expect(headers(sheets, "prices")).toContain("单价（分）");
    expect(sheets.find(({ name }) => name === "计价结果")?.unit).toBe("分");
  });
});
