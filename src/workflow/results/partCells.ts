import type { ManagerParts } from "../../domain/appraisal/managerParts";
import type { Decimal } from "../../domain/values/decimal";
import type { Result } from "../../domain/values/result";
import type { Text } from "../../domain/values/text";
import type { PartKey } from "../layout/partResults";

/** What a cell of 考核结果 shows of the parts of one manager; "" where there is no result. */
export function partCell(parts: ManagerParts, key: PartKey): string | number {
  const { movement, scorecard, difficulty, team, level, pricing, outcome } = parts;
  const pay = (name: "gross" | "deduction" | "pay" | "deferred" | "paidNow"): string | number =>
    shown(pricing, ({ figures }) => figures[name]);
  const cells: Readonly<Record<PartKey, () => string | number>> = {
    settledGrade: () => shown(movement, ({ figures }) => figures.settledGrade?.name ?? null),
    movementReason: () => shown(movement, ({ figures }) => figures.reason),
    totalScore: () => shown(scorecard, ({ total }) => total.figures.totalScore),
    difficulty: () => shown(difficulty, (worked) => worked?.figures.difficultyCoefficient ?? null),
    balancedScore: () => shown(team, ({ figures }) => figures.balancedScore),
    level: () => shown(level, ({ figures }) => figures.performanceLevel.name),
    gross: () => pay("gross"),
    deduction: () => pay("deduction"),
    productPay: () => pay("pay"),
    deferred: () => pay("deferred"),
    paidNow: () => pay("paidNow"),
    promotion: () => shown(outcome, (use) => use?.figures.promotion.name ?? null),
    promotionReason: () => shown(outcome, (use) => use?.figures.promotionReason ?? null),
    payCoefficient: () => shown(outcome, (use) => use?.figures.payCoefficient ?? null),
    payReason: () => shown(outcome, (use) => use?.figures.payReason ?? null),
    training: () => shown(outcome, (use) => use?.figures.training?.name ?? null),
    trainingReason: () => shown(outcome, (use) => use?.figures.trainingReason ?? null),
  };
  return cells[key]();
}

function shown<T>(result: Result<T> | undefined, pick: (value: T) => Decimal | Text | null): string | number {
  const value = result?.ok === true ? pick(result.value) : null;
  if (value === null) return "";
  return "zh" in value ? value.zh : value.toNumber();
}
