import { calculation } from "../calculation/calculation";
import { dateInput } from "../calculation/inputs";
import { fullYears } from "../values/calendar";
import { decimal } from "../values/decimal";
import { formatSerialDate } from "../values/format";
import { problem } from "../values/problem";
import { bad, ok } from "../values/result";
import { text } from "../values/text";

const fromLabel = text("起始日期", "From");

/**
 * Completed years from a date to another: 周岁 from the date of birth, 工龄 from the first day of work.
 * Problems: a blank cell, a date entered as text, a date after the day it is counted to.
 * Source: 《对广东发展银行客户经理的绩效考核探究》3.2 (年龄、工龄).
 */
export const completedYears = calculation({
  id: "YEARS",
  kind: "row",
  title: text("周岁与工龄", "Completed years"),
  summary: text(
    "两个日期之间的足年数：出生日期到截止日为周岁，参加工作日期到截止日为工龄。",
    "Completed years between two dates: age from the date of birth, service from the first day of work.",
  ),
  source: text("《对广东发展银行客户经理的绩效考核探究》3.2 (1)、(2)"),
  inputs: {
    from: dateInput({
      label: fromLabel,
      help: text("出生日期或参加工作日期", "date of birth, or first day of work"),
      shape: "value",
    }),
    asOf: dateInput({
      label: text("截止日", "As of"),
      help: text("算到哪一天", "the day to count to"),
      shape: "value",
    }),
  },
  params: () => ok({}),
  paramFigures: {},
  outputs: { years: { label: text("足年数", "Completed years"), unit: "count" } },
  result: "years",
  compute: ({ from, asOf }) =>
    from > asOf
      ? bad(
          problem(
            "date-order",
            fromLabel,
            formatSerialDate(from),
            text(`不晚于截止日 ${formatSerialDate(asOf)}`, `no later than ${formatSerialDate(asOf)}`),
          ),
        )
      : ok({ years: decimal(fullYears(from, asOf)) }),
});
