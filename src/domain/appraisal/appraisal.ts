import type { InputCells, InputValues } from "../calculation/input";
import type { GradeStep } from "../scheme/ladder";
import type { Decimal } from "../values/decimal";
import { decimal } from "../values/decimal";
import type { LazyDecimal } from "../values/lazyDecimal";
import type { grading } from "./grading";

/** The cells of one manager: what EVA, quality and deposits need. */
export type AppraisalCells = InputCells<typeof grading.inputs>;

/** The same, read. */
export type AppraisalInputs = InputValues<typeof grading.inputs>;

/** The inputs of one manager as cells hold them: their decimals are made of whom they are asked for. */
export interface AppraisalNumbers {
  /** 元. */
  readonly netProfit: number;
  /** 元, one for each of the classes. */
  readonly balances: readonly number[];
  readonly classes: AppraisalInputs["classes"];
  /** 分. */
  readonly quality: LazyDecimal;
  /** 万元. */
  readonly deposits: LazyDecimal;
}

/** The inputs as the decimals that the definition takes. */
export function decimalInputs({ netProfit, balances, classes, quality, deposits }: AppraisalNumbers): AppraisalInputs {
  return {
    netProfit: decimal(netProfit),
    balances: balances.map(decimal),
    classes,
    quality: quality.decimal(),
    deposits: deposits.decimal(),
  };
}

/**
 * Every figure of one manager's grading. To be asked for one by one: those not worked out yet are no properties that a copy
 * would take along.
 */
export interface AppraisalFigures {
  readonly economicCapital: Decimal;
  readonly returnUsed: Decimal;
  readonly capitalCharge: Decimal;
  readonly eva: Decimal;
  /** EVA points before cap and floor. */
  readonly points: Decimal;
  readonly evaPoints: Decimal;
  readonly exactScore: Decimal;
  readonly gradingScore: Decimal;
  readonly decidingScore: Decimal;
  readonly scoreGrade: GradeStep;
  readonly depositGrade: GradeStep;
  readonly finalGrade: GradeStep;
}

/** The measures of a grading as cells hold them: the nearest numbers. */
export interface CellFigures {
  /** 分. */
  readonly quality: number;
  /** 万元. */
  readonly deposits: number;
  /** 元. */
  readonly eva: number;
  /** 分. */
  readonly evaPoints: number;
  /** 分. */
  readonly gradingScore: number;
}

/** One manager's grading with what it was made from. */
export interface Appraisal {
  readonly inputs: AppraisalInputs;
  readonly figures: AppraisalFigures;
  readonly cells: CellFigures;
}
