import type { PricingRules } from "../../../domain/scheme/parts/pricing";
import { decimal, publish } from "../../../domain/values/decimal";
import { kpi } from "../../blocks/kpiFormula";
import { sumOf } from "../../blocks/nativeValues";
import type { ComputedColumn, TableColumn } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { exampleSplits } from "./pricingExamples";
import { splitParties } from "./splitParties";

const FIRST = splitParties[0].key;
const LAST = splitParties[splitParties.length - 1]?.key ?? FIRST;

/** 联动分成: the credit of each joint sale shared out among those who made it, 100% of it. */
export function splitSheet(rules: PricingRules): SheetDefinition {
  return {
    name: "联动分成",
    title: "联动营销业绩分成",
    unit: "产品的计量单位",
    frozenColumns: 1,
    examples: true,
    bands: [
      [
        {
          kind: "table",
          id: "splits",
          name: "联动分成",
          columns: [
            { kind: "input", key: "number", label: "联动编号", as: "identifier", help: "一笔联动业务一行", width: 14 },
            { kind: "input", key: "business", label: "业务", as: "text", width: 20 },
            { kind: "input", key: "product", label: "产品", as: "choice", choices: { scheme: "产品单价" }, width: 18 },
            {
              kind: "input",
              key: "quantity",
              label: "业绩",
              as: "number",
              unit: "amount",
              help: "要分成的数量，按产品的计量单位；冲回填负数",
              width: 11,
            },
            ...splitParties.map(({ key, label }): TableColumn => ({
              kind: "input",
              key,
              label: `${label}工号`,
              as: "identifier",
              help: `${label}人的工号；没有就不填`,
              width: 10,
            })),
            ...splitParties.map(({ key, label }): TableColumn => ({
              kind: "input",
              key: `${key}Share`,
              label: `${label}比例`,
              as: "number",
              unit: "rate",
              limits: { min: "0", max: "1" },
              help: "分成比例，各人合计恰好 100%；没有就不填",
              width: 9,
              marks: [{ when: `AND({row.number}<>"",({cell}<>"")<>({row.${key}}<>""))`, as: "near" }],
            })),
            shareTotalColumn(),
            ...splitParties.map(({ key, label }, index): TableColumn => ({
              kind: "computed",
              key: `${key}Part`,
              label: `${label}分得`,
              unit: "amount",
              width: 10,
              ...kpi("SPLIT", ["{row.quantity}", `{row.${FIRST}Share:${LAST}Share}`], {
                when: "row.number",
                column: index + 1,
              }),
            })),
            remainderColumn(),
          ],
          rows: exampleSplits(rules),
        },
      ],
    ],
  };
}

/** The shares' own sum by formulas of Excel: 100%, or the row is at fault. */
function shareTotalColumn(): ComputedColumn {
  return {
    kind: "computed",
    key: "shareTotal",
    label: "比例合计",
    unit: "rate",
    width: 10,
    formula: `=IF({row.number}="","",SUM({row.${FIRST}Share:${LAST}Share}))`,
    value: ({ row, cells }) => (row("number") === null ? "" : sumOf(cells(`row.${FIRST}Share:${LAST}Share`)[0] ?? [])),
    marks: [{ when: "AND(ISNUMBER({cell}),ROUND({cell},10)<>1)", as: "bad" }],
  };
}

/** What is left of the credit after all parts: nothing. */
function remainderColumn(): ComputedColumn {
  return {
    kind: "computed",
    key: "remainder",
    label: "分成后余额",
    unit: "amount",
    width: 10,
    formula: `=IF({row.number}="","",ROUND({row.quantity}-SUM({row.${FIRST}Part:${LAST}Part}),6))`,
    value: ({ row, cells }) => {
      if (row("number") === null) return "";
      const parts = sumOf(cells(`row.${FIRST}Part:${LAST}Part`)[0] ?? []);
      return typeof parts === "number" ? publish(decimal(Number(row("quantity"))).minus(parts), 6).toNumber() : parts;
    },
    marks: [{ when: "AND(ISNUMBER({cell}),{cell}<>0)", as: "bad" }],
  };
}
