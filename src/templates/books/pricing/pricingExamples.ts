import type { Cell, Cells } from "../../../domain/values/cell";
import { NO_TARGET } from "../../../domain/pricing/targets";
import type { PricingRules } from "../../../domain/scheme/parts/pricing";

/** The people of the example: staff number, name, unit. */
export const examplePeople: Cells = [
  ["KH001", "周敏", "东城支行"],
  ["KH002", "吴强", "东城支行"],
  ["KH003", "郑洁", "滨江支行"],
  ["KH004", "冯涛", "滨江支行"],
  ["KH005", "孙悦", "新区支行"],
  ["KH006", "何川", "新区支行"],
];

/** Completion of the example's tasks, in hundredths: above, at and below 100%, on the line and below it. */
const completions: readonly number[] = [112, 100, 84, 60, 45, 96, 130, 72, 105, 58, 91];

/** What one person may sell of a product in a quarter, by place in the price list; the last ones have no task. */
const usualTasks: readonly number[] = [20, 4, 30, 60, 150, 800, 120, 15, 10, 500];
/** The unit of products that are counted by amount and not by piece. */
const AMOUNT_UNIT = "万元";
const PRODUCTS_EACH = 4;
const EVERY_HOW_MANY_WITHOUT_TASK = 9;

/** Sales of the example, four products each: staff number, product, quantity, task (or 「无」). */
export function exampleSales({ products }: PricingRules): Cells {
  return examplePeople.flatMap(([id = null], person) =>
    Array.from({ length: Math.min(PRODUCTS_EACH, products.length) }, (_, index): readonly Cell[] => {
      const place = (person * PRODUCTS_EACH + index) % products.length;
      const running = person * PRODUCTS_EACH + index;
      const task = usualTasks[place % usualTasks.length] ?? 10;
      const exact = (task * (completions[running % completions.length] ?? 100)) / 100;
      const quantity = products[place]?.unit.zh === AMOUNT_UNIT ? exact : Math.round(exact);
      const none = running % EVERY_HOW_MANY_WITHOUT_TASK === EVERY_HOW_MANY_WITHOUT_TASK - 1;
      return [id, products[place]?.name.zh ?? "", quantity, none ? NO_TARGET.zh : task];
    }),
  );
}

/** Joint sales of the example: number, business, product, quantity, three people, their shares. */
export function exampleSplits({ products }: PricingRules): Cells {
  const product = (place: number): string => products[place % products.length]?.name.zh ?? "";
  return [
    ["LD-2026-031", "园区企业代发与开户", product(0), 5, "KH001", "KH002", "KH003", 0.5, 0.3, 0.2],
    ["LD-2026-032", "公私联动理财", product(5), 100.01, "KH002", "KH004", null, 0.6, 0.4, null],
    ["LD-2026-033", "小微企业推荐", product(9), 250, "KH005", "KH006", "KH001", 0.7, 0.2, 0.1],
  ];
}

/** Deferred pay of earlier quarters in the example, oldest first. */
export function exampleDeferred(quarters: number): Cells {
  return examplePeople.map(([id = null], person) => [
    id,
    ...Array.from({ length: quarters }, (_, index) => 980 + person * 95 + index * 120.5),
  ]);
}
