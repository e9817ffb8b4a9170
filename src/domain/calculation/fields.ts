import type { Cell } from "../values/cell";
import { isBlank, isBlankName, isCellError } from "../values/cell";
import type { Decimal } from "../values/decimal";
import { decimal } from "../values/decimal";
import { choiceKey } from "../values/choiceKey";
import { formatFigure, formatWithUnit } from "../values/format";
import { suggestNumber } from "../values/numberText";
import { problem } from "../values/problem";
import type { Result } from "../values/result";
import { bad, ok } from "../values/result";
import type { Text } from "../values/text";
import { joinTexts, text } from "../values/text";
import type { UnitId } from "../values/unit";
import { units } from "../values/unit";

/** What a numeric cell must hold. Limits are inclusive and in the unit. */
export interface NumberRule {
  readonly label: Text;
  readonly unit: UnitId;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** What messages ask for, where the limits do not say all of it (a number above 0, or a word). */
  readonly expected?: Text;
}

/** Reads a number: anything else is a problem, and text that looks like a number is named but never converted. */
export function readNumber(cell: Cell, rule: NumberRule, member?: string): Result<Decimal> {
  const report = (code: Parameters<typeof problem>[0], expected = expectedNumber(rule)): Result<never> =>
    bad(problem(code, rule.label, cell, expected, member));
  if (isBlank(cell)) return report("blank");
  if (isCellError(cell)) return report("error-cell");
  if (typeof cell === "string") return readNumberText(cell, rule, report);
  if (typeof cell !== "number" || !Number.isFinite(cell)) return report("not-a-number");
  const value = decimal(cell);
  if (rule.min !== undefined && value.lessThan(rule.min)) return report("below-limit");
  if (rule.max !== undefined && value.greaterThan(rule.max)) return report("above-limit");
  return ok(value);
}

/** Reads a calendar day as an Excel serial number (whole days). */
export function readDate(cell: Cell, label: Text, member?: string): Result<number> {
  const expected = text("Excel 日期，如 2026-07-01", "an Excel date such as 2026-07-01");
  if (isBlankName(cell)) return bad(problem("blank", label, null, expected, member));
  if (isCellError(cell)) return bad(problem("error-cell", label, cell, expected, member));
  if (typeof cell === "string") return bad(problem("text-date", label, cell, expected, member));
  if (typeof cell !== "number" || !(cell >= 1 && cell < 2_958_466))
    return bad(problem("not-a-date", label, cell, expected, member));
  return ok(Math.floor(cell));
}

/** An entry that is chosen by its name in either language or its identifier. */
export interface Choice {
  readonly id: string;
  readonly name: Text;
}

/** Reads one of the scheme's names. */
export function readChoice<C extends Choice>(
  cell: Cell,
  choices: readonly C[],
  label: Text,
  member?: string,
): Result<C> {
  const found = isCellError(cell) ? undefined : choicesByKey(choices).get(choiceKey(String(cell)));
  if (found !== undefined) return ok(found);
  const expected = joinTexts(
    choices.map(({ name }) => name),
    text("、", ", "),
  );
  if (isBlankName(cell)) return bad(problem("blank", label, null, expected, member));
  return bad(problem(isCellError(cell) ? "error-cell" : "unknown-choice", label, cell, expected, member));
}

/** The choices by every key they answer to, made once for each list: a range asks for the same list in every cell. */
function choicesByKey<C extends Choice>(choices: readonly C[]): ReadonlyMap<string, C> {
  const known = choiceIndexes.get(choices);
  // The index of a list holds that list's own members.
  if (known !== undefined) return known as ReadonlyMap<string, C>;
  const entries = choices.flatMap((choice) =>
    [choice.id, choice.name.zh, choice.name.en].map((key) => [choiceKey(key), choice] as const),
  );
  const index = new Map([...entries].reverse());
  choiceIndexes.set(choices, index);
  return index;
}

const choiceIndexes = new WeakMap<readonly Choice[], ReadonlyMap<string, Choice>>();

function readNumberText(
  cell: string,
  rule: NumberRule,
  report: (code: "text-number" | "not-a-number", expected?: Text) => Result<never>,
): Result<Decimal> {
  const suggested = suggestNumber(cell, rule.unit);
  if (suggested === null) return report("not-a-number");
  const meant = formatFigure(suggested, rule.unit);
  const expected = expectedNumber(rule);
  return report(
    "text-number",
    text(
      `${expected.zh}（若原意是 ${meant}，请直接输入该数字）`,
      `${expected.en} (if ${meant} is meant, type that number)`,
    ),
  );
}

function expectedNumber({ unit, min, max, expected }: NumberRule): Text {
  if (expected !== undefined) return expected;
  const { zh, en } = units[unit].label;
  const noun = text(zh === "" ? "数字" : `数字（${zh}）`, en === "" ? "a number" : `a number (${en})`);
  if (min !== undefined && max !== undefined) {
    const range = `${formatFigure(decimal(min), unit)}–${formatFigure(decimal(max), unit)}`;
    return text(`${range} 之间的${noun.zh}`, `${noun.en} within ${range}`);
  }
  if (min !== undefined) {
    const low = formatWithUnit(decimal(min), unit);
    return text(`不小于 ${low.zh}${zh === "" ? " " : ""}的数字`, `a number of ${low.en} or more`);
  }
  if (max !== undefined) {
    const high = formatWithUnit(decimal(max), unit);
    return text(`不大于 ${high.zh} 的${noun.zh}`, `${noun.en} of ${high.en} or less`);
  }
  return noun;
}
