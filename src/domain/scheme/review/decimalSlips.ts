import { decimal } from "../../values/decimal";
import { text } from "../../values/text";
import { alignedLeaves } from "../editing/alignedLeaves";
import { labelOf } from "../editing/schemeLabels";
import type { SchemeDocument } from "../schema";
import type { ReviewFinding } from "./reviewCheck";
import { schemeName } from "./reviewCheck";

/** Figures that differ from an earlier scheme by a whole power of ten: 0.8 in place of 0.08, a nought too many. */
export function decimalSlips(document: SchemeDocument, earlier: SchemeDocument): readonly ReviewFinding[] {
  const old = alignedLeaves(earlier);
  return [...alignedLeaves(document)].flatMap(([key, { path, value }]): readonly ReviewFinding[] => {
    const before = old.get(key)?.value;
    if (typeof before !== "string" || typeof value !== "string" || !isPowerOfTen(before, value)) return [];
    const label = labelOf(path) ?? text(path);
    const { zh, en } = schemeName(earlier);
    return [
      {
        code: "decimalSlips",
        severity: "warn",
        path,
        message: text(
          `${label.zh}：${zh}为 ${before}，现为 ${value}，恰好差十倍的整数次方；请核对小数点和零的个数`,
          `${label.en}: ${before} in ${en}, ${value} now, apart by a whole power of ten; check the decimal point`,
        ),
      },
    ];
  });
}

function isPowerOfTen(before: string, value: string): boolean {
  if (![before, value].every((one) => /^-?\d+(\.\d+)?$/.test(one))) return false;
  const [one, other] = [decimal(before), decimal(value)];
  if (one.isZero() || other.isZero() || one.equals(other)) return false;
  const ratio = other.dividedBy(one);
  return ratio.greaterThan(0) && /^1(e[+-]?\d+)?$/.test(ratio.toExponential().replace(/^1e/, "1e"));
}
