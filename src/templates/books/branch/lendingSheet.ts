import { computed, computedHeader, entry, gap, header, label } from "../../blocks/cellSpecs";
import { ratio } from "../../blocks/nativeValues";
import type { CellSpec, CellsBlock, ComputedCell, ComputedColumn, TableBlock } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { branchFigures } from "./branchFigures";

const limits = { min: "0" } as const;

const counted = [
  { kind: "input", key: "count", label: "笔数", as: "number", unit: "count", limits, width: 11 },
  { kind: "input", key: "amount", label: "金额", as: "number", unit: "wanYuan", limits, width: 14 },
] as const;

const perLoan: ComputedColumn = {
  kind: "computed",
  key: "mean",
  label: "笔均",
  unit: "wanYuan",
  width: 13,
  formula: '=IF(OR({row.count}="",{row.count}=0),"",{row.amount}/{row.count})',
  value: ({ row }) => ratio(row("amount"), row("count")),
};

const shareOfPaid: ComputedColumn = {
  kind: "computed",
  key: "share",
  label: "占放款金额",
  unit: "rate",
  width: 12,
  formula: '=IF(OR({row.amount}="",{paidAmount}="",{paidAmount}=0),"",{row.amount}/{paidAmount})',
  value: ({ row, cell }) => ratio(row("amount"), cell("paidAmount")),
};

/** 审批与投放: applications, approvals and loans paid out, what they consist of, and through which channels they came. */
export const lendingSheet: SheetDefinition = {
  name: "审批与投放",
  title: "贷款审批与投放",
  unit: "万元",
  examples: true,
  widths: [26, 11, 14, 13, 12, 12],
  bands: [[stages()], [mix(), channels()]],
};

function stages(): CellsBlock {
  const { applied, approved, paid } = branchFigures;
  const headers = [
    computedHeader("环节"),
    header("笔数（笔）"),
    header("金额（万元）"),
    computedHeader("笔均（万元）"),
    computedHeader("占上一环节"),
  ];
  return {
    kind: "cells",
    title: "一、审批到放款",
    rows: [
      headers,
      [label("线下人工审批"), count("appliedCount", "审批笔数", applied), gap()],
      stage("approved", "审批通过", approved, "appliedCount"),
      stage("paid", "已放款", paid, "approvedCount"),
    ],
  };
}

function stage(
  key: string,
  words: string,
  { count: loans, amount }: { readonly count: number; readonly amount: number },
  before: string,
): readonly CellSpec[] {
  return [
    label(words),
    count(`${key}Count`, `${words}笔数`, loans),
    entry(`${key}Amount`, amount, { as: "number", unit: "wanYuan", title: `${words}金额`, limits: { min: "0" } }),
    quotient(`${key}Mean`, `${key}Amount`, `${key}Count`, "wanYuan"),
    quotient(`${key}Share`, `${key}Count`, before, "rate"),
  ];
}

function count(id: string, title: string, value: number): CellSpec {
  return entry(id, value, { as: "number", unit: "count", title, limits: { min: "0" } });
}

/** One cell over another; blank where the lower one is blank or 0. */
function quotient(id: string, part: string, whole: string, unit: "wanYuan" | "rate"): ComputedCell {
  return computed(
    {
      formula: `=IF(OR({${part}}="",{${whole}}="",{${whole}}=0),"",{${part}}/{${whole}})`,
      value: ({ cell }) => ratio(cell(part), cell(whole)),
    },
    { id, unit },
  );
}

function mix(): TableBlock {
  return {
    kind: "table",
    id: "mix",
    name: "投放构成",
    title: "二、放款构成（合计应等于已放款）",
    columns: [{ kind: "input", key: "name", label: "构成", as: "text", width: 26 }, ...counted, perLoan, shareOfPaid],
    rows: branchFigures.mix.map(({ name, count: loans, amount }) => [name, loans, amount]),
    readyRows: 3,
  };
}

function channels(): TableBlock {
  return {
    kind: "table",
    id: "channels",
    name: "投放渠道",
    title: "三、其中：渠道与产品",
    columns: [
      { kind: "input", key: "name", label: "渠道或产品", as: "text", width: 30 },
      ...counted,
      perLoan,
      shareOfPaid,
    ],
    rows: branchFigures.channels.map(({ name, count: loans, amount }) => [name, loans, amount]),
    readyRows: 3,
  };
}
