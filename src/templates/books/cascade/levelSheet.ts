import type { CascadeRules } from "../../../domain/scheme/parts/cascade";
import { isCellError } from "../../../domain/values/cell";
import { publish, decimal } from "../../../domain/values/decimal";
import { kpiSpill } from "../../blocks/kpiFormula";
import { numbersOf, sumIf, sumOf } from "../../blocks/nativeValues";
import type { Block, ComputedColumn, SpillBlock, TableBlock, TableColumn } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { dividedByColumn } from "./bankSheet";
import { exampleRows } from "./cascadeExamples";
import type { CascadeLevel } from "./cascadeLevels";
import { BANK_TARGETS, levelAbove, levelBelow, pathKey } from "./cascadeLevels";

/** One level of a structure: its units with their keys, what KPI.CASCADE gives them, and the check of the level below. */
export function levelSheet(level: CascadeLevel, levels: readonly CascadeLevel[], rules: CascadeRules): SheetDefinition {
  const above = levelAbove(levels, level);
  const below = levelBelow(levels, level);
  const upper = above === null ? "总行" : (above.path.at(-1) ?? "");
  const blocks: readonly Block[] = [
    levelTable(level, below, rules),
    shareBlock(level, above),
    ...(below === null ? [] : [checkBlock(level, below)]),
  ];
  return {
    name: level.name,
    title: `${level.structure.name.zh}：${upper}目标分解到${level.path.at(-1) ?? ""}`,
    unit: "各指标的计量单位",
    frozenColumns: level.depth + 1,
    examples: true,
    bands: [blocks],
  };
}

function levelTable(level: CascadeLevel, below: CascadeLevel | null, rules: CascadeRules): TableBlock {
  return {
    kind: "table",
    id: level.id,
    name: level.name,
    columns: [
      {
        kind: "input",
        key: "indicator",
        label: "指标",
        as: "choice",
        choices: { column: `${BANK_TARGETS}.indicator` },
        width: 20,
      },
      ...level.path.map((name, index): TableColumn => ({
        kind: "input",
        key: pathKey(index + 1),
        label: name,
        as: "text",
        help:
          index + 1 === level.depth
            ? `${name}名称，同一上级下不重复`
            : `所属${name}，与《${level.structure.name.zh}${name}》中的写法一致`,
        width: 15,
      })),
      {
        kind: "input",
        key: "basis",
        label: "分解依据数",
        as: "number",
        unit: "amount",
        limits: { min: "0" },
        help: "上级按基数分解的填上年基数，按人数分解的填人数（整数），均分的填 1",
        width: 12,
      },
      ...(below === null ? [] : [dividedByColumn(rules)]),
      {
        kind: "input",
        key: "settled",
        label: "人工调整",
        as: "number",
        unit: "amount",
        manual: true,
        help: "调整后的目标；不调整不填。调整要说明理由，下级合计不得少于上级",
        width: 12,
      },
      finalColumn(level),
      ...(below === null ? [] : [scaleColumn(), nativeCheckColumn(level, below)]),
    ],
    rows: exampleRows(level),
    readyRows: 6,
  };
}

/** 下达目标: what was settled by hand, else what the cascade gives. */
function finalColumn({ id, depth }: CascadeLevel): ComputedColumn {
  const shares = `${id}Shares`;
  const own = pathKey(depth);
  const place = `ROW()-ROW(INDEX({${shares}},1,1))+1`;
  return {
    kind: "computed",
    key: "final",
    label: "下达目标",
    as: "number",
    unit: "amount",
    width: 13,
    formula: `=IF({row.${own}}="","",IF(ISBLANK({row.settled}),INDEX({${shares}},${place},1),{row.settled}))`,
    value: ({ row, place: at, spill }) => (row(own) === null ? "" : (row("settled") ?? spill(shares)[at]?.[0] ?? null)),
  };
}

/** The places of the level below: those of the bank's target; nothing where it leaves them to the scheme. */
function scaleColumn(): ComputedColumn {
  const [names, places] = [`${BANK_TARGETS}.indicator`, `${BANK_TARGETS}.scale`];
  return {
    kind: "computed",
    key: "scale",
    label: "小数位数",
    unit: "count",
    width: 7,
    formula: `=IF(COUNTIFS({${names}},{row.indicator},{${places}},">=0")=0,"",SUMIFS({${places}},{${names}},{row.indicator}))`,
    value: ({ row, column }) => {
      const known = column(places).filter((_cell, place) => column(names)[place] === row("indicator"));
      const valid = numbersOf(known).filter((number) => !number.isNegative());
      return valid.length === 0 ? "" : sumOf(known);
    },
  };
}

/** The difference of the level below by formulas of Excel alone. */
function nativeCheckColumn({ depth, path }: CascadeLevel, below: CascadeLevel): ComputedColumn {
  const own = pathKey(depth);
  const keys = ["indicator", ...path.map((_name, index) => pathKey(index + 1))];
  const conditions = keys.map((key) => `{${below.id}.${key}},{row.${key}}`).join(",");
  return {
    kind: "computed",
    key: "native",
    label: "Excel复核差额",
    as: "number",
    unit: "amount",
    width: 11,
    formula: `=IF({row.${own}}="","",ROUND(SUMIFS({${below.id}.final},${conditions})-{row.final},6))`,
    value: ({ row, column }) => {
      if (row(own) === null) return "";
      const total = sumIf(
        column(`${below.id}.final`),
        ...keys.map((key) => [column(`${below.id}.${key}`), row(key)] as const),
      );
      const final = row("final");
      if (typeof total !== "number") return total;
      if (typeof final === "number") return publish(decimal(total).minus(final), 6).toNumber();
      return isCellError(final) ? final : { error: "#VALUE!" };
    },
    marks: [{ when: "AND(ISNUMBER({cell}),{cell}<0)", as: "bad" }],
  };
}

/** 测算目标: one formula that shares out the targets of the whole level above. */
function shareBlock(level: CascadeLevel, above: CascadeLevel | null): SpillBlock {
  const parents = above?.id ?? BANK_TARGETS;
  const to = level.depth === 1 ? "" : `:${pathKey(level.depth - 1)}`;
  return {
    kind: "spill",
    id: `${level.id}Shares`,
    joined: true,
    columns: [{ label: "测算目标（按依据分解）", as: "number", unit: "amount", width: 13 }],
    ...kpiSpill("CASCADE", [
      `{${parents}.final}`,
      `{${level.id}.basis}`,
      `{${parents}.by}`,
      `{${parents}.scale}`,
      `{${level.id}.indicator${to}}`,
      `{${parents}.indicator${to}}`,
    ]),
  };
}

/** 下级核对: the level below beside each unit's own target, in one formula. */
function checkBlock(level: CascadeLevel, below: CascadeLevel): SpillBlock {
  const keys = `indicator:${pathKey(level.depth)}`;
  const short: NonNullable<SpillBlock["columns"][number]["marks"]> = [{ when: 'LEFT({cell},2)="不足"', as: "bad" }];
  return {
    kind: "spill",
    id: `${level.id}Check`,
    joined: true,
    columns: [
      { label: "下级合计", as: "number", unit: "amount", width: 13 },
      { label: "差额", as: "number", unit: "amount", width: 11 },
      { label: "核对结果", as: "text", width: 18, marks: short },
    ],
    ...kpiSpill("CHECKSUM", [
      `{${level.id}.final}`,
      `{${below.id}.final}`,
      `{${below.id}.${keys}}`,
      `{${level.id}.${keys}}`,
    ]),
  };
}
