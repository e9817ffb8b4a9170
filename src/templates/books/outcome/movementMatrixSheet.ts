import type { SchemeDocument } from "../../../domain/scheme/schema";
import { isBlank } from "../../../domain/values/cell";
import { settledMovementNames } from "../../../domain/grading/movement";
import { computed, label } from "../../blocks/cellSpecs";
import { sumOf } from "../../blocks/nativeValues";
import type { CellSpec, ComputedColumn, Scope, TableBlock } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";

const NEW = settledMovementNames.new.zh;
/** The last row of the matrix, which counts everybody. */
const TOTAL = "合计";
const NOT_GRADED = settledMovementNames.notGraded.zh;

/** 变动矩阵: last grade against settled grade, by formulas of Excel, and how many moved which way. */
export function movementMatrixSheet({ ladder }: SchemeDocument): SheetDefinition {
  return {
    name: "变动矩阵",
    title: "等级变动矩阵（行：上季等级，列：核定等级）",
    unit: "人",
    bands: [[matrix(ladder)], [{ kind: "cells", title: "变动汇总", rows: totals() }]],
  };
}

function matrix(ladder: SchemeDocument["ladder"]): TableBlock {
  const names = ladder.map(({ name }) => name.zh);
  const keys = names.map((_name, index) => `grade${String(index + 1)}`);
  return {
    kind: "table",
    id: "matrix",
    name: "等级变动矩阵",
    grows: false,
    columns: [
      { kind: "input", key: "last", label: "上季等级", as: "text", given: true, width: 15 },
      ...names.map((name, index): ComputedColumn => ({
        kind: "computed",
        key: keys[index] ?? "",
        label: name,
        as: "number",
        width: 13,
        ...countOf(1, name),
        marks: [{ when: `AND({cell}>0,{row.last}="${name}")`, as: "good" }],
      })),
      { kind: "computed", key: "ungraded", label: NOT_GRADED, as: "number", width: 10, ...countOf(2, NOT_GRADED) },
      {
        kind: "computed",
        key: "total",
        label: "合计",
        as: "number",
        width: 10,
        formula: `=SUM({row.${keys[0] ?? ""}:ungraded})`,
        value: ({ row }) => sumOf([...keys, "ungraded"].map(row)),
      },
    ],
    rows: [...names, NEW, TOTAL].map((words) => [words]),
  };
}

/** How many of a last grade have these words in a column of the settled figures. */
function countOf(column: number, words: string): Pick<ComputedColumn, "formula" | "value"> {
  const last = `IF({row.last}="${NEW}","",{row.last})`;
  const found = `{moves.id},"<>",INDEX({settled},0,${String(column)}),"${words}"`;
  return {
    formula: `=IF({row.last}="${TOTAL}",COUNTIFS(${found}),COUNTIFS(${found},{moves.lastGrade},${last}))`,
    value: (scope) => {
      const row = scope.row("last");
      const wanted = row === NEW ? "" : row;
      return settledRows(scope).filter(
        ({ last: own, figures }) => (row === TOTAL || own === wanted) && figures[column - 1] === words,
      ).length;
    },
  };
}

function settledRows({
  column,
  spill,
}: Scope): readonly { readonly last: unknown; readonly figures: readonly unknown[] }[] {
  return column("moves.id").flatMap((id, place) =>
    isBlank(id) ? [] : [{ last: column("moves.lastGrade")[place], figures: spill("settled")[place] ?? [] }],
  );
}

function totals(): readonly (readonly CellSpec[])[] {
  return Object.values(settledMovementNames).map(({ zh }): readonly CellSpec[] => [
    label(zh),
    computed(
      {
        formula: `=COUNTIF(INDEX({settled},0,2),"${zh}")`,
        value: (scope) => settledRows(scope).filter(({ figures }) => figures[1] === zh).length,
      },
      { unit: "persons" },
    ),
  ]);
}
