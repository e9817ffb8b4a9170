import { calculation } from "../calculation/calculation";
import { partOf } from "../calculation/context";
import { dueBy, elapsedMonths, MONTHS_A_YEAR, monthsAYearFigure } from "../calculation/elapsedMonths";
import { choiceInput } from "../calculation/inputs";
import { wholeInput } from "../calculation/wholeInputs";
import { decimal } from "../values/decimal";
import { ok } from "../values/result";
import { text } from "../values/text";

/**
 * Post-loan inspections that have fallen due (应检查次数): loans × the inspections of one loan due by then. 次.
 * Problems: an unknown kind of inspection, a blank or negative number of loans.
 * Source: 《客户经理岗位职责》第4篇 二（五）.
 */
export const inspectionsDue = calculation({
  id: "INSPECTIONDUE",
  kind: "row",
  part: "risk",
  title: text("应检查次数", "Inspections due"),
  summary: text(
    "到期应做的贷后检查次数 = 贷款笔数 × 每笔到期应查次数（每年次数 × 已过月数 ÷ 12，向下取整）。",
    "Post-loan inspections that have fallen due: loans × the inspections of one loan due by then (times a year × months ÷ 12, rounded down).",
  ),
  source: text("《客户经理岗位职责》第4篇 二（五）", "《客户经理岗位职责》第4篇 2 (5)"),
  inputs: {
    kind: choiceInput({
      label: text("检查种类", "Kind of inspection"),
      help: text("方案中的贷后检查种类", "a kind of inspection of the scheme"),
      shape: "value",
      choices: (context) => partOf(context, "risk").inspections,
    }),
    loans: wholeInput({
      label: text("贷款笔数", "Loans"),
      help: text("应检查的贷款笔数（或被检查的客户经理人数）", "loans to be inspected (or managers to be reviewed)"),
      unit: "count",
      shape: "value",
      min: "0",
    }),
    months: elapsedMonths,
  },
  params: () => ok({ monthsAYear: MONTHS_A_YEAR }),
  paramFigures: { monthsAYear: monthsAYearFigure },
  outputs: {
    timesAYear: { label: text("每年次数", "Times a year"), unit: "times" },
    monthsPassed: { label: text("已过月数", "Months passed"), unit: "none" },
    duePerLoan: {
      label: text("每笔应查次数", "Due for each loan"),
      unit: "times",
      formula: "floor({timesAYear} × {monthsPassed} ÷ {monthsAYear})",
    },
    due: { label: text("应检查次数", "Inspections due"), unit: "times", formula: "{loans} × {duePerLoan}" },
  },
  result: "due",
  compute: ({ kind, loans, months }) => {
    const timesAYear = decimal(kind.timesAYear);
    const monthsPassed = months ?? MONTHS_A_YEAR;
    const duePerLoan = dueBy(timesAYear, monthsPassed);
    return ok({ timesAYear, monthsPassed, duePerLoan, due: loans.times(duePerLoan) });
  },
});
