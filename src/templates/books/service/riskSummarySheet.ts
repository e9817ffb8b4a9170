import type { Cell, Cells } from "../../../domain/values/cell";
import { isBlank } from "../../../domain/values/cell";
import { ratio } from "../../blocks/nativeValues";
import type { Block, Scope, SpillBlock } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import type { Wanted } from "./riskFigures";
import { countOfRows, soundCells, soundManagers, soundStates, sumOfSound } from "./riskFigures";
import { riskTotals } from "./riskTotals";

/** Rows that are kept free for managers. */
const ROOM = 25;

/** 风险汇总: warnings and inspections of the bank, and of each manager who has any. */
export const riskSummarySheet: SheetDefinition = {
  name: "风险汇总",
  title: "风险预警与贷后检查汇总",
  bands: [[riskTotals()], [...warningsByManager(), ...inspectionsByManager()]],
};

type Figure = (scope: Scope, wanted: Wanted) => Cell;

function warningsByManager(): readonly Block[] {
  const of = "{warnings.manager},{warned}";
  const each = (figure: Figure): SpillBlock["values"] => eachOf("warned", "warnings.manager", figure);
  const summed = (key: string): SpillBlock["values"] =>
    each((scope, wanted) => sumOfSound(scope, `warnings.${key}`, [`warnings.${key}`], wanted));
  const counted = (key: string, holds: (cell: Cell) => boolean): SpillBlock["values"] =>
    each((scope, wanted) => countOfRows(scope.column(`warnings.${key}`), holds, wanted));
  const isOver = (cell: Cell): boolean => typeof cell === "number" && cell > 0;
  return [
    managers("warned", "warnings.manager", "各客户经理的风险预警"),
    spill(
      "warnedCount",
      "条数",
      eachFormula("warnings.manager", `COUNTIFS(${of})`),
      "count",
      counted("manager", () => true),
    ),
    spill(
      "warnedClosed",
      "已反馈",
      eachFormula("warnings.manager", `COUNTIFS(${of},{warnings.state},"已反馈")`),
      "count",
      counted("state", (cell) => cell === "已反馈"),
    ),
    spill(
      "warnedRate",
      "关闭率",
      // Of whom every warning is at fault nothing is known.
      eachFormula(
        "warnings.manager",
        `IF(COUNTIFS(${of},{warnings.days},">=0")=0,"",KPI.CLOSURERATE(${soundStates},${soundManagers},{warned}))`,
      ),
      "rate",
      closureRates,
    ),
    spill(
      "warnedOver",
      "逾期条数",
      eachFormula("warnings.manager", `COUNTIFS(${of},{warnings.overdue},">0")`),
      "count",
      counted("overdue", isOver),
    ),
    spill(
      "warnedDays",
      "逾期天数",
      eachFormula("warnings.manager", sumFormula("warnings.overdue", of)),
      "count",
      summed("overdue"),
    ),
    spill(
      "warnedPoints",
      "扣分",
      eachFormula("warnings.manager", sumFormula("warnings.deduction", of)),
      "points",
      summed("deduction"),
    ),
  ];
}

function closureRates(scope: Scope): Cells {
  const warned = scope.spill("warned");
  if (isBlank(warned[0]?.[0] ?? null)) return [[""]];
  const managers = soundCells(scope, "manager");
  const rates = scope.kpi("CLOSURERATE", soundCells(scope, "state"), managers, warned);
  return warned.map(([manager = null], index) => (managers.includes(manager) ? (rates[index] ?? [""]) : [""]));
}

function inspectionsByManager(): readonly Block[] {
  const of = "{inspections.manager},{inspected}";
  const sound = `{inspections.extra},">=0"`;
  const sumOf = (scope: Scope, key: string, wanted: Wanted): number =>
    sumOfSound(scope, `inspections.${key}`, ["inspections.extra"], wanted);
  const countedOf = (scope: Scope, wanted: Wanted): number =>
    sumOf(scope, "done", wanted) - sumOf(scope, "extra", wanted);
  const each = (figure: Figure): SpillBlock["values"] => eachOf("inspected", "inspections.manager", figure);
  return [
    managers("inspected", "inspections.manager", "各检查人的贷后检查"),
    spill(
      "inspectedDue",
      "应检查",
      eachFormula("inspections.manager", `SUMIFS({inspections.due},${of},${sound})`),
      "times",
      each((scope, wanted) => sumOf(scope, "due", wanted)),
    ),
    spill(
      "inspectedCounted",
      "计入",
      eachFormula(
        "inspections.manager",
        `SUMIFS({inspections.done},${of},${sound})-SUMIFS({inspections.extra},${of},${sound})`,
      ),
      "times",
      each(countedOf),
    ),
    spill(
      "inspectedRate",
      "完成率",
      eachFormula("inspections.manager", 'IF({inspectedDue}=0,"",{inspectedCounted}/{inspectedDue})'),
      "rate",
      each((scope, wanted) => ratio(countedOf(scope, wanted), sumOf(scope, "due", wanted))),
    ),
    spill(
      "inspectedShort",
      "欠做",
      eachFormula("inspections.manager", "{inspectedDue}-{inspectedCounted}"),
      "times",
      each((scope, wanted) => sumOf(scope, "due", wanted) - countedOf(scope, wanted)),
    ),
    spill(
      "inspectedExtra",
      "多做",
      eachFormula("inspections.manager", sumFormula("inspections.extra", of)),
      "times",
      each((scope, wanted) => sumOf(scope, "extra", wanted)),
    ),
  ];
}

/** A sum over the rows of each manager that are free of faults. */
function sumFormula(reference: string, of: string): string {
  return `SUMIFS({${reference}},${of},{${reference}},">=0")`;
}

/** A formula for each manager who stands in a column; nothing where nobody does. */
function eachFormula(reference: string, formula: string): string {
  return `=IF(COUNTA({${reference}})=0,"",${formula})`;
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

/** A figure of the rows of each manager in a list. */
function eachOf(list: string, reference: string, figure: Figure): SpillBlock["values"] {
  return (scope): Cells => {
    const ids = scope.column(reference);
    return scope
      .spill(list)
      .map(([manager = null]) => [isBlank(manager) ? "" : figure(scope, (place) => ids[place] === manager)]);
  };
}
