import { divisionKeyNames } from "../../../domain/scheme/parts/divisionKeyNames";
import type { CascadeRules } from "../../../domain/scheme/parts/cascade";
import { MOST_PLACES } from "../../../domain/calculation/wholeInputs";
import { countIf, sumIf } from "../../blocks/nativeValues";
import { kpi } from "../../blocks/kpiFormula";
import type { ComputedColumn, InputColumn, TableColumn } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { exampleTargets } from "./cascadeExamples";
import type { CascadeLevel } from "./cascadeLevels";
import { BANK_TARGETS } from "./cascadeLevels";

/** Units that targets are commonly set in. */
const TARGET_UNITS = ["万元", "元", "户", "笔", "人", "个", "小时"];

/** 总行目标: the bank's targets, how each is divided, and what every level of every structure comes to. */
export function bankSheet(rules: CascadeRules, levels: readonly CascadeLevel[]): SheetDefinition {
  return {
    name: "总行目标",
    title: "总行目标与各级合计",
    unit: "各指标的计量单位",
    frozenColumns: 1,
    examples: true,
    bands: [
      [
        {
          kind: "table",
          id: BANK_TARGETS,
          name: "总行目标",
          columns: [...targetColumns(rules), ...levels.flatMap((level) => levelColumns(level))],
          rows: exampleTargets,
          readyRows: 8,
        },
      ],
    ],
  };
}

function targetColumns(rules: CascadeRules): readonly TableColumn[] {
  return [
    { kind: "input", key: "indicator", label: "指标", as: "text", help: "一行一个指标，名称不重复", width: 22 },
    { kind: "input", key: "unit", label: "计量单位", as: "choice", choices: TARGET_UNITS, width: 10 },
    {
      kind: "input",
      key: "final",
      label: "总行目标",
      as: "number",
      unit: "amount",
      help: "全行目标；压降类可填负数",
      width: 13,
    },
    dividedByColumn(rules),
    {
      kind: "input",
      key: "scale",
      label: "小数位数",
      as: "number",
      unit: "count",
      limits: { min: "0", max: String(MOST_PLACES) },
      help: `各级目标保留的小数位数，户数、人数填 0；不填按方案的 ${String(rules.scale)} 位`,
      width: 9,
    },
  ];
}

/** What the targets of the next level are divided by. */
export function dividedByColumn({ keys }: CascadeRules): InputColumn {
  const names = keys.map((key) => divisionKeyNames[key].zh);
  return {
    kind: "input",
    key: "by",
    label: "下级分解依据",
    as: "choice",
    choices: names,
    help: `下级目标按什么分解：${names.join("、")}；不填按基数`,
    width: 10,
  };
}

/** What a level comes to; for the first level below the bank also the verdict of KPI.CHECKSUM. */
function levelColumns(level: CascadeLevel): readonly ComputedColumn[] {
  const { id, name } = level;
  const total: ComputedColumn = {
    kind: "computed",
    key: `${id}Total`,
    label: `${name}合计`,
    as: "number",
    unit: "amount",
    width: 13,
    ...whereDivided(id, {
      formula: `SUMIFS({${id}.final},{${id}.indicator},{row.indicator})`,
      value: ({ row, column }) => sumIf(column(`${id}.final`), [column(`${id}.indicator`), row("indicator")]),
    }),
    marks: [{ when: "AND(ISNUMBER({cell}),ROUND({cell}-{row.final},6)<0)", as: "bad" }],
  };
  return level.depth > 1 ? [total] : [total, verdictColumn(level)];
}

function verdictColumn({ id, name }: CascadeLevel): ComputedColumn {
  const children = [`{${id}.final}`, `{${id}.indicator}`];
  const { formula, value } = kpi("CHECKSUM", ["{row.final}", ...children, "{row.indicator}"], { column: 3 });
  return {
    kind: "computed",
    key: `${id}Verdict`,
    label: `${name}核对`,
    width: 15,
    ...whereDivided(id, { formula: formula.slice(1), value }),
    marks: [{ when: 'LEFT({cell},2)="不足"', as: "bad" }],
  };
}

/** Said of a target that a structure does not pass on, because the bank uses the other one or has not come to it yet. */
const NOT_DIVIDED = "未分解";

/** A figure of the targets that stand in a level's table; nothing without a name. */
function whereDivided(
  id: string,
  { formula, value }: Pick<ComputedColumn, "formula" | "value">,
): Pick<ComputedColumn, "formula" | "value"> {
  const indicators = `${id}.indicator`;
  return {
    formula: `=IF({row.indicator}="","",IF(COUNTIFS({${indicators}},{row.indicator})=0,"${NOT_DIVIDED}",${formula}))`,
    value: (scope) => {
      if (scope.row("indicator") === null) return "";
      return countIf([scope.column(indicators), scope.row("indicator")]) === 0 ? NOT_DIVIDED : value(scope);
    },
  };
}
