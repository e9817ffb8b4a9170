import type { SchemeDocument } from "../../../domain/scheme/schema";
import type { Cells } from "../../../domain/values/cell";
import type { Random } from "../random";
import type { Manager } from "./manager";

/** Which products a manager of a card sells, by the products' ids, and the usual task of a quarter. */
const ranges: Readonly<Record<string, readonly (readonly [product: string, task: number])[]>> = {
  对公: [
    ["corporate-account", 12],
    ["payroll", 3],
    ["insurance", 4],
  ],
  零售: [
    ["vip", 20],
    ["credit-card", 30],
    ["mobile-bank", 120],
    ["wealth", 600],
  ],
  小微: [
    ["micro-loan", 800],
    ["corporate-account", 10],
    ["mobile-bank", 60],
  ],
  理财: [
    ["wealth", 1200],
    ["fund", 150],
    ["insurance", 10],
    ["vip", 25],
  ],
};

/** What anybody may sell besides, without a task. */
const EXTRA = "metal";

/** Rows of 产品销量: the products of the manager's card with their tasks, and here and there one without a task. */
export function salesRows(managers: readonly Manager[], { pricing }: SchemeDocument, random: Random): Cells {
  if (pricing === undefined) return [];
  const nameOf = new Map(pricing.products.map(({ id, name, unit }) => [id, { name: name.zh, unit: unit.zh }]));
  return managers.flatMap(({ id, card, level }) => {
    const skill = Math.min(1, Math.max(0, level));
    const own = (ranges[card] ?? []).flatMap(([product, usual]): Cells => {
      const found = nameOf.get(product);
      if (found === undefined) return [];
      const task = Math.max(1, Math.round(usual * (0.7 + skill * 0.6)));
      const sold = Math.max(0, task * random.around(0.72 + skill * 0.42, 0.17));
      return [[id, found.name, found.unit === "万元" ? Number(sold.toFixed(2)) : Math.round(sold), task]];
    });
    const extra = nameOf.get(EXTRA);
    return extra === undefined || random.next() > 0.12
      ? own
      : [...own, [id, extra.name, Number((2 + random.next() * 18).toFixed(2)), "无"]];
  });
}
