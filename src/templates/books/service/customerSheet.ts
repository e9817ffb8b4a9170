import type { ContactInterval, ServiceRules } from "../../../domain/scheme/parts/service";
import { contactsInYear } from "../../../domain/scheme/parts/service";
import { calendarDay } from "../../../domain/values/calendar";
import type { Cell } from "../../../domain/values/cell";
import { isBlank } from "../../../domain/values/cell";
import { kpi } from "../../blocks/kpiFormula";
import type { ComputedColumn, Mark, Scope, TableColumn } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { contactKinds, exampleCustomers, exampleManagers } from "./contactExamples";
import type { LogEntry } from "./logValues";
import { logBetween } from "./logValues";

/** 客户服务达标: each customer of a tier, counted from the log by formulas of Excel, judged by KPI.SERVICE. */
export function customerSheet(rules: ServiceRules): SheetDefinition {
  return {
    name: "客户服务达标",
    title: "客户服务达标情况",
    unit: "元",
    examples: true,
    frozenColumns: 2,
    bands: [
      [
        {
          kind: "table",
          id: "customers",
          name: "客户服务达标",
          columns: [...inputs, ...counted(rules), ...judged],
          rows: exampleCustomers.map(({ id, name, manager, tier, assets, allocationPlan, developmentPlan }) => [
            id,
            name,
            exampleManagers[manager]?.id ?? null,
            rules.tiers[tier]?.name.zh ?? null,
            assets,
            allocationPlan,
            developmentPlan,
          ]),
        },
      ],
    ],
  };
}

const inputs: readonly TableColumn[] = [
  { kind: "input", key: "customer", label: "客户编号", as: "identifier", help: "与《客户接触》同一编号", width: 10 },
  { kind: "input", key: "name", label: "客户名称", as: "text", width: 10 },
  { kind: "input", key: "manager", label: "工号", as: "identifier", help: "客户经理的工号", width: 9 },
  {
    kind: "input",
    key: "tier",
    label: "客户层级",
    as: "choice",
    choices: { scheme: "客户服务标准" },
    width: 11,
  },
  {
    kind: "input",
    key: "assets",
    label: "金融资产",
    as: "number",
    unit: "yuan",
    limits: { min: "0" },
    help: "决定要不要资产配置方案；没有填的列为待核对",
    width: 16,
  },
  {
    kind: "input",
    key: "allocationPlan",
    label: "有资产配置方案",
    as: "choice",
    choices: ["是", "否"],
    width: 10,
  },
  { kind: "input", key: "developmentPlan", label: "有开发计划", as: "choice", choices: ["是", "否"], width: 9 },
];

/** The words with which 方案参数 shows the intervals, and the months of each. */
const intervals: readonly (readonly [words: string, interval: ContactInterval])[] = [
  ["每月一次", "month"],
  ["每季一次", "quarter"],
  ["每半年一次", "halfYear"],
  ["每年一次", "year"],
];

const inYear = '{contacts.date},">="&{yearStart},{contacts.date},"<="&{asOf}';
const ofCustomer = `{contacts.customer},{row.customer},${inYear}`;
const everyInterval = "{1,2,3,4,5,6,7,8,9,10,11,12}";

function counted(rules: ServiceRules): readonly ComputedColumn[] {
  const tierOf = (row: Scope["row"]): ServiceRules["tiers"][number] | undefined =>
    rules.tiers.find(({ name }) => name.zh === row("tier"));
  const count = (scope: Scope, counts: (entry: LogEntry) => boolean): Cell =>
    isBlank(scope.row("customer")) ? "" : contactsOf(scope).filter(counts).length;
  return [
    {
      kind: "computed",
      key: "total",
      label: "联系次数",
      unit: "count",
      width: 8,
      formula: `=IF({row.customer}="","",COUNTIFS(${ofCustomer}))`,
      value: (scope) => count(scope, () => true),
    },
    {
      kind: "computed",
      key: "interval",
      label: "联系周期（月）",
      unit: "count",
      width: 9,
      formula: `=IF({row.customer}="","",IFERROR(INDEX({1,3,6,12},MATCH(VLOOKUP({row.tier},客户服务标准,2,FALSE),{${intervals.map(([words]) => `"${words}"`).join(",")}},0)),""))`,
      value: ({ row }) => {
        const tier = tierOf(row);
        return isBlank(row("customer")) || tier === undefined ? "" : 12 / contactsInYear[tier.contactEvery];
      },
    },
    {
      kind: "computed",
      key: "periods",
      label: "有联系的期数",
      unit: "count",
      width: 10,
      formula:
        `=IF({row.interval}="","",SUMPRODUCT(--(COUNTIFS(${ofCustomer},` +
        `{contacts.date},">="&DATE(YEAR({asOf}),(${everyInterval}-1)*{row.interval}+1,1),` +
        `{contacts.date},"<"&DATE(YEAR({asOf}),${everyInterval}*{row.interval}+1,1))>0)))`,
      value: (scope) => {
        const interval = scope.row("interval");
        if (typeof interval !== "number") return "";
        return new Set(contactsOf(scope).map(({ date }) => Math.ceil(calendarDay(date).month / interval))).size;
      },
    },
    {
      kind: "computed",
      key: "reviews",
      label: "回顾或服务次数",
      unit: "count",
      width: 10,
      formula: `=IF({row.customer}="","",COUNTIFS(${ofCustomer},{contacts.kind},IFERROR(VLOOKUP({row.tier},客户服务标准,3,FALSE),"—")))`,
      value: (scope) => count(scope, ({ kind }) => kind === tierOf(scope.row)?.reviewName.zh),
    },
    {
      kind: "computed",
      key: "visits",
      label: "答谢或拜访次数",
      unit: "count",
      width: 10,
      formula: `=IF({row.customer}="","",COUNTIFS(${ofCustomer},{contacts.kind},"${contactKinds.visit}"))`,
      value: (scope) => count(scope, ({ kind }) => kind === contactKinds.visit),
    },
  ];
}

/** The customer's entries of the log within the year so far. */
function contactsOf(scope: Scope): readonly LogEntry[] {
  const customer = scope.row("customer");
  return logBetween(scope, Number(scope.cell("yearStart")), Number(scope.cell("asOf"))).filter(
    (entry) => entry.customer === customer,
  );
}

const verdictMarks: readonly Mark[] = [
  { when: '{cell}="未达标"', as: "bad" },
  { when: '{cell}="待核对"', as: "near" },
];

const judged: readonly ComputedColumn[] = [
  { kind: "computed", key: "verdict", label: "服务是否达标", width: 10, marks: verdictMarks, ...service(1) },
  { kind: "computed", key: "missing", label: "缺什么", width: 34, ...service(2) },
  { kind: "computed", key: "contactRate", label: "联系完成率", unit: "rate", width: 10, ...service(3) },
  { kind: "computed", key: "reviewRate", label: "回顾或服务完成率", unit: "rate", width: 10, ...service(4) },
  { kind: "computed", key: "visitRate", label: "答谢或拜访完成率", unit: "rate", width: 10, ...service(5) },
];

function service(column: number): ReturnType<typeof kpi> {
  const given = ["tier", "periods", "reviews", "visits", "assets", "allocationPlan", "developmentPlan"];
  return kpi("SERVICE", [...given.map((key) => `{row.${key}}`), "{months}"], { column, when: "row.customer" });
}
