import type { Cell } from "../../../domain/values/cell";
import { isCellError } from "../../../domain/values/cell";
import { computed, computedHeader, plain } from "../../blocks/cellSpecs";
import { countIf, countOf, ratio } from "../../blocks/nativeValues";
import type { CellsBlock, ComputedCell, Mark, Scope } from "../blockDefinition";
import { countOfRows, everyRow, soundCells, soundStates, sumOfSound } from "./riskFigures";

const count = { unit: "count" } as const;
const faulty: readonly Mark[] = [{ when: "AND(ISNUMBER({cell}),{cell}>0)", as: "bad" }];

const closureRate = {
  formula: `=IF(COUNTIFS({warnings.days},">=0")=0,"",KPI.CLOSURERATE(${soundStates}))`,
  value: (scope: Scope): Cell =>
    scope.column("warnings.days").some((cell) => typeof cell === "number")
      ? (scope.kpi("CLOSURERATE", soundCells(scope, "state"))[0]?.[0] ?? null)
      : "",
};

/** The bank's warnings and inspections in one row each; rows at fault are counted apart and left out of the sums. */
export function riskTotals(): CellsBlock {
  return {
    kind: "cells",
    title: "全行",
    rows: [
      ["预警条数", "有误条数", "已反馈条数", "预警关闭率", "逾期条数", "逾期天数", "扣分合计（分）"].map((words) =>
        computedHeader(words),
      ),
      [
        computed({ formula: "=COUNTA({warnings.id})", value: ({ column }) => countOf(column("warnings.id")) }, count),
        faults("warnings.state"),
        computed(
          {
            formula: '=COUNTIFS({warnings.state},"已反馈")',
            value: ({ column }) => countIf([column("warnings.state"), "已反馈"]),
          },
          count,
        ),
        computed(closureRate, { unit: "rate" }),
        computed(
          {
            formula: '=COUNTIFS({warnings.overdue},">0")',
            value: ({ column }) =>
              countOfRows(column("warnings.overdue"), (cell) => typeof cell === "number" && cell > 0),
          },
          count,
        ),
        computed(total("warnings.overdue"), count),
        computed(total("warnings.deduction"), { unit: "points" }),
      ],
      ["检查行数", "有误行数", "应检查（次）", "计入（次）", "检查完成率", "欠做（次）", "多做（次）"].map((words) =>
        computedHeader(words),
      ),
      inspections(),
      [plain("计入 = 已检查 − 多做：一种检查多做的，不抵另一种欠做的。有误的行不计入，请先改正。")],
    ],
  };
}

function inspections(): readonly ComputedCell[] {
  const extra = "inspections.extra";
  const counted = `SUMIFS({inspections.done},{${extra}},">=0")-SUMIFS({${extra}},{${extra}},">=0")`;
  return [
    computed(
      { formula: "=COUNTA({inspections.manager})", value: ({ column }) => countOf(column("inspections.manager")) },
      count,
    ),
    faults("inspections.extra"),
    computed(
      {
        formula: `=SUMIFS({inspections.due},{${extra}},">=0")`,
        value: (scope) => sumOfSound(scope, "inspections.due", [extra], everyRow),
      },
      { ...count, id: "dueTotal" },
    ),
    computed(
      {
        formula: `=${counted}`,
        value: (scope) =>
          sumOfSound(scope, "inspections.done", [extra], everyRow) - sumOfSound(scope, extra, [extra], everyRow),
      },
      { ...count, id: "countedTotal" },
    ),
    computed(
      {
        formula: '=IF({dueTotal}=0,"",{countedTotal}/{dueTotal})',
        value: ({ cell }) => ratio(cell("countedTotal"), cell("dueTotal")),
      },
      { unit: "rate" },
    ),
    computed(
      {
        formula: "={dueTotal}-{countedTotal}",
        value: ({ cell }) => Number(cell("dueTotal")) - Number(cell("countedTotal")),
      },
      count,
    ),
    computed(total(extra), count),
  ];
}

function total(reference: string): { readonly formula: string; readonly value: (scope: Scope) => Cell } {
  return {
    formula: `=SUMIFS({${reference}},{${reference}},">=0")`,
    value: (scope) => sumOfSound(scope, reference, [reference], everyRow),
  };
}

/** Rows whose computed cell is an error. */
function faults(reference: string): ComputedCell {
  return computed(
    {
      formula: `=SUMPRODUCT(--ISERROR({${reference}}))`,
      value: ({ column }) => countOfRows(column(reference), isCellError),
    },
    { ...count, marks: faulty },
  );
}
