import type { OutcomeRules } from "../../../domain/scheme/parts/outcome";

/** The rows of the table 结果应用条件 of 方案参数 that say how long an appeal may take. */
const rows = {
  withinDays: "告知书送达后几日内可申诉（天）",
  replyDays: "受理申诉后几日内答复（天）",
} as const;

/** A number of days of the rules of appeal. */
export type AppealTerm = keyof typeof rows;

/** The term as a formula takes it from 方案参数. */
export function conditionFormula(term: AppealTerm): string {
  return `INDEX(结果应用条件[取值],MATCH("${rows[term]}",结果应用条件[条件],0))`;
}

/** The same as a number. */
export function conditionCell(appeal: OutcomeRules["appeal"], term: AppealTerm): number {
  return appeal[term];
}
