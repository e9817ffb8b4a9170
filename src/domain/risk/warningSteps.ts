import { decimal } from "../values/decimal";
import { formatSerialDate } from "../values/format";
import type { NamedFigure } from "../calculation/namedFigure";
import type { Problem } from "../values/problem";
import { problem } from "../values/problem";
import type { Text } from "../values/text";
import { text } from "../values/text";
import { asOfInput, decidedInput, handledInput, raisedInput, reportedInput } from "./warningInputs";

/** The dates of a warning: serial numbers, null where a step has not happened. */
export interface WarningDates {
  readonly raised: number;
  readonly decided: number | null;
  readonly handled: number | null;
  readonly reported: number | null;
  readonly asOf: number | null;
}

/** Days that each step may take, counted from the step before. */
export interface AllowedDays {
  readonly decided: number;
  readonly handled: number;
  readonly reported: number;
}

/** A step that is done, or that the warning waits for: its name, the days it took so far and those too many. */
export interface WarningStep {
  readonly name: Text;
  readonly days: number;
  readonly overdue: number;
}

const stepNames = {
  decided: text("决策", "decision"),
  handled: text("处理", "handling"),
  reported: text("反馈", "report"),
} as const;

const labels = {
  raised: raisedInput.label,
  decided: decidedInput.label,
  handled: handledInput.label,
  reported: reportedInput.label,
} as const;

const order = ["raised", "decided", "handled", "reported"] as const;

/** Everything wrong with the dates: a step filled in before the one that precedes it, a date before the last one. */
export function dateProblems(dates: WarningDates): readonly Problem[] {
  return [...order.slice(1).flatMap((step, index) => stepProblems(dates, step, index)), ...asOfProblems(dates)];
}

function stepProblems(dates: WarningDates, step: (typeof order)[number], index: number): readonly Problem[] {
  const date = dates[step];
  const before = order[index] ?? "raised";
  if (date === null) return [];
  const previous = dates[before];
  if (previous === null) {
    const later = labels[step];
    return [
      problem(
        "blank",
        labels[before],
        null,
        text(`日期（已填了${later.zh}）`, `a date, since "${later.en}" is filled in`),
      ),
    ];
  }
  return date < previous ? [tooEarly(labels[step], date, previous, labels[before])] : [];
}

function asOfProblems({ raised, reported, asOf }: WarningDates): readonly Problem[] {
  if (asOf !== null) return asOf < raised ? [tooEarly(asOfInput.label, asOf, raised, labels.raised)] : [];
  if (reported !== null) return [];
  const expected = text("截止日期（预警还没有反馈）", "a date, since the warning is not reported back");
  return [problem("blank", asOfInput.label, null, expected)];
}

function tooEarly(label: Text, found: number, earliest: number, than: Text): Problem {
  const day = formatSerialDate(earliest);
  return problem(
    "date-order",
    label,
    formatSerialDate(found),
    text(`不早于${than.zh} ${day} 的日期`, `no earlier than "${than.en}" ${day}`),
  );
}

/** The dates as they stood at the end of the day `asOf`: what came later had not happened. */
export function datesAsOf(dates: WarningDates): WarningDates {
  const { asOf } = dates;
  const known = (date: number | null): number | null => (date !== null && asOf !== null && date > asOf ? null : date);
  return { ...dates, decided: known(dates.decided), handled: known(dates.handled), reported: known(dates.reported) };
}

/** The steps begun by then, in their order; the last one may still be waited for. */
export function stepsOf(dates: WarningDates, allowed: AllowedDays): readonly WarningStep[] {
  const done = order.filter((step) => dates[step] !== null);
  const begun = order.slice(1, done.length + 1);
  return begun.map((step, index) => {
    const from = dates[order[index] ?? "raised"];
    const to = dates[step] ?? dates.asOf;
    if (from === null || to === null) throw new Error("A step begins after the one before, and ends by a known day");
    const days = to - from;
    const limit = allowed[step as keyof AllowedDays];
    return { name: stepNames[step as keyof AllowedDays], days, overdue: days > limit ? days - limit : 0 };
  });
}

/** The index of the last step that happened: 0 raised … 3 reported back. */
export function lastStep({ decided, handled, reported }: WarningDates): number {
  return [decided, handled, reported].filter((date) => date !== null).length;
}

/** A figure of each step with the step's name. */
export function byStep(steps: readonly WarningStep[], figure: "days" | "overdue"): readonly NamedFigure[] {
  return steps.map((step) => ({ name: step.name, value: decimal(step[figure]) }));
}
