import type { SchemeDocument } from "../../../domain/scheme/schema";
import type { Cell, Cells } from "../../../domain/values/cell";
import type { Random } from "../random";
import type { Manager } from "./manager";

type Rules = NonNullable<SchemeDocument["scorecard"]>;
type Indicator = Rules["indicators"][number];

/** Rows of 指标完成: each indicator of a manager's card, and here and there an ad-hoc one. */
export function indicatorRows(managers: readonly Manager[], { scorecard }: SchemeDocument, random: Random): Cells {
  if (scorecard === undefined) return [];
  return managers.flatMap((manager) => [
    ...cardRows(manager, scorecard, random),
    ...adHocRows(manager, scorecard, random),
  ]);
}

function cardRows(manager: Manager, { cards, indicators }: Rules, random: Random): Cells {
  const card = cards.find(({ name }) => name.zh === manager.card);
  return (card?.indicators ?? []).flatMap(({ indicator: id, target }): Cells => {
    const indicator = indicators.find((one) => one.id === id);
    if (indicator === undefined) return [];
    return [[manager.id, indicator.name.zh, ...reached(indicator, Number(target), manager, random)]];
  });
}

/** Points by which a special or temporary task raises or lowers the card, within the bounds of the task. */
function adHocRows({ id, level }: Manager, { adHoc }: Rules, random: Random): Cells {
  const [current] = adHoc.items.filter(({ from, to }) => from <= "2026-09-30" && to >= "2026-07-01");
  if (current === undefined || random.next() > 0.18) return [];
  const room = Number(current.highest) - Number(current.lowest);
  const points = Number(current.lowest) + Math.round(room * Math.min(1, level * 0.6 + random.next() * 0.6) * 2) / 2;
  return [[id, current.name.zh, points, null]];
}

/** Actual and target of an indicator: the better a manager's grading, the better as a rule the figure. */
function reached(indicator: Indicator, target: number, manager: Manager, random: Random): readonly Cell[] {
  const { method } = indicator;
  const skill = Math.min(1, Math.max(0, manager.level));
  const own = ownFigure(indicator.id, manager);
  if (own !== null) return [own, targetFor(own, target, skill, random)];
  switch (method.kind) {
    case "yesNo":
      return [random.next() < 0.96 ? "是" : "否", null];
    case "deduction":
      return [random.next() < 0.5 - skill * 0.35 ? random.whole(1, 3) : 0, target];
    case "median":
      return [places(random.around(target, 0.015), 4), target];
    case "lower":
      return [
        rounded(indicator, Math.max(target * 0.4, random.around(target * (1.28 - skill * 0.34), target * 0.12))),
        target,
      ];
    case "steps":
      return method.over === "actual"
        ? [places(Math.max(0, random.around(target * (2.1 - skill * 1.2), target * 0.6)), 5), target]
        : [rounded(indicator, target * attainment(skill, random)), target];
    case "curve":
      return method.over === "actual"
        ? [between(method.bands, skill, random), target]
        : [
            rounded(indicator, Math.min(indicator.unit.zh === "%" ? 1 : Infinity, target * attainment(skill, random))),
            target,
          ];
    case "completion":
      return [rounded(indicator, target * attainment(skill, random)), target];
  }
}

/** Figures that the grading itself has: the same ones stand on the card. */
function ownFigure(id: string, { eva, deposits }: Manager): number | null {
  if (id === "economic-value-added") return eva === null ? null : places(eva, 2);
  return id === "deposit-balance" && deposits !== null ? places(deposits, 2) : null;
}

/** A target of one's own: about what the figure would be at the manager's usual attainment, never below a fifth of the card's. */
function targetFor(actual: number, usual: number, skill: number, random: Random): number {
  const fair = actual / attainment(skill, random);
  const step = usual >= 100_000 ? 10_000 : 100;
  return Math.max(Math.round(fair / step) * step, Math.round((usual * 0.2) / step) * step);
}

function attainment(skill: number, random: Random): number {
  return Math.max(0.3, random.around(0.68 + skill * 0.36, 0.12));
}

function between(
  bands: readonly { readonly from: string; readonly to: string }[],
  skill: number,
  random: Random,
): number {
  const low = Number(bands[0]?.from ?? 0);
  const high = Number(bands.at(-1)?.to ?? 1);
  const part = Math.min(1, Math.max(0.05, random.around(0.48 + skill * 0.36, 0.12)));
  return places(low + (high - low) * part, 4);
}

/** Counts are whole, percentages have four places, amounts two. */
function rounded({ unit }: Indicator, value: number): number {
  if (unit.zh === "%") return places(value, 4);
  return ["户", "次", "张", "小时", "分钟"].includes(unit.zh) ? Math.round(value) : places(value, 2);
}

function places(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
