import type { Cell } from "../../../domain/values/cell";
import { isBlank } from "../../../domain/values/cell";
import { periodEnd, periodStart } from "../../../domain/values/period";
import { kpi } from "../../blocks/kpiFormula";
import { countIf, ratio } from "../../blocks/nativeValues";
import type { ComputedColumn, Mark, Scope } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { exampleManagers } from "./contactExamples";
import { differentOf, logBetween } from "./logValues";

const notMet: readonly Mark[] = [{ when: '{cell}="未达标"', as: "bad" }];

/** 客户经理维护: daily upkeep, maintenance rate and service of each manager, straight from the log. */
export const managerSheet: SheetDefinition = {
  name: "客户经理维护",
  title: "客户经理每日维护与客户维护率",
  unit: "户",
  examples: true,
  frozenColumns: 2,
  bands: [
    [
      {
        kind: "table",
        id: "managers",
        name: "客户经理维护",
        columns: [
          { kind: "input", key: "id", label: "工号", as: "identifier", help: "每人一行", width: 10 },
          { kind: "input", key: "name", label: "姓名", as: "text", width: 10 },
          { kind: "input", key: "unit", label: "机构", as: "text", width: 14 },
          {
            kind: "input",
            key: "customers",
            label: "管户数",
            as: "number",
            unit: "households",
            limits: { min: "1" },
            help: "名下全部客户数，大于 0",
            width: 10,
          },
          ...daily(),
          ...maintenance(),
          ...served(),
        ],
        rows: exampleManagers.map(({ id, name, unit, customers }) => [id, name, unit, customers]),
      },
    ],
  ],
};

function daily(): readonly ComputedColumn[] {
  const given = ["{contacts.date}", "{contacts.customer}", "{contacts.note}", "{workdays}", "{from}", "{to}"];
  const figure = (column: number): ReturnType<typeof kpi> =>
    kpi("DAILYCONTACTS", [...given, "{contacts.manager}", "{row.id}"], { column, when: "row.id" });
  return [
    { kind: "computed", key: "dailyRate", label: "每日维护达标率", unit: "rate", width: 11, ...figure(1) },
    { kind: "computed", key: "daysMet", label: "达标天数", unit: "days", width: 15, ...figure(2) },
    { kind: "computed", key: "daysShort", label: "户数不足天数", unit: "days", width: 10, ...figure(3) },
    { kind: "computed", key: "daysNoted", label: "缺批注天数", unit: "days", width: 9, ...figure(4) },
  ];
}

function maintenance(): readonly ComputedColumn[] {
  const figure = (column: number): ReturnType<typeof kpi> =>
    kpi("MAINTENANCE", ["{row.maintained}", "{row.customers}"], { column, when: "row.id" });
  return [
    {
      kind: "computed",
      key: "maintained",
      label: "本季已维护客户",
      unit: "households",
      width: 11,
      array: true,
      formula:
        '=IF({row.id}="","",IFERROR(ROWS(UNIQUE(FILTER({contacts.customer},({contacts.manager}={row.id})*({contacts.date}>=起始日)*({contacts.date}<=终止日)*({contacts.customer}<>"")))),0))',
      value: maintained,
    },
    { kind: "computed", key: "rate", label: "客户维护率", unit: "rate", width: 10, ...figure(1) },
    { kind: "computed", key: "verdict", label: "维护率是否达标", width: 10, marks: notMet, ...figure(2) },
    { kind: "computed", key: "lacking", label: "还差", unit: "households", width: 9, ...figure(3) },
  ];
}

function maintained(scope: Scope): Cell {
  const id = scope.row("id");
  if (isBlank(id)) return "";
  const { period } = scope.context;
  const log = logBetween(scope, periodStart(period), periodEnd(period));
  return differentOf(log.filter(({ manager }) => manager === id).map(({ customer }) => customer));
}

function served(): readonly ComputedColumn[] {
  const ofManager = "{customers.manager},{row.id}";
  return [
    {
      kind: "computed",
      key: "tierCustomers",
      label: "有服务标准的客户",
      unit: "households",
      width: 11,
      formula: `=IF({row.id}="","",COUNTIFS(${ofManager}))`,
      value: ({ row, column }) => (isBlank(row("id")) ? "" : countIf([column("customers.manager"), row("id")])),
    },
    {
      kind: "computed",
      key: "served",
      label: "服务达标客户",
      unit: "households",
      width: 10,
      formula: `=IF({row.id}="","",COUNTIFS(${ofManager},{customers.verdict},"达标"))`,
      value: ({ row, column }) =>
        isBlank(row("id"))
          ? ""
          : countIf([column("customers.manager"), row("id")], [column("customers.verdict"), "达标"]),
    },
    {
      kind: "computed",
      key: "servedRate",
      label: "服务达标率",
      unit: "rate",
      width: 10,
      formula: '=IF({row.id}="","",IF({row.tierCustomers}=0,"",{row.served}/{row.tierCustomers}))',
      value: ({ row }) => (isBlank(row("id")) ? "" : ratio(row("served"), row("tierCustomers"))),
    },
  ];
}
