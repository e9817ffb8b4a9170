import { text } from "../../src/domain/values/text";
import { computed, entry, gap, heading, label, plain, prose } from "../../src/templates/blocks/cellSpecs";
import { kpi, kpiSpill } from "../../src/templates/blocks/kpiFormula";
import { countOf, ratio, sumOf } from "../../src/templates/blocks/nativeValues";
import type { TableBlock } from "../../src/templates/books/blockDefinition";
import type { BookDefinition } from "../../src/templates/books/bookDefinition";

/** Grades of a few people, typed in, with their movement and a check by formulas of Excel. */
const movements: TableBlock = {
  kind: "table",
  id: "people",
  name: "示例人员",
  columns: [
    { kind: "input", key: "id", label: "工号", as: "identifier", help: "每人唯一" },
    { kind: "input", key: "grade", label: "本季等级", as: "choice", choices: { scheme: "等级阶梯" } },
    { kind: "input", key: "last", label: "上季等级", as: "choice", choices: { scheme: "等级阶梯" } },
    { kind: "input", key: "profit", label: "净利润", as: "number", unit: "yuan", limits: { min: "0" } },
    {
      kind: "input",
      key: "share",
      label: "分成比例",
      as: "number",
      unit: "rate",
      limits: { min: "0", max: "1" },
      words: ["全额"],
    },
    { kind: "input", key: "hired", label: "入职日期", as: "date" },
    { kind: "input", key: "manual", label: "人工更正", as: "number", unit: "yuan", manual: true },
    {
      kind: "computed",
      key: "own",
      label: "计入利润",
      unit: "yuan",
      formula:
        '=IF({row.id}="","",IF(ISBLANK({row.manual}),{row.profit}*IF({row.share}="全额",1,{row.share}),{row.manual}))',
      value: ({ row }) => {
        if (row("id") === null) return "";
        return row("manual") ?? Number(row("profit")) * (row("share") === "全额" ? 1 : Number(row("share")));
      },
      marks: [{ when: "AND(ISNUMBER({cell}),{cell}<{row.profit}/2)", as: "near" }],
    },
    {
      kind: "computed",
      key: "movement",
      label: "变动",
      ...kpi("MOVEMENT", ["{row.grade}", "{row.last}"], { when: "row.id" }),
      marks: [{ when: '{cell}="晋级"', as: "good" }],
    },
  ],
  rows: [
    ["001", "一级客户经理", "二级客户经理", 1_200_000, 0.5, 45_000, null],
    ["002", "二级客户经理", "高级客户经理", 800_000.25, "全额", 44_000, 765_432.1],
    ["003", "特级客户经理", null, 0, 0.25, 46_000, null],
  ],
  readyRows: 3,
};

/** A workbook with every kind of block, to try the engine on; it belongs to no release. */
export const exampleBook: BookDefinition = {
  file: "示例.xlsx",
  title: text("示例", "Example"),
  description: text("试验模板的各种内容。", "Tries every kind of block."),
  parts: [],
  core: true,
  guide: {
    steps: ["《人员》：一人一行。", "《汇总》自动计算。"],
    definitions: [{ label: "计入利润", words: "净利润 × 分成比例，有人工更正的按更正数。" }],
    english: ["人员: one person a row. 汇总 computes itself."],
  },
  sheets: () => [
    { name: "人员", title: "示例人员", unit: "元", examples: true, frozenColumns: 1, bands: [[movements]] },
    {
      name: "汇总",
      title: "示例汇总",
      unit: "元",
      orientation: "portrait",
      bands: [
        [
          {
            kind: "cells",
            title: "合计",
            rows: [
              [
                label("净利润合计（元）", { span: 2 }),
                computed(
                  { formula: "=SUM({people.profit})", value: ({ column }) => sumOf(column("people.profit")) },
                  { id: "total", unit: "yuan" },
                ),
              ],
              [
                label("计入比例", { span: 2 }),
                computed(
                  {
                    formula: '=IF({total}=0,"",SUM({people.own})/{total})',
                    value: ({ column, cell }) => ratio(sumOf(column("people.own")), cell("total")),
                  },
                  { id: "share", unit: "rate" },
                ),
              ],
              [label("提示线", { span: 2 }), entry("line", 0.5, { as: "number", unit: "rate", limits: { min: "0" } })],
              [
                label("结论", { span: 1 }),
                computed(
                  {
                    formula: '=IF({share}<{line},"计入比例低于提示线","正常")&"，共"&COUNTA({people.id})&"人"',
                    value: ({ cell, column }) =>
                      `${Number(cell("share")) < Number(cell("line")) ? "计入比例低于提示线" : "正常"}，共${String(countOf(column("people.id")))}人`,
                  },
                  { span: 2, lines: 2 },
                ),
              ],
            ],
          },
          {
            kind: "spill",
            id: "movements",
            title: "变动一览",
            columns: [{ label: "变动", width: 16 }],
            ...kpiSpill("OCCURRENCES", ["{people.id}"]),
            room: 8,
          },
        ],
        [
          {
            kind: "cells",
            rows: [
              [heading("说明", 5)],
              [prose("本表只用来试验模板：".repeat(12), 5)],
              [gap()],
              [plain("签名：＿＿＿＿＿＿", 2), gap(), plain("日期：＿＿＿＿＿＿", 2)],
            ],
          },
        ],
      ],
    },
  ],
};
