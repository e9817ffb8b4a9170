import type { JobsRules } from "../../../domain/scheme/parts/jobs";
import { benchmarkRatings } from "../../../domain/scheme/parts/jobsBenchmarkIssues";
import { isBlank } from "../../../domain/values/cell";
import { kpi } from "../../blocks/kpiFormula";
import { COEFFICIENT_FORMAT } from "../../blocks/cellLook";
import type { Computation, InputColumn, TableBlock, TableColumn } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";

/** The Excel table of evaluated posts. */
const RATINGS = "岗位评分表";

/** 岗位评分: posts by factors; the degree of each is chosen, points, grade and coefficient follow. */
export function ratingSheet(rules: JobsRules): SheetDefinition {
  return {
    name: "岗位评分",
    title: "岗位评分表",
    unit: "分",
    frozenColumns: 1,
    examples: true,
    bands: [[ratingTable(rules)]],
  };
}

/** The key of a factor's column: factor1, factor2 … */
export function factorKey(index: number): string {
  return `factor${String(index + 1)}`;
}

function ratingTable(rules: JobsRules): TableBlock {
  return {
    kind: "table",
    id: "ratings",
    name: RATINGS,
    columns: [
      { kind: "input", key: "post", label: "岗位", as: "identifier", width: 18, help: "岗位名称，每个岗位一行" },
      {
        kind: "input",
        key: "category",
        label: "岗位类别",
        as: "choice",
        choices: { scheme: "岗位类别" },
        width: 11,
      },
      ...rules.factors.map(factorColumn),
      {
        kind: "computed",
        key: "points",
        label: "得分",
        unit: "points",
        width: 11,
        ...pointsOf(rules),
        marks: [{ when: "ISERROR({cell})", as: "bad" }],
      },
      gradeColumn("grade", "岗级", 1),
      gradeColumn("coefficient", "岗位系数", 2),
      {
        kind: "computed",
        key: "check",
        label: "类别核对",
        width: 24,
        ...kpi("JOBCHECK", ["{row.points}", "{row.category}"], { when: "row.post" }),
        marks: [{ when: 'AND({row.post}<>"",{cell}<>"在类别范围内")', as: "bad" }],
      },
      placeColumn,
    ],
    rows: rules.benchmarks.map((benchmark) => [
      benchmark.name.zh,
      rules.categories.find(({ id }) => id === benchmark.category)?.name.zh ?? null,
      ...benchmarkRatings(rules, benchmark).map(({ degree }) => degree.name.zh),
    ]),
  };
}

function factorColumn({ name, definition, degrees }: JobsRules["factors"][number], index: number): InputColumn {
  return {
    kind: "input",
    key: factorKey(index),
    label: name.zh,
    as: "choice",
    choices: degrees.map((degree) => degree.name.zh),
    help: definition.zh,
    width: 11,
  };
}

/** The headers over the degrees name the factors. */
function pointsOf({ factors }: JobsRules): Pick<Computation, "formula" | "value"> {
  const names = factors.map(({ name }) => name.zh);
  const headers = `${RATINGS}[[#Headers],[${names[0] ?? ""}]:[${names.at(-1) ?? ""}]]`;
  const degrees = `row.${factorKey(0)}:${factorKey(factors.length - 1)}`;
  return {
    formula: `=IF({row.post}="","",KPI.JOBPOINTS(${headers},{?${degrees}}))`,
    value: (scope) =>
      isBlank(scope.row("post")) ? "" : (scope.kpi("JOBPOINTS", [names], scope.cells(degrees))[0]?.[0] ?? null),
  };
}

function gradeColumn(key: string, label: string, column: number): TableColumn {
  return {
    kind: "computed",
    key,
    label,
    width: 9,
    ...(column === 2 ? { as: "number" as const, format: COEFFICIENT_FORMAT } : {}),
    ...kpi("JOBGRADE", ["{row.points}"], { column, when: "row.post" }),
  };
}

/** Place among the posts with points; equal points share it. */
const placeColumn: TableColumn = {
  kind: "computed",
  key: "place",
  label: "名次",
  unit: "count",
  width: 8,
  formula: '=IF(ISNUMBER({row.points}),COUNTIF({ratings.points},">"&{row.points})+1,"")',
  value: ({ row, column }) => {
    const own = row("points");
    if (typeof own !== "number") return "";
    return column("ratings.points").filter((other) => typeof other === "number" && other > own).length + 1;
  },
};
