import * as v from "valibot";
import type { ManagerParts } from "../../domain/appraisal/managerParts";
import { performanceLevel } from "../../domain/kpi/performanceLevel";
import { outcome } from "../../domain/outcome/outcome";
import { productPayIn } from "../../domain/pricing/productPay";
import { settledGrade } from "../../domain/grading/settledGrade";
import { difficultyCoefficient } from "../../domain/team/difficultyCoefficient";
import { teamBalance } from "../../domain/team/teamBalance";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import type { PartKey } from "../layout/partResults";
import { resultColumnsOf } from "../layout/partResults";
import { partFigure } from "../results/partCells";

/** What the parts of a scheme give beside the grade: a column of 考核结果 each. The settled grade is kept by its id. */
export type FrozenPartKey = Exclude<PartKey, "settledGrade">;

/** Figures as exact decimal text, choices and reasons in their Chinese words; null where there is no result. */
export type FrozenParts = Readonly<Partial<Record<FrozenPartKey, string | null>>>;

const { gross, deduction, pay, deferred, paidNow } = productPayIn("yuan").outputs;

/** The names of what the parts give, in the order of 考核结果. */
export const partNames: Readonly<Record<FrozenPartKey, Text>> = {
  movementReason: settledGrade.outputs.reason.label,
  totalScore: text("计分卡总分", "Scorecard total"),
  difficulty: difficultyCoefficient.outputs.difficultyCoefficient.label,
  balancedScore: teamBalance.outputs.balancedScore.label,
  level: performanceLevel.outputs.performanceLevel.label,
  gross: gross.label,
  deduction: deduction.label,
  productPay: pay.label,
  deferred: deferred.label,
  paidNow: paidNow.label,
  promotion: outcome.outputs.promotion.label,
  promotionReason: outcome.outputs.promotionReason.label,
  payCoefficient: outcome.outputs.payCoefficient.label,
  payReason: outcome.outputs.payReason.label,
  training: outcome.outputs.training.label,
  trainingReason: outcome.outputs.trainingReason.label,
};

// The keys are exactly those of the record.
/** Everything that parts can give, in order. */
export const allPartKeys = Object.keys(partNames) as readonly FrozenPartKey[];

const figure = v.exactOptional(v.nullable(v.pipe(v.string(), v.regex(/^-?\d+(?:\.\d+)?$/))));
const words = v.exactOptional(v.nullable(v.string()));

/** The form of what is kept of the parts. */
export const partsForm = v.strictObject({
  movementReason: words,
  totalScore: figure,
  difficulty: figure,
  balancedScore: figure,
  level: words,
  gross: figure,
  deduction: figure,
  productPay: figure,
  deferred: figure,
  paidNow: figure,
  promotion: words,
  promotionReason: words,
  payCoefficient: figure,
  payReason: words,
  training: words,
  trainingReason: words,
});

/** Whether a part gives a figure, not words. */
export function isPartFigure(key: FrozenPartKey): boolean {
  return partsForm.entries[key] === figure;
}

/** Whether this is what a part gives. */
export function isPartKey(key: string): key is FrozenPartKey {
  return Object.hasOwn(partNames, key);
}

/** What the parts of this scheme give, in the order of 考核结果; nothing of a scheme without parts. */
export function partKeysOf(scheme: SchemeDocument): readonly FrozenPartKey[] {
  return resultColumnsOf(scheme).flatMap(({ key }) => (isPartKey(key) ? [key] : []));
}

/** What the parts give of one manager; null under a scheme without parts. */
export function frozenParts(parts: ManagerParts, keys: readonly FrozenPartKey[]): FrozenParts | null {
  return keys.length === 0 ? null : Object.fromEntries(keys.map((key) => [key, partText(parts, key)]));
}

function partText(parts: ManagerParts, key: FrozenPartKey): string | null {
  const value = partFigure(parts, key);
  if (value === null) return null;
  return "zh" in value ? value.zh : value.toFixed();
}
