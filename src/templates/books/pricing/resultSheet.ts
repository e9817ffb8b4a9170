import type { PricingRules } from "../../../domain/scheme/parts/pricing";
import { currencyUnits } from "../../../domain/scheme/parts/pricingTables";
import type { Cell } from "../../../domain/values/cell";
import { isCellError } from "../../../domain/values/cell";
import { decimal, publish, sum } from "../../../domain/values/decimal";
import { computed, computedHeader } from "../../blocks/cellSpecs";
import { kpiSpill } from "../../blocks/kpiFormula";
import { countOf, numbersOf, sumIf } from "../../blocks/nativeValues";
import { headerWithUnit } from "../../blocks/fillReferences";
import type { UnitId } from "../../../domain/values/unit";
import type { CellSpec, ComputedColumn, TableBlock } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { examplePeople } from "./pricingExamples";
import { payFigures, payOf } from "./payLookUp";
import { differenceOf } from "./priceSheet";

/** Which of the figures is the pay itself. */
const PAY_COLUMN = 1 + payFigures.findIndex(({ key }) => key === "pay");

/** 计价结果: who is paid what; the figures of all come out of one formula and are repeated by formulas of Excel. */
export function resultSheet(rules: PricingRules): SheetDefinition {
  const unit = currencyUnits[rules.currency];
  return {
    name: "计价结果",
    title: "产品计价结果",
    unit: rules.currency === "yuan" ? "元" : "分",
    frozenColumns: 2,
    examples: true,
    bands: [
      [{ kind: "cells", rows: totals(unit) }],
      [
        peopleTable(rules),
        {
          kind: "spill",
          id: "pay",
          joined: true,
          columns: payFigures.map(({ label: name }) => ({ label: name, unit, width: 16 })),
          ...kpiSpill("PRODUCTPAY", [
            "{sales.product}",
            "{sales.quantity}",
            "{sales.target}",
            "{sales.id}",
            "{people.id}",
          ]),
        },
      ],
    ],
  };
}

/** How many are paid, for how many nothing can be computed, and what all others get. */
function totals(unit: UnitId): readonly (readonly CellSpec[])[] {
  return [
    [
      computedHeader("合计人数"),
      computedHeader("有误人数"),
      ...payFigures.map(({ label }) => computedHeader(headerWithUnit(`${label}合计`, unit), { lines: 2 })),
    ],
    [
      computed(
        { formula: "=COUNTA({people.id})", value: ({ column }) => countOf(column("people.id")), unit: "persons" },
        { id: "headcount" },
      ),
      computed(
        {
          formula: `=SUMPRODUCT(--ISERROR(INDEX({pay},0,${String(PAY_COLUMN)})))`,
          value: ({ spill }) => spill("pay").filter((row) => isCellError(row[PAY_COLUMN - 1] ?? null)).length,
          unit: "persons",
        },
        { id: "faulty", marks: [{ when: "{cell}>0", as: "bad" }] },
      ),
      ...payFigures.map(({ key }, index) =>
        computed(
          {
            formula: `=SUMIF(INDEX({pay},0,${String(index + 1)}),">0")`,
            value: ({ spill }) => sum(numbersOf(spill("pay").map((row) => row[index] ?? null))).toNumber(),
            unit,
          },
          { id: `${key}Total` },
        ),
      ),
    ],
  ];
}

function peopleTable(rules: PricingRules): TableBlock {
  const unit = currencyUnits[rules.currency];
  return {
    kind: "table",
    id: "people",
    name: "计价人员",
    columns: [
      { kind: "input", key: "id", label: "工号", as: "identifier", help: "每人一行，与产品销量的工号一致", width: 13 },
      { kind: "input", key: "name", label: "姓名", as: "text", width: 16 },
      { kind: "input", key: "unit", label: "机构", as: "text", width: 16 },
      { kind: "computed", key: "native", label: "Excel复核绩效", unit, width: 20, ...nativePay(rules) },
      {
        kind: "computed",
        key: "difference",
        label: "复核差异",
        unit,
        width: 16,
        ...differenceFromPay(),
        marks: [{ when: "AND(ISNUMBER({cell}),{cell}<>0)", as: "bad" }],
      },
    ],
    rows: examplePeople,
    readyRows: 4,
  };
}

/** Gross less deduction, rounded once, by formulas of Excel alone. */
function nativePay({ scale }: PricingRules): Pick<ComputedColumn, "formula" | "value"> {
  const gross = "SUMIFS({sales.gross},{sales.id},{row.id})";
  const deduction = "SUMIFS({sales.nativeDeduction},{sales.id},{row.id})";
  return {
    formula: `=IF({row.id}="","",ROUND(${gross}-MIN(${gross},${deduction}),${String(scale)}))`,
    value: ({ row, column }) => {
      if (row("id") === null) return "";
      const of = (key: string): Cell => sumIf(column(`sales.${key}`), [column("sales.id"), row("id")]);
      const [all, off] = [of("gross"), of("nativeDeduction")];
      if (typeof all !== "number" || typeof off !== "number") return all;
      return publish(decimal(all).minus(Math.min(all, off)), scale).toNumber();
    },
  };
}

function differenceFromPay(): Pick<ComputedColumn, "formula" | "value"> {
  const { formula, value } = payOf("pay");
  return {
    formula: `${formula.slice(0, -1)}-{row.native})`,
    value: (scope) => (scope.row("id") === null ? "" : differenceOf(value(scope), scope.row("native"))),
  };
}
