import type { JobsRules } from "../../../domain/scheme/parts/jobs";
import { showCell } from "../../../domain/values/cell";
import { decimal } from "../../../domain/values/decimal";
import { computed, label } from "../../blocks/cellSpecs";
import { sumOf } from "../../blocks/nativeValues";
import type { CellsBlock, TableBlock } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { lookUp, lookUpFormula } from "../lookUp";

/** 评价因素: the factors with their weights, and what each of their degrees means and is worth. */
export function factorSheet(rules: JobsRules): SheetDefinition {
  return {
    name: "评价因素",
    title: "岗位评价因素与级别（因素计点法）",
    unit: "分",
    onePage: true,
    widths: [0, 0, 0, 0, 0, 18],
    bands: [[factorTable(rules), totals], [degreeTable(rules)]],
  };
}

/** How a degree is named where factors and degrees stand in one column: 知识技能·一级. */
export function degreeKey(factor: string, degree: string): string {
  return `${factor}·${degree}`;
}

function factorTable({ factors, scale }: JobsRules): TableBlock {
  return {
    kind: "table",
    id: "factors",
    name: "评价因素表",
    title: "因素与权重",
    grows: false,
    columns: [
      { kind: "input", key: "name", label: "评价因素", as: "text", given: true, width: 25 },
      { kind: "input", key: "weight", label: "权重", as: "number", unit: "rate", given: true, width: 13 },
      { kind: "input", key: "definition", label: "因素定义", as: "text", given: true, width: 60 },
      {
        kind: "computed",
        key: "most",
        label: "满分",
        unit: "points",
        formula: `={row.weight}*${scale}`,
        value: ({ row }) =>
          decimal(Number(row("weight")))
            .times(scale)
            .toNumber(),
      },
    ],
    rows: factors.map(({ name, weight, definition }) => [name.zh, Number(weight), definition.zh]),
  };
}

/** The weights come to 100%, and full marks to the whole scale. */
const totals: CellsBlock = {
  kind: "cells",
  title: "核对",
  rows: [
    [
      label("权重合计"),
      computed(
        { formula: "=SUM({factors.weight})", value: ({ column }) => sumOf(column("factors.weight")) },
        { unit: "rate" },
      ),
    ],
    [
      label("满分合计（分）"),
      computed(
        { formula: "=SUM({factors.most})", value: ({ column }) => sumOf(column("factors.most")) },
        { unit: "points" },
      ),
    ],
  ],
};

function degreeTable({ factors }: JobsRules): TableBlock {
  return {
    kind: "table",
    id: "degrees",
    name: "因素级别表",
    title: "级别、分值与定义",
    grows: false,
    columns: [
      { kind: "input", key: "key", label: "因素·级别", as: "text", given: true },
      { kind: "input", key: "points", label: "级别分值", as: "number", unit: "points", given: true },
      { kind: "input", key: "definition", label: "级别定义", as: "text", given: true },
      {
        kind: "computed",
        key: "weighted",
        label: "折合分值",
        unit: "points",
        formula: `={row.points}*${lookUpFormula('LEFT({row.key},FIND("·",{row.key})-1)', "factors.name", "factors.weight")}`,
        value: (scope) => {
          const [factor = ""] = showCell(scope.row("key")).split("·");
          const weight = lookUp(scope, factor, "factors.name", "factors.weight");
          return decimal(Number(scope.row("points")))
            .times(Number(weight))
            .toNumber();
        },
      },
    ],
    rows: factors.flatMap(({ name, degrees }) =>
      degrees.map((degree) => [degreeKey(name.zh, degree.name.zh), Number(degree.points), degree.definition.zh]),
    ),
  };
}
