import type { SchemeDocument } from "../../../domain/scheme/schema";
import { serialDate } from "../../../domain/values/period";
import type { Period } from "../../../domain/values/period";
import { decimal } from "../../../domain/values/decimal";

/** A made-up manager, who shows one of the rules at work. */
export interface ExamplePerson {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** Place of the last grade in the ladder, from the highest; null for a first grading. */
  readonly last: number | null;
  /** 元 */
  readonly netProfit: number;
  /** Balance of risk assets by place of the class, 元. */
  readonly balances: Readonly<Record<number, number>>;
  /** Scores of the quality items in their order. */
  readonly items: readonly number[];
  /** 万元 */
  readonly deposits: number;
  /** Place of the performance level, from the highest; null for none. */
  readonly level: number | null;
  readonly heldQuarters: number | null;
  /** Scores of the perspectives in their order. */
  readonly perspectives: readonly number[];
  readonly movement?: {
    /** Month and day of the year. */
    readonly hired?: readonly [month: number, day: number];
    readonly absent?: number;
    readonly transferred?: readonly [month: number, day: number];
    /** Place of the protection in the scheme. */
    readonly protection?: number;
  };
  /** Places of the vetoes in the scheme. */
  readonly vetoes?: readonly number[];
}

/** One person for each rule: upgrades held to one step, vetoes, protection, absence, transfer, a newcomer, and nothing special. */
export const examplePeople: readonly ExamplePerson[] = [
  person("R0101", "陈思远", "城东支行", 3, 2_400_000, { 5: 100_000_000 }, [90, 85, 90], 9_000, 1, 2, [88, 82, 79, 85]),
  person(
    "R0102",
    "周雨桐",
    "城东支行",
    4,
    3_150_000,
    { 5: 60_000_000, 2: 20_000_000 },
    [92, 90, 88],
    12_600,
    0,
    1,
    [93, 90, 88, 91],
  ),
  person("R0103", "林浩然", "城东支行", 3, 1_700_000, { 5: 100_000_000 }, [86, 90, 88], 5_600, 1, 3, [78, 74, 80, 82]),
  person("R0104", "何静怡", "城东支行", 4, 1_460_000, { 2: 30_000_000 }, [84, 82, 86], 5_050, 2, 5, [70, 72, 66, 80]),
  {
    ...person(
      "R0201",
      "梁志强",
      "城西支行",
      2,
      2_300_000,
      { 5: 80_000_000, 3: 10_000_000 },
      [68, 88, 84],
      8_600,
      1,
      4,
      [84, 80, 71, 77],
    ),
    vetoes: [2],
  },
  {
    ...person(
      "R0202",
      "苏文静",
      "城西支行",
      3,
      900_000,
      { 1: 40_000_000 },
      [90, 84, 87],
      3_900,
      1,
      6,
      [66, 72, 81, 84],
    ),
    movement: { protection: 0 },
  },
  {
    ...person(
      "R0203",
      "郭建军",
      "城西支行",
      4,
      1_950_000,
      { 4: 50_000_000 },
      [81, 83, 79],
      6_400,
      2,
      2,
      [76, 73, 69, 72],
    ),
    movement: { absent: 34 },
  },
  {
    ...person(
      "R0301",
      "罗敏",
      "高新支行",
      3,
      1_020_000,
      { 5: 20_000_000 },
      [85, 80, 82],
      2_600,
      2,
      3,
      [63, 70, 75, 78],
    ),
    movement: { transferred: [8, 17] },
  },
  {
    ...person(
      "R0302",
      "方一鸣",
      "高新支行",
      null,
      460_000,
      { 3: 6_000_000 },
      [83, 76, 90],
      980,
      null,
      null,
      [72, 78, 80, 88],
    ),
    movement: { hired: [8, 3] },
  },
  {
    ...person(
      "R0303",
      "唐丽华",
      "高新支行",
      1,
      3_300_000,
      { 5: 90_000_000, 10: 500_000 },
      [58, 90, 82],
      15_000,
      0,
      7,
      [92, 88, 86, 90],
    ),
    vetoes: [0],
  },
  person(
    "R0304",
    "丁晓峰",
    "高新支行",
    2,
    1_590_000,
    { 2: 30_000_000, 7: 5_000_000 },
    [82, 74, 68],
    5_800,
    2,
    1,
    [74, 68, 77, 71],
  ),
  person("R0401", "叶国栋", "滨江支行", 1, 2_950_000, { 5: 110_000_000 }, [88, 92, 90], 13_400, 0, 5, [91, 93, 87, 90]),
  {
    ...person("R0402", "沈佳宁", "滨江支行", 6, 640_000, { 3: 4_000_000 }, [80, 69, 72], 2_150, 2, 1, [68, 64, 70, 73]),
    vetoes: [3],
  },
];

/** The quality score of the items' scores by the scheme's weights, 分. */
export function qualityOf({ items }: ExamplePerson, { quality }: SchemeDocument): number {
  const total = quality.items.reduce(
    (sum, { weight }, index) => sum.plus(decimal(weight).times(items[index] ?? 80)),
    decimal(0),
  );
  return total.toNumber();
}

/** A day of the examples, which lie in the year of the period. */
export function exampleDay(day: readonly [month: number, day: number] | undefined, { year }: Period): number | null {
  return day === undefined ? null : serialDate(year, day[0], day[1]);
}

function person(
  id: string,
  name: string,
  unit: string,
  last: number | null,
  netProfit: number,
  balances: ExamplePerson["balances"],
  items: readonly number[],
  deposits: number,
  level: number | null,
  heldQuarters: number | null,
  perspectives: readonly number[],
): ExamplePerson {
  return { id, name, unit, last, netProfit, balances, items, deposits, level, heldQuarters, perspectives };
}
