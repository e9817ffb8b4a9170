import { calculation } from "../calculation/calculation";
import { partOf } from "../calculation/context";
import { Decimal, decimal, sum } from "../values/decimal";
import { bad, ok } from "../values/result";
import { text } from "../values/text";
import { asOfInput, decidedInput, handledInput, raisedInput, reportedInput } from "./warningInputs";
import { warningStates } from "./warningStates";
import { byStep, dateProblems, datesAsOf, lastStep, stepsOf } from "./warningSteps";

/**
 * A risk warning (风险预警): how far it has come, the calendar days it took, the days that its steps took too long, and
 * the points that costs. An open warning is counted up to the day `asOf`, never to today's; steps after that day have
 * not happened.
 * Problems: dates out of order, a step filled in while the one before is blank, no `asOf` for an open warning.
 * Source: 《客户经理岗位职责》第4篇 二（四）, 三（二）.
 */
export const riskWarning = calculation({
  id: "WARNING",
  kind: "row",
  part: "risk",
  title: text("风险预警", "Risk warning"),
  summary: text(
    "一条风险预警的状态（已发起/已决策/已处理/已反馈）、用时、逾期天数和扣分。没有反馈的预警须给截止日期；日期先后颠倒会报错。",
    "State of a risk warning (raised, decided, handled, reported back), days taken, days overdue and deduction. An open warning needs the date as of which to look.",
  ),
  source: text("《客户经理岗位职责》第4篇 二（四）、三（二）", "《客户经理岗位职责》第4篇 2 (4), 3 (2)"),
  inputs: {
    raised: raisedInput,
    decided: decidedInput,
    handled: handledInput,
    reported: reportedInput,
    asOf: asOfInput,
  },
  params: (context) => {
    const { warning } = partOf(context, "risk");
    return ok({
      allowedDays: warning.allowedDays,
      deductionPerWarning: decimal(warning.deductionPerWarning),
      deductionPerDay: decimal(warning.deductionPerDay),
      deductionCap: decimal(warning.deductionCap),
    });
  },
  paramFigures: {
    allowedDays: { label: text("各步允许天数", "days allowed for each step"), unit: "none" },
    deductionPerWarning: { label: text("每条扣分", "points per warning"), unit: "points" },
    deductionPerDay: { label: text("每天扣分", "points per day"), unit: "points" },
    deductionCap: { label: text("每条扣分上限", "most points per warning"), unit: "points" },
  },
  outputs: {
    state: { label: text("状态", "State"), unit: "none" },
    stepDays: { label: text("各步用时", "days of each step"), unit: "days" },
    days: { label: text("用时", "Days"), unit: "days", formula: "total({stepDays})" },
    stepOverdue: { label: text("各步超时", "days overdue of each step"), unit: "days" },
    overdueDays: { label: text("逾期天数", "Days overdue"), unit: "days", formula: "total({stepOverdue})" },
    overdueWarnings: { label: text("逾期条数", "overdue warnings"), unit: "count" },
    deduction: {
      label: text("扣分", "Deduction"),
      unit: "points",
      formula: "least({overdueWarnings} × {deductionPerWarning} + {overdueDays} × {deductionPerDay}, {deductionCap})",
    },
  },
  result: "state",
  columns: ["state", "days", "overdueDays", "deduction"],
  compute: (dates, { allowedDays, deductionPerWarning, deductionPerDay, deductionCap }) => {
    const problems = dateProblems(dates);
    if (problems.length > 0) return bad(...problems);
    const known = datesAsOf(dates);
    const steps = stepsOf(known, allowedDays);
    const [stepDays, stepOverdue] = [byStep(steps, "days"), byStep(steps, "overdue")];
    const overdueDays = sum(stepOverdue.map(({ value }) => value));
    const overdueWarnings = decimal(overdueDays.isZero() ? 0 : 1);
    const uncapped = overdueWarnings.times(deductionPerWarning).plus(overdueDays.times(deductionPerDay));
    return ok({
      state: warningStates[lastStep(known)],
      stepDays,
      days: sum(stepDays.map(({ value }) => value)),
      stepOverdue,
      overdueDays,
      overdueWarnings,
      deduction: Decimal.min(uncapped, deductionCap),
    });
  },
});
