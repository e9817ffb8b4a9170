import type { JobsRules } from "../../../domain/scheme/parts/jobs";
import { showCell } from "../../../domain/values/cell";
import type { TableBlock, TableColumn } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";

/** 岗级矩阵: the posts of every grade by category, the highest grade first. */
export function matrixSheet(rules: JobsRules): SheetDefinition {
  return { name: "岗级矩阵", title: "岗级矩阵", bands: [[matrix(rules)]] };
}

function matrix({ grades, categories }: JobsRules): TableBlock {
  return {
    kind: "table",
    id: "matrix",
    name: "岗级矩阵表",
    grows: false,
    columns: [
      { kind: "input", key: "grade", label: "岗级", as: "text", given: true, width: 11 },
      { kind: "input", key: "band", label: "分数段", as: "text", given: true, width: 17 },
      { kind: "input", key: "coefficient", label: "岗位系数", as: "number", given: true, width: 11 },
      ...categories.map(({ name }, index) => postsOf(name.zh, index)),
    ],
    rows: [...grades]
      .reverse()
      .map(({ name, from, below, coefficient }) => [
        name.zh,
        below === null ? `${from}（含）以上` : `${from}（含）至${below}`,
        Number(coefficient),
      ]),
  };
}

/** The posts of a grade in one category, joined by 、. */
function postsOf(category: string, index: number): TableColumn {
  return {
    kind: "computed",
    key: `category${String(index + 1)}`,
    label: category,
    width: 20,
    array: true,
    formula: `=TEXTJOIN("、",TRUE,IF(IFERROR(({ratings.grade}={row.grade})*({ratings.category}="${category}"),0),{ratings.post},""))`,
    value: ({ row, column }) =>
      column("ratings.post")
        .filter(
          (_post, place) =>
            column("ratings.grade")[place] === row("grade") && column("ratings.category")[place] === category,
        )
        .map(showCell)
        .join("、"),
  };
}
