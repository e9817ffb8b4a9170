import { calculation } from "../calculation/calculation";
import { divideAmong, divisionFigure, placeName } from "../calculation/division";
import type { Input } from "../calculation/input";
import { optionalWholeInput, wholeInput } from "../calculation/wholeInputs";
import { PERCENT_PLACES } from "../values/apportion";
import { isBlankName } from "../values/cell";
import type { Decimal } from "../values/decimal";
import { decimal, sum } from "../values/decimal";
import { formatFigure } from "../values/format";
import { problem } from "../values/problem";
import { bad, ok } from "../values/result";
import { text } from "../values/text";

const counts = wholeInput({
  label: text("人数", "Counts"),
  help: text("各类的人数或户数，整数", "how many there are of each kind, whole numbers"),
  unit: "count",
  shape: "entries",
  min: "0",
});

/** The total to be checked; nothing, which the desktop hands over as 0, is no total, since no whole is 0. */
const wholeTotal = optionalWholeInput({
  label: text("总数", "Total"),
  help: text("各类合计应有的总数；填了就核对", "what the counts should come to; checked where given"),
  unit: "count",
  shape: "value",
  min: "0",
});

/**
 * Shares of a whole (结构占比) that close to exactly 100%: each is published at two places of a percentage, and the
 * remainder of rounding goes to the largest ones lost by it (尾差). A fraction of 1; entries in their order.
 * Problems: a blank, negative or fractional count; counts that are all 0; counts that contradict the total given.
 * Source: rules §4; 《客户经理岗位职责》第1篇 counts people by qualification.
 */
export const shares = calculation({
  id: "SHARES",
  kind: "cohort",
  title: text("结构占比", "Shares"),
  summary: text(
    "各类占比，保留到百分数的两位小数，合计恰好 100%（尾差按最大余数法分配）。给出总数时与各类之和核对，不符则报错。",
    "Share of each kind at two places of a percentage, adding up to exactly 100% (largest remainders). Counts that contradict the total given are an error.",
  ),
  source: text(
    "考核细则：队伍结构；《客户经理岗位职责》第1篇",
    "Rules of the appraisal: workforce; 《客户经理岗位职责》 piece 1",
  ),
  inputs: {
    counts,
    total: {
      ...wholeTotal,
      read: (cell, ...place) => (isBlankName(cell) ? ok(null) : wholeTotal.read(cell, ...place)),
    } satisfies Input<Decimal | null, "value">,
  },
  params: () => ok({}),
  paramFigures: {},
  outputs: {
    countTotal: { label: text("合计", "Sum of the counts"), unit: "count", formula: "total({counts})" },
    division: divisionFigure({
      label: text("各类的占比", "Shares of the kinds"),
      key: { label: text("人数", "count"), unit: "count" },
      part: { label: text("占比", "Share"), unit: "rate" },
      unit: "rate",
      exact: "{key} ÷ {countTotal}",
    }),
    shares: { label: text("占比", "Share"), unit: "rate" },
  },
  result: "shares",
  compute: ({ counts: given, total }) => {
    const countTotal = sum(given);
    const wanted = total !== null && !total.equals(countTotal) ? text(formatFigure(total, "count")) : null;
    const expected = countTotal.isZero() ? text("大于 0 的数", "more than 0") : wanted;
    if (expected !== null)
      return bad(problem("wrong-total", counts.label, formatFigure(countTotal, "count"), expected));
    const entries = given.map((key, index) => ({ key, name: placeName(index) }));
    const { parts, members } = divideAmong({ total: decimal(1), keyTotal: countTotal, scale: PERCENT_PLACES }, entries);
    return ok({ countTotal, division: members, shares: parts });
  },
});
