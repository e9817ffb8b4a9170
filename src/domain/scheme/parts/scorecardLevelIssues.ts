import { Decimal, decimal, sum } from "../../values/decimal";
import { text } from "../../values/text";
import { issue } from "../invariantChecks";
import type { SchemeDocument } from "../schema";
import type { SchemeIssue } from "../schemeIssue";
import type { PointsRange } from "./pointsRange";
import { pointsRange } from "./pointsRange";
import type { ScorecardRules } from "./scorecard";

/**
 * Levels fall from the highest to the lowest, which alone has no bound; a bound has no more places than a score, and lies
 * where a score can be reached and can be missed.
 */
export function levelIssues(rules: ScorecardRules, document: SchemeDocument): readonly SchemeIssue[] {
  const { levels, scale } = rules;
  const scores = scoreRange(rules, document.team?.difficulty);
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
      ...reachIssues(floor, scores, path),
    ];
  });
}

/** A level that no score reaches, or that every score does. */
function reachIssues(floor: string, { least, most }: PointsRange, path: string): readonly SchemeIssue[] {
  if (most !== null && decimal(floor).greaterThan(most)) {
    const high = most.toString();
    return issue(
      path,
      text(
        `等级下限 ${floor} 高于任何考核卡能得的最高分 ${high}，没有人能达到`,
        `the bound ${floor} is above ${high}, the most that any card gives; nobody can reach it`,
      ),
    );
  }
  // Ad-hoc deductions may bring a total below 0, but a level that a card without any points reaches parts nobody.
  const low = Decimal.max(least ?? 0, 0);
  if (decimal(floor).greaterThan(low)) return [];
  return issue(
    path,
    text(
      `等级下限 ${floor} 不高于考核卡的最低分 ${low.toString()}，人人达到，其下的等级不起作用；应高于 ${low.toString()}`,
      `the bound ${floor} is not above ${low.toString()}, the least that a card gives; everybody reaches it, and no level below has effect`,
    ),
  );
}

/** The least and the most that any card can give, ad-hoc points and the difficulty coefficient with them. */
function scoreRange(
  { cards, indicators, adHoc }: ScorecardRules,
  difficulty: NonNullable<SchemeDocument["team"]>["difficulty"] | undefined,
): PointsRange {
  const totals = cards.map(({ indicators: entries }) => {
    const parts = entries.map(({ indicator, weight }) => {
      const listed = indicators.find(({ id }) => id === indicator);
      const range = listed === undefined ? null : pointsRange(listed);
      const [least, most] = [range?.least ?? null, range?.most ?? null];
      return { least: least?.times(weight) ?? null, most: most?.times(weight) ?? null };
    });
    return { least: sumOf(parts.map(({ least }) => least)), most: sumOf(parts.map(({ most }) => most)) };
  });
  const lowest = all(totals.map(({ least }) => least))?.map((total) => total.plus(adHoc.lowest));
  const highest = all(totals.map(({ most }) => most))?.map((total) => total.plus(adHoc.highest));
  const factors = [decimal(1), decimal(difficulty?.floor ?? 1), decimal(difficulty?.cap ?? 1)];
  const adjusted = (total: Decimal): readonly Decimal[] => factors.map((factor) => total.times(factor));
  return {
    least: lowest === undefined ? null : Decimal.min(...lowest.flatMap(adjusted)),
    most: highest === undefined ? null : Decimal.max(...highest.flatMap(adjusted)),
  };
}

/** The sum of ends; none where one of them is open. */
function sumOf(ends: readonly (Decimal | null)[]): Decimal | null {
  const closed = all(ends);
  return closed === undefined ? null : sum(closed);
}

/** The ends where none of them is open. */
function all(ends: readonly (Decimal | null)[]): readonly Decimal[] | undefined {
  const closed = ends.filter((end) => end !== null);
  return closed.length === ends.length ? closed : undefined;
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
