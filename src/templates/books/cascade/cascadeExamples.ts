import type { Cell, Cells } from "../../../domain/values/cell";
import type { CascadeRules } from "../../../domain/scheme/parts/cascade";
import type { CascadeLevel } from "./cascadeLevels";

/** A unit of the example with its keys of division: last year's base of the first target, and headcount. */
interface ExampleUnit {
  readonly name: string;
  readonly base: number;
  readonly people: number;
  readonly below?: readonly ExampleUnit[];
  /** A target settled by hand for the first indicator. */
  readonly settled?: number;
}

/** The bank's targets of the example: name, unit, target, key of division, places. */
export const exampleTargets: Cells = [
  ["日均存款新增额", "万元", 36_000, "基数", 2],
  ["新增个人VIP客户数", "户", 1_250, "人数", 0],
];

function unit(name: string, base: number, people: number, below: readonly ExampleUnit[] = []): ExampleUnit {
  return { name, base, people, below };
}

const posts = (corporate: number, retail: number): readonly ExampleUnit[] => [
  unit("对公客户经理岗", corporate, 3),
  unit("零售客户经理岗", retail, 4),
];

const byLevel: readonly ExampleUnit[] = [
  {
    ...unit("华东分行", 152_300, 46),
    settled: 17_500,
    below: [
      unit("东城支行", 61_200, 18, posts(42_000, 19_200)),
      unit("滨江支行", 52_600, 16, posts(31_500, 21_100)),
      unit("新区支行", 38_500, 12, posts(20_300, 18_200)),
    ],
  },
  unit("华南分行", 98_700, 31, [
    unit("天河支行", 57_400, 17, posts(36_900, 20_500)),
    unit("南沙支行", 41_300, 14, posts(22_800, 18_500)),
  ]),
  unit("华北分行", 74_200, 24, [
    unit("海淀支行", 43_900, 13, posts(27_300, 16_600)),
    unit("朝阳支行", 30_300, 11, posts(16_100, 14_200)),
  ]),
];

const names = "张明 李芳 王磊 陈静 刘洋 赵敏 黄涛 周婷 吴昊 徐丽 孙强 胡燕 朱峰 高洁 林峰 何莹 郭鹏 马玲 罗杰".split(
  " ",
);

/** Managers of one line of a branch, their names from a place in the list on. */
function managers(from: number, ...bases: readonly number[]): readonly ExampleUnit[] {
  return bases.map((base, index) => unit(names[(from + index) % names.length] ?? "", base, 1));
}

const byDivision: readonly ExampleUnit[] = [
  unit("公司金融部", 178_600, 38, [
    unit("华东分行", 88_100, 18, managers(0, 36_000, 29_500, 22_600)),
    unit("华南分行", 52_300, 12, managers(3, 28_400, 23_900)),
    unit("华北分行", 38_200, 8, managers(5, 21_000, 17_200)),
  ]),
  unit("零售金融部", 112_400, 51, [
    unit("华东分行", 51_900, 23, managers(7, 30_100, 21_800)),
    unit("华南分行", 36_200, 15, managers(9, 19_700, 16_500)),
    unit("华北分行", 24_300, 13, managers(11, 13_200, 11_100)),
  ]),
  unit("小微金融部", 34_200, 12, [
    unit("华东分行", 12_300, 5, managers(13, 7_200, 5_100)),
    unit("华南分行", 10_200, 4, managers(15, 5_900, 4_300)),
    unit("华北分行", 11_700, 3, managers(17, 6_800, 4_900)),
  ]),
];

const trees: Readonly<Record<CascadeRules["structure"], readonly ExampleUnit[]>> = {
  hierarchical: byLevel,
  divisional: byDivision,
};

/** The example's rows of a level: indicator, path, key, what the next level is divided by, target settled by hand. */
export function exampleRows({ structure, depth, passesOn }: CascadeLevel): Cells {
  return exampleTargets.flatMap(([indicator = null], index) =>
    pathsTo(trees[structure.id], depth).map((path): readonly Cell[] => {
      const last = path.at(-1);
      const first = index === 0;
      const key = (first ? last?.base : last?.people) ?? null;
      return [
        indicator,
        ...path.map(({ name }) => name),
        key,
        ...(passesOn ? [first ? "基数" : "人数"] : []),
        first ? (last?.settled ?? null) : null,
      ];
    }),
  );
}

function pathsTo(units: readonly ExampleUnit[], depth: number): readonly (readonly ExampleUnit[])[] {
  if (depth === 1) return units.map((one) => [one]);
  return units.flatMap((one) => pathsTo(one.below ?? [], depth - 1).map((path) => [one, ...path]));
}
