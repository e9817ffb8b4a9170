import type { CardIndicators } from "../../../domain/kpi/scorecardLists";
import type { Indicator } from "../../../domain/scheme/parts/scorecardIndicators";
import type { Cell, Cells } from "../../../domain/values/cell";
import { decimal, Decimal } from "../../../domain/values/decimal";
import { countsWholes } from "./indicatorFormat";

/** How far the targets of the example are reached, one indicator after another. */
const reached = ["1.08", "0.96", "1.02", "0.83", "1.15", "1", "0.94", "0.76", "0.98", "0.86", "1.1"] as const;

/** How far somebody of the example reaches the targets on the whole. */
const strengths = ["1.02", "0.94", "0.85", "1.06", "0.66", "0.9"] as const;

/** The target as a row of the example shows it; an answer has none. */
export function exampleTarget({ method }: Indicator, target: string): Cell {
  return method.kind === "yesNo" ? null : Number(target);
}

/** An actual of the example: some way above or below the target, by the place of the indicator and of the person. */
export function exampleActual(indicator: Indicator, target: string, place: number, person: number): Cell {
  const { method, direction, unit } = indicator;
  if (method.kind === "yesNo") return person === 4 ? "否" : "是";
  if (method.kind === "deduction") return person % 3;
  const strength = strengths[person % strengths.length] ?? "1";
  const share = decimal(reached[(place + person * 3) % reached.length] ?? "1").times(strength);
  const actual = decimal(target).times(direction === "higher" ? share : decimal(2).minus(share));
  if (countsWholes(indicator)) return actual.toDecimalPlaces(0).toNumber();
  if (unit.zh !== "%") return actual.toDecimalPlaces(2).toNumber();
  return Decimal.min(actual, 1).toDecimalPlaces(5).toNumber();
}

/** The people of the example: staff number, name, unit, card by its place, difficulty (户, 万元, industry, market by place). */
const people = [
  ["KH001", "周敏", "东城支行", 0, 260, 15_600, 1, 1],
  ["KH002", "吴强", "东城支行", 1, 320, 8_200, 6, 0],
  ["KH003", "郑洁", "滨江支行", 2, 180, 5_400, 2, 3],
  ["KH004", "冯涛", "滨江支行", 3, 210, 1_200, 6, 2],
  ["KH005", "孙悦", "新区支行", 0, 140, 22_000, 3, 4],
  ["KH006", "何川", "新区支行", 1, null, null, null, null],
] as const;

/** Name and unit of one person of the example. */
export function examplePerson(place: number): readonly [name: string, unit: string] {
  const [, name, unit] = people[place % people.length] ?? people[0];
  return [name, unit];
}

/** Staff number, name, unit and card of the people of the example. */
export function examplePeople(cards: readonly CardIndicators[]): Cells {
  return people.map(([id, name, unit, card]) => [id, name, unit, cardAt(cards, card).card.name.zh]);
}

/** What the people of the example reached: staff number, indicator, actual, target; one has an ad-hoc indicator besides. */
export function exampleDone(cards: readonly CardIndicators[], adHoc: string | undefined): Cells {
  const rows = people.flatMap(([id, , , place], person) => {
    const { card, indicators } = cardAt(cards, place);
    return indicators.map((indicator, index): readonly Cell[] => {
      const target = card.indicators[index]?.target ?? "0";
      return [id, indicator.name.zh, exampleActual(indicator, target, index, person), exampleTarget(indicator, target)];
    });
  });
  return adHoc === undefined ? rows : [...rows, [people[0][0], adHoc, 2, null]];
}

/** Staff number and difficulty of the people of the example: customers, loan balance, industry, market. */
export function exampleDifficulty(industries: readonly string[], markets: readonly string[]): Cells {
  return people.map(([id, , , , customers, loans, industry, market]) => [
    id,
    customers,
    loans,
    industry === null ? null : (industries[industry % industries.length] ?? null),
    market === null ? null : (markets[market % markets.length] ?? null),
  ]);
}

/** Units of the example with the scores of their teams. */
export const exampleTeams: Cells = [
  ["东城支行", 91.5],
  ["滨江支行", 84.2],
  ["新区支行", 78.65],
];

function cardAt(cards: readonly CardIndicators[], place: number): CardIndicators {
  const card = cards[place % cards.length];
  if (card === undefined) throw new Error("A scheme has at least one card");
  return card;
}
