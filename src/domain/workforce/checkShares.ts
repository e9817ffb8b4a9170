import { calculation } from "../calculation/calculation";
import { numberInput } from "../calculation/inputs";
import { atCellPrecision, sum } from "../values/decimal";
import { formatFigure } from "../values/format";
import { problem } from "../values/problem";
import { bad, ok } from "../values/result";
import { text } from "../values/text";

const label = text("占比", "Shares");

/**
 * Checks that typed percentages come to exactly 100%, as the source's own do not: 97% by major, 99.27% by service.
 * Fractions in data.
 * Problems: a blank or non-numeric share, one below 0% or above 100%; a total other than 100%, with the difference.
 * Source: 《对广东发展银行客户经理的绩效考核探究》3.2 (2), (4).
 */
export const checkShares = calculation({
  id: "CHECKSHARES",
  kind: "group",
  title: text("占比合计核对", "Shares against 100%"),
  summary: text(
    "核对填写的占比合计是否恰好 100%：是则给出合计，否则报错并说明合计是多少、差多少。",
    "Checks that typed percentages come to exactly 100%: gives the total, or an error with the total and the difference.",
  ),
  source: text("《对广东发展银行客户经理的绩效考核探究》3.2 (2)、(4)"),
  inputs: {
    shares: numberInput({
      label,
      help: text("各类占比，百分数", "the percentages of all groups"),
      unit: "rate",
      shape: "entries",
      min: "0",
      max: "1",
    }),
  },
  params: () => ok({}),
  paramFigures: {},
  outputs: { total: { label: text("占比合计", "Total of shares"), unit: "rate", formula: "total({shares})" } },
  result: "total",
  compute: ({ shares }) => {
    if (shares.length === 0)
      return bad(problem("missing-entry", label, null, text("至少一项占比", "at least one share")));
    const total = sum(shares);
    // Cells keep 15 digits; a share calculated in a cell may lie a hair beside what it shows.
    const difference = atCellPrecision(total).minus(1);
    if (difference.isZero()) return ok({ total });
    const gap = formatFigure(difference.abs(), "rate");
    return bad(
      problem(
        "wrong-total",
        label,
        formatFigure(total, "rate"),
        difference.isNegative()
          ? text(`100%（少 ${gap}）`, `100% (${gap} short)`)
          : text(`100%（多 ${gap}）`, `100% (${gap} too much)`),
      ),
    );
  },
});
