import type { AppraisalContext } from "../../domain/calculation/context";
import type { Input, Inputs } from "../../domain/calculation/input";
import { formatSerialDate } from "../../domain/values/format";
import type { Period } from "../../domain/values/period";
import { periodStart } from "../../domain/values/period";
import type { UnitId } from "../../domain/values/unit";
import type { TriedCalculation } from "./trial";
import { runTrial } from "./trial";
import type { TrialDraft } from "./trialDraft";
import { formInputs } from "./trialDraft";

/** A figure of each unit as an example begins with it: everyday sizes of a customer manager's quarter. */
const figures: Readonly<Record<UnitId, number>> = {
  yuan: 1_000_000,
  wanYuan: 6000,
  points: 85,
  rate: 0.5,
  coefficient: 0.5,
  days: 30,
  persons: 10,
  households: 200,
  times: 3,
  count: 2,
  amount: 1000,
  none: 1,
};

/** Entries that an example has, where so few lead to a result, and at most. */
const FEW_ROWS = 3;
const MOST_ROWS = 12;

/** Days from one date of an example to the next. */
const STEP_OF_DAYS = 7;

/**
 * A form filled in with figures of everyday size, made from the definition alone; null where such figures do not lead to
 * a result (a calculation whose entries must fit together in a way that its inputs do not say).
 */
export function trialExample(calculation: TriedCalculation, context: AppraisalContext): TrialDraft | null {
  const { single, columns } = formInputs(calculation.inputs);
  const values = filledIn(single, context, 0);
  const choices = everyCombination(columns, context);
  const candidates = [choices.slice(0, FEW_ROWS), choices, choices.slice(0, 2), choices.slice(0, 1)];
  const drafts = candidates.map((combined): TrialDraft => ({
    values,
    rows: combined.map((chosen, row) => ({ ...filledIn(columns, context, row), ...chosen })),
  }));
  return drafts.find((draft) => runTrial(calculation, draft, context).state === "figures") ?? null;
}

/** Each required input with content; optional ones stay empty, since the scheme's own rule then shows. */
function filledIn(inputs: Inputs, context: AppraisalContext, row: number): Readonly<Record<string, string>> {
  const needed = Object.entries(inputs).filter(([, { optional }]) => !optional);
  return Object.fromEntries(needed.map(([name, input], place) => [name, content(input, context, place + row)]));
}

function content(input: Input<unknown>, context: AppraisalContext, place: number): string {
  const choices = input.choices?.(context);
  if (choices !== undefined) return choices[0] ?? "";
  if (input.limits !== undefined) return String(within(input.limits, figures[input.unit]));
  if (input.read("文字", context).ok) return String(place + 1);
  return formatSerialDate(firstDay(context.period) + place * STEP_OF_DAYS);
}

function within({ min, max }: NonNullable<Input<unknown>["limits"]>, figure: number): number {
  return Math.min(Math.max(figure, Number(min ?? figure)), Number(max ?? figure));
}

function firstDay(period: Period | null): number {
  return periodStart(period ?? { year: 2026, quarter: 3 });
}

/** The choices of the columns combined with one another, so that no group or item is left without an entry. */
function everyCombination(columns: Inputs, context: AppraisalContext): readonly Readonly<Record<string, string>>[] {
  const chosen = Object.entries(columns).filter(([, { choices, optional }]) => choices !== undefined && !optional);
  if (Object.keys(columns).length === 0) return [];
  if (chosen.length === 0) return Array.from({ length: FEW_ROWS }, () => ({}));
  return chosen
    .reduce<readonly Readonly<Record<string, string>>[]>(
      (combined, [name, input]) =>
        combined.flatMap((entry) => (input.choices?.(context) ?? []).map((choice) => ({ ...entry, [name]: choice }))),
      [{}],
    )
    .slice(0, MOST_ROWS);
}
