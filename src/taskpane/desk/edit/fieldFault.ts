import type { FieldEntry, FieldNode } from "../../../domain/scheme/editing/schemeNode";
import type { SchemeIssue } from "../../../domain/scheme/schemeIssue";
import { decimal } from "../../../domain/values/decimal";
import type { Text } from "../../../domain/values/text";
import { joinTexts, text } from "../../../domain/values/text";
import { isDecimalText, isPercentage, showFigure } from "../state/figureEntry";

/** The bounds of a figure. */
type Bounds = Pick<Extract<FieldEntry, { readonly kind: "decimal" }>, "min" | "max" | "above">;

/** What is wrong with the entry at a path itself; null where nothing is. */
export function faultAt(issues: readonly SchemeIssue[], path: string): Text | null {
  const found = issues.filter((issue) => issue.path === path);
  return found.length === 0
    ? null
    : joinTexts(
        found.map(({ message }) => message),
        text("；", "; "),
      );
}

/**
 * What is wrong with a field, in the words of whoever typed it: the check speaks of the scheme file, where a rate of 6.8%
 * is "0.068".
 */
export function fieldFault(issues: readonly SchemeIssue[], { path, value, unit, entry }: FieldNode): Text | null {
  const fault = faultAt(issues, path);
  if (fault === null || entry.kind !== "decimal" || typeof value !== "string") return fault;
  if (value === "") return text("还没有填；请填一个数", "nothing was entered; enter a figure");
  const percentage = isPercentage(unit);
  if (!isDecimalText(value))
    return percentage
      ? text(`「${value}」不是数；请按百分数填，如 6.8 表示 6.8%`, `“${value}” is no figure; enter 6.8 for 6.8%`)
      : text(`「${value}」不是数；请填数，如 6.8`, `“${value}” is no figure; enter one such as 6.8`);
  return boundsFault(value, entry, (figure) => (percentage ? `${showFigure(figure, unit)}%` : figure)) ?? fault;
}

/** That a figure lies outside its bounds, shown as it is typed; null where it lies within. */
function boundsFault(value: string, { min, max, above }: Bounds, shown: (figure: string) => string): Text | null {
  const figure = decimal(value);
  const tooLow = min !== null && (above ? figure.lte(min) : figure.lt(min));
  const tooHigh = max !== null && figure.gt(max);
  if (!tooLow && !tooHigh) return null;
  const found = text(`现为 ${shown(value)}，`, `found ${shown(value)}; expected `);
  if (min !== null && max !== null)
    return joinTexts(
      [found, text(`应在 ${shown(min)} 到 ${shown(max)} 之间`, `${shown(min)} to ${shown(max)}`)],
      text(""),
    );
  const bound = shown(min ?? max ?? "");
  if (min === null) return joinTexts([found, text(`应不大于 ${bound}`, `${bound} or less`)], text(""));
  const right = above ? text(`应大于 ${bound}`, `more than ${bound}`) : text(`应不小于 ${bound}`, `${bound} or more`);
  return joinTexts([found, right], text(""));
}
