import { calculation } from "../calculation/calculation";
import { partOf } from "../calculation/context";
import type { Input } from "../calculation/input";
import { dateInput } from "../calculation/inputs";
import { isBlankName } from "../values/cell";
import { addMonths } from "../values/calendar";
import { decimal } from "../values/decimal";
import { formatSerialDate } from "../values/format";
import type { Problem } from "../values/problem";
import { problem } from "../values/problem";
import { bad, ok } from "../values/result";
import type { Text } from "../values/text";
import { text } from "../values/text";

/** Where a person stands in the trial period (试用期). */
const states: Readonly<Record<"onTrial" | "due" | "confirmed", Text>> = {
  onTrial: text("试用期内", "On trial"),
  due: text("到期待转正", "Due"),
  confirmed: text("已转正", "Confirmed"),
};

const confirmedLabel = text("转正日期", "Confirmed on");
const confirmedDate = dateInput({
  label: confirmedLabel,
  help: text("实际转正日期；未转正留空", "the day of confirmation; blank while there is none"),
  shape: "value",
});

/** The day of confirmation; blank while there is none. */
const confirmedOn: Input<number | null, "value"> = {
  ...confirmedDate,
  optional: true,
  read: (cell, context, member) => (isBlankName(cell) ? ok(null) : confirmedDate.read(cell, context, member)),
};

const hiredLabel = text("入职日期", "Hired on");

/**
 * The trial period (试用期): where a person stands on a day, the day from which confirmation is due (the same day of the
 * month so many months after hiring; a month without it, its last day), and the days until then, negative when overdue.
 * Problems: a blank or text date, a day before the person was hired, a confirmation before hiring.
 * Source: 《客户经理岗位职责》第7篇 (客户经理试用期转正，三个月).
 */
export const trial = calculation({
  id: "TRIAL",
  kind: "row",
  part: "workforce",
  title: text("试用期", "Trial period"),
  summary: text(
    "试用期（三格并排）：试用期内、到期待转正或已转正；应转正日期（日期序号）；距该日天数，逾期为负，已转正为空。",
    "Trial period, side by side: on trial, due or confirmed (in Chinese); the day confirmation is due (a date serial); days until then, negative when overdue, blank once confirmed.",
  ),
  source: text("《客户经理岗位职责》第7篇 试用期转正", "《客户经理岗位职责》 piece 7 (trial period)"),
  inputs: {
    hiredOn: dateInput({ label: hiredLabel, help: text("入职日期", "the first day of work"), shape: "value" }),
    asOf: dateInput({
      label: text("截止日", "As of"),
      help: text("看哪一天的状态", "the day to look at"),
      shape: "value",
    }),
    confirmedOn,
  },
  params: (context) => ok({ months: decimal(partOf(context, "workforce").trial.months) }),
  paramFigures: { months: { label: text("试用期月数", "Months of trial"), unit: "count" } },
  outputs: {
    state: { label: text("试用状态", "State"), unit: "none" },
    dueOn: { label: text("应转正日期", "Due on"), unit: "none" },
    daysLeft: { label: text("距应转正日天数", "Days left"), unit: "days" },
  },
  result: "state",
  columns: ["state", "dueOn", "daysLeft"],
  compute: ({ hiredOn, asOf, confirmedOn: confirmed }, { months }) => {
    if (hiredOn > asOf) return bad(afterwards(hiredLabel, hiredOn, "截止日", "the day looked at", asOf));
    if (confirmed !== null && confirmed < hiredOn)
      return bad(
        problem(
          "date-order",
          confirmedLabel,
          formatSerialDate(confirmed),
          text(`不早于入职日期 ${formatSerialDate(hiredOn)}`, `no earlier than hiring, ${formatSerialDate(hiredOn)}`),
        ),
      );
    const dueOn = addMonths(hiredOn, months.toNumber());
    const isConfirmed = confirmed !== null && confirmed <= asOf;
    const open = asOf < dueOn ? states.onTrial : states.due;
    return ok({
      state: { name: isConfirmed ? states.confirmed : open },
      dueOn: decimal(dueOn),
      daysLeft: isConfirmed ? null : decimal(dueOn - asOf),
    });
  },
});

function afterwards(label: Text, day: number, limitZh: string, limitEn: string, limit: number): Problem {
  return problem(
    "date-order",
    label,
    formatSerialDate(day),
    text(`不晚于${limitZh} ${formatSerialDate(limit)}`, `no later than ${limitEn}, ${formatSerialDate(limit)}`),
  );
}
