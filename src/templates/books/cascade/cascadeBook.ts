import { partOf } from "../../../domain/calculation/context";
import { text } from "../../../domain/values/text";
import type { BookDefinition, SheetDefinition } from "../bookDefinition";
import { bankSheet } from "./bankSheet";
import type { CascadeLevel } from "./cascadeLevels";
import { cascadeLevels } from "./cascadeLevels";
import { crossCheckSheet } from "./crossCheckSheet";
import { levelSheet } from "./levelSheet";

/** 指标分解: the bank's targets passed on level by level, in each structure that the scheme describes, every sum checked. */
export const cascadeBook: BookDefinition = {
  file: "指标分解.xlsx",
  title: text("指标分解", "Target cascade"),
  description: text(
    "把总行目标逐级分解到分行、支行、岗位（层级式或事业部制），取整后合计与上级完全相等，每一级自动核对。",
    "Passes the bank's targets on to branches, sub-branches and posts (by level or by division); shares add up exactly and every level is checked.",
  ),
  parts: ["cascade"],
  guide: {
    steps: [
      "《总行目标》：一行一个指标，填总行目标、下级分解依据和小数位数（户数、人数填 0 位）。",
      "按本行的组织构架选用层级式或事业部制的各张表；另一套不用的，删去示例行即可。",
      "从上到下逐级填写：每行写明指标和所属各级机构，填“分解依据数”；“测算目标”由 KPI.CASCADE 一次算出整级。",
      "需要调整的填“人工调整”（自动标成橙色），“下达目标”随之改用调整数，并继续向下分解。",
      "看“核对结果”：相符、超出在允许幅度内为正常；出现“不足”或“应不超过”的要调整到位。",
      "《横向核对》：事业部制下，同一分行各条线目标之和与层级式目标对照，差额由条线与机构协调。",
    ],
    definitions: [
      {
        label: "测算目标",
        words:
          "上级下达目标 × 本行分解依据数 ÷ 同一上级各下级依据数之和，按小数位数取整；尾差按最大余数法分给余数最大的下级，余数相同的取排在前面的，合计与上级目标完全相等。",
      },
      {
        label: "分解依据",
        words: "基数：上年余额或上年完成数；人数：考核期初在岗人数，整数；均分：各下级相同，依据数一律填 1。",
      },
      { label: "下达目标", words: "有人工调整的按调整数，否则按测算目标；下一级以它为上级目标。" },
      {
        label: "核对结果",
        words:
          "下级下达目标之和与本行下达目标比较。不足：下级合计少于上级，目标没有分解完，须补足；超出：下级合计多于上级，允许幅度见《方案参数》。",
      },
      { label: "Excel复核差额", words: "用 Excel 自带的 SUMIFS 重算下级合计 − 下达目标，应与“差额”相同。" },
      {
        label: "组织构架",
        words:
          "层级式：总行 → 分行 → 支行 → 岗位；事业部制：以总行 → 事业部 → 分行条线 → 客户经理的纵向分解为主，横向分解为辅。",
      },
    ],
    requirements: [
      "各级机构名称前后一致：下级表“所属”各列要与上级表的写法相同，写错的会显示 #VALUE!，提示不在上级名单中。",
      "总行目标的小数位不能多于“小数位数”，否则无法做到合计完全相等，公式会报错说明。",
    ],
    english: [
      "总行目标: one target a row with its unit, the key by which it is divided and its decimal places.",
      "Then level by level: who belongs to whom and the key figures; KPI.CASCADE shares out a whole level, 人工调整 overrides, KPI.CHECKSUM compares the children with each parent.",
      "Sheets beginning with 层级式 are the cascade by level, those beginning with 事业部制 by division; use the one that fits the bank.",
    ],
  },
  sheets: (context) => {
    const rules = partOf(context, "cascade");
    const levels = cascadeLevels(rules);
    return [
      bankSheet(rules, levels),
      ...levels.map((level) => levelSheet(level, levels, rules)),
      ...crossChecks(levels, rules.scale),
    ];
  },
};

/** The cross-check needs the branches of one structure and the branches' lines of the other. */
function crossChecks(levels: readonly CascadeLevel[], scale: number): readonly SheetDefinition[] {
  const branches = levels.find(({ structure, depth }) => structure.id === "hierarchical" && depth === 1);
  const lines = levels.find(({ structure, depth }) => structure.id === "divisional" && depth === 2);
  return branches === undefined || lines === undefined ? [] : [crossCheckSheet(branches, lines, scale)];
}
