import type { ManagerParts } from "../../domain/appraisal/managerParts";
import type { Decimal } from "../../domain/values/decimal";
import type { Result } from "../../domain/values/result";
import type { Text } from "../../domain/values/text";
import type { PartKey } from "../layout/partResults";

/** What a cell of 考核结果 shows of the parts of one manager; "" where there is no result. */
export function partCell(parts: ManagerParts, key: PartKey): string | number {
  const value = partFigure(parts, key);
  if (value === null) return "";
  return "zh" in value ? value.zh : value.toNumber();
}

/** What the parts of one manager give, exactly; null where there is no result. */
export function partFigure(parts: ManagerParts, key: PartKey): Decimal | Text | null {
  const { movement, scorecard, difficulty, team, level, pricing, outcome } = parts;
  const pay = (name: "gross" | "deduction" | "pay" | "deferred" | "paidNow"): Decimal | Text | null =>
    picked(pricing, ({ figures }) => figures[name]);
  const cells: Readonly<Record<PartKey, () => Decimal | Text | null>> = {
    settledGrade: () => picked(movement, ({ figures }) => figures.settledGrade?.name ?? null),
    movementReason: () => picked(movement, ({ figures }) => figures.reason),
    totalScore: () => picked(scorecard, ({ total }) => total.figures.totalScore),
    difficulty: () => picked(difficulty, (worked) => worked?.figures.difficultyCoefficient ?? null),
    balancedScore: () => picked(team, ({ figures }) => figures.balancedScore),
    level: () => picked(level, ({ figures }) => figures.performanceLevel.name),
    gross: () => pay("gross"),
    deduction: () => pay("deduction"),
    productPay: () => pay("pay"),
    deferred: () => pay("deferred"),
    paidNow: () => pay("paidNow"),
    promotion: () => picked(outcome, (use) => use?.figures.promotion.name ?? null),
    promotionReason: () => picked(outcome, (use) => use?.figures.promotionReason ?? null),
    payCoefficient: () => picked(outcome, (use) => use?.figures.payCoefficient ?? null),
    payReason: () => picked(outcome, (use) => use?.figures.payReason ?? null),
    training: () => picked(outcome, (use) => use?.figures.training?.name ?? null),
    trainingReason: () => picked(outcome, (use) => use?.figures.trainingReason ?? null),
  };
  return cells[key]();
}

function picked<T>(result: Result<T> | undefined, pick: (value: T) => Decimal | Text | null): Decimal | Text | null {
  return result?.ok === true ? pick(result.value) : null;
}
