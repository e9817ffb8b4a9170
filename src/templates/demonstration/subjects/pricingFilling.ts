import type { SchemeDocument } from "../../../domain/scheme/schema";
import type { Cell, Cells } from "../../../domain/values/cell";
import type { BookContext } from "../../books/bookDefinition";
import { pricingBook } from "../../books/pricing/pricingBook";
import type { FullDemonstration } from "../parts/fullData";
import { seededRandom } from "../random";
import type { Filling } from "./filling";
import { unitManagers } from "./unitManagers";

const SEED = 97;

/** The pay of one unit in detail: its part of 产品销量, joint sales, the quarter's redemption. */
export function pricingFilling(demonstration: FullDemonstration, { scheme }: BookContext): Filling {
  const managers = unitManagers(demonstration);
  const ids = managers.map(({ id }) => id);
  const random = seededRandom(SEED);
  const quarters = scheme.document.pricing?.deferral?.quarters ?? 0;
  return {
    book: pricingBook,
    rows: {
      sales: demonstration.data.sales.filter(([id]) => ids.some((own) => own === id)),
      splits: splits(ids, scheme.document.pricing),
      people: managers.map(({ id, name, unit }) => [id, name, unit]),
      redemption: ids.map((id) => [
        id,
        ...Array.from({ length: quarters }, (): Cell => Number((random.whole(180, 1900) + random.next()).toFixed(2))),
      ]),
    },
    names: { 产品销量: "支行计价明细", 计价结果: "支行计价结果" },
  };
}

/** Joint sales: number, business, product, quantity, three people, their shares. */
function splits(ids: readonly string[], rules: SchemeDocument["pricing"]): Cells {
  const product = (place: number): Cell => rules?.products[place]?.name.zh ?? null;
  const person = (place: number): Cell => ids[place % ids.length] ?? null;
  return [
    ["LD-2026-101", "园区企业代发与开户", product(0), 6, person(0), person(4), person(9), 0.5, 0.3, 0.2],
    ["LD-2026-102", "公私联动理财", product(5), 180.01, person(2), person(7), null, 0.6, 0.4, null],
    ["LD-2026-103", "小微企业推荐", product(9), 320, person(11), person(3), person(6), 0.7, 0.2, 0.1],
    ["LD-2026-104", "社区贵宾客户转介", product(2), 15, person(14), person(1), null, 0.65, 0.35, null],
  ];
}
