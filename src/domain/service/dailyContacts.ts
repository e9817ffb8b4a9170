import { calculation } from "../calculation/calculation";
import { partOf } from "../calculation/context";
import type { Input } from "../calculation/input";
import { dateInput } from "../calculation/inputs";
import { wholeInput } from "../calculation/wholeInputs";
import { isBlank, isBlankName, isCellError, showCell } from "../values/cell";
import { choiceKey } from "../values/choiceKey";
import type { Decimal } from "../values/decimal";
import { decimal } from "../values/decimal";
import { formatSerialDate } from "../values/format";
import { identifierKey } from "../values/identifier";
import type { Problem } from "../values/problem";
import { problem } from "../values/problem";
import { bad, ok } from "../values/result";
import type { Text } from "../values/text";
import { text } from "../values/text";

const workdays = wholeInput({
  label: text("工作日天数", "Working days"),
  help: text("本期工作日天数，大于 0", "working days of the period, above 0"),
  unit: "days",
  shape: "value",
  min: "0",
});

const firstDayLabel = text("起始日", "First day");

/** A day that bounds the period; left out, the log is taken whole on that side. */
function boundInput(label: Text, help: Text): Input<number | null, "value"> {
  const day = dateInput({ label, help, shape: "value" });
  return {
    ...day,
    optional: true,
    read: (cell, context, member) => (isBlankName(cell) ? ok(null) : day.read(cell, context, member)),
  };
}

const customersLabel = text("客户", "Customer");

/** The customer of an entry, by name or number; two spellings of width or case are one. */
const customers: Input<string, "entries"> = {
  label: customersLabel,
  help: text("每条联系的客户（姓名或编号），与日期同样大小", "the customer of each contact, same size as the dates"),
  unit: "none",
  shape: "entries",
  optional: false,
  read: (cell, _context, member) => {
    const expected = text("客户姓名或编号", "a customer's name or number");
    if (isBlankName(cell)) return bad(problem("blank", customersLabel, null, expected, member));
    if (isCellError(cell)) return bad(problem("error-cell", customersLabel, cell, expected, member));
    return ok(identifierKey(cell));
  },
};

const notesLabel = text("主管批注", "Supervisor's note");

/** Words that say that there is no note; FALSE of a tick column, and 0 of a blank cell on the desktop, among them. */
const noNote: readonly string[] = ["0", "false", "否", "无", "no", "none"].map(choiceKey);

/** Whether the supervisor wrote a note; a blank cell is an entry without one, not a fault. */
const notes: Input<boolean, "entries"> = {
  label: notesLabel,
  help: text(
    "主管批注列；空白、否、无、0 为未批注",
    "the supervisor's notes; blank, no, none or 0 where there is none",
  ),
  unit: "none",
  shape: "entries",
  optional: false,
  read: (cell, _context, member) =>
    isCellError(cell)
      ? bad(problem("error-cell", notesLabel, cell, text("批注文字或空白", "a note, or nothing"), member))
      : ok(!isBlank(cell) && !noNote.includes(choiceKey(showCell(cell)))),
};

/**
 * Days on which a manager looked after enough customers (每日维护达标): days of the contact log with as many different
 * customers as the scheme asks for, and a note of the supervisor, ÷ working days of the period.
 * Problems: no working days, a first day after the last, more such days than working days, an entry without date or customer.
 * Source: 《客户经理岗位职责》第1篇 三.
 */
export const dailyContacts = calculation({
  id: "DAILYCONTACTS",
  kind: "group",
  part: "service",
  title: text("每日维护达标率", "Daily contacts"),
  summary: text(
    "每日维护达标率 = 达标天数 ÷ 工作日天数。一天里维护的不同客户达到方案户数、并有主管批注，才算达标；同时给出达标天数、户数不足和缺批注的天数。",
    "Share of working days with enough different customers contacted and a supervisor's note; and the days that meet this, fall short, or lack the note.",
  ),
  source: text("《客户经理岗位职责》第1篇 三"),
  inputs: {
    dates: dateInput({
      label: text("日期", "Date"),
      help: text("客户接触台账的日期列", "the dates of the contact log"),
      shape: "entries",
    }),
    customers,
    notes,
    workdays,
    start: boundInput(
      firstDayLabel,
      text("只算这一天起的记录；不填不限", "entries from this day on; all where left out"),
    ),
    end: boundInput(
      text("终止日", "Last day"),
      text("只算到这一天的记录；不填不限", "entries up to this day; all where left out"),
    ),
  },
  params: (context) => {
    const { dailyCustomers, supervisorNote } = partOf(context, "service");
    return ok({ dailyCustomers: decimal(dailyCustomers), supervisorNote });
  },
  paramFigures: {
    dailyCustomers: { label: text("每日维护客户数", "customers a day"), unit: "households" },
    supervisorNote: { label: text("须有主管批注", "supervisor's note required"), unit: "none" },
  },
  outputs: {
    daysMet: { label: text("达标天数", "Days met"), unit: "days" },
    daysShort: { label: text("户数不足天数", "Days with too few customers"), unit: "days" },
    daysWithoutNote: { label: text("缺批注天数", "Days without a note"), unit: "days" },
    rate: { label: text("每日维护达标率", "Daily contacts"), unit: "rate", formula: "{daysMet} ÷ {workdays}" },
  },
  result: "rate",
  columns: ["rate", "daysMet", "daysShort", "daysWithoutNote"],
  compute: (inputs, { dailyCustomers, supervisorNote }) => {
    if (inputs.workdays.isZero())
      return bad(problem("zero-target", workdays.label, 0, text("大于 0 的天数", "a number of days above 0")));
    if (inputs.start !== null && inputs.end !== null && inputs.start > inputs.end)
      return bad(daysReversed(inputs.start, inputs.end));
    const days = daysOf(inputs);
    const enough = days.filter((day) => dailyCustomers.lessThanOrEqualTo(day.customers.size));
    const met = enough.filter((day) => day.noted || !supervisorNote);
    const daysMet = decimal(met.length);
    if (daysMet.greaterThan(inputs.workdays)) return bad(tooFewWorkdays(inputs.workdays, met.length));
    return ok({
      daysMet,
      daysShort: decimal(days.length - enough.length),
      daysWithoutNote: decimal(enough.length - met.length),
      rate: daysMet.dividedBy(inputs.workdays),
    });
  },
});

interface Day {
  readonly customers: Set<string>;
  noted: boolean;
}

/** The days of a log within the period: the different customers of each, and whether any of its entries bears a note. */
function daysOf(log: {
  readonly dates: readonly number[];
  readonly customers: readonly string[];
  readonly notes: readonly boolean[];
  readonly start: number | null;
  readonly end: number | null;
}): readonly Day[] {
  const days = new Map<number, Day>();
  log.dates.forEach((date, index) => {
    if (date < (log.start ?? date) || date > (log.end ?? date)) return;
    const day = days.get(date) ?? { customers: new Set<string>(), noted: false };
    days.set(date, day);
    day.customers.add(log.customers[index] ?? "");
    day.noted ||= log.notes[index] === true;
  });
  return [...days.values()];
}

function daysReversed(start: number, end: number): Problem {
  const last = formatSerialDate(end);
  return problem(
    "date-order",
    firstDayLabel,
    formatSerialDate(start),
    text(`不晚于终止日 ${last}`, `no later than the last day, ${last}`),
  );
}

function tooFewWorkdays(given: Decimal, days: number): Problem {
  return problem(
    "below-limit",
    workdays.label,
    given.toNumber(),
    text(
      `不小于 ${String(days)} 的天数（台账里有 ${String(days)} 天达标）`,
      `at least the ${String(days)} days of the log that count`,
    ),
  );
}
