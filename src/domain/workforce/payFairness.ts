import { calculation } from "../calculation/calculation";
import { numberInput } from "../calculation/inputs";
import { atCellPrecision } from "../values/decimal";
import { ok } from "../values/result";
import { text } from "../values/text";

/**
 * Whether a manager is paid less than counter staff (薪酬公平): pay − reference, below 0 where it is. 元.
 * Problems: a blank, non-numeric or negative pay or reference.
 * Source: 《客户经理岗位职责》第3篇二（三） (个别行社客户经理收入低于柜面服务人员).
 */
export const payFairness = calculation({
  id: "PAYFAIRNESS",
  kind: "row",
  part: "workforce",
  title: text("薪酬公平", "Pay fairness"),
  summary: text(
    "客户经理收入与柜面收入参照比较（两格并排）：低于柜面或不低于柜面，以及差额。",
    "A manager's pay against the reference pay of counter staff, side by side: below or not below (in Chinese), and the difference.",
  ),
  source: text(
    "《客户经理岗位职责》第3篇 二（三）客户经理收入低于柜面服务人员",
    "《客户经理岗位职责》 piece 3, 2.3 (managers paid less than counter staff)",
  ),
  inputs: {
    pay: numberInput({
      label: text("客户经理收入", "Manager's pay"),
      help: text("客户经理收入，元", "the manager's pay"),
      unit: "yuan",
      shape: "value",
      min: "0",
    }),
    reference: numberInput({
      label: text("柜面收入参照", "Reference pay"),
      help: text(
        "柜面收入参照，元（可用 PAYREFERENCE 算出）",
        "reference pay of counter staff (PAYREFERENCE gives it)",
      ),
      unit: "yuan",
      shape: "value",
      min: "0",
    }),
  },
  params: () => ok({}),
  paramFigures: {},
  outputs: {
    gap: { label: text("差额", "Difference"), unit: "yuan", formula: "{pay} − {reference}" },
    verdict: { label: text("与柜面比较", "Against counter staff"), unit: "none" },
  },
  result: "verdict",
  columns: ["verdict", "gap"],
  compute: ({ pay, reference }) => {
    const gap = pay.minus(reference);
    const isBelow = atCellPrecision(pay).lessThan(atCellPrecision(reference));
    return ok({ gap, verdict: { name: isBelow ? text("低于柜面", "Below") : text("不低于柜面", "Not below") } });
  },
});
