import type { Figures } from "../calculation/calculation";
import { calculation } from "../calculation/calculation";
import type { AppraisalContext } from "../calculation/context";
import type { InputValues } from "../calculation/input";
import type { MovementRules } from "../scheme/parts/movement";
import type { GradeLadder } from "../scheme/ladder";
import { gradeLadder } from "../scheme/ladder";
import { formatSerialDate } from "../values/format";
import { periodEnd } from "../values/period";
import type { Problem } from "../values/problem";
import { problem } from "../values/problem";
import type { Result } from "../values/result";
import { bad, ok } from "../values/result";
import type { Text } from "../values/text";
import { text } from "../values/text";
import { settledMovement, settledMovementNames } from "./movement";
import type { Settlement } from "./settlement";
import { noMovementRules, settle } from "./settlement";
import { settlementInputs } from "./settlementInputs";

/** What a grade is settled by: the rules, the ladder, and the last day of the period where one is chosen. */
export interface SettlementParams {
  readonly rules: MovementRules;
  readonly ladder: GradeLadder;
  readonly lastDay: number | null;
}

/** The figures of a settled grade. */
export interface SettledFigures extends Settlement {
  /** 晋级, 保级, 降级, 新定级 or 不评级, of the settled grade. */
  readonly movement: { readonly name: Text };
}

const source = text(
  "《对广东发展银行客户经理的绩效考核探究》2.1.3 动态等级管理；考核细则：等级变动",
  "《对广东发展银行客户经理的绩效考核探究》2.1.3 (grades move each quarter); rules of the appraisal: movement",
);

/** The figures of a settled grade with the formulas by which they come about. */
export const settledOutputs: Figures<SettledFigures> = {
  upgradeCeiling: { label: text("晋级上限等级", "Highest grade by the cap"), unit: "none" },
  cappedGrade: {
    label: text("限级后等级", "Capped grade"),
    unit: "none",
    formula: "lower({grade}, {upgradeCeiling})",
  },
  gradeBeforeProtection: { label: text("保护前等级", "Grade before protection"), unit: "none" },
  downgradeFloor: { label: text("保护下限等级", "Lowest grade by protection"), unit: "none" },
  protectedGrade: {
    label: text("保护后等级", "Protected grade"),
    unit: "none",
    formula: "higher({gradeBeforeProtection}, {downgradeFloor})",
  },
  gradeBeforeVeto: { label: text("否决前等级", "Grade before the veto"), unit: "none" },
  veto: { label: text("一票否决", "Veto"), unit: "none" },
  vetoCeiling: { label: text("否决上限等级", "Highest grade under the veto"), unit: "none" },
  vetoedGrade: {
    label: text("否决后等级", "Vetoed grade"),
    unit: "none",
    formula: "lower({gradeBeforeVeto}, {vetoCeiling})",
  },
  settledGrade: {
    label: text("核定等级", "Settled grade"),
    unit: "none",
    formula: "settle({grade}, {upgradeCeiling}, {downgradeFloor}, {vetoCeiling})",
  },
  barred: { label: text("不得晋级的原因", "Barred from promotion"), unit: "none" },
  movement: {
    label: text("等级变动", "Movement"),
    unit: "none",
    formula: "compare({settledGrade}, {lastGrade})",
  },
  reason: { label: text("核定理由", "Reason"), unit: "none" },
};

/** The names of what a grade is settled by. */
export const settlementParamFigures: Figures<SettlementParams> = {
  rules: { label: text("等级变动规则", "Rules of movement"), unit: "none" },
  ladder: { label: text("等级阶梯", "Ladder"), unit: "none" },
  lastDay: { label: text("考核期最后一天", "Last day of the period"), unit: "none" },
};

/** What a grade is settled by under a scheme; without rules of movement every grade stands as it was graded. */
export function settlementParams({ scheme, period }: AppraisalContext): Result<SettlementParams> {
  return ok({
    rules: scheme.document.movement ?? noMovementRules,
    ladder: gradeLadder(scheme.document),
    lastDay: period === null ? null : periodEnd(period),
  });
}

/** Settles one manager's grade; problems where the dates contradict one another, or a rule needs a day and has none. */
export function computeSettlement(
  inputs: InputValues<typeof settlementInputs>,
  { rules, ladder, lastDay }: SettlementParams,
): Result<SettledFigures> {
  const facts = countedFacts(inputs, lastDay);
  const problems = dateProblems(facts, rules);
  if (problems.length > 0) return bad(...problems);
  const settlement = settle(facts, rules, ladder);
  const name = settledMovementNames[settledMovement(settlement.settledGrade, inputs.lastGrade)];
  return ok({ ...settlement, movement: { name } });
}

/**
 * The settled grade (核定等级) of a manager: the final grade after the cap on upgrades, protection and vetoes, with the
 * movement against the last grade and the reason in words. Not graded: no grade, 不评级 and why.
 * Problems: a grade, veto or protection that the scheme does not have, text for a date, days in the wrong order, and no day
 * to count months up to. A transfer after the last day of the period counts in a later one. Source: rules §1.7.
 */
export const settledGrade = calculation({
  id: "SETTLEDGRADE",
  kind: "row",
  part: "movement",
  title: text("核定等级", "Settled grade"),
  summary: text(
    "最终等级经晋级限额、降级保护、一票否决后的核定等级，连同等级变动和理由（三列）；不评级的等级为空白。",
    "The grade after the cap on upgrades, protection and vetoes, with movement and reason (three columns); blank where somebody is not graded.",
  ),
  source,
  inputs: settlementInputs,
  params: settlementParams,
  paramFigures: settlementParamFigures,
  outputs: settledOutputs,
  result: "settledGrade",
  columns: ["settledGrade", "movement", "reason"],
  compute: computeSettlement,
});

/** A transfer after the last day of the period is none of this quarter's; after a day as of that was given it is a slip. */
function countedFacts<Given extends Dates>(given: Given, lastDay: number | null): Given {
  const { asOf, transferred } = given;
  if (asOf !== null || !transferredLater(transferred, lastDay)) return { ...given, asOf: asOf ?? lastDay };
  return { ...given, asOf: lastDay, transferred: null };
}

interface Dates {
  readonly hired: number | null;
  readonly transferred: number | null;
  readonly asOf: number | null;
}

/** Whether a transfer came after the last day of the period, so that it counts in a later one. */
export function transferredLater(transferred: number | null, lastDay: number | null): boolean {
  return transferred !== null && lastDay !== null && transferred > lastDay;
}

function dateProblems({ hired, transferred, asOf }: Dates, rules: MovementRules): readonly Problem[] {
  const counted = (hired !== null && rules.newHires !== null) || (transferred !== null && rules.transfers !== null);
  if (asOf === null) return counted ? [noDay()] : [];
  return [
    ...notAfter(settlementInputs.hired.label, hired, asOf, text("截止日", "the day as of")),
    ...notAfter(settlementInputs.transferred.label, transferred, asOf, text("截止日", "the day as of")),
    ...(transferred === null
      ? []
      : notAfter(settlementInputs.hired.label, hired, transferred, text("调入日期", "the day of transfer"))),
  ];
}

function notAfter(label: Text, day: number | null, limit: number, what: Text): readonly Problem[] {
  if (day === null || day <= limit) return [];
  const until = formatSerialDate(limit);
  return [
    problem(
      "date-order",
      label,
      formatSerialDate(day),
      text(`不晚于${what.zh} ${until} 的日期`, `no later than ${what.en}, ${until}`),
    ),
  ];
}

function noDay(): Problem {
  return problem(
    "missing-period",
    text("考核期或截止日", "period or day as of"),
    null,
    text("考核期（如 2026Q3），或填写截止日", "a period (such as 2026Q3), or give the day as of"),
  );
}
