import { grading } from "../../../domain/appraisal/grading";
import type { SchemeDocument } from "../../../domain/scheme/schema";
import type { Cell } from "../../../domain/values/cell";
import { tableLayouts } from "../../../workflow/layout/tables";
import { layoutColumns } from "../../blocks/layoutColumns";
import type { InputColumn, TableBlock } from "../blockDefinition";
import type { BookContext, SheetDefinition } from "../bookDefinition";
import type { SpillArgument } from "./guardedSpill";
import { examplePeople, qualityOf } from "./outcomeExamples";

/** 考核数据: what the grading needs of each manager. */
export function dataSheet({ scheme }: BookContext): SheetDefinition {
  return {
    name: "考核数据",
    title: "客户经理考核数据",
    unit: "元、万元",
    frozenColumns: 2,
    examples: true,
    bands: [[peopleTable(scheme.document)]],
  };
}

/** The arguments of GRADING, EXPLAIN and NEXTGRADE over all people. */
export function gradingArguments({ eva }: SchemeDocument): readonly SpillArgument[] {
  const last = assetKey(eva.assetClasses.length - 1);
  return [
    "{people.netProfit}",
    `{people.${assetKey(0)}:${last}}`,
    { formula: "TRANSPOSE(资产分类系数[资产分类])", value: () => [eva.assetClasses.map(({ name }) => name.zh)] },
    "{people.quality}",
    "{people.deposits}",
  ];
}

function peopleTable(scheme: SchemeDocument): TableBlock {
  return {
    kind: "table",
    id: "people",
    name: "结果名册",
    columns: [...rosterColumns(scheme), ...scoreColumns()],
    rows: examplePeople.map((person): readonly Cell[] => [
      person.id,
      person.name,
      person.unit,
      person.last === null ? null : (scheme.ladder[person.last]?.name.zh ?? null),
      person.netProfit,
      ...scheme.eva.assetClasses.map((_class, index) => person.balances[index] ?? 0),
      qualityOf(person, scheme),
      person.deposits,
    ]),
    readyRows: 6,
  };
}

/** The columns of the roster that the grading needs, as the wizard has them. */
function rosterColumns(scheme: SchemeDocument): readonly InputColumn[] {
  const { roster } = tableLayouts(scheme);
  const own = { ...roster, columns: roster.columns.filter(({ part }) => part === undefined) };
  const widths: Readonly<Record<string, number>> = { id: 9, name: 9, unit: 11, lastGrade: 13, netProfit: 13 };
  const classes = scheme.eva.assetClasses.map(({ id }) => id);
  return layoutColumns(own, { lastGrade: { scheme: "等级阶梯" } }).map((column) => ({
    ...column,
    key: classes.includes(column.key) ? assetKey(classes.indexOf(column.key)) : column.key,
    width: widths[column.key] ?? 14.5,
  }));
}

/** Quality and deposits, which the quarterly book computes from ratings and balances. */
function scoreColumns(): readonly InputColumn[] {
  const { quality, deposits } = grading.inputs;
  return [
    {
      kind: "input",
      key: "quality",
      label: quality.label.zh,
      as: "number",
      unit: quality.unit,
      help: "抄自季度考核的考核结果",
      limits: { min: "0", max: "100" },
      width: 11,
    },
    {
      kind: "input",
      key: "deposits",
      label: "存款日均",
      as: "number",
      unit: deposits.unit,
      help: "一般性存款日均，抄自季度考核的考核结果",
      limits: { min: "0" },
      width: 14.5,
    },
  ];
}

/** The key of a column of balances. */
function assetKey(index: number): string {
  return `asset${String(index + 1)}`;
}
