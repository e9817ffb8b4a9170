import { serialDate } from "../../../domain/values/period";
import type { Cell } from "../../../domain/values/cell";
import { isBlank, isCellError } from "../../../domain/values/cell";
import { kpi } from "../../blocks/kpiFormula";
import type { ComputedColumn, InputColumn, Scope } from "../blockDefinition";
import type { BookContext, SheetDefinition } from "../bookDefinition";
import { exampleManagers } from "./contactExamples";

/** The four steps of a warning: who and when (有人发起、有人决策、有人处理、有人反馈). */
const steps = [
  { key: "raised", word: "发起" },
  { key: "decided", word: "决策" },
  { key: "handled", word: "处理" },
  { key: "reported", word: "反馈" },
] as const;

/** What the function finds wrong with the dates; its own message says which. */
const DATES_WORDS = "日期缺漏、颠倒或不是日期；";
const DATES_FAULTY = `IF(ISERROR({row.state}),"${DATES_WORDS}","")`;

/** 风险预警: a warning a row with its four steps; state, days, overdue days and deduction follow. */
export function warningSheet({ period }: BookContext): SheetDefinition {
  return {
    name: "风险预警",
    title: "风险预警台账",
    examples: true,
    frozenColumns: 1,
    bands: [
      [
        {
          kind: "table",
          id: "warnings",
          name: "风险预警台账",
          columns: [...described, ...steps.flatMap(stepColumns), ...judged],
          rows: warningRows(period.year),
        },
      ],
    ],
  };
}

const described: readonly InputColumn[] = [
  { kind: "input", key: "id", label: "预警编号", as: "identifier", help: "每条预警一行，编号不重复", width: 10 },
  { kind: "input", key: "manager", label: "工号", as: "identifier", help: "管户客户经理的工号", width: 9 },
  { kind: "input", key: "customer", label: "客户", as: "text", width: 14 },
  { kind: "input", key: "signal", label: "预警信号", as: "text", help: "发现了什么", width: 20 },
];

function stepColumns({ key, word }: (typeof steps)[number]): readonly InputColumn[] {
  const blank = key === "raised" ? "" : "；还没有则空着，不要先填后一步";
  return [
    { kind: "input", key, label: `${word}日期`, as: "date", help: `${word}的日期${blank}`, width: 12 },
    { kind: "input", key: `${key}By`, label: `${word}人`, as: "text", width: 9 },
  ];
}

const judged: readonly ComputedColumn[] = [
  {
    kind: "computed",
    key: "check",
    label: "填写检查",
    width: 16,
    formula: `=IF({row.id}="","",${[DATES_FAULTY, ...steps.map(missingPerson)].join("&")})`,
    value: faultsOf,
    marks: [{ when: "LEN({cell})>0", as: "near" }],
  },
  {
    kind: "computed",
    key: "state",
    label: "状态",
    width: 9,
    ...warning(1),
    marks: [{ when: '{cell}="已反馈"', as: "good" }],
  },
  { kind: "computed", key: "days", label: "用时", unit: "days", width: 11, ...warning(2) },
  {
    kind: "computed",
    key: "overdue",
    label: "逾期",
    unit: "days",
    width: 11,
    ...warning(3),
    marks: [{ when: "AND(ISNUMBER({cell}),{cell}>0)", as: "bad" }],
  },
  { kind: "computed", key: "deduction", label: "扣分", unit: "points", width: 11, ...warning(4) },
];

function warning(column: number): ReturnType<typeof kpi> {
  return kpi("WARNING", [...steps.map(({ key }) => `{row.${key}}`), "{asOf}"], { column, when: "row.id" });
}

function missingPerson({ key, word }: (typeof steps)[number]): string {
  return `IF(AND({row.${key}}<>"",{row.${key}By}=""),"缺${word}人；","")`;
}

function faultsOf({ row }: Scope): Cell {
  if (isBlank(row("id"))) return "";
  const people = steps.map(({ key, word }) => (!isBlank(row(key)) && isBlank(row(`${key}By`)) ? `缺${word}人；` : ""));
  return [isCellError(row("state")) ? DATES_WORDS : "", ...people].join("");
}

type Step = readonly [month: number, day: number, by: string] | null;

/** In time, late in one step, late in two, still open, and reported back only after the quarter. */
const examples: readonly {
  readonly manager: number;
  readonly customer: string;
  readonly signal: string;
  readonly steps: readonly [Step, Step, Step, Step];
}[] = [
  {
    manager: 0,
    customer: "鑫源商贸",
    signal: "账户资金异常流出",
    steps: [
      [7, 3, "陈思远"],
      [7, 4, "许行长"],
      [7, 10, "陈思远"],
      [7, 12, "陈思远"],
    ],
  },
  {
    manager: 0,
    customer: "恒通物流",
    signal: "利息逾期三天",
    steps: [
      [7, 20, "何蕾"],
      [7, 24, "许行长"],
      [8, 2, "陈思远"],
      [8, 5, "陈思远"],
    ],
  },
  {
    manager: 1,
    customer: "宏达建材",
    signal: "抵押物被查封",
    steps: [
      [8, 5, "何蕾"],
      [8, 6, "许行长"],
      [8, 25, "周雨桐"],
      [8, 30, "周雨桐"],
    ],
  },
  {
    manager: 1,
    customer: "佳禾食品",
    signal: "法定代表人变更",
    steps: [
      [8, 28, "周雨桐"],
      [8, 29, "许行长"],
      [9, 5, "周雨桐"],
      [9, 7, "周雨桐"],
    ],
  },
  {
    manager: 2,
    customer: "东泰机械",
    signal: "对外担保大幅增加",
    steps: [[9, 10, "林浩然"], [9, 11, "蒋行长"], null, null],
  },
  {
    manager: 1,
    customer: "瑞丰纺织",
    signal: "关联企业违约",
    steps: [
      [9, 15, "何蕾"],
      [9, 16, "许行长"],
      [9, 24, "周雨桐"],
      [10, 2, "周雨桐"],
    ],
  },
  {
    manager: 2,
    customer: "盛华电子",
    signal: "用电量骤降",
    steps: [[9, 20, "林浩然"], [9, 21, "蒋行长"], [9, 29, "林浩然"], null],
  },
  {
    manager: 0,
    customer: "安捷餐饮",
    signal: "涉诉公告",
    steps: [[9, 29, "陈思远"], null, null, null],
  },
];

function warningRows(year: number): readonly (readonly Cell[])[] {
  return examples.map(({ manager, customer, signal, steps: done }, index) => [
    `YJ-${String(index + 1).padStart(3, "0")}`,
    exampleManagers[manager]?.id ?? null,
    customer,
    signal,
    ...done.flatMap((step) => (step === null ? [null, null] : [serialDate(year, step[0], step[1]), step[2]])),
  ]);
}
