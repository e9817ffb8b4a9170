import type { Decimal } from "../values/decimal";
import { atCellPrecision, decimal } from "../values/decimal";
import { isBlankName } from "../values/cell";
import { ok } from "../values/result";
import { text } from "../values/text";
import type { Figure } from "./calculation";
import { optionalWholeInput } from "./wholeInputs";

/** The months of a year. */
export const MONTHS_A_YEAR = decimal(12);

const months = optionalWholeInput({
  label: text("已过月数", "Months passed"),
  help: text(
    "本年已过的月数 1–12（第三季度末为 9）；不填按全年 12",
    "months of the year that have passed, 1 to 12 (9 at the end of the third quarter); the whole year where left out",
  ),
  unit: "count",
  shape: "value",
  min: "1",
  max: "12",
});

/**
 * Months of the year that have passed, for what is due by then; the whole year where left out. A blank cell, which the
 * desktop hands over as 0, is left out too.
 */
export const elapsedMonths: typeof months = {
  ...months,
  read: (cell, context, member) => (isBlankName(cell) ? ok(null) : months.read(cell, context, member)),
};

/** The months of a year as a figure for formulas. */
export const monthsAYearFigure: Figure = { label: text("全年月数", "months of the year"), unit: "none" };

/** How often something has fallen due by then: as many times a year × months ÷ 12; what is begun is not yet due. */
export function dueBy(timesAYear: Decimal, months: Decimal): Decimal {
  return atCellPrecision(timesAYear.times(months).dividedBy(MONTHS_A_YEAR)).floor();
}
