import type { Decimal } from "./decimal";
import { decimal } from "./decimal";
import type { UnitId } from "./unit";

const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^亿/, 100_000_000],
  [/^千万/, 10_000_000],
  [/^百万/, 1_000_000],
  [/^十万/, 100_000],
  [/^万/, 10_000],
  [/^千/, 1_000],
];

/**
 * What a person probably meant by a text such as 「2000万」, 「１２３」 or "1,234.5 元", in the field's unit; null where
 * it does not read as a number. Only ever a suggestion in a message: nothing computes with it.
 */
export function suggestNumber(found: string, unit: UnitId): Decimal | null {
  const plain = found
    .normalize("NFKC")
    .replace(/[\s,'¥¥]/g, "")
    .replace(/^[−–]/, "-");
  const match = /^(-?\d+(?:\.\d+)?)(.*)$/.exec(plain);
  if (match === null) return null;
  const [, digits = "", suffix = ""] = match;
  if (suffix === "%") return unit === "rate" || unit === "coefficient" ? decimal(digits).dividedBy(100) : null;
  return inUnit(decimal(digits), suffix, unit);
}

function inUnit(value: Decimal, suffix: string, unit: UnitId): Decimal | null {
  const multiplier = MULTIPLIERS.find(([pattern]) => pattern.test(suffix));
  const rest = multiplier === undefined ? suffix : suffix.replace(multiplier[0], "");
  if (rest !== "" && rest !== "元" && rest !== "分") return null;
  if (multiplier === undefined) return rest === "元" && unit === "wanYuan" ? value.dividedBy(10_000) : value;
  const yuan = value.times(multiplier[1]);
  return unit === "wanYuan" ? yuan.dividedBy(10_000) : yuan;
}
