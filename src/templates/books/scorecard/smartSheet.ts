import type { IndicatorSheet, SmartRequirement } from "../../../domain/kpi/smartCheck";
import { smartCheck, smartPrinciples, smartRequirements } from "../../../domain/kpi/smartCheck";
import type { ScorecardRules } from "../../../domain/scheme/parts/scorecard";
import { directionNames, periodNames } from "../../../domain/scheme/parts/scorecardWords";
import type { Cells } from "../../../domain/values/cell";
import { isBlank } from "../../../domain/values/cell";
import { computedHeader, label, prose } from "../../blocks/cellSpecs";
import { countOf } from "../../blocks/nativeValues";
import type { CellSpec, Computation, ComputedColumn, InputColumn, Scope } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { shownUnit } from "./indicatorFormat";

/** SMART检查: people write down their own indicators; formulas of Excel name what is missing. */
export function smartSheet(rules: ScorecardRules): SheetDefinition {
  return {
    name: "SMART检查",
    title: "指标设置的 SMART 检查",
    examples: true,
    frozenColumns: 1,
    bands: [
      [{ kind: "cells", rows: principleRows() }],
      [
        {
          kind: "table",
          id: "smart",
          name: "自设指标",
          columns: [
            ...smartRequirements.map((requirement) => inputColumn(requirement, rules)),
            ...principles.map(letterColumn),
            {
              kind: "computed",
              key: "missing",
              label: "缺少",
              as: "text",
              width: 22,
              ...missing(),
              marks: [{ when: "LEN({cell})>0", as: "bad" }],
            },
            {
              kind: "computed",
              key: "verdict",
              label: "结论",
              as: "text",
              width: 16,
              ...verdict(),
              marks: [
                { when: '{cell}="符合"', as: "good" },
                { when: 'AND(LEN({cell})>0,{cell}<>"符合")', as: "near" },
              ],
            },
          ],
          rows: examples(rules),
          readyRows: 12,
        },
      ],
    ],
  };
}

const principles = ["S", "M", "A", "R", "T"] as const;
const first = "name";
const last = "period";

/** What each letter asks for. */
function principleRows(): readonly (readonly CellSpec[])[] {
  return [
    [computedHeader("原则", { span: 2 }), computedHeader("要写明的内容", { span: 3 })],
    ...principles.map((letter): readonly CellSpec[] => [
      label(`${letter} ${smartPrinciples[letter].zh}`, { span: 2 }),
      prose(
        ofPrinciple(letter)
          .map(({ label: name }) => name.zh)
          .join("、"),
        3,
      ),
    ]),
  ];
}

function ofPrinciple(letter: SmartRequirement["principle"]): readonly SmartRequirement[] {
  return smartRequirements.filter(({ principle }) => principle === letter);
}

const widths: Readonly<Record<SmartRequirement["id"], number>> = {
  name: 20,
  perspective: 12,
  definition: 32,
  unit: 9,
  direction: 12,
  source: 16,
  reportedBy: 14,
  target: 13,
  period: 11,
};

function inputColumn({ id, label: name }: SmartRequirement, { perspectives }: ScorecardRules): InputColumn {
  const column = { kind: "input", key: id, label: name.zh, width: widths[id] } as const;
  const chosen = {
    perspective: perspectives.map((perspective) => perspective.name.zh),
    direction: Object.values(directionNames).map(({ zh }) => zh),
    period: Object.values(periodNames).map(({ zh }) => zh),
  };
  if (id === "perspective" || id === "direction" || id === "period")
    return { ...column, as: "choice", choices: chosen[id] };
  if (id === "target")
    return {
      ...column,
      as: "number",
      help: "目标值，按指标的单位；百分数填 95% 或 0.95",
      unitOf: (row) => shownUnit(row("unit")),
    };
  return { ...column, as: "text" };
}

/** One letter: √ where everything it asks for is there. */
function letterColumn(letter: SmartRequirement["principle"]): ComputedColumn {
  const ids = ofPrinciple(letter).map(({ id }) => id);
  const blank = ids.map((id) => `{row.${id}}=""`).join(",");
  return {
    kind: "computed",
    key: `letter${letter}`,
    label: letter,
    as: "text",
    width: 5,
    formula: `=IF(${isEmptyRow},"",IF(OR(${blank}),"缺","√"))`,
    value: (scope) => (filledIn(scope) ? (ids.some((id) => isBlank(scope.row(id))) ? "缺" : "√") : ""),
    marks: [{ when: '{cell}="缺"', as: "bad" }],
  };
}

const isEmptyRow = `COUNTA({row.${first}:${last}})=0`;

function filledIn({ row }: Scope): boolean {
  return countOf(smartRequirements.map(({ id }) => row(id))) > 0;
}

function missing(): Pick<Computation, "formula" | "value"> {
  const parts = smartRequirements.map(({ id, label: name }) => `IF({row.${id}}="","${name.zh} ","")`);
  return {
    formula: `=IF(${isEmptyRow},"",SUBSTITUTE(TRIM(${parts.join("&")})," ","、"))`,
    value: (scope) =>
      filledIn(scope)
        ? gaps(scope)
            .map(({ label: name }) => name.zh)
            .join("、")
        : "",
  };
}

function gaps({ row }: Scope): readonly SmartRequirement[] {
  // The requirements are the columns of the row.
  return smartCheck(Object.fromEntries(smartRequirements.map(({ id }) => [id, row(id)])) as IndicatorSheet);
}

/** Complete and of a name that nobody else bears. */
function verdict(): Pick<Computation, "formula" | "value"> {
  const twice = `IF(COUNTIF({smart.name},{row.name})>1,"本表重名","符合")`;
  const known = `IF(COUNTIF({library.indicator},{row.name})>0,"指标库已有",${twice})`;
  return {
    formula: `=IF(${isEmptyRow},"",IF({row.missing}<>"","待补充",${known}))`,
    value: (scope) => {
      if (!filledIn(scope)) return "";
      if (gaps(scope).length > 0) return "待补充";
      const same = (reference: string): number =>
        scope.column(reference).filter((cell) => cell === scope.row("name")).length;
      if (same("library.indicator") > 0) return "指标库已有";
      return same("smart.name") > 1 ? "本表重名" : "符合";
    },
  };
}

/** Indicators that somebody thought up: one complete, one with a name that exists, others with gaps. */
function examples({ indicators, perspectives }: ScorecardRules): Cells {
  const [customer, process] = ["customer", "process"].map(
    (id) => perspectives.find((perspective) => perspective.id === id)?.name.zh ?? null,
  );
  const [higher, lower] = [directionNames.higher.zh, directionNames.lower.zh];
  return [
    [
      "代发工资新增单位数",
      customer ?? null,
      "本期新签代发协议并实际代发的单位数",
      "户",
      higher,
      "核心业务系统",
      "公司业务部",
      6,
      "季",
    ],
    [
      "授信资料一次通过率",
      process ?? null,
      "一次审查即通过的笔数 ÷ 报审笔数",
      "%",
      higher,
      "信贷管理系统",
      "风险管理部",
      0.9,
      "季",
    ],
    ["客户投诉次数", customer ?? null, "经核实的有责投诉次数", "次", lower, null, "运营管理部", 0, "月"],
    ["团队协作", null, "主动配合其他条线营销", null, higher, null, null, null, "年"],
    [
      indicators[0]?.name.zh ?? "",
      perspectives[0]?.name.zh ?? null,
      "同指标库",
      "元",
      higher,
      "管理会计系统",
      "计划财务部",
      1_000_000,
      "季",
    ],
  ];
}
