import { decimal } from "../../values/decimal";
import { text } from "../../values/text";
import { issue } from "../invariantChecks";
import type { SchemeDocument } from "../schema";
import type { SchemeIssue } from "../schemeIssue";
import type { AdHocItem, ScorecardRules } from "./scorecard";

/**
 * Ad-hoc indicators run within the scheme's year and have bounds between which points lie, none wider than those of all
 * together. A scheme without any has nothing to bound: 0 and 0 are fine there.
 */
export function adHocIssues(
  { lowest, highest, items }: ScorecardRules["adHoc"],
  effective: SchemeDocument["effective"],
): readonly SchemeIssue[] {
  return [
    ...(items.length === 0 ? [] : boundIssues(lowest, highest, "scorecard.adHoc")),
    ...items.flatMap((item, index) => {
      const path = `scorecard.adHoc.items[${String(index)}]`;
      return [
        ...boundIssues(item.lowest, item.highest, path),
        ...beyondTotalIssues(item, { lowest, highest }, path),
        ...dateIssues(item, effective, path),
      ];
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

/** Points of one indicator that the bounds of all together would never count; bounds wider than all items are fine. */
function beyondTotalIssues(
  item: AdHocItem,
  { lowest, highest }: Pick<ScorecardRules["adHoc"], "lowest" | "highest">,
  path: string,
): readonly SchemeIssue[] {
  return [
    ...(decimal(item.highest).lessThanOrEqualTo(highest)
      ? []
      : issue(
          `${path}.highest`,
          text(
            `最多加 ${item.highest} 分，超过专项、临时指标合计最多加的 ${highest} 分，超出的不会计入；应不超过合计`,
            `adds up to ${item.highest} points, beyond the ${highest} that all ad-hoc indicators together may add; the rest would never count`,
          ),
        )),
    ...(decimal(item.lowest).greaterThanOrEqualTo(lowest)
      ? []
      : issue(
          `${path}.lowest`,
          text(
            `最多扣 ${item.lowest} 分，超过专项、临时指标合计最多扣的 ${lowest} 分，超出的不会计入；应不超过合计`,
            `deducts up to ${item.lowest} points, beyond the ${lowest} that all ad-hoc indicators together may deduct; the rest would never count`,
          ),
        )),
  ];
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
