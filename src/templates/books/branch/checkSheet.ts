import { decimal } from "../../../domain/values/decimal";
import { computed, computedHeader, label, plain } from "../../blocks/cellSpecs";
import { kpi } from "../../blocks/kpiFormula";
import { sumOf } from "../../blocks/nativeValues";
import type { CellSpec, CellsBlock, Computation, ComputedCell, Mark, Scope } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { printed } from "./sentence";

const found: readonly Mark[] = [{ when: 'AND({cell}<>"",LEFT({cell},2)<>"相符")', as: "bad" }];

/** Every check by its id; those that show nothing had nothing to compare. */
const checks = [
  "sumCount",
  "sumAmount",
  "balanceCheckHere",
  "householdsCheckHere",
  "badCheckHere",
  "nplCheckHere",
  "orderApproved",
  "orderPaid",
  "orderAmount",
  "channelCheck",
] as const;

/** 勾稽核对: sums that must come to their total, figures that must be as stated, and counts that may not exceed others. */
export const checkSheet: SheetDefinition = {
  name: "勾稽核对",
  title: "勾稽核对",
  unit: "万元",
  widths: [38, 15, 15, 13, 44],
  bands: [[sums()], [statements()], [result()]],
};

function sums(): CellsBlock {
  return {
    kind: "cells",
    title: "一、分项合计",
    rows: [
      ["核对项目", "总数", "分项合计", "差额", "结论"].map((words) => computedHeader(words)),
      sum("放款笔数 = 各构成笔数之和（笔）", "paidCount", "mix.count", "count", "sumCount"),
      sum("放款金额 = 各构成金额之和（万元）", "paidAmount", "mix.amount", "wanYuan", "sumAmount"),
    ],
  };
}

/** A total beside the sum of its parts, judged by KPI.CHECKSUM. */
function sum(words: string, total: string, parts: string, unit: "count" | "wanYuan", id: string): readonly CellSpec[] {
  const checked = (column: number): ReturnType<typeof kpi> =>
    kpi("CHECKSUM", [`{${total}}`, `{${parts}}`], { column, when: total });
  return [
    label(words),
    computed(
      { formula: `=IF({${total}}="","",{${total}})`, value: ({ cell }) => cell(total) ?? "" },
      { unit, as: "number" },
    ),
    computed(checked(1), { unit }),
    computed(checked(2), { unit }),
    computed(checked(3), { id, marks: found }),
  ];
}

function statements(): CellsBlock {
  return {
    kind: "cells",
    title: "二、报告所列与大小关系",
    rows: [
      [computedHeader("核对项目"), computedHeader("结论", { span: 4 })],
      statement("贷款余额较年初增加", as("balanceCheck")),
      statement("存量户数较年初增加", as("householdsCheck")),
      statement("不良贷款较年初增加", as("badCheck")),
      statement("贷款不良率", as("nplCheck")),
      statement("审批通过不多于审批", atMost("orderApproved", "approvedCount", "appliedCount", "未通过", "笔")),
      statement("放款不多于审批通过（笔）", atMost("orderPaid", "paidCount", "approvedCount", "待放款", "笔")),
      statement("放款不多于审批通过（万元）", atMost("orderAmount", "paidAmount", "approvedAmount", "待放款", "万元")),
      statement("渠道与产品合计不多于放款", channelsWithin()),
    ],
  };
}

function statement(words: string, cell: ComputedCell): readonly CellSpec[] {
  return [label(words), { ...cell, span: 4 }];
}

/** What another sheet has found. */
function as(id: string): ComputedCell {
  return computed(
    { formula: `=IF({${id}}="","",{${id}})`, value: ({ cell }) => cell(id) ?? "" },
    { id: `${id}Here`, as: "text", marks: found },
  );
}

/** A figure that may not exceed another; what is left between them is named. */
function atMost(id: string, less: string, more: string, rest: string, unit: "笔" | "万元"): ComputedCell {
  const [pattern, places] = unit === "笔" ? ["#,##0", 0 as const] : ["#,##0.00", 2 as const];
  const left = `ROUND({${more}}-{${less}},${String(places)})`;
  return computed(
    {
      formula:
        `=IF(OR({${less}}="",{${more}}=""),"",IF(${left}<0,"不符：多出"&TEXT(-${left},"${pattern}")&"${unit}",` +
        `IF(${left}=0,"相符","相符，${rest}"&TEXT(${left},"${pattern}")&"${unit}")))`,
      value: ({ cell }) => {
        const [small, large] = [cell(less), cell(more)];
        if (typeof small !== "number" || typeof large !== "number") return "";
        const gap = decimal(large).minus(small).toDecimalPlaces(places);
        if (gap.isNegative() && !gap.isZero()) return `不符：多出${printed(gap.negated().toNumber(), places)}${unit}`;
        return gap.isZero() ? "相符" : `相符，${rest}${printed(gap.toNumber(), places)}${unit}`;
      },
    },
    { id, as: "text", marks: found },
  );
}

function channelsWithin(): ComputedCell {
  const sumOfChannels = (scope: Scope): number => Number(sumOf(scope.column("channels.amount")));
  return computed(
    {
      formula:
        '=IF({paidAmount}="","",IF(ROUND(SUM({channels.amount})-{paidAmount},2)>0,"不符：渠道合计"&TEXT(SUM({channels.amount}),"#,##0.00")&"万元","相符，合计"&TEXT(SUM({channels.amount}),"#,##0.00")&"万元"))',
      value: (scope) => {
        const paid = scope.cell("paidAmount");
        if (typeof paid !== "number") return "";
        const total = decimal(sumOfChannels(scope));
        const over = total.minus(paid).toDecimalPlaces(2).greaterThan(0);
        return `${over ? "不符：渠道合计" : "相符，合计"}${printed(total.toNumber(), 2)}万元`;
      },
    },
    { id: "channelCheck", as: "text", marks: found },
  );
}

function result(): CellsBlock {
  const test = (id: string): string => `IFERROR(IF(OR({${id}}="",LEFT({${id}},2)="相符"),0,1),1)`;
  const counting: Pick<Computation, "formula" | "value"> = {
    formula: `=${checks.map(test).join("+")}`,
    value: ({ cell }) =>
      checks.filter((id) => {
        const words = cell(id);
        return typeof words !== "string" || !(words === "" || words.startsWith("相符"));
      }).length,
  };
  return {
    kind: "cells",
    rows: [
      [label("不符项数"), computed(counting, { id: "failed", unit: "count" })],
      [plain("来源中“新增”“还后再贷”按户计、放款按笔计，两者相加恰为放款笔数，本表统一按笔。")],
    ],
  };
}
