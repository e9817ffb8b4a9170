import type { OutcomeRules } from "../../../domain/scheme/parts/outcome";
import type { Cell } from "../../../domain/values/cell";
import { decimal, publish } from "../../../domain/values/decimal";
import { meanOf } from "../../blocks/nativeValues";
import { COEFFICIENT_FORMAT } from "../../blocks/cellLook";
import type { ComputedColumn, Scope, TableBlock } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { chosenFigures, chosenPeople, graded } from "./chosenRows";
import { outcomePlace } from "./outcomeSheet";

const PAY = outcomePlace("pay");

/** 薪酬系数: everybody, and by grade how many and on average what. */
export function paySheet(rules: OutcomeRules, grades: readonly string[]): SheetDefinition {
  return {
    name: "薪酬系数",
    title: "薪酬系数表",
    frozenColumns: 2,
    bands: [
      [
        chosenPeople(
          "paidPeople",
          "id",
          "name",
          [
            { label: "工号", width: 11 },
            { label: "姓名", width: 12 },
          ],
          graded,
        ),
        {
          ...chosenPeople("paidGrades", "settledGrade", "settledGrade", [{ label: "核定等级", width: 16 }], graded),
          joined: true,
        },
        ...chosenFigures("paid", ["pay", "payReason"], [12, 36], graded),
        summary(rules, grades),
      ],
    ],
  };
}

function summary(rules: OutcomeRules, grades: readonly string[]): TableBlock {
  return {
    kind: "table",
    id: "payByGrade",
    name: "薪酬系数汇总",
    grows: false,
    columns: [
      { kind: "input", key: "grade", label: "核定等级", as: "text", given: true, width: 16 },
      {
        kind: "computed",
        key: "coefficient",
        label: "等级系数",
        as: "number",
        format: COEFFICIENT_FORMAT,
        width: 12,
        formula: "=INDEX(等级薪酬系数[系数],MATCH({row.grade},等级薪酬系数[等级],0))",
        value: ({ row }) => coefficientOf(rules, row("grade")),
      },
      {
        kind: "computed",
        key: "people",
        label: "人数",
        unit: "persons",
        width: 10,
        formula: "=COUNTIF({outcomes.settledGrade},{row.grade})",
        value: (scope) => ofGrade(scope).length,
      },
      {
        kind: "computed",
        key: "mean",
        label: "平均薪酬系数",
        as: "number",
        format: COEFFICIENT_FORMAT,
        width: 14,
        ...meanPay(),
      },
    ],
    rows: grades.map((grade) => [grade]),
  };
}

/** The coefficient that the scheme gives for a grade, by the name that its table shows. */
function coefficientOf({ pay }: OutcomeRules, grade: Cell): Cell {
  const found = pay.grades.find((entry) => entry.grade === grade);
  return found === undefined ? { error: "#N/A" } : Number(found.coefficient);
}

function meanPay(): Pick<ComputedColumn, "formula" | "value"> {
  return {
    formula: `=IFERROR(ROUND(AVERAGEIFS(INDEX({used},0,${String(PAY)}),{outcomes.settledGrade},{row.grade}),4),"")`,
    value: (scope) => {
      const mean = meanOf(ofGrade(scope));
      return typeof mean === "number" ? publish(decimal(mean), 4).toNumber() : "";
    },
  };
}

/** The pay coefficients of everybody of this row's grade. */
function ofGrade({ row, column, spill }: Scope): readonly Cell[] {
  const figures = spill("used");
  return column("outcomes.settledGrade").flatMap((grade, place) =>
    grade === row("grade") ? [figures[place]?.[PAY - 1] ?? null] : [],
  );
}
