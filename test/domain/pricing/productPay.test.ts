import fc from "fast-check";
import { bind } from "../../../src/domain/calculation/bind";
import type { ExplanationStep } from "../../../src/domain/calculation/explain";
import { explain } from "../../../src/domain/calculation/explain";
import { productPay, productPayIn } from "../../../src/domain/pricing/productPay";
import type { PricingRules } from "../../../src/domain/scheme/parts/pricing";
import type { Cell } from "../../../src/domain/values/cell";
import { problemText } from "../../../src/domain/values/problem";
import type { DeepWritable } from "../../support/demonstrationScheme";
import { demonstrationContext, fullContext } from "../../support/demonstrationScheme";

type Sale = readonly [product: Cell, quantity: Cell, target: Cell];

/** Two products, a line of 60% and 20% deferred; a change may be made to it. */
function pricing(change: (rules: DeepWritable<PricingRules>) => void = () => undefined): typeof bound {
  return bind(
    productPay,
    fullContext((s) => {
      s.pricing = {
        currency: "yuan",
        scale: 2,
        products: [
          {
            id: "card",
            name: { zh: "信用卡", en: "Card" },
            unit: { zh: "张", en: "card" },
            price: "60",
            penalty: "150",
          },
          {
            id: "fund",
            name: { zh: "基金", en: "Fund" },
            unit: { zh: "万元", en: "CNY 10,000" },
            price: "0.35",
            penalty: "20",
          },
        ],
        deduction: { line: "0.6", limit: "product" },
        deferral: { share: "0.2", quarters: 4 },
      };
      change(s.pricing);
    }),
  );
}

const bound = bind(productPay, fullContext());
const plain = pricing();

function cellsOf(sales: readonly Sale[]): Parameters<typeof bound.run>[0] {
  return {
    products: sales.map(([product]) => product),
    quantities: sales.map(([, quantity]) => quantity),
    targets: sales.map(([, , target]) => target),
  };
}

/** Gross, deduction, pay, deferred, paid now. */
function figures(sales: readonly Sale[], by = plain): readonly number[] {
  const result = by.run(cellsOf(sales));
  if (!result.ok) throw new Error(result.problems.map((found) => problemText(found).zh).join(""));
  const { gross, deduction, pay, deferred, paidNow } = result.value;
  return [gross, deduction, pay, deferred, paidNow].map((figure) => figure.toNumber());
}

function problems(sales: readonly Sale[], by = plain): string {
  const result = by.run(cellsOf(sales));
  return result.ok ? "" : result.problems.map((found) => problemText(found).zh).join("");
}

describe("one product is paid by its completion rate (倒扣)", () => {
  it.each([
    ["the task met to the piece: in full", 50, 50, [3000, 0, 3000, 600, 2400]],
    ["more than the task: in full, for every piece", 80, 50, [4800, 0, 4800, 960, 3840]],
    ["80% of the task: × 80%", 40, 50, [2400, 480, 1920, 384, 1536]],
    ["exactly on the line: no penalty yet", 30, 50, [1800, 720, 1080, 216, 864]],
    ["below the line: × completion, less the penalty", 29, 50, [1740, 880.8, 859.2, 171.84, 687.36]],
    ["far below: no more is deducted than was earned", 1, 50, [60, 60, 0, 0, 0]],
    ["nothing sold: nothing to deduct from", 0, 50, [0, 0, 0, 0, 0]],
    ["no task: in full", 7, "无", [420, 0, 420, 84, 336]],
    ["no task, in English", 7, "None", [420, 0, 420, 84, 336]],
  ] as const)("%s", (_name, quantity, target, expected) => {
    expect(figures([["信用卡", quantity, target]])).toEqual(expected);
  });

  it("thirds of a task reach the line as paper has it", () => {
    // 60% of a task of 3.3333333333333335 is 2: on the line, though binary digits fall short of it.
    expect(figures([["信用卡", 2, 10 / 3]])[1]).toBeCloseTo(48, 10);
  });
});

describe("the quarter's pay of a manager", () => {
  const sales: readonly Sale[] = [
    ["信用卡", 40, 50],
    ["基金", 1000, 800],
  ];

  it("is the sum over the products", () => {
    expect(figures(sales)).toEqual([2750, 480, 2270, 454, 1816]);
  });

  it("is rounded once, the half up: 0.005 is a cent", () => {
    // 3.3 × 0.35 = 1.155.
    expect(figures([["基金", 3.3, "无"]])).toEqual([1.155, 0, 1.16, 0.23, 0.93]);
  });

  it("of the demonstration scheme is computed by its own prices", () => {
    expect(figures(sales.slice(0, 1), bound)).toEqual([2400, 480, 1920, 384, 1536]);
  });

  it("is all paid now where nothing is deferred", () => {
    expect(
      figures(
        sales,
        pricing((rules) => (rules.deferral = null)),
      ),
    ).toEqual([2750, 480, 2270, 0, 2270]);
  });

  it("lets a penalty reach into other products where the scheme limits it by the quarter only", () => {
    const byQuarter = pricing((rules) => (rules.deduction.limit = "quarter"));
    const two: readonly Sale[] = [
      ["信用卡", 0, 50],
      ["基金", 1000, 800],
    ];
    expect(figures(two)).toEqual([350, 0, 350, 70, 280]);
    expect(figures(two, byQuarter)).toEqual([350, 150, 200, 40, 160]);
    expect(figures([["信用卡", 0, 50]], byQuarter)).toEqual([0, 0, 0, 0, 0]);
  });

  it("is in points where the scheme prices in points", () => {
    const inPoints = productPayIn("points");
    expect(inPoints.outputs.pay.unit).toBe("points");
    expect(inPoints.outputs.completions.unit).toBe("rate");
    expect(productPayIn("yuan").outputs).toEqual(productPay.outputs);
  });

  function stepsOf(sold: readonly Sale[], of = productPay): readonly ExplanationStep[] {
    const { params } = plain;
    const read = plain.read(cellsOf(sold));
    if (!read.ok || !params.ok) throw new Error("These sales can be read");
    const result = plain.compute(read.value);
    if (!result.ok) throw new Error("These sales can be priced");
    return explain(of, { ...params.value, ...read.value, ...result.value });
  }

  it("says of every product how its deduction comes about (倒扣)", () => {
    const steps = stepsOf([
      ["信用卡", 11, 20],
      ["基金", 0, 800],
    ]).filter(({ name }) => name.startsWith("sales."));
    expect(steps.map(({ label, figures: shown, result: given }) => `${label.zh}：${shown.zh} = ${given.zh}`)).toEqual([
      "信用卡·完成率：11 ÷ 20 = 55%",
      "信用卡·低于底线另扣：55% < 60% = 150 元",
      "信用卡·应扣：660 × (100% − 55%) + 150 = 447 元",
      "基金·完成率：0 ÷ 800 = 0%",
      "基金·低于底线另扣：0% < 60% = 20 元",
      "基金·应扣：0 × (100% − 0%) + 20 = 20 元",
      "基金·以本产品计价为限的倒扣：20与0取较小 = 0 元",
    ]);
    expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length);
    const due = steps.find(({ label }) => label.en === "Card, Deduction due");
    expect(due?.words.zh).toBe("本产品计价 × （100% − 完成率） + 低于底线另扣");
  });

  it("says it in points where the scheme prices in points", () => {
    const due = stepsOf([["信用卡", 11, 20]], productPayIn("points")).find(({ label }) => label.zh === "信用卡·应扣");
    expect(due?.result.zh).toBe("447 分");
  });

  it("is explained step by step with the names of the products", () => {
    expect(stepsOf(sales).map(({ figures: shown, result: given }) => [shown.zh, given.zh])).toEqual([
      ["信用卡 40 × 60 + 基金 1,000 × 0.35", "2,750 元"],
      ["40 ÷ 50", "80%"],
      ["60% ≤ 80%", "0 元"],
      ["2,400 × (100% − 80%) + 0", "480 元"],
      ["1,000 ÷ 800", "125%"],
      ["信用卡 480", "480 元"],
      ["480与2,750取较小", "480 元"],
      ["(2,750 − 480) 四舍五入到 2 位小数", "2,270 元"],
      ["(2,270 × 20%) 四舍五入到 2 位小数", "454 元"],
      ["2,270 − 454", "1,816 元"],
    ]);
  });
});

describe("sales that cannot be priced are named", () => {
  it.each([
    ["a product without a price", [["黄金", 1, 1]], "产品是「黄金」，方案中没有；应为信用卡、基金"],
    [
      "a product in two rows",
      [
        ["信用卡", 1, 1],
        ["card", 2, 1],
      ],
      "产品「信用卡」出现了不止一次，应每位客户经理每个产品只留一行",
    ],
    ["a negative quantity", [["信用卡", -1, 1]], "销量是「-1」"],
    ["a quantity as text", [["信用卡", "12张", 1]], "「12张」"],
    ["a target left blank", [["信用卡", 1, null]], "任务没有填写，应填大于 0 的数字，没有任务的填「无」"],
    ["a target of 0", [["信用卡", 1, 0]], "任务是「0」，不能作除数"],
    ["a negative target", [["信用卡", 1, -5]], "任务是「-5」，应填大于 0 的数字，没有任务的填「无」。"],
    ["a target in words", [["信用卡", 1, "待定"]], "任务是「待定」，应填大于 0 的数字，没有任务的填「无」。"],
    [
      "a target as text",
      [["信用卡", 1, "1,200"]],
      "应填大于 0 的数字，没有任务的填「无」（若原意是 1,200，请直接输入该数字）。",
    ],
    ["no sales at all", [], "产品销量缺少该客户经理的记录"],
  ] as readonly (readonly [string, readonly Sale[], string])[])("%s", (_name, sales, expected) => {
    expect(problems(sales)).toContain(expected);
  });

  it("a scheme that prices nothing", () => {
    expect(problems([["信用卡", 1, 1]], bind(productPay, demonstrationContext()))).toContain("产品计价");
  });
});

describe("for any sales", () => {
  const quantity = fc.integer({ min: 0, max: 100_000 }).map((value) => value / 100);
  const target = fc.oneof(
    fc.constant<Cell>("无"),
    fc.integer({ min: 1, max: 100_000 }).map((value) => value / 100),
  );
  const two = fc.record({ quantities: fc.tuple(quantity, quantity), targets: fc.tuple(target, target) });
  const salesOf = ({
    quantities,
    targets,
  }: {
    quantities: readonly number[];
    targets: readonly Cell[];
  }): readonly Sale[] =>
    ["信用卡", "基金"].map((name, index) => [name, quantities[index] ?? 0, targets[index] ?? null]);
  const schemes = fc.constantFrom(
    plain,
    pricing((rules) => (rules.deduction.limit = "quarter")),
    pricing((rules) => (rules.deduction.line = "0")),
  );

  it("the deduction lies between nothing and the gross, and the two parts of the pay add up", () => {
    fc.assert(
      fc.property(two, schemes, (sold, by) => {
        const [gross = 0, deduction = 0] = figures(salesOf(sold), by);
        expect(deduction).toBeGreaterThanOrEqual(0);
        expect(deduction).toBeLessThanOrEqual(gross);
        const result = by.run(cellsOf(salesOf(sold)));
        if (!result.ok) throw new Error("These sales can be priced");
        expect(result.value.deferred.plus(result.value.paidNow).toString()).toBe(result.value.pay.toString());
      }),
    );
  });

  it("more sold never lowers the pay", () => {
    fc.assert(
      fc.property(two, fc.integer({ min: 1, max: 5_000 }), schemes, (sold, more, by) => {
        const [card, fund] = sold.quantities;
        const [, , before = 0] = figures(salesOf(sold), by);
        const [, , after = 0] = figures(salesOf({ ...sold, quantities: [card + more / 100, fund] }), by);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it("a higher target never raises the pay", () => {
    fc.assert(
      fc.property(
        quantity,
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 1, max: 5_000 }),
        schemes,
        (sold, task, more, by) => {
          const [, , before = 0] = figures([["信用卡", sold, task / 100]], by);
          const [, , after = 0] = figures([["信用卡", sold, (task + more) / 100]], by);
          expect(after).toBeLessThanOrEqual(before);
        },
      ),
    );
  });

  it("the order of the rows does not matter", () => {
    fc.assert(
      fc.property(two, schemes, (sold, by) => {
        expect(figures([...salesOf(sold)].reverse(), by)).toEqual(figures(salesOf(sold), by));
      }),
    );
  });
});
