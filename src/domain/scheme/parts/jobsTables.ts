import { text } from "../../values/text";
import type { SchemeCell, SchemeTable } from "../schemeTable";
import { figure, label, worded } from "../schemeTable";
import type { JobsRules } from "./jobs";

/** 岗位评价 as tables of 方案参数. */
export function jobsTables(rules: JobsRules): readonly SchemeTable[] {
  return [factors(rules), degrees(rules), grades(rules), categories(rules), benchmarks(rules), ...statement(rules)];
}

function factors({ scale, factors }: JobsRules): SchemeTable {
  return {
    name: "岗位评价因素",
    title: text(`岗位评价因素（总分 ${scale} 分）`, `Factors of job evaluation (scale ${scale})`),
    columns: [text("评价因素", "Factor"), text("权重", "Weight"), text("定义", "Definition")],
    rows: [
      ...factors.map(({ name, weight, definition }, index) => [
        label(name.zh),
        figure(weight, "rate", `jobs.factors[${String(index)}].weight`),
        worded(definition.zh, `jobs.factors[${String(index)}].definition.zh`),
      ]),
      [label("总分（分）"), figure(scale, "points", "jobs.scale"), label("各因素最高级别的分值")],
    ],
  };
}

function degrees({ factors }: JobsRules): SchemeTable {
  return {
    name: "岗位评价级别",
    title: text("评价因素的级别", "Degrees of the factors"),
    columns: [text("因素·级别", "Factor · degree"), text("分值（分）", "Points"), text("级别定义", "Definition")],
    rows: factors.flatMap((factor, place) =>
      factor.degrees.map((degree, index): readonly SchemeCell[] => {
        const path = `jobs.factors[${String(place)}].degrees[${String(index)}]`;
        return [
          label(`${factor.name.zh}·${degree.name.zh}`),
          figure(degree.points, "points", `${path}.points`),
          worded(degree.definition.zh, `${path}.definition.zh`),
        ];
      }),
    ),
  };
}

function grades({ grades }: JobsRules): SchemeTable {
  return {
    name: "岗级分数段",
    title: text("岗级", "Post grades"),
    columns: [
      text("岗级", "Post grade"),
      text("得分不低于（分）", "From, points"),
      text("得分低于（分）", "Below, points"),
      text("岗位系数", "Coefficient"),
    ],
    rows: grades.map(({ name, from, below, coefficient }, index) => [
      label(name.zh),
      figure(from, "points", `jobs.grades[${String(index)}].from`),
      figure(below ?? "", "points", `jobs.grades[${String(index)}].below`),
      figure(coefficient, "none", `jobs.grades[${String(index)}].coefficient`),
    ]),
  };
}

function categories({ categories, grades }: JobsRules): SchemeTable {
  const named = (id: string): string => grades.find((grade) => grade.id === id)?.name.zh ?? id;
  return {
    name: "岗位类别",
    title: text("岗位类别", "Categories of posts"),
    columns: [
      text("岗位类别", "Category"),
      text("最低岗级", "Lowest grade"),
      text("最高岗级", "Highest grade"),
      text("说明", "Definition"),
    ],
    rows: categories.map(({ name, lowest, highest, definition }, index) => [
      label(name.zh),
      worded(named(lowest), `jobs.categories[${String(index)}].lowest`),
      worded(named(highest), `jobs.categories[${String(index)}].highest`),
      worded(definition.zh, `jobs.categories[${String(index)}].definition.zh`),
    ]),
  };
}

function benchmarks({ benchmarks, categories, factors }: JobsRules): SchemeTable {
  return {
    name: "标杆岗位",
    title: text("标杆岗位的评价", "Benchmark posts"),
    columns: [text("标杆岗位", "Benchmark post"), text("岗位类别", "Category"), ...factors.map(({ name }) => name)],
    rows: benchmarks.map(({ name, category, degrees }, index) => [
      label(name.zh),
      worded(
        categories.find(({ id }) => id === category)?.name.zh ?? category,
        `jobs.benchmarks[${String(index)}].category`,
      ),
      ...factors.map(({ id, degrees: scale }) => {
        const place = degrees.findIndex(({ factor }) => factor === id);
        const chosen = scale.find((degree) => degree.id === degrees[place]?.degree);
        return worded(chosen?.name.zh ?? "", `jobs.benchmarks[${String(index)}].degrees[${String(place)}].degree`);
      }),
    ]),
  };
}

function statement({ statement }: JobsRules): readonly SchemeTable[] {
  const words = (list: JobsRules["statement"]["duties"], path: string): SchemeTable["rows"] =>
    list.map(({ name, text: sentence }, index) => [
      label(name.zh),
      worded(sentence.zh, `jobs.statement.${path}[${String(index)}].text.zh`),
    ]);
  return [
    {
      name: "岗位职责",
      title: text("岗位责任书：主要职责", "Job statement: duties"),
      columns: [text("职责", "Duty"), text("内容", "Text")],
      rows: words(statement.duties, "duties"),
    },
    {
      name: "等级职责",
      title: text("岗位责任书：各等级职责", "Job statement: duties of the grades"),
      columns: [text("等级", "Grades"), text("内容", "Text")],
      rows: words(statement.grades, "grades"),
    },
  ];
}
