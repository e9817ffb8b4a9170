import { decimal } from "../../values/decimal";
import type { SchemeDocument } from "../schema";
import type { ReviewFinding } from "./reviewCheck";
import { found } from "./reviewCheck";

/** A lending rate of 0 is none: that the expected return lies above it says nothing (B §2.1.2 (2)). */
export function lendingRate({ eva }: SchemeDocument): readonly ReviewFinding[] {
  if (!decimal(eva.lendingRate).isZero()) return [];
  return [
    found("expectedReturn", "warn", "eva.lendingRate", [
      "同期银行借贷利率为 0，资本期望回报率高于它说明不了什么；应填同期的利率",
      "the lending rate is 0, above which every expected return lies; give the rate of the period",
    ]),
  ];
}
