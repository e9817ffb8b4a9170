import type { WorkforceRules } from "../../../domain/scheme/parts/workforce";
import type { Cells } from "../../../domain/values/cell";
import { computed, label } from "../../blocks/cellSpecs";
import { kpi } from "../../blocks/kpiFormula";
import { countIf, countOf, ratio } from "../../blocks/nativeValues";
import type { CellsBlock, Scope, SpillBlock, SpillColumn, TableBlock } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { exampleCounterStaff } from "./examples";
import { everybody, kpiColumn, PEOPLE_ROOM, rosterFigures, rosterTexts, selected, selectedColumn } from "./rosterSpill";

/** 薪酬公平: every manager's pay against the counter staff of the same unit, and how many stand below. */
export function paySheet(rules: WorkforceRules): SheetDefinition {
  return {
    name: "薪酬公平",
    title: "薪酬公平：客户经理与柜面人员收入比较",
    unit: "元",
    examples: true,
    bands: [[summary(rules)], [counterStaff(), ...managers]],
  };
}

function summary({ payReference }: WorkforceRules): CellsBlock {
  const words = payReference === "median" ? "中位数" : "平均数";
  return {
    kind: "cells",
    rows: [
      [
        label(`全行柜面收入${words}（元）`, { span: 2 }),
        computed(kpi("PAYREFERENCE", ["{counter.pay}"]), { unit: "yuan" }),
      ],
      [
        label("低于本机构柜面的人数", { span: 2 }),
        computed(
          {
            formula: '=COUNTIF({fairness},"低于柜面")',
            value: ({ spill }) => countIf([spill("fairness").flat(), "低于柜面"]),
          },
          { id: "belowCounter", unit: "persons", marks: [{ when: "{cell}>0", as: "bad" }] },
        ),
      ],
      [
        label("占客户经理人数", { span: 2 }),
        computed(
          {
            formula: '=IF(COUNTA({people.id})=0,"",{belowCounter}/COUNTA({people.id}))',
            value: ({ cell, column }) => ratio(cell("belowCounter"), countOf(column("people.id"))),
          },
          { unit: "rate" },
        ),
      ],
    ],
  };
}

function counterStaff(): TableBlock {
  return {
    kind: "table",
    id: "counter",
    name: "柜面人员表",
    title: "柜面人员（填写）",
    columns: [
      { kind: "input", key: "id", label: "工号", as: "identifier", width: 12 },
      {
        kind: "input",
        key: "unit",
        label: "机构",
        as: "text",
        width: 16,
        help: "与《人员名册》的机构名称一致",
      },
      {
        kind: "input",
        key: "pay",
        label: "月均收入",
        as: "number",
        unit: "yuan",
        width: 14,
        limits: { min: "0" },
        help: "与客户经理同一口径、同一期间",
      },
    ],
    rows: exampleCounterStaff,
  };
}

/** Every manager with pay, the reference of the own unit, and how they compare. */
const managers: readonly SpillBlock[] = [
  {
    ...rosterTexts(
      "paidPeople",
      everybody,
      ["id", "unit"],
      [
        { label: "工号", width: 12 },
        { label: "姓名", width: 12 },
        { label: "机构", width: 14 },
      ],
    ),
    title: "客户经理（计算）",
  },
  rosterFigures("paidPay", everybody, "pay", { label: "月均收入", unit: "yuan", width: 14 }),
  {
    kind: "spill",
    id: "payReferences",
    joined: true,
    columns: [
      {
        label: "本机构柜面参照",
        unit: "yuan",
        width: 20,
        marks: [{ when: "ISERROR({cell})", as: "bad" }],
      },
    ],
    formula: `=KPI.PAYREFERENCE({?counter.pay},{?counter.unit},${selected("unit", everybody)})`,
    values: (scope) =>
      scope.kpi(
        "PAYREFERENCE",
        scope.column("counter.pay"),
        scope.column("counter.unit"),
        selectedColumn(scope, everybody, "unit"),
      ),
    room: PEOPLE_ROOM,
  },
  compared(1, "fairness", {
    label: "与柜面比较",
    width: 14,
    marks: [
      { when: '{cell}="低于柜面"', as: "bad" },
      { when: "ISERROR({cell})", as: "bad" },
    ],
  }),
  compared(2, "payGap", { label: "差额", unit: "yuan", width: 14 }),
];

function compared(column: number, id: string, shown: SpillColumn): SpillBlock {
  return kpiColumn(
    id,
    { people: "paidPeople", formula: "KPI.PAYFAIRNESS({paidPay},{payReferences})", column, values: comparison },
    shown,
  );
}

function comparison({ kpi: call, spill }: Scope): Cells {
  return call("PAYFAIRNESS", spill("paidPay"), spill("payReferences"));
}
