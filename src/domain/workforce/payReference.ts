import { calculation } from "../calculation/calculation";
import { partOf } from "../calculation/context";
import { numberInput } from "../calculation/inputs";
import type { Decimal } from "../values/decimal";
import { decimal, sum } from "../values/decimal";
import { problem } from "../values/problem";
import { bad, ok } from "../values/result";
import { text } from "../values/text";

const paysLabel = text("柜面人员收入", "Pay of counter staff");

/**
 * What managers' pay is compared with (柜面收入参照): the median or the mean pay of counter staff, as the scheme says. 元.
 * Problems: a blank, non-numeric or negative pay, nobody at all.
 * Source: 《客户经理岗位职责》第3篇二（三） (客户经理收入低于柜面服务人员); median by default, which one high pay does not move.
 */
export const payReference = calculation({
  id: "PAYREFERENCE",
  kind: "group",
  part: "workforce",
  title: text("柜面收入参照", "Reference pay of counter staff"),
  summary: text(
    "柜面人员收入的中位数或平均数（以方案为准），用来与客户经理收入比较。",
    "Median or mean pay of counter staff, as the scheme says, with which managers' pay is compared.",
  ),
  source: text(
    "《客户经理岗位职责》第3篇 二（三）客户经理收入低于柜面服务人员",
    "《客户经理岗位职责》 piece 3, 2.3 (managers paid less than counter staff)",
  ),
  inputs: {
    pays: numberInput({
      label: paysLabel,
      help: text(
        "柜面人员收入，元，一列；与客户经理收入同一口径、同一期间",
        "pay of counter staff, a column; of the same kind and period as managers' pay",
      ),
      unit: "yuan",
      shape: "entries",
      min: "0",
    }),
  },
  params: (context) => ok({ by: partOf(context, "workforce").payReference }),
  paramFigures: { by: { label: text("参照口径", "Reference"), unit: "none" } },
  outputs: {
    meanPay: { label: text("平均收入", "Mean pay"), unit: "yuan", formula: "mean({pays})" },
    medianPay: { label: text("收入中位数", "Median pay"), unit: "yuan" },
    reference: { label: text("柜面收入参照", "Reference pay"), unit: "yuan" },
  },
  result: "reference",
  compute: ({ pays }, { by }) => {
    if (pays.length === 0)
      return bad(problem("missing-entry", paysLabel, null, text("至少一人的收入", "the pay of one person")));
    const reference = by === "mean" ? sum(pays).dividedBy(pays.length) : median(pays);
    return ok({
      meanPay: by === "mean" ? reference : null,
      medianPay: by === "median" ? reference : null,
      reference,
    });
  },
});

/** The middle value; the mean of the two middle ones of an even number. */
function median(values: readonly Decimal[]): Decimal {
  const ordered = [...values].sort((one, other) => one.comparedTo(other));
  const middle = ordered.slice(Math.ceil(ordered.length / 2) - 1, Math.floor(ordered.length / 2) + 1);
  return sum(middle).dividedBy(decimal(middle.length));
}
