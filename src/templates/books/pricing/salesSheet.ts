import { NO_TARGET } from "../../../domain/pricing/targets";
import type { PricingRules } from "../../../domain/scheme/parts/pricing";
import { currencyUnits } from "../../../domain/scheme/parts/pricingTables";
import type { Cell } from "../../../domain/values/cell";
import { isCellError } from "../../../domain/values/cell";
import type { TableLayout } from "../../../workflow/layout/column";
import { kpi } from "../../blocks/kpiFormula";
import { layoutColumns } from "../../blocks/layoutColumns";
import { ratio, sumIf, sumOf } from "../../blocks/nativeValues";
import type { ComputedColumn, Scope } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { lookUp, lookUpFormula } from "../lookUp";
import { exampleSales } from "./pricingExamples";
import { splitParties } from "./splitParties";

/** 产品销量: a row for each manager and product (the wizard's own table), with the completion, pay and deduction of each. */
export function salesSheet(rules: PricingRules, layout: TableLayout): SheetDefinition {
  const unit = currencyUnits[rules.currency];
  return {
    name: "产品销量",
    title: "产品任务与销量",
    unit: rules.currency === "yuan" ? "元；数量按产品的计量单位" : "分；数量按产品的计量单位",
    frozenColumns: 2,
    examples: true,
    bands: [
      [
        {
          kind: "table",
          id: "sales",
          name: layout.name,
          columns: [
            ...layoutColumns(layout, { product: { scheme: "产品单价" } }),
            nameColumn(),
            completionColumn(),
            payColumn("gross", "计价总额", 1, unit),
            payColumn("deduction", "倒扣", 2, unit),
            {
              kind: "computed",
              key: "nativeDeduction",
              label: "Excel复核倒扣",
              unit,
              width: 20,
              ...nativeDeduction(rules),
              marks: [{ when: "AND(ISNUMBER({cell}),ROUND({cell}-{row.deduction},6)<>0)", as: "bad" }],
            },
            jointColumn(),
          ],
          rows: exampleSales(rules),
        },
      ],
    ],
  };
}

/** The manager's name, from 计价结果. */
function nameColumn(): ComputedColumn {
  return {
    kind: "computed",
    key: "name",
    label: "姓名",
    width: 10,
    formula: `=${lookUpFormula("{row.id}", "people.id", "people.name")}`,
    value: (scope) => lookUp(scope, scope.row("id"), "people.id", "people.name"),
  };
}

/** Quantity over task; 无任务 where there is none, which is paid in full. */
function completionColumn(): ComputedColumn {
  return {
    kind: "computed",
    key: "completion",
    label: "完成率",
    unit: "rate",
    width: 10,
    formula: `=IF({row.product}="","",IF({row.target}="${NO_TARGET.zh}","无任务",IF(ISERROR({row.gross}),"",{row.quantity}/{row.target})))`,
    value: ({ row }) => {
      if (row("product") === null) return "";
      if (row("target") === NO_TARGET.zh) return "无任务";
      return isCellError(row("gross")) ? "" : ratio(row("quantity"), row("target"));
    },
    marks: [{ when: "AND(ISNUMBER({cell}),{cell}<1)", as: "near" }],
  };
}

/** A figure of KPI.PRODUCTPAY for this row alone. */
function payColumn(key: string, label: string, column: number, unit: ComputedColumn["unit"]): ComputedColumn {
  return {
    kind: "computed",
    key,
    label,
    ...(unit === undefined ? {} : { unit }),
    width: 15,
    ...kpi("PRODUCTPAY", ["{row.product}", "{row.quantity}", "{row.target}"], { when: "row.product", column }),
  };
}

/** The deduction by formulas of Excel alone, with the line of 方案参数 and the penalties of 产品价目. */
function nativeDeduction({ deduction }: PricingRules): Pick<ComputedColumn, "formula" | "value"> {
  const line = 'SUMIFS(产品计价规则[取值],产品计价规则[参数],"完成率低于此值另扣")';
  const penalty = "SUMIFS({prices.penalty},{prices.product},{row.product})";
  const missed = `{row.gross}*(1-{row.quantity}/{row.target})+IF({row.quantity}/{row.target}<${line},${penalty},0)`;
  const limited = deduction.limit === "product" ? `MIN({row.gross},${missed})` : missed;
  return {
    formula: `=IF({row.product}="","",IF(ISERROR({row.gross}),{row.gross},IF({row.target}="${NO_TARGET.zh}",0,IF({row.quantity}>={row.target},0,${limited}))))`,
    value: (scope) => nativeDeductionValue(scope, deduction),
  };
}

function nativeDeductionValue({ row, column }: Scope, { line, limit }: PricingRules["deduction"]): Cell {
  if (row("product") === null) return "";
  const gross = row("gross");
  if (typeof gross !== "number") return gross;
  const [quantity, target] = [Number(row("quantity")), Number(row("target"))];
  if (row("target") === NO_TARGET.zh || quantity >= target) return 0;
  const penalty = sumIf(column("prices.penalty"), [column("prices.product"), row("product")]);
  const missed = gross * (1 - quantity / target) + (quantity / target < Number(line) ? Number(penalty) : 0);
  return limit === "product" ? Math.min(gross, missed) : missed;
}

/** Of the quantity, what came from joint sales: what 联动分成 gives this manager of this product. */
function jointColumn(): ComputedColumn {
  const sums = splitParties.map(
    ({ key }) => `SUMIFS({splits.${key}Part},{splits.${key}},{row.id},{splits.product},{row.product})`,
  );
  return {
    kind: "computed",
    key: "joint",
    label: "其中联动分得",
    unit: "amount",
    width: 14,
    formula: `=IF({row.product}="","",${sums.join("+")})`,
    value: ({ row, column }) => {
      if (row("product") === null) return "";
      return sumOf(
        splitParties.map(({ key }) =>
          sumIf(
            column(`splits.${key}Part`),
            [column(`splits.${key}`), row("id")],
            [column("splits.product"), row("product")],
          ),
        ),
      );
    },
    marks: [{ when: "AND(ISNUMBER({cell}),{cell}>{row.quantity})", as: "near" }],
  };
}
