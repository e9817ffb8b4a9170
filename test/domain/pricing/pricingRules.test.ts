import { issueText } from "../../../src/domain/scheme/schemeIssue";
import { readScheme } from "../../../src/domain/scheme/scheme";
import { schemeTables } from "../../../src/domain/scheme/schemeTables";
import type { PricingRules } from "../../../src/domain/scheme/parts/pricing";
import type { DeepWritable } from "../../support/demonstrationScheme";
import { fullDocument } from "../../support/demonstrationScheme";

type Change = (rules: DeepWritable<PricingRules>) => void;

function issuesAfter(change: Change): readonly string[] {
  const result = readScheme(fullDocument((s) => change(s.pricing!)));
  return result.ok ? [] : result.issues.map((issue) => issueText(issue).zh);
}

describe("a scheme whose prices cannot stand is refused", () => {
  const broken: readonly (readonly [string, Change, string])[] = [
    ["a price of 0", (p) => (p.products[0]!.price = "0"), 'pricing.products[0].price：现为 "0"，应为大于 0 的小数文本'],
    ["a negative price", (p) => (p.products[1]!.price = "-5"), "pricing.products[1].price："],
    ["a price as a number", (p) => (p.products[0]!.price = 60 as unknown as string), "pricing.products[0].price："],
    ["a negative penalty", (p) => (p.products[2]!.penalty = "-1"), "pricing.products[2].penalty："],
    [
      "a line at which the task is met",
      (p) => (p.deduction.line = "1"),
      "pricing.deduction.line：另扣的完成率底线现为 1，应小于 1",
    ],
    ["a line above 100%", (p) => (p.deduction.line = "1.2"), "pricing.deduction.line："],
    ["a limit that there is not", (p) => (p.deduction.limit = "year" as "quarter"), "pricing.deduction.limit："],
    ["a currency that there is not", (p) => (p.currency = "dollar" as "yuan"), "pricing.currency："],
    ["all pay deferred", (p) => (p.deferral!.share = "1"), "pricing.deferral.share：延期支付比例现为 1"],
    ["a deferral of nothing", (p) => (p.deferral!.share = "0"), "pricing.deferral.share：延期支付比例现为 0"],
    ["a deferral for no time", (p) => (p.deferral!.quarters = 0), "pricing.deferral.quarters："],
    ["half a place", (p) => (p.scale = 1.5), "pricing.scale："],
    ["no products", (p) => (p.products = []), "pricing.products："],
    [
      "a product named twice",
      (p) => (p.products[1]!.name.zh = `${p.products[0]!.name.zh} `),
      "pricing.products[1].name：名称「新开对公结算账户",
    ],
    [
      "an entry the format does not have",
      (p) => Object.assign(p, { bonus: "1" }),
      "pricing.bonus：方案格式里没有这一项",
    ],
  ];

  it.each(broken)("%s", (_name, change, issue) => {
    expect(issuesAfter(change)).toContainEqual(expect.stringContaining(issue));
  });

  it.each<readonly [string, Change]>([
    ["no deferral", (p) => (p.deferral = null)],
    ["prices in points", (p) => (p.currency = "points")],
    ["a line of 0, below which nobody stands", (p) => (p.deduction.line = "0")],
    ["no penalty", (p) => (p.products[0]!.penalty = "0")],
  ])("but not %s", (_name, change) => {
    expect(issuesAfter(change)).toEqual([]);
  });
});

describe("方案参数 shows the prices", () => {
  const tables = (change?: Change): ReturnType<typeof schemeTables> =>
    schemeTables(fullDocument((s) => change?.(s.pricing!))).filter(({ name }) => name.startsWith("产品"));

  it("every decimal of the part, each once", () => {
    const paths = tables().flatMap(({ rows }) => rows.flatMap((row) => row.flatMap(({ path }) => path ?? [])));
    const { products } = fullDocument().pricing!;
    const decimals = products.flatMap((_product, index) =>
      ["price", "penalty"].map((key) => `pricing.products[${String(index)}].${key}`),
    );
    const wanted = [...decimals, "pricing.deduction.line", "pricing.deferral.share", "pricing.deferral.quarters"];
    expect(paths).toHaveLength(new Set(paths).size);
    expect(wanted.filter((path) => !paths.includes(path))).toEqual([]);
  });

  it("in the unit they are meant in", () => {
    expect(tables()[0]?.columns.map(({ zh }) => zh)).toEqual(["产品", "计量单位", "单价（元）", "低于底线另扣（元）"]);
    const inPoints = tables((p) => (p.currency = "points"));
    expect(inPoints[0]?.columns[2]?.zh).toBe("单价（分）");
    expect(inPoints[0]?.rows[0]?.[2]?.unit).toBe("points");
  });

  it("and nothing where nothing is deferred", () => {
    const cells = tables((p) => (p.deferral = null)).flatMap(({ rows }) => rows.map((row) => row[1]));
    const deferral = cells.filter((cell) => cell?.path?.startsWith("pricing.deferral") === true);
    expect(deferral.map((cell) => [cell?.value, cell?.number])).toEqual([
      ["", false],
      ["", false],
    ]);
  });
});
