import * as v from "valibot";
import { text } from "../../values/text";
import { bilingual, decimalText, identifier, notNegative, some, whole, words } from "../schemeForm";
import { outcomeIssues } from "./outcomeIssues";
import { outcomeTables } from "./outcomeTables";
import type { SchemePart } from "./schemePart";

/** 结果应用 in a scheme file. Grades, levels and items are named by their name or identifier. */
export const outcomeSchema = v.strictObject({
  /** 绩效等级 from the highest down, where no scorecard of the scheme gives them. */
  levels: v.optional(some(v.strictObject({ id: identifier, name: bilingual }))),
  /** Who is proposed for promotion; either way suffices, and a way that is null is closed. */
  promotion: v.strictObject({
    /** An upgrade, with at least this performance level (null: any). */
    upgrade: v.nullable(v.strictObject({ level: v.nullable(words) })),
    /** The grade held for so many quarters, this one included, with at least this performance level (null: any). */
    held: v.nullable(v.strictObject({ quarters: whole(1, 40), level: v.nullable(words) })),
  }),
  /** 薪酬系数: the coefficient of the grade times that of the performance level (1 where there are none). */
  pay: v.strictObject({
    grades: some(v.strictObject({ grade: words, coefficient: notNegative })),
    levels: v.array(v.strictObject({ level: words, coefficient: notNegative })),
  }),
  /** 申诉: within so many days of the notice; answered within so many days of being accepted. */
  appeal: v.strictObject({ withinDays: whole(1, 365), replyDays: whole(1, 365) }),
  /** Training for the weakest items: those with a score below `below`, 分, at most so many. */
  training: v.strictObject({
    below: decimalText,
    most: whole(1, 20),
    courses: v.array(
      v.strictObject({
        id: identifier,
        name: bilingual,
        /** Quality items, perspectives and indicators for which it helps. */
        items: some(words),
      }),
    ),
  }),
});

/** 结果应用 of a scheme. */
export type OutcomeRules = v.InferOutput<typeof outcomeSchema>;

/** One course (培训). */
export type TrainingCourse = OutcomeRules["training"]["courses"][number];

/** 结果应用: what must hold of it, and how the sheet shows it. */
export const outcomePart: SchemePart<OutcomeRules> = {
  title: text("结果应用", "Use of the result"),
  issues: outcomeIssues,
  tables: outcomeTables,
  named: ({ levels, training }) => ({
    ...(levels === undefined ? {} : { "outcome.levels": levels }),
    "outcome.training.courses": training.courses,
  }),
};
