import type { ManagerParts } from "../../domain/appraisal/managerParts";
import { formatPublished, formatWithUnit } from "../../domain/values/format";
import type { Decimal } from "../../domain/values/decimal";
import type { Result } from "../../domain/values/result";
import type { UnitId } from "../../domain/values/unit";
import { settledMovementNames } from "../../domain/grading/movement";
import { productPayIn } from "../../domain/pricing/productPay";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { GradedManager } from "../grading/gradingOutcome";
import { isLeftUngraded } from "../grading/isLeftUngraded";

/** One line of the results: what, how much, and where it has one, why. */
export type FactLine = readonly [name: string, value: string, reason: string];

/**
 * The results of the grading as lines of a notice; places are among all who are ranked. Whom the rules leave ungraded is
 * told the figures, and no grade.
 */
export function gradingFacts(
  { appraisal: { inputs, figures }, movement, unitRank, bankRank, parts }: GradedManager,
  { score }: SchemeDocument,
  people: { readonly unit: number; readonly bank: number },
): readonly FactLine[] {
  const measures: readonly FactLine[] = [
    ["综合素质", figureText(inputs.quality, "points"), ""],
    ["存款日均", figureText(inputs.deposits, "wanYuan"), ""],
    ["经济增加值", figureText(figures.eva, "yuan"), ""],
    ["EVA分值", figureText(figures.evaPoints, "points"), ""],
    ["等级评分", `${formatPublished(figures.gradingScore, score.scale)} 分`, ""],
  ];
  if (isLeftUngraded(parts)) return measures;
  return [
    ...measures,
    ["得分等级", figures.scoreGrade.name.zh, ""],
    ["存款等级", figures.depositGrade.name.zh, ""],
    ["最终等级", figures.finalGrade.name.zh, "得分等级与存款等级取较低"],
    ...(parts.movement !== undefined || movement === null
      ? []
      : [["等级变动", settledMovementNames[movement].zh, ""] as const]),
    ...placeLine("机构内名次", unitRank, people.unit),
    // Of a workbook of one unit it would say the same again; and whose people are the whole bank, a notice cannot know.
    ...(people.bank > people.unit ? placeLine("本次考核总名次", bankRank, people.bank) : []),
  ];
}

/** A place among those who are ranked; somebody who is not has no line. */
function placeLine(name: string, place: number | null, among: number): readonly FactLine[] {
  return place === null ? [] : [[name, `第 ${String(place)} 名`, `共 ${String(among)} 人`]];
}

/** The results of the parts that the scheme has; a part without a result says so. */
export function partFacts(parts: ManagerParts, scheme: SchemeDocument): readonly FactLine[] {
  const { movement, scorecard, difficulty, team, level, pricing, outcome } = parts;
  return [
    ...lines("核定等级", movement, ({ figures }) => [
      ["核定等级", figures.settledGrade?.name.zh ?? "不评级", figures.reason.zh],
      ["等级变动", figures.movement.name.zh, ""],
    ]),
    ...lines("计分卡总分", scorecard, ({ total: { figures } }) => [
      ["计分卡总分", figureText(figures.totalScore, "points"), `考核卡：${figures.card.name.zh}`],
    ]),
    ...lines("难度系数", difficulty, (worked) =>
      worked === null ? [] : [["难度系数", figureText(worked.figures.difficultyCoefficient, "none"), ""]],
    ),
    ...lines("团队平衡后得分", team, ({ figures }) => [
      [
        "团队平衡后得分",
        figureText(figures.balancedScore, "points"),
        `团队占比 ${figureText(figures.teamShare, "rate")}`,
      ],
    ]),
    ...lines("绩效等级", level, ({ figures }) => [["绩效等级", figures.performanceLevel.name.zh, ""]]),
    ...lines("计价绩效", pricing, ({ figures }) => payFacts(figures, scheme)),
    ...lines("结果应用", outcome, (worked) =>
      worked === null
        ? []
        : [
            ["晋级建议", worked.figures.promotion.name.zh, worked.figures.promotionReason.zh],
            ["薪酬系数", figureText(worked.figures.payCoefficient, "none"), worked.figures.payReason.zh],
            ["培训建议", worked.figures.training?.name.zh ?? "无", worked.figures.trainingReason.zh],
          ],
    ),
  ];
}

type PayFigures = Extract<NonNullable<ManagerParts["pricing"]>, { ok: true }>["value"]["figures"];

function payFacts(figures: PayFigures, { pricing }: SchemeDocument): readonly FactLine[] {
  const unit = productPayIn(pricing?.currency ?? "yuan").outputs.pay.unit;
  const whole: readonly FactLine[] = [
    ["计价总额", figureText(figures.gross, unit), ""],
    ["倒扣", figureText(figures.deduction, unit), ""],
    ["计价绩效", figureText(figures.pay, unit), ""],
  ];
  if (pricing?.deferral === null || pricing === undefined) return whole;
  return [
    ...whole,
    ["延期支付", figureText(figures.deferred, unit), `分 ${String(pricing.deferral.quarters)} 个季度支付`],
    ["当季兑现", figureText(figures.paidNow, unit), ""],
  ];
}

/** The lines of a part, or one that says that its result is still to come. */
function lines<T>(
  name: string,
  result: Result<T> | undefined,
  linesOf: (value: T) => readonly FactLine[],
): readonly FactLine[] {
  if (result === undefined) return [];
  return result.ok ? linesOf(result.value) : [[name, "待定", "数据有待核实"]];
}

function figureText(value: Decimal, unit: UnitId): string {
  return formatWithUnit(value, unit).zh;
}
