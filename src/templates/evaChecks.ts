import type { AppraisalContext } from "../domain/calculation/context";
import type { Cell } from "../domain/values/cell";
import { decimal } from "../domain/values/decimal";
import { periodDays } from "../domain/values/period";
import type { AppraisalData } from "./appraisalData";

/** EVA again as the formulas of the sheet give it: from numbers as they stand, "" where a cell is no number. */
export function evaCheckValues({ roster, period }: AppraisalData, { scheme }: AppraisalContext): readonly Cell[] {
  const { assetClasses, expectedReturn, periodFactor } = scheme.document.eva;
  const days = periodDays(period);
  const [part, whole] = { quarter: [1, 4], "actual/360": [days, 360], "actual/365": [days, 365], none: [1, 1] }[
    periodFactor
  ];
  return roster.map((row) => {
    const [netProfit, ...balances] = row.slice(4, 5 + assetClasses.length);
    if (typeof netProfit !== "number" || !balances.every((cell) => typeof cell === "number")) return "";
    const capital = assetClasses.reduce(
      (total, { coefficient }, index) => total.plus(decimal(Number(balances[index])).times(coefficient)),
      decimal(0),
    );
    return decimal(netProfit)
      .minus(
        capital
          .times(expectedReturn)
          .times(part ?? 1)
          .dividedBy(whole ?? 1),
      )
      .toNumber();
  });
}
