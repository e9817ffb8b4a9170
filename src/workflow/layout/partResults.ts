import { difficultyCoefficient } from "../../domain/team/difficultyCoefficient";
import { outcome } from "../../domain/outcome/outcome";
import { performanceLevel } from "../../domain/kpi/performanceLevel";
import { productPayIn } from "../../domain/pricing/productPay";
import { scorecard } from "../../domain/kpi/scorecard";
import { settledGrade } from "../../domain/grading/settledGrade";
import { teamBalance } from "../../domain/team/teamBalance";
import type { Figure } from "../../domain/calculation/calculation";
import type { SchemeDocument } from "../../domain/scheme/schema";
import { text } from "../../domain/values/text";
import { balancesTeams } from "./balancesTeams";
import type { ResultColumn, ResultKey } from "./results";
import { resultColumns } from "./results";

/** What the parts of a scheme add to 考核结果. */
export type PartKey =
  | "settledGrade"
  | "movementReason"
  | "totalScore"
  | "difficulty"
  | "balancedScore"
  | "level"
  | "gross"
  | "deduction"
  | "productPay"
  | "deferred"
  | "paidNow"
  | "promotion"
  | "promotionReason"
  | "payCoefficient"
  | "payReason"
  | "training"
  | "trainingReason";

/** The columns that one formula fills side by side, from the first on. */
export const spillGroups: readonly (readonly ResultKey[])[] = [
  ["eva", "evaPoints", "gradingScore", "scoreGrade", "depositGrade", "finalGrade"],
  ["settledGrade", "movement", "movementReason"],
  ["gross", "deduction", "productPay", "deferred", "paidNow"],
  ["promotion", "promotionReason", "payCoefficient", "payReason", "training", "trainingReason"],
];

/** The columns of 考核结果 under a scheme, in order: those of the grading, with those of the parts that it has. */
export function resultColumnsOf(scheme: SchemeDocument): readonly ResultColumn[] {
  const { settled, reason } = movementColumns(scheme);
  return resultColumns.flatMap((column): readonly ResultColumn[] => {
    if (column.key === "movement") return [...settled, column, ...reason];
    if (column.key === "check")
      return [...scoreColumns(scheme), ...payColumns(scheme), ...outcomeColumns(scheme), column];
    return [column];
  });
}

/** How many columns the formula of a column fills. */
export function spillWidth(key: ResultKey, columns: readonly ResultColumn[]): number {
  const group = spillGroups.find(([first]) => first === key && columns.some((column) => column.key === key));
  return group === undefined ? 1 : group.length;
}

function movementColumns({
  movement,
}: SchemeDocument): Readonly<Record<"settled" | "reason", readonly ResultColumn[]>> {
  if (movement === undefined) return { settled: [], reason: [] };
  const { outputs } = settledGrade;
  return {
    settled: [column("settledGrade", outputs.settledGrade, 14)],
    reason: [column("movementReason", outputs.reason, 40)],
  };
}

function scoreColumns(scheme: SchemeDocument): readonly ResultColumn[] {
  const { scorecard: cards } = scheme;
  const total = { label: text("计分卡总分", "Scorecard total"), unit: scorecard.outputs.totalScore.unit };
  return [
    ...(cards === undefined ? [] : [column("totalScore", total, 12)]),
    ...(!balancesTeams(scheme)
      ? []
      : [
          column("difficulty", difficultyCoefficient.outputs.difficultyCoefficient, 10),
          column("balancedScore", teamBalance.outputs.balancedScore, 12),
        ]),
    ...(cards === undefined ? [] : [column("level", performanceLevel.outputs.performanceLevel, 10)]),
  ];
}

function payColumns({ pricing }: SchemeDocument): readonly ResultColumn[] {
  if (pricing === undefined) return [];
  const { gross, deduction, pay, deferred, paidNow } = productPayIn(pricing.currency).outputs;
  return [
    column("gross", gross, 14),
    column("deduction", deduction, 12),
    column("productPay", pay, 14),
    column("deferred", deferred, 12),
    column("paidNow", paidNow, 14),
  ];
}

function outcomeColumns({ outcome: rules }: SchemeDocument): readonly ResultColumn[] {
  if (rules === undefined) return [];
  const { outputs } = outcome;
  return [
    column("promotion", outputs.promotion, 11),
    column("promotionReason", outputs.promotionReason, 40),
    column("payCoefficient", outputs.payCoefficient, 10),
    column("payReason", outputs.payReason, 30),
    column("training", outputs.training, 24),
    column("trainingReason", outputs.trainingReason, 40),
  ];
}

function column(key: PartKey, { label, unit }: Pick<Figure, "label" | "unit">, width: number): ResultColumn {
  return { key, label, unit, width };
}
