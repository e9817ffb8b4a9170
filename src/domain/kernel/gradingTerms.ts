import type { GradeLadder } from "../scheme/ladder";
import type { Decimal } from "../values/decimal";

/** What the grading of a quarter goes by: its resolved parameters and the coefficients over the columns of balances. */
export interface GradingTerms {
  /** 经济资本分配系数, one for each column of balances; none is negative. */
  readonly coefficients: readonly Decimal[];
  readonly schemeReturn: Decimal;
  readonly periodDays: Decimal;
  readonly yearDays: Decimal;
  readonly yuanPerStep: Decimal;
  readonly pointsPerStep: Decimal;
  readonly cap: Decimal | null;
  readonly floor: Decimal | null;
  readonly evaWeight: Decimal;
  readonly qualityWeight: Decimal;
  /** The limits of a quality score, 分. */
  readonly lowest: Decimal;
  readonly highest: Decimal;
  /** The places of a published score. */
  readonly scale: Decimal;
  readonly decideOn: string;
  readonly ladder: GradeLadder;
}

/** The terms of EVA alone. */
export type EvaTerms = Pick<GradingTerms, "coefficients" | "schemeReturn" | "periodDays" | "yearDays">;
