import type { PricingRules } from "../../../domain/scheme/parts/pricing";
import { currencyUnits } from "../../../domain/scheme/parts/pricingTables";
import type { UnitId } from "../../../domain/values/unit";
import { numberOr0, sumOf } from "../../blocks/nativeValues";
import type { ComputedColumn, TableColumn } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { lookUp, lookUpFormula } from "../lookUp";
import { exampleDeferred } from "./pricingExamples";
import { payOf } from "./payLookUp";

/** 季度兑现: what is paid out this quarter, now and of what was deferred before, and what stays deferred. */
export function redemptionSheet({ currency, deferral }: PricingRules): SheetDefinition {
  const unit = currencyUnits[currency];
  const quarters = deferral?.quarters ?? 0;
  return {
    name: "季度兑现",
    title: deferral === null ? "计价绩效季度兑现" : "计价绩效季度兑现与延期支付",
    unit: currency === "yuan" ? "元" : "分",
    frozenColumns: 2,
    examples: true,
    bands: [
      [
        {
          kind: "table",
          id: "redemption",
          name: "季度兑现",
          columns: [
            { kind: "input", key: "id", label: "工号", as: "identifier", help: "每人一行，与计价结果的工号一致" },
            {
              kind: "computed",
              key: "name",
              label: "姓名",
              width: 11,
              formula: `=${lookUpFormula("{row.id}", "people.id", "people.name")}`,
              value: (scope) => lookUp(scope, scope.row("id"), "people.id", "people.name"),
            },
            ...earlierQuarters(quarters, unit),
            { kind: "computed", key: "pay", label: "计价绩效", unit, width: 16, ...payOf("pay") },
            { kind: "computed", key: "paidNow", label: "当季兑现", unit, width: 16, ...payOf("paidNow") },
            ...(quarters === 0 ? [] : deferredColumns(quarters, unit)),
          ],
          rows: exampleDeferred(quarters),
          readyRows: 4,
        },
      ],
    ],
  };
}

/** What was deferred in each of the quarters before, the oldest first, which falls due now. */
function earlierQuarters(quarters: number, unit: UnitId): readonly TableColumn[] {
  return Array.from({ length: quarters }, (_, index): TableColumn => {
    const ago = quarters - index;
    const due = ago === quarters ? "·本季到期" : "";
    return {
      kind: "input",
      key: `ago${String(ago)}`,
      label: ago === 1 ? `上季延期${due}` : `前${String(ago)}季延期${due}`,
      as: "number",
      unit,
      limits: { min: "0" },
      help: ago === 1 ? "上一季度延期支付的金额" : `${String(ago)} 个季度之前延期支付的金额，没有填 0`,
      width: ago === quarters ? 22 : 16,
    };
  });
}

/** What falls due, what is paid out in all, what is deferred this quarter and what stays deferred at its end. */
function deferredColumns(quarters: number, unit: UnitId): readonly ComputedColumn[] {
  const oldest = `ago${String(quarters)}`;
  const later = Array.from({ length: quarters - 1 }, (_, index) => `ago${String(quarters - 1 - index)}`);
  const stays = [...later.map((key) => `N({row.${key}})`), "{row.deferred}"].join("+");
  const column = (key: string, label: string, content: Pick<ComputedColumn, "formula" | "value">): ComputedColumn => ({
    kind: "computed",
    key,
    label,
    unit,
    width: 16,
    ...content,
  });
  return [
    column("due", "到期兑付", {
      formula: `=IF({row.id}="","",N({row.${oldest}}))`,
      value: ({ row }) => (row("id") === null ? "" : numberOr0(row(oldest))),
    }),
    column("paid", "本季实发", {
      formula: '=IF({row.id}="","",{row.paidNow}+{row.due})',
      value: ({ row }) => (row("id") === null ? "" : sumOf([row("paidNow"), row("due")])),
    }),
    column("deferred", "本季延期", payOf("deferred")),
    column("balance", "期末延期余额", {
      formula: `=IF({row.id}="","",${stays})`,
      value: ({ row }) => (row("id") === null ? "" : sumOf([...later.map(row), row("deferred")])),
    }),
  ];
}
