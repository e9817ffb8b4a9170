import type { Cell } from "../../../domain/values/cell";
import type { Computation, Scope } from "../blockDefinition";

/** The figures of KPI.PRODUCTPAY, in the order in which they stand side by side. */
export const payFigures = [
  { key: "gross", label: "计价总额" },
  { key: "deduction", label: "倒扣" },
  { key: "pay", label: "计价绩效" },
  { key: "deferred", label: "延期支付" },
  { key: "paidNow", label: "当季兑现" },
] as const;

/** One of the figures of product pay. */
export type PayFigure = (typeof payFigures)[number]["key"];

/** A figure of the manager of this row, from 计价结果; #N/A where the manager is not there. */
export function payOf(figure: PayFigure): Pick<Computation, "formula" | "value"> {
  const column = payFigures.findIndex(({ key }) => key === figure);
  return {
    formula: `=IF({row.id}="","",INDEX({pay},MATCH({row.id},{people.id},0),${String(column + 1)}))`,
    value: (scope) => (scope.row("id") === null ? "" : payCell(scope, column)),
  };
}

function payCell({ row, column: cells, spill }: Scope, column: number): Cell {
  const place = cells("people.id").indexOf(row("id"));
  return place === -1 ? { error: "#N/A" } : (spill("pay")[place]?.[column] ?? null);
}
