import type { AdHocItem, ScorecardRules } from "../../../domain/scheme/parts/scorecard";
import type { Indicator } from "../../../domain/scheme/parts/scorecardIndicators";
import type { Cell } from "../../../domain/values/cell";
import type { UnitId } from "../../../domain/values/unit";

/** Units in which one counts whole things. */
const wholeUnits = ["户", "次", "张", "人", "笔", "份", "件", "个"];

/** How figures of an indicator are shown, by the unit in words that stands in the row. */
export function shownUnit(words: Cell): UnitId {
  if (words === "%") return "rate";
  return typeof words === "string" && wholeUnits.includes(words) ? "times" : "amount";
}

/** Whether figures of an indicator are whole numbers. */
export function countsWholes({ unit, method }: Indicator): boolean {
  return wholeUnits.includes(unit.zh) || method.kind === "deduction";
}

/** What an ad-hoc indicator may add or take away: 最多加 3 分、扣 3 分. */
export function adHocWords({ lowest, highest }: AdHocItem): string {
  const deducted = Number(lowest) === 0 ? "不扣分" : `最多扣 ${lowest.replace("-", "")} 分`;
  return Number(highest) === 0 ? `只扣分，${deducted}` : `最多加 ${highest} 分，${deducted}`;
}

/** How figures are shown by the name of their indicator. */
export function indicatorUnits({ indicators }: ScorecardRules): (name: Cell) => UnitId {
  const words = new Map(indicators.map(({ name, unit }) => [name.zh, unit.zh]));
  return (name) => shownUnit(typeof name === "string" ? (words.get(name) ?? "分") : null);
}
