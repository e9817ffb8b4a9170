import { periodEnd, serialDate } from "../../../domain/values/period";
import { computed, entry, label, prose } from "../../blocks/cellSpecs";
import type { CellsBlock, Scope, TableBlock } from "../blockDefinition";
import type { BookContext, SheetDefinition } from "../bookDefinition";
import { exampleDays } from "./contactExamples";

/** 统计期间: how much of the year has passed, the days over which daily upkeep is counted, and the working days in them. */
export function periodSheet(context: BookContext): SheetDefinition {
  return {
    name: "统计期间",
    title: "统计期间与工作日",
    examples: true,
    bands: [[spanCells(context), holidays(context)]],
  };
}

function spanCells({ period: { year } }: BookContext): CellsBlock {
  const wide = { span: 2 } as const;
  const day = (index: number): number => serialDate(year, 9, exampleDays.at(index) ?? 30);
  return {
    kind: "cells",
    title: "期间",
    rows: [
      [label("服务统计自（年初）", wide), computed(yearStart, { id: "yearStart", as: "date" })],
      [label("服务统计至（考核期末）", wide), computed(periodLast, { id: "asOf", as: "date" })],
      [label("已过月数", wide), computed(monthsPassed, { id: "months", unit: "count" })],
      [
        label("每日维护统计自", wide),
        entry("from", day(0), {
          as: "date",
          title: "每日维护统计自",
          help: "统计哪几天的每日维护，如本季、本月或本周",
        }),
      ],
      [
        label("每日维护统计至", wide),
        entry("to", day(-1), { as: "date", title: "每日维护统计至", help: "最后一天，含当天" }),
      ],
      [label("其间工作日（天）", wide), computed(workdays, { id: "workdays", unit: "count" })],
      [prose("放假、调休按当年通知登记在右表。", 3)],
    ],
  };
}

const yearStart = {
  formula: "=DATE(YEAR(终止日),1,1)",
  value: ({ context }: Scope) => serialDate(context.period.year, 1, 1),
};

const periodLast = { formula: "=终止日", value: ({ context }: Scope) => periodEnd(context.period) };

const monthsPassed = { formula: "=MONTH(终止日)", value: ({ context }: Scope) => context.period.quarter * 3 };

const workdays = {
  // A day that is written as words is no day, and must not take the others with it.
  formula:
    '=NETWORKDAYS({from},{to})-SUMPRODUCT(({holidays.plan}="放假")*ISNUMBER({holidays.date})*({holidays.date}>={from})*({holidays.date}<={to})*(WEEKDAY(IF(ISNUMBER({holidays.date}),{holidays.date},1),2)<6))' +
    '+COUNTIFS({holidays.plan},"调休上班",{holidays.date},">="&{from},{holidays.date},"<="&{to})',
  array: true,
  value: (scope: Scope) => {
    const [from, to] = [Number(scope.cell("from")), Number(scope.cell("to"))];
    const plans = scope.column("holidays.plan");
    const planned = (plan: string): readonly number[] =>
      scope.column("holidays.date").flatMap((date, place) => (plans[place] === plan ? [Number(date)] : []));
    const days = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    const free = planned("放假");
    const made = planned("调休上班");
    return days.filter((day) => made.includes(day) || (isWeekday(day) && !free.includes(day))).length;
  },
};

function isWeekday(serial: number): boolean {
  // Day 2 of Excel's calendar is a Monday.
  return (serial + 5) % 7 < 5;
}

function holidays({ period: { year } }: BookContext): TableBlock {
  const rows = [
    [serialDate(year, 9, 20), "调休上班", "国庆调休"],
    ...[25, 26, 27].map((day) => [serialDate(year, 9, day), "放假", "中秋节"]),
    ...[1, 2, 3, 4, 5, 6, 7].map((day) => [serialDate(year, 10, day), "放假", "国庆节"]),
    [serialDate(year, 10, 10), "调休上班", "国庆调休"],
  ];
  return {
    kind: "table",
    id: "holidays",
    name: "节假日安排",
    title: "节假日安排",
    columns: [
      { kind: "input", key: "date", label: "日期", as: "date", help: "放假或调休上班的日期，一天一行" },
      { kind: "input", key: "plan", label: "安排", as: "choice", choices: ["放假", "调休上班"] },
      { kind: "input", key: "words", label: "说明", as: "text" },
    ],
    rows,
    readyRows: 5,
  };
}
