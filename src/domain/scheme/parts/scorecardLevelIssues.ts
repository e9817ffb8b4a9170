import { decimal } from "../../values/decimal";
import { text } from "../../values/text";
import { issue } from "../invariantChecks";
import type { SchemeIssue } from "../schemeIssue";
import type { ScorecardRules } from "./scorecard";

/** Levels fall from the highest to the lowest, which alone has no bound; a bound has no more places than a score. */
export function levelIssues({ levels, scale }: ScorecardRules): readonly SchemeIssue[] {
  return levels.flatMap(({ floor }, index) => {
    const path = `scorecard.levels[${String(index)}].floor`;
    const last = index === levels.length - 1;
    if (floor === null || last) return lowestIssues(floor, last, path);
    const above = levels[index - 1]?.floor ?? null;
    const falls = above === null || decimal(above).greaterThan(floor);
    return [
      ...(falls
        ? []
        : issue(
            path,
            text(
              `等级下限 ${floor} 没有低于上一级的 ${above}；应从高到低逐级降低`,
              `the bound ${floor} is not below ${above} of the level above; from the highest level down, bounds must fall`,
            ),
          )),
      ...(decimal(floor).decimalPlaces() <= scale
        ? []
        : issue(
            path,
            text(
              `等级下限 ${floor} 的小数位多于总分的 ${String(scale)} 位`,
              `the bound ${floor} has more places than the ${String(scale)} of the total score`,
            ),
          )),
    ];
  });
}

function lowestIssues(floor: string | null, last: boolean, path: string): readonly SchemeIssue[] {
  if ((floor === null) === last) return [];
  return issue(
    path,
    floor === null
      ? text("只有最低一级可以没有下限", "only the lowest level may go without a bound")
      : text(
          `最低一级的下限是 ${floor}，更低的总分没有等级；应为 null`,
          `the lowest level is bounded by ${floor}, and lower totals would have no level; make it null`,
        ),
  );
}
