import { calculation } from "../calculation/calculation";
import { choiceInput } from "../calculation/inputs";
import type { GradeStep } from "../scheme/ladder";
import { gradeLadder } from "../scheme/ladder";
import { isBlankName } from "../values/cell";
import { ok } from "../values/result";
import type { Text } from "../values/text";
import { text } from "../values/text";

/** Movement against the last grade (rules §1.7). */
export type Movement = "upgrade" | "retain" | "downgrade" | "new";

/** The names of the movements. */
export const movementNames: Readonly<Record<Movement, Text>> = {
  upgrade: text("晋级", "Upgrade"),
  retain: text("保级", "Retain"),
  downgrade: text("降级", "Downgrade"),
  new: text("新定级", "New"),
};

/** 晋级, 保级, 降级, or 新定级 where there is no last grade. */
export function movement(grade: GradeStep, last: GradeStep | null): Movement {
  if (last === null) return "new";
  if (grade.index < last.index) return "upgrade";
  return grade.index > last.index ? "downgrade" : "retain";
}

const lastGrade = choiceInput({
  label: text("上季等级", "Last grade"),
  help: text("上季度最终等级；空白为新定级", "final grade of last quarter; blank for a first grading"),
  shape: "value",
  choices: ({ scheme }) => gradeLadder(scheme.document),
});

/**
 * Movement of a manager (晋级 / 保级 / 降级 / 新定级) against last quarter's grade.
 * Problems: a grade that the ladder does not have.
 * Source: rules §1.7; 《对广东发展银行客户经理的绩效考核探究》2.1.3 (动态等级管理).
 */
export const gradeMovement = calculation({
  id: "MOVEMENT",
  kind: "row",
  title: text("等级变动", "Movement"),
  summary: text(
    "与上季等级比较：晋级、保级、降级；上季等级空白为新定级。",
    "Compares with last quarter's grade: upgrade, retain or downgrade (in Chinese); a blank last grade is a first grading.",
  ),
  source: text(
    "《对广东发展银行客户经理的绩效考核探究》2.1.3 动态等级管理",
    "《对广东发展银行客户经理的绩效考核探究》2.1.3 (grades move each quarter)",
  ),
  inputs: {
    grade: choiceInput({
      label: text("最终等级", "Final grade"),
      help: text("本季最终等级", "final grade of this quarter"),
      shape: "value",
      choices: ({ scheme }) => gradeLadder(scheme.document),
    }),
    lastGrade: {
      ...lastGrade,
      optional: true,
      read: (cell, context, member) => (isBlankName(cell) ? ok(null) : lastGrade.read(cell, context, member)),
    },
  },
  params: () => ok({}),
  paramFigures: {},
  outputs: {
    movement: { label: text("等级变动", "Movement"), unit: "none", formula: "compare({grade}, {lastGrade})" },
  },
  result: "movement",
  compute: (inputs) => ok({ movement: { name: movementNames[movement(inputs.grade, inputs.lastGrade)] } }),
});
