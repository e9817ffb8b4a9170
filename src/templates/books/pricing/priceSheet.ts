import type { PricingRules } from "../../../domain/scheme/parts/pricing";
import type { UnitId } from "../../../domain/values/unit";
import { currencyUnits } from "../../../domain/scheme/parts/pricingTables";
import type { Cell } from "../../../domain/values/cell";
import { decimal } from "../../../domain/values/decimal";
import { numbersOf, ratio, sumIf, sumOf } from "../../blocks/nativeValues";
import type { ComputedColumn, InputColumn } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";

/** 产品价目: the prices of the scheme, and beside each what the whole bank sold of it and was paid for it. */
export function priceSheet(rules: PricingRules): SheetDefinition {
  const unit = currencyUnits[rules.currency];
  const given = (key: string, label: string, more: Partial<InputColumn>): InputColumn => ({
    kind: "input",
    key,
    label,
    as: "number",
    unit,
    given: true,
    width: 12,
    ...more,
  });
  return {
    name: "产品价目",
    title: "产品价目与完成情况",
    unit: rules.currency === "yuan" ? "元" : "分",
    frozenColumns: 1,
    bands: [
      [
        {
          kind: "table",
          id: "prices",
          name: "产品价目",
          grows: false,
          columns: [
            given("product", "产品", { as: "text", unit: "none", width: 20 }),
            given("counted", "计量单位", { as: "text", unit: "none", width: 10 }),
            given("price", "单价", {}),
            given("penalty", "低于底线另扣", { width: 20 }),
            sumColumn("sold", "全行数量", "quantity"),
            sumColumn("task", "全行任务", "target"),
            completionColumn(),
            pricedColumn("gross", "计价总额", unit),
            pricedColumn("deduction", "倒扣", unit),
            {
              kind: "computed",
              key: "net",
              label: "倒扣后计价",
              unit,
              width: 18,
              formula: "={row.gross}-{row.deduction}",
              value: ({ row }) => differenceOf(row("gross"), row("deduction")),
            },
            faultyColumn(),
          ],
          rows: rules.products.map(({ name, unit: counted, price, penalty }) => [
            name.zh,
            counted.zh,
            Number(price),
            Number(penalty),
          ]),
        },
      ],
    ],
  };
}

/** One figure less another; the first error where there is one. */
export function differenceOf(one: Cell, other: Cell): Cell {
  if (typeof one !== "number") return one;
  return typeof other === "number" ? decimal(one).minus(other).toNumber() : other;
}

/** What all managers together have of a product in a column of the sales. */
function sumColumn(key: string, label: string, column: string): ComputedColumn {
  return {
    kind: "computed",
    key,
    label,
    unit: "amount",
    width: 13,
    formula: `=SUMIFS({sales.${column}},{sales.product},{row.product})`,
    value: ({ row, column: cells }) => sumIf(cells(`sales.${column}`), [cells("sales.product"), row("product")]),
  };
}

/** Pay or deduction of a product over all rows that can be priced; the others are counted beside it. */
function pricedColumn(key: string, label: string, unit: UnitId): ComputedColumn {
  const amounts = `sales.${key}`;
  return {
    kind: "computed",
    key,
    label,
    unit,
    width: 16,
    formula: `=SUMIFS({${amounts}},{sales.product},{row.product},{${amounts}},">=0")`,
    value: ({ row, column }) =>
      sumOf(
        column(amounts).filter(
          (cell, place) => typeof cell === "number" && column("sales.product")[place] === row("product"),
        ),
      ),
  };
}

/** Rows of a product that cannot be priced: no task, a negative quantity, a text. */
function faultyColumn(): ComputedColumn {
  return {
    kind: "computed",
    key: "faulty",
    label: "有误行数",
    unit: "count",
    width: 9,
    formula: '=COUNTIFS({sales.product},{row.product})-COUNTIFS({sales.product},{row.product},{sales.gross},">=0")',
    value: ({ row, column }) =>
      column("sales.gross").filter(
        (cell, place) => typeof cell !== "number" && column("sales.product")[place] === row("product"),
      ).length,
    marks: [{ when: "{cell}>0", as: "bad" }],
  };
}

/** Completion of those who have a task; sales without one do not count. */
function completionColumn(): ComputedColumn {
  const quantities = 'SUMIFS({sales.quantity},{sales.product},{row.product},{sales.target},">0")';
  return {
    kind: "computed",
    key: "completion",
    label: "任务完成率",
    unit: "rate",
    width: 11,
    formula: `=IF({row.task}=0,"",${quantities}/{row.task})`,
    value: ({ row, column }) => {
      const [products, targets] = [column("sales.product"), column("sales.target")];
      const counted = column("sales.quantity").filter(
        (_cell, place) =>
          products[place] === row("product") && numbersOf([targets[place] ?? null]).some((task) => task.greaterThan(0)),
      );
      return ratio(sumOf(counted), row("task"));
    },
    marks: [{ when: "AND(ISNUMBER({cell}),{cell}<1)", as: "near" }],
  };
}
