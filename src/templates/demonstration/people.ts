import type { Random } from "./random";

/** The units of the demonstration bank and how many managers each has; 613 in all. */
export const branches: readonly (readonly [string, number])[] = [
  ["总行营业部", 78],
  ["旗舰支行", 74],
  ["城东支行", 58],
  ["城西支行", 55],
  ["江南支行", 54],
  ["江北支行", 49],
  ["高新支行", 52],
  ["滨海支行", 46],
  ["会展支行", 42],
  ["大学城支行", 38],
  ["科技园支行", 36],
  ["南站支行", 31],
];

const surnames = Array.from(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤",
);
const firstNames = Array.from(
  "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚玲桂英华慧建文辉力婷鹏宇浩凯雪琳晨瑞嘉欣佳雨思梓子一诺轩博俊逸晓梦志国海燕秀春玉红梅兰志学永世家启立光振东",
);
const secondNames = Array.from(
  "华明伟强军杰峰龙飞鹏辉斌宇浩然博文轩昊天泽阳晨曦琪瑶婷怡悦欣妍雯静娜敏慧莉霞燕萍芳兰梅玲珍佳宁安康乐生林成元才德仁义",
);

/** An invented name; most have two characters after the surname. */
export function personName(random: Random): string {
  const second = random.next() < 0.78 ? random.pick(secondNames) : "";
  return random.pick(surnames) + random.pick(firstNames) + second;
}

/** Members of the 考核委员会, who rate in threes, and heads of departments. */
export const committee = ["陈国栋", "李雅琴", "周振华", "黄志远", "吴晓岚", "郑启明", "何淑贞"] as const;
