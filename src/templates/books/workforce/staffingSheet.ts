import type { WorkforceRules } from "../../../domain/scheme/parts/workforce";
import type { Cell } from "../../../domain/values/cell";
import { isBlank } from "../../../domain/values/cell";
import { computed, label } from "../../blocks/cellSpecs";
import { kpi } from "../../blocks/kpiFormula";
import { countIf, ratio, sumOf } from "../../blocks/nativeValues";
import type { CellSpec, CellsBlock, Scope, TableBlock } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { exampleUnits } from "./examples";

/** 编制测算: managers needed by the customers of each unit, against those that the roster has. */
export function staffingSheet(rules: WorkforceRules): SheetDefinition {
  return {
    name: "编制测算",
    title: "客户经理编制测算",
    unit: "人",
    examples: true,
    bands: [[summary(rules)], [units()]],
  };
}

function summary({ customersPerManager }: WorkforceRules): CellsBlock {
  const total = (words: string, key: string, unit: "households" | "persons"): readonly CellSpec[] => [
    label(words),
    computed(
      { formula: `=SUM({units.${key}})`, value: ({ column }) => sumOf(column(`units.${key}`)) },
      { unit, marks: [{ when: "ISERROR({cell})", as: "bad" }] },
    ),
  ];
  return {
    kind: "cells",
    rows: [
      [
        label("人均管户上限（户）"),
        computed(
          { formula: `=${String(customersPerManager)}`, value: () => customersPerManager },
          { unit: "households" },
        ),
        ...total("客户数合计（户）", "customers", "households"),
      ],
      [...total("现有人数合计", "present", "persons"), ...total("所需人数合计", "needed", "persons")],
    ],
  };
}

function units(): TableBlock {
  return {
    kind: "table",
    id: "units",
    name: "编制测算表",
    columns: [
      {
        kind: "input",
        key: "unit",
        label: "机构",
        as: "identifier",
        width: 20,
        help: "与《人员名册》的机构名称一致，每个机构一行",
      },
      {
        kind: "input",
        key: "customers",
        label: "客户数",
        as: "number",
        unit: "households",
        width: 16,
        limits: { min: "0" },
        help: "需要客户经理管护的客户数",
      },
      {
        kind: "computed",
        key: "present",
        label: "现有人数",
        unit: "persons",
        width: 20,
        formula: '=IF({row.unit}="","",COUNTIFS({people.unit},{row.unit}))',
        value: ({ row, column }) => (isBlank(row("unit")) ? "" : countIf([column("people.unit"), row("unit")])),
      },
      {
        kind: "computed",
        key: "perManager",
        label: "人均管户",
        unit: "households",
        width: 14,
        formula:
          '=IF(OR({row.unit}="",NOT(ISNUMBER({row.customers}))),"",IF({row.present}=0,"",{row.customers}/{row.present}))',
        value: ({ row }) =>
          isBlank(row("unit")) || typeof row("customers") !== "number" ? "" : ratio(row("customers"), row("present")),
      },
      {
        kind: "computed",
        key: "needed",
        label: "所需人数",
        unit: "persons",
        width: 14,
        ...kpi("STAFFING", ["{row.customers}"], { when: "row.unit" }),
        marks: [{ when: "ISERROR({cell})", as: "bad" }],
      },
      {
        kind: "computed",
        key: "gap",
        label: "现有 − 所需",
        unit: "persons",
        width: 14,
        formula: '=IF({row.unit}="","",{row.present}-{row.needed})',
        value: gap,
        marks: [{ when: "AND(ISNUMBER({cell}),{cell}<0)", as: "bad" }],
      },
      {
        kind: "computed",
        key: "verdict",
        label: "结论",
        width: 20,
        formula:
          '=IF({row.unit}="","",IF({row.gap}<0,"应增配 "&-{row.gap}&" 人",IF({row.gap}=0,"满员","可调剂 "&{row.gap}&" 人")))',
        value: ({ row }) => verdict(row("gap")),
      },
    ],
    rows: exampleUnits,
  };
}

function gap({ row }: Scope): Cell {
  if (isBlank(row("unit"))) return "";
  const needed = row("needed");
  return typeof needed === "number" ? Number(row("present")) - needed : needed;
}

function verdict(difference: Cell): Cell {
  if (typeof difference !== "number") return difference;
  if (difference === 0) return "满员";
  return difference < 0 ? `应增配 ${String(-difference)} 人` : `可调剂 ${String(difference)} 人`;
}
