import type { JobsRules } from "../../../domain/scheme/parts/jobs";
import { showCell } from "../../../domain/values/cell";
import type { Cell } from "../../../domain/values/cell";
import { blankRow, computed, computedHeader, entry, gap, heading, label, plain, prose } from "../../blocks/cellSpecs";
import { linesIn } from "../../sheets/printedLength";
import { COEFFICIENT_FORMAT } from "../../blocks/cellLook";
import type { CellSpec, CellsBlock, Computation } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { lookUp, lookUpFormula } from "../lookUp";
import { degreeKey } from "./factorSheet";
import { factorKey } from "./ratingSheet";

/** Widths of the form's columns in characters: a label and two more, twice. */
const WIDTHS = [17, 14, 14, 17, 14, 14];
const COLUMNS = WIDTHS.length;
const FORM_WIDTH = WIDTHS.reduce((total, width) => total + width, 0);

/** 岗位责任书: the printable statement of a chosen post and grade. */
export function statementSheet(rules: JobsRules, firstGrade: string): SheetDefinition {
  return {
    name: "岗位责任书",
    title: "客户经理岗位责任书",
    orientation: "portrait",
    onePage: true,
    widths: WIDTHS,
    bands: [[form(rules, firstGrade)]],
  };
}

function form(rules: JobsRules, firstGrade: string): CellsBlock {
  return {
    kind: "cells",
    rows: [
      ...identity(rules, firstGrade),
      [heading("一、主要职责", COLUMNS)],
      ...rules.statement.duties.map(({ name, text }, index) => duty(name.zh, text.zh, index)),
      [heading("二、本等级职责", COLUMNS)],
      [gradeDuty(rules)],
      [heading("三、任职要求", COLUMNS)],
      [computedHeader("评价因素"), computedHeader("级别"), computedHeader("要求", { span: COLUMNS - 2 })],
      ...rules.factors.map(({ name }, index) => requirement(name.zh, index)),
      [heading("四、签字", COLUMNS)],
      [prose("本人已阅知上述岗位职责和任职要求，愿意履行。", COLUMNS)],
      blankRow,
      [plain("任职人：＿＿＿＿＿＿＿＿", 2), gap(), plain("直接上级：＿＿＿＿＿＿＿＿", 2)],
      blankRow,
      [plain("人力资源部：＿＿＿＿＿＿", 2), gap(), plain("签订日期：＿＿＿＿＿＿＿＿", 2)],
    ],
  };
}

function identity({ benchmarks, categories }: JobsRules, firstGrade: string): readonly (readonly CellSpec[])[] {
  const marketing = categories.find(({ id }) => id === "marketing");
  const post = benchmarks.find(({ category }) => category === marketing?.id) ?? benchmarks[0];
  const written = (id: string, title: string): CellSpec => entry(id, null, { as: "text", title, span: 2 });
  return [
    [
      label("岗位"),
      entry("post", post?.name.zh ?? null, {
        as: "choice",
        choices: { column: "ratings.post" },
        title: "岗位",
        help: "从《岗位评分》的岗位中选择",
        span: 2,
      }),
      label("等级"),
      entry("grade", firstGrade, {
        as: "choice",
        choices: { column: "gradeDuties.grade" },
        title: "等级",
        help: "客户经理等级",
        span: 2,
      }),
    ],
    [label("姓名"), written("holder", "姓名"), label("所在机构"), written("unit", "所在机构")],
    [
      label("直接上级"),
      written("superior", "直接上级"),
      label("岗位类别"),
      // The duties are written for customer managers: another category calls for other words.
      computed(ofPost("ratings.category"), {
        span: 2,
        marks: marketing === undefined ? [] : [{ when: `AND({cell}<>"",{cell}<>"${marketing.name.zh}")`, as: "near" }],
      }),
    ],
    [
      label("评价得分（分）"),
      computed({ ...ofPost("ratings.points"), unit: "points" }, { span: 2 }),
      label("岗级 / 岗位系数"),
      computed(ofPost("ratings.grade"), {}),
      computed({ ...ofPost("ratings.coefficient"), as: "number", format: COEFFICIENT_FORMAT }),
    ],
  ];
}

function ofPost(reference: string): Pick<Computation, "formula" | "value"> {
  return {
    formula: `=${lookUpFormula("{post}", "ratings.post", reference)}`,
    value: (scope) => lookUp(scope, scope.cell("post"), "ratings.post", reference),
  };
}

/** A duty in the words of the scheme, which 方案参数 shows. */
function duty(name: string, words: string, index: number): readonly CellSpec[] {
  return [
    label(name),
    computed(
      { formula: `=INDEX(岗位职责[内容],${String(index + 1)})`, value: () => words },
      { span: COLUMNS - 1, lines: 2 },
    ),
  ];
}

/** Room for the longest of the grades. */
function gradeDuty({ statement }: JobsRules): CellSpec {
  const lines = Math.max(...statement.grades.map(({ text }) => linesIn(text.zh, FORM_WIDTH)));
  return computed(
    {
      formula: `=${lookUpFormula("{grade}", "gradeDuties.grade", "gradeDuties.text")}`,
      value: (scope) => lookUp(scope, scope.cell("grade"), "gradeDuties.grade", "gradeDuties.text"),
    },
    { span: COLUMNS, lines },
  );
}

/** The degree of the post in a factor, and what that degree asks for. */
function requirement(factor: string, index: number): readonly CellSpec[] {
  const id = `degree${String(index + 1)}`;
  return [
    label(factor),
    computed(ofPost(`ratings.${factorKey(index)}`), { id }),
    computed(
      {
        formula: `=${lookUpFormula(`"${factor}·"&{${id}}`, "degrees.key", "degrees.definition")}`,
        value: (scope): Cell =>
          lookUp(scope, degreeKey(factor, showCell(scope.cell(id))), "degrees.key", "degrees.definition"),
      },
      { span: COLUMNS - 2 },
    ),
  ];
}
