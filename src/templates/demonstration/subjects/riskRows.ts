import type { Cell, Cells } from "../../../domain/values/cell";
import { periodEnd, periodStart } from "../../../domain/values/period";
import type { BookContext } from "../../books/bookDefinition";
import type { FullDemonstration } from "../parts/fullData";
import type { Manager } from "../parts/manager";
import { personName } from "../people";
import type { Random } from "../random";

/** Warnings of the quarter, and inspections listed, in the whole bank. */
const WARNINGS = 36;
const INSPECTED = 40;

const firms = [
  "鑫源商贸",
  "恒通物流",
  "宏达建材",
  "佳禾食品",
  "东泰机械",
  "瑞丰纺织",
  "盛华电子",
  "安捷餐饮",
  "永顺包装",
  "华茂家居",
  "中科软件",
  "南方冷链",
] as const;
const signals = [
  "账户资金异常流出",
  "利息逾期三天",
  "抵押物被查封",
  "法定代表人变更",
  "对外担保大幅增加",
  "关联企业违约",
  "用电量骤降",
  "涉诉公告",
  "工资停发",
] as const;

/** Warnings with their four steps: most in time, some late, some still open, one whose steps stand in the wrong order. */
export function warningRows(demonstration: FullDemonstration, { period }: BookContext, random: Random): Cells {
  const managers = lenders(demonstration);
  const end = periodEnd(period);
  return Array.from({ length: WARNINGS }, (_, index): readonly Cell[] => {
    const manager = random.pick(managers);
    const raised = periodStart(period) + random.whole(1, 88);
    const late = random.next() < 0.25;
    const decided = raised + random.whole(0, late ? 4 : 2);
    const handled = decided + random.whole(3, late ? 16 : 9);
    const reported = handled + random.whole(1, late ? 5 : 3);
    const swapped = index === 20;
    const steps: readonly (readonly [number, string])[] = [
      [raised, manager.name],
      [swapped ? raised - 2 : decided, `${personName(random).slice(0, 1)}行长`],
      [handled, manager.name],
      [reported, manager.name],
    ];
    return [
      `YJ-${String(index + 1).padStart(3, "0")}`,
      manager.id,
      random.pick(firms),
      random.pick(signals),
      ...steps.flatMap(([date, by]): readonly Cell[] => (date > end + 6 ? [null, null] : [date, by])),
    ];
  });
}

/** Loans to be inspected and inspections done this year, of the managers who lend most. */
export function inspectionRows(demonstration: FullDemonstration, { scheme }: BookContext, random: Random): Cells {
  const kinds = scheme.document.risk?.inspections.slice(0, 2) ?? [];
  return lenders(demonstration)
    .slice(0, INSPECTED)
    .flatMap(({ id, name }) =>
      kinds.map(({ name: kind, timesAYear }, index): readonly Cell[] => {
        const loans = index === 0 ? random.whole(6, 18) : random.whole(0, 5);
        const due = Math.floor((loans * timesAYear * 9) / 12);
        return [id, name, kind.zh, loans, Math.max(0, due - (random.next() < 0.7 ? 0 : random.whole(1, 4)))];
      }),
    );
}

/** Managers with risk assets, the largest first. */
function lenders({ managers }: FullDemonstration): readonly Manager[] {
  return [...managers].filter(({ assets }) => assets > 0).sort((one, other) => other.assets - one.assets);
}
