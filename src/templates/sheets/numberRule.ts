import type { UnitId } from "../../domain/values/unit";
import { units } from "../../domain/values/unit";
import type { CellRule } from "./validation";

/** What a number in a cell must keep to: inclusive limits in its unit, and words that may stand in its place. */
export interface NumberLimits {
  readonly unit?: UnitId | undefined;
  readonly limits?: { readonly min?: string; readonly max?: string } | undefined;
  readonly words?: readonly string[] | undefined;
}

/** The rule over a range of numbers whose first cell is `first`: limits, words in their place, and what is said of both. */
export function numberRule(
  first: string,
  rule: NumberLimits,
): Pick<CellRule, "type" | "operator" | "formulae" | "error"> {
  const error = `请输入${limitWords(rule)}${otherWords(rule)}。「2000万」之类的文字不能计算。`;
  const { min, max } = rule.limits ?? {};
  if (rule.words !== undefined && rule.words.length > 0) {
    const number = [
      `ISNUMBER(${first})`,
      ...(min === undefined ? [] : [`${first}>=${min}`]),
      ...(max === undefined ? [] : [`${first}<=${max}`]),
    ];
    const words = rule.words.map((word) => `${first}="${word}"`);
    return { type: "custom", formulae: [`OR(AND(${number.join(",")}),${words.join(",")})`], error };
  }
  return { type: "decimal", ...bounds(min, max), error };
}

function bounds(min: string | undefined, max: string | undefined): Pick<CellRule, "operator" | "formulae"> {
  if (min !== undefined && max !== undefined) return { operator: "between", formulae: [Number(min), Number(max)] };
  if (min !== undefined) return { operator: "greaterThanOrEqual", formulae: [Number(min)] };
  if (max !== undefined) return { operator: "lessThanOrEqual", formulae: [Number(max)] };
  return { operator: "between", formulae: [-1e15, 1e15] };
}

function limitWords({ unit, limits: { min, max } = {} }: NumberLimits): string {
  const label = units[unit ?? "none"].label.zh;
  const noun = label === "" ? "数字" : `数字，单位${label}`;
  if (min !== undefined && max !== undefined) return ` ${min} 到 ${max} 之间的${noun}`;
  if (min !== undefined) return `不小于 ${min} 的${noun}`;
  if (max !== undefined) return `不大于 ${max} 的${noun}`;
  return noun;
}

function otherWords({ words = [] }: NumberLimits): string {
  return words.length === 0 ? "" : `，或「${words.join("」「")}」`;
}
