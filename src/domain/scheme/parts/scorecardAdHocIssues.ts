import { decimal } from "../../values/decimal";
import { text } from "../../values/text";
import { issue } from "../invariantChecks";
import type { SchemeDocument } from "../schema";
import type { SchemeIssue } from "../schemeIssue";
import type { AdHocItem, ScorecardRules } from "./scorecard";

/** Ad-hoc indicators run within the scheme's year and have bounds between which points lie. */
export function adHocIssues(
  { lowest, highest, items }: ScorecardRules["adHoc"],
  effective: SchemeDocument["effective"],
): readonly SchemeIssue[] {
  return [
    ...boundIssues(lowest, highest, "scorecard.adHoc"),
    ...items.flatMap((item, index) => {
      const path = `scorecard.adHoc.items[${String(index)}]`;
      return [...boundIssues(item.lowest, item.highest, path), ...dateIssues(item, effective, path)];
    }),
  ];
}

function boundIssues(lowest: string, highest: string, path: string): readonly SchemeIssue[] {
  if (decimal(highest).greaterThan(lowest)) return [];
  return issue(
    `${path}.highest`,
    text(
      `加分上限 ${highest} 没有高于扣分下限 ${lowest}，指标不起作用`,
      `the most points ${highest} are not above the least ${lowest}, so the indicator has no effect`,
    ),
  );
}

function dateIssues(
  { from, to }: AdHocItem,
  effective: SchemeDocument["effective"],
  path: string,
): readonly SchemeIssue[] {
  if (to < from) {
    return issue(
      `${path}.to`,
      text(`终止日 ${to} 早于起始日 ${from}`, `the last day ${to} lies before the first, ${from}`),
    );
  }
  if (from >= effective.from && to <= effective.to) return [];
  const outside = from < effective.from ? "from" : "to";
  return issue(
    `${path}.${outside}`,
    text(
      `${from} 至 ${to} 超出方案有效期 ${effective.from} 至 ${effective.to}`,
      `${from} to ${to} lies outside the scheme's ${effective.from} to ${effective.to}`,
    ),
  );
}
