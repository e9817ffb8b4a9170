import type { Cell, Cells } from "../../../domain/values/cell";
import { isBlank } from "../../../domain/values/cell";
import { computed, label, plain } from "../../blocks/cellSpecs";
import { countIf, countOf, ratio, sumIf, sumOf } from "../../blocks/nativeValues";
import type { Block, CellsBlock, Scope, SpillBlock } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";

/** Rows that are kept free for managers. */
const ROOM = 25;

const count = { unit: "count" } as const;

/** The states of the warnings that are there; the rows that stand ready have none. */
const states = 'IF({warnings.id}="","",{warnings.state})';

const closureRate = {
  formula: `=KPI.CLOSURERATE(${states})`,
  value: (scope: Scope) => scope.kpi("CLOSURERATE", filledStates(scope))[0]?.[0] ?? null,
};

/** 风险汇总: warnings and inspections of the bank, and of each manager who has any. */
export const riskSummarySheet: SheetDefinition = {
  name: "风险汇总",
  title: "风险预警与贷后检查汇总",
  bands: [[totals()], [...warningsByManager(), ...inspectionsByManager()]],
};

function totals(): CellsBlock {
  const closed = { formula: '=COUNTIFS({warnings.state},"已反馈")', value: closedOf };
  const rate = {
    formula: '=IF({due}=0,"",{counted}/{due})',
    value: ({ cell }: Scope) => ratio(cell("counted"), cell("due")),
  };
  const column = (key: string): string => `warnings.${key}`;
  return {
    kind: "cells",
    title: "全行",
    rows: [
      [
        label("预警条数"),
        label("已反馈条数"),
        label("预警关闭率"),
        label("逾期条数"),
        label("逾期天数"),
        label("扣分合计（分）"),
        label("应检查（次）"),
        label("计入（次）"),
        label("检查完成率"),
      ],
      [
        computed({ formula: "=COUNTA({warnings.id})", value: (scope) => countOf(scope.column(column("id"))) }, count),
        computed(closed, count),
        computed(closureRate, { unit: "rate" }),
        computed(
          { formula: '=COUNTIFS({warnings.overdue},">0")', value: (scope) => overdueOf(scope, () => true) },
          count,
        ),
        computed(sumOfColumn(column("overdue")), count),
        computed(sumOfColumn(column("deduction")), { unit: "points" }),
        computed(sumOfColumn("inspections.due"), { ...count, id: "due" }),
        computed(
          {
            formula: "=SUM({inspections.done})-SUM({inspections.extra})",
            value: ({ column: cells }) =>
              Number(sumOf(cells("inspections.done"))) - Number(sumOf(cells("inspections.extra"))),
          },
          { ...count, id: "counted" },
        ),
        computed(rate, { unit: "rate" }),
      ],
      [plain("计入 = 已检查 − 多做：一种检查多做的，不抵另一种欠做的。")],
    ],
  };
}

function filledStates({ column }: Scope): readonly Cell[] {
  const ids = column("warnings.id");
  return column("warnings.state").map((state, place) => (isBlank(ids[place] ?? null) ? "" : state));
}

function sumOfColumn(reference: string): { readonly formula: string; readonly value: (scope: Scope) => Cell } {
  return { formula: `=SUM({${reference}})`, value: ({ column }) => sumOf(column(reference)) };
}

function closedOf({ column }: Scope): number {
  return countIf([column("warnings.state"), "已反馈"]);
}

/** Warnings that are overdue, of those rows that are wanted. */
function overdueOf({ column }: Scope, wanted: (place: number) => boolean): number {
  return column("warnings.overdue").filter((days, place) => typeof days === "number" && days > 0 && wanted(place))
    .length;
}

function warningsByManager(): readonly Block[] {
  const of = "{warnings.manager},{warned}";
  const each = (figure: (scope: Scope, manager: Cell) => Cell) => eachOf("warned", figure);
  const column = (scope: Scope, key: string): readonly Cell[] => scope.column(`warnings.${key}`);
  return [
    managers("warned", "warnings.manager", "各客户经理的风险预警"),
    spill(
      "warnedCount",
      "条数",
      `=COUNTIFS(${of})`,
      "count",
      each((scope, id) => countIf([column(scope, "manager"), id])),
    ),
    spill(
      "warnedClosed",
      "已反馈",
      `=COUNTIFS(${of},{warnings.state},"已反馈")`,
      "count",
      each((scope, id) => countIf([column(scope, "manager"), id], [column(scope, "state"), "已反馈"])),
    ),
    {
      ...spill("warnedRate", "关闭率", "", "rate", () => []),
      formula: `=KPI.CLOSURERATE(${states},{?warnings.manager},{warned})`,
      values: (scope) =>
        scope.kpi("CLOSURERATE", filledStates(scope), scope.column("warnings.manager"), scope.spill("warned")),
    },
    spill(
      "warnedOverdue",
      "逾期条数",
      `=COUNTIFS(${of},{warnings.overdue},">0")`,
      "count",
      each((scope, id) => overdueOf(scope, (place) => column(scope, "manager")[place] === id)),
    ),
    spill(
      "warnedDays",
      "逾期天数",
      `=SUMIFS({warnings.overdue},${of})`,
      "count",
      each((scope, id) => sumIf(column(scope, "overdue"), [column(scope, "manager"), id])),
    ),
    spill(
      "warnedPoints",
      "扣分",
      `=SUMIFS({warnings.deduction},${of})`,
      "points",
      each((scope, id) => sumIf(column(scope, "deduction"), [column(scope, "manager"), id])),
    ),
  ];
}

function inspectionsByManager(): readonly Block[] {
  const of = "{inspections.manager},{inspected}";
  const summed = (scope: Scope, key: string, id: Cell): number =>
    Number(sumIf(scope.column(`inspections.${key}`), [scope.column("inspections.manager"), id]));
  const countedOf = (scope: Scope, id: Cell): number => summed(scope, "done", id) - summed(scope, "extra", id);
  const each = (figure: (scope: Scope, manager: Cell) => Cell) => eachOf("inspected", figure);
  return [
    managers("inspected", "inspections.manager", "各检查人的贷后检查"),
    spill(
      "inspectedDue",
      "应检查",
      `=SUMIFS({inspections.due},${of})`,
      "times",
      each((scope, id) => summed(scope, "due", id)),
    ),
    spill(
      "inspectedCounted",
      "计入",
      `=SUMIFS({inspections.done},${of})-SUMIFS({inspections.extra},${of})`,
      "times",
      each(countedOf),
    ),
    spill(
      "inspectedRate",
      "完成率",
      '=IF({inspectedDue}=0,"",{inspectedCounted}/{inspectedDue})',
      "rate",
      each((scope, id) => ratio(countedOf(scope, id), summed(scope, "due", id))),
    ),
    spill(
      "inspectedShort",
      "欠做",
      "={inspectedDue}-{inspectedCounted}",
      "times",
      each((scope, id) => summed(scope, "due", id) - countedOf(scope, id)),
    ),
    spill(
      "inspectedExtra",
      "多做",
      `=SUMIFS({inspections.extra},${of})`,
      "times",
      each((scope, id) => summed(scope, "extra", id)),
    ),
  ];
}

/** The managers who stand in a column, each once, in order. */
function managers(id: string, reference: string, title: string): SpillBlock {
  return {
    kind: "spill",
    id,
    title,
    columns: [{ label: "工号", width: 12 }],
    formula: `=IFERROR(SORT(UNIQUE(FILTER({${reference}},{${reference}}<>""))),"")`,
    values: ({ column }) => {
      const found = [...new Set(column(reference).filter((cell) => !isBlank(cell)))].sort();
      return found.length === 0 ? [[""]] : found.map((cell) => [cell]);
    },
    room: ROOM,
  };
}

/** One figure for each of those managers. */
function spill(
  id: string,
  words: string,
  formula: string,
  unit: "count" | "rate" | "points" | "times",
  values: SpillBlock["values"],
): SpillBlock {
  return { kind: "spill", id, joined: true, columns: [{ label: words, unit, width: 12 }], formula, values, room: ROOM };
}

function eachOf(list: string, figure: (scope: Scope, manager: Cell) => Cell): SpillBlock["values"] {
  return (scope): Cells => scope.spill(list).map(([manager = null]) => [figure(scope, manager)]);
}
