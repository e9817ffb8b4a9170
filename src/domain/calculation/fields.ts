import type { Cell } from "../values/cell";
import { isBlank, isBlankName, isCellError, isFigure } from "../values/cell";
import type { Decimal } from "../values/decimal";
import { decimal } from "../values/decimal";
import { choiceKey } from "../values/choiceKey";
import { formatFigure, formatWithUnit } from "../values/format";
import { suggestNumber } from "../values/numberText";
import type { ProblemCode } from "../values/messages";
import { problem } from "../values/problem";
import type { Result } from "../values/result";
import { bad, ok, then } from "../values/result";
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

/** Reads a number as the decimal it stands for; see readCellNumber. */
export function readNumber(cell: Cell, rule: NumberRule, member?: string): Result<Decimal> {
  return then(readCellNumber(cell, rule, member), (number) => ok(decimal(number)));
}

/**
 * Reads a number as it stands in the cell: anything else is a problem, and text that looks like a number is named but never
 * converted.
 */
export function readCellNumber(cell: Cell, rule: NumberRule, member?: string): Result<number> {
  const report = (code: ProblemCode, expected = expectedNumber(rule)): Result<never> =>
    bad(problem(code, rule.label, cell, expected, member));
  if (isFigure(cell)) {
    if (rule.min !== undefined && compared(cell, rule.min) < 0) return report("below-limit");
    if (rule.max !== undefined && compared(cell, rule.max) > 0) return report("above-limit");
    return ok(cell);
  }
  if (isBlank(cell)) return report("blank");
  if (isCellError(cell)) return report("error-cell");
  if (typeof cell === "string") return readNumberText(cell, rule, report);
  return report("not-a-number");
}

/**
 * How the decimal of a number lies to a limit: below 0, 0 or above 0. The number nearest to a decimal never falls as the
 * decimal rises, so that two numbers lie as their decimals do; where the number is that of the limit, the digits tell.
 */
function compared(number: number, limit: string): number {
  const bound = Number(limit);
  if (number !== bound) return number - bound;
  return String(number) === limit ? 0 : decimal(number).comparedTo(limit);
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
  const found = isCellError(cell) ? undefined : choiceCalled(String(cell), choices);
  if (found !== undefined) return ok(found);
  const expected = joinTexts(
    choices.map(({ name }) => name),
    text("、", ", "),
  );
  if (isBlankName(cell)) return bad(problem("blank", label, null, expected, member));
  return bad(problem(isCellError(cell) ? "error-cell" : "unknown-choice", label, cell, expected, member));
}

/** The choice that a name calls. Most cells spell it just as the scheme does, and need no key to be made of it. */
function choiceCalled<C extends Choice>(name: string, choices: readonly C[]): C | undefined {
  const { byName, byKey } = choiceIndex(choices);
  return byName.get(name) ?? byKey.get(choiceKey(name));
}

interface ChoiceIndex<C> {
  /** By each name as the scheme spells it. */
  readonly byName: ReadonlyMap<string, C>;
  readonly byKey: ReadonlyMap<string, C>;
}

/** The choices by every name they answer to, made once for each list: a range asks for the same list in every cell. */
function choiceIndex<C extends Choice>(choices: readonly C[]): ChoiceIndex<C> {
  const known = choiceIndexes.get(choices);
  // The index of a list holds that list's own members.
  if (known !== undefined) return known as ChoiceIndex<C>;
  const entries = choices.flatMap((choice) =>
    [choice.id, choice.name.zh, choice.name.en].map((name) => [name, choice] as const),
  );
  const byKey = new Map(entries.map(([name, choice]) => [choiceKey(name), choice] as const).reverse());
  const byName = new Map(entries.map(([name, choice]) => [name, byKey.get(choiceKey(name)) ?? choice] as const));
  const index = { byName, byKey };
  choiceIndexes.set(choices, index);
  return index;
}

const choiceIndexes = new WeakMap<readonly Choice[], ChoiceIndex<Choice>>();

function readNumberText(
  cell: string,
  rule: NumberRule,
  report: (code: "text-number" | "not-a-number", expected?: Text) => Result<never>,
): Result<never> {
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
