import type { NamedFigure } from "../calculation/namedFigure";
import { calculation } from "../calculation/calculation";
import { partOf } from "../calculation/context";
import type { Named } from "../scheme/invariantChecks";
import type { OutcomeRules } from "../scheme/parts/outcome";
import { entryNamed, performanceLevels, perspectivesOf } from "../scheme/parts/outcomeNames";
import type { GradeStep } from "../scheme/ladder";
import type { Decimal } from "../values/decimal";
import { decimal } from "../values/decimal";
import type { Result } from "../values/result";
import { bad, ok } from "../values/result";
import type { Text } from "../values/text";
import { joinTexts, text } from "../values/text";
import { contradictions } from "./contradictions";
import { outcomeInputs } from "./outcomeInputs";
import { promotion, promotionNames } from "./promotion";
import { trainingProposal } from "./training";

/** What follows from one manager's result; every figure is null of whom the rules of movement leave ungraded. */
export type OutcomeOrNone = { readonly [Name in keyof OutcomeFigures]: OutcomeFigures[Name] | null };

/** What follows from the result of somebody graded. */
export interface OutcomeFigures {
  /** 建议晋级 or 不建议. */
  readonly promotion: { readonly name: Text };
  readonly promotionReason: Text;
  readonly gradeCoefficient: Decimal;
  /** 1 where the scheme has no coefficients by level, or nobody gave a level. */
  readonly levelCoefficient: Decimal;
  readonly payCoefficient: Decimal;
  readonly payReason: Text;
  /** From the weakest up. */
  readonly weakItems: readonly NamedFigure[];
  /** The names of the courses; null where none is proposed. */
  readonly training: { readonly name: Text } | null;
  readonly trainingReason: Text;
}

/**
 * What follows from the result (结果应用): proposal for promotion, pay coefficient, training proposal, each with its reason.
 * The pay coefficient is a number without unit, not rounded.
 * Under rules of movement a blank grade is that of somebody not graded, from whom nothing follows: every figure is null.
 * Problems: a grade, level or item that the scheme does not have, an item twice, scores without names, a blank grade where the scheme has no rules of movement.
 * Source: 《对广东发展银行客户经理的绩效考核探究》4 (职位调整、薪酬管理、培训教育); rules §6.
 */
export const outcome = calculation({
  id: "OUTCOME",
  kind: "row",
  part: "outcome",
  title: text("结果应用", "Use of the result"),
  summary: text(
    "晋级建议、薪酬系数、培训建议，各附理由（六列）：按核定等级、上季等级、绩效等级、保持季度数、各项得分和不得晋级的原因；不评级的各列为空白。",
    "Promotion, pay coefficient, training, each with its reason (six columns), from settled and last grade, performance level, quarters held, scores of items and what bars promotion; blanks for somebody not graded.",
  ),
  source: text(
    "《对广东发展银行客户经理的绩效考核探究》4 结论：考评结果应用于职位调整、薪酬管理以及培训教育",
    "《对广东发展银行客户经理的绩效考核探究》4 (results serve promotion, pay and training)",
  ),
  inputs: outcomeInputs,
  params: (context) => {
    const rules = partOf(context, "outcome");
    const { document } = context.scheme;
    return ok({ rules, levels: performanceLevels(document), perspectives: perspectivesOf(document) });
  },
  paramFigures: {
    rules: { label: text("结果应用规则", "Rules of use"), unit: "none" },
    levels: { label: text("绩效等级", "Performance levels"), unit: "none" },
    perspectives: { label: text("指标所属维度", "Perspectives of the indicators"), unit: "none" },
  },
  outputs: {
    promotion: { label: text("晋级建议", "Promotion"), unit: "none" },
    promotionReason: { label: text("晋级理由", "Reason of promotion"), unit: "none" },
    gradeCoefficient: { label: text("等级系数", "Coefficient of the grade"), unit: "none" },
    levelCoefficient: { label: text("绩效系数", "Coefficient of the level"), unit: "none" },
    payCoefficient: {
      label: text("薪酬系数", "Pay coefficient"),
      unit: "none",
      formula: "{gradeCoefficient} × {levelCoefficient}",
    },
    payReason: { label: text("薪酬理由", "Reason of pay"), unit: "none" },
    weakItems: { label: text("弱项", "Weak items"), unit: "points" },
    training: { label: text("培训建议", "Training"), unit: "none" },
    trainingReason: { label: text("培训理由", "Reason of training"), unit: "none" },
  },
  result: "payCoefficient",
  columns: ["promotion", "promotionReason", "payCoefficient", "payReason", "training", "trainingReason"],
  compute: (inputs, { rules, levels, perspectives }): Result<OutcomeOrNone> => {
    const { itemNames, itemScores, grade, level } = inputs;
    if (grade === null) return ok(noOutcome);
    const problems = contradictions(inputs);
    if (problems.length > 0) return bad(...problems);
    const proposal = promotion({ ...inputs, grade }, rules.promotion, levels);
    const training = trainingProposal(
      itemNames.flatMap((item, index) => {
        const score = itemScores[index] ?? null;
        return score === null ? [] : [{ item, score }];
      }),
      rules.training,
      perspectives,
    );
    const figures: OutcomeFigures = {
      promotion: { name: proposal.recommended ? promotionNames.recommended : promotionNames.notRecommended },
      promotionReason: proposal.reason,
      ...pay(grade, level, rules.pay),
      weakItems: training.weakItems,
      training: training.courses.length === 0 ? null : { name: namesOf(training.courses) },
      trainingReason: training.reason,
    };
    return ok(figures);
  },
});

/** Whether anything follows: not of somebody ungraded. */
export function hasOutcome(figures: OutcomeOrNone): figures is OutcomeFigures {
  return figures.promotion !== null;
}

const noOutcome: OutcomeOrNone = {
  promotion: null,
  promotionReason: null,
  gradeCoefficient: null,
  levelCoefficient: null,
  payCoefficient: null,
  payReason: null,
  weakItems: null,
  training: null,
  trainingReason: null,
};

/** 薪酬系数: that of the grade times that of the performance level. */
function pay(
  grade: GradeStep,
  level: Named | null,
  { grades, levels }: OutcomeRules["pay"],
): Pick<OutcomeFigures, "gradeCoefficient" | "levelCoefficient" | "payCoefficient" | "payReason"> {
  const ofGrade = grades.find((entry) => entryNamed([grade], entry.grade) !== undefined);
  if (ofGrade === undefined) throw new Error(`A scheme without a pay coefficient of ${grade.id} was accepted`);
  const ofLevel = level === null ? undefined : levels.find((entry) => entryNamed([level], entry.level) !== undefined);
  const gradeCoefficient = decimal(ofGrade.coefficient);
  const levelCoefficient = decimal(ofLevel?.coefficient ?? 1);
  const first = text(`${grade.name.zh} ${String(gradeCoefficient)}`, `${grade.name.en} ${String(gradeCoefficient)}`);
  return {
    gradeCoefficient,
    levelCoefficient,
    payCoefficient: gradeCoefficient.times(levelCoefficient),
    payReason: payReason(first, level, ofLevel === undefined ? null : levelCoefficient, levels.length > 0),
  };
}

function payReason(first: Text, level: Named | null, coefficient: Decimal | null, byLevel: boolean): Text {
  if (level !== null && coefficient !== null) {
    const figure = String(coefficient);
    return text(`${first.zh} × ${level.name.zh} ${figure}。`, `${first.en} × ${level.name.en} ${figure}.`);
  }
  if (!byLevel) return text(`${first.zh}。`, `${first.en}.`);
  return text(`${first.zh}；没有绩效等级，绩效系数按 1 计。`, `${first.en}; no performance level, counted as 1.`);
}

function namesOf(courses: readonly Named[]): Text {
  return joinTexts(
    courses.map(({ name }) => name),
    text("、", ", "),
  );
}
