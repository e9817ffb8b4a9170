import { decimal } from "../../values/decimal";
import type { Text } from "../../values/text";
import { text } from "../../values/text";
import { issue } from "../invariantChecks";
import type { SchemeIssue } from "../schemeIssue";
import { curvePlace } from "./curvePlace";
import type { Band, Indicator, ScoreStep } from "./scorecardIndicators";
import { higherIsBetter } from "./scorecardIndicators";

/** What must hold of an indicator's method of scoring: no gap, no overlap, no undeclared jump, never against its direction. */
export function methodIssues(indicator: Indicator, path: string): readonly SchemeIssue[] {
  const { method, direction } = indicator;
  const up = higherIsBetter(indicator);
  switch (method.kind) {
    case "completion":
      return [...fits(direction === "higher", indicator, path), ...fullIssues(method, path)];
    case "lower":
      return [...fits(direction === "lower", indicator, path), ...fullIssues(method, path)];
    case "deduction":
      return [
        ...fits(direction === "lower", indicator, path),
        ...limitIssues({ floor: method.floor, cap: method.full }, path),
      ];
    case "median":
      return [...limitIssues(method, path), ...withinIssues(method.at, "at", method, path)];
    case "yesNo":
      return fits(decimal(method.yes).greaterThan(method.no) === up && method.yes !== method.no, indicator, path);
    case "curve":
      return [
        ...bandIssues(method.bands, method.jumps ? null : indicator, `${path}.bands`),
        ...fits(rises(up ? method.bands : [...method.bands].reverse().map(turned)), indicator, path),
        ...sameForAll(
          method.bands.flatMap(({ pointsFrom, pointsTo }) => [pointsFrom, pointsTo]),
          `${path}.bands`,
        ),
      ];
    case "steps":
      return [
        ...stepIssues(method.steps, up, `${path}.steps`),
        ...(method.steps.length > 1 ? [] : sameForAll(["0"], `${path}.steps`)),
      ];
  }
}

/** A method that rewards the wrong way. */
function fits(right: boolean, { name, direction }: Indicator, path: string): readonly SchemeIssue[] {
  if (right) return [];
  const wanted = direction === "higher" ? text("越高越好", "higher is better") : text("越低越好", "lower is better");
  return issue(
    path,
    text(
      `「${name.zh}」${wanted.zh}，评分方法与此相反；应改方法或方向`,
      `of "${name.en}" ${wanted.en}, but the method scores the other way; change the method or the direction`,
    ),
  );
}

function limitIssues(
  { cap, floor }: { readonly cap: string | null; readonly floor: string | null },
  path: string,
): readonly SchemeIssue[] {
  if (cap === null || floor === null || decimal(cap).greaterThan(floor)) return [];
  return issue(
    `${path}.floor`,
    text(
      `得分下限 ${floor} 没有低于上限 ${cap}；下限应低于上限`,
      `the least points ${floor} are not below the most ${cap}; they must be`,
    ),
  );
}

/** Full points must lie within the limits: a target that is reached gives them, and one that is missed gives fewer. */
function fullIssues(
  method: { readonly full: string; readonly cap: string | null; readonly floor: string | null },
  path: string,
): readonly SchemeIssue[] {
  return [...limitIssues(method, path), ...withinIssues(method.full, "full", method, path)];
}

/** The points of a target or median that is just reached must not be cut off by the limits. */
function withinIssues(
  points: string,
  key: "full" | "at",
  { cap, floor }: { readonly cap: string | null; readonly floor: string | null },
  path: string,
): readonly SchemeIssue[] {
  const what = key === "full" ? text("满分", "the full points") : text("达到中位数的得分", "the points at the median");
  return [
    ...(cap === null || decimal(cap).greaterThanOrEqualTo(points)
      ? []
      : issue(
          `${path}.cap`,
          text(
            `得分上限 ${cap} 低于${what.zh} ${points}，达到目标也拿不到；应不低于${what.zh}`,
            `the most points ${cap} are below ${what.en}, ${points}, which nobody could get; they must not be`,
          ),
        )),
    ...(floor === null || decimal(floor).lessThan(points)
      ? []
      : issue(
          `${path}.floor`,
          text(
            `得分下限 ${floor} 没有低于${what.zh} ${points}，未达到也不少得；应低于${what.zh}`,
            `the least points ${floor} are not below ${what.en}, ${points}, so that missing it costs nothing; they must be`,
          ),
        )),
  ];
}

/** A method that gives the same points whatever the figure. */
function sameForAll(points: readonly string[], path: string): readonly SchemeIssue[] {
  if (points.some((one) => !decimal(one).equals(points[0] ?? one))) return [];
  return issue(
    path,
    text(
      "无论完成多少得分都一样，指标不起作用；应有至少两种得分",
      "every figure gets the same points, so the indicator has no effect; there must be at least two different ones",
    ),
  );
}

/** Points that never fall from one end of the curve to the other. */
function rises(bands: readonly Band[]): boolean {
  const heights = bands.flatMap(({ pointsFrom, pointsTo }) => [pointsFrom, pointsTo]);
  return heights.every((points, index) => index === 0 || decimal(points).greaterThanOrEqualTo(heights[index - 1] ?? 0));
}

function turned({ from, to, pointsFrom, pointsTo }: Band): Band {
  return { from: to, to: from, pointsFrom: pointsTo, pointsTo: pointsFrom };
}

/** Pieces of a curve that run backwards, leave a gap or overlap; or that jump, where `joined` names whose they may not. */
function bandIssues(bands: readonly Band[], joined: Indicator | null, path: string): readonly SchemeIssue[] {
  return bands.flatMap((band, index) => {
    const place = `${path}[${String(index)}]`;
    const before = bands[index - 1];
    return [...backwards(band, place), ...(before === undefined ? [] : joint(before, band, joined, place))];
  });
}

function backwards({ from, to }: Band, place: string): readonly SchemeIssue[] {
  if (decimal(to).greaterThan(from)) return [];
  return issue(
    `${place}.to`,
    text(
      `分段终点 ${to} 没有大于起点 ${from}；应大于起点`,
      `the band ends at ${to}, not above its start ${from}; it must end above`,
    ),
  );
}

/** How two neighbouring pieces meet. */
function joint(before: Band, band: Band, joined: Indicator | null, place: string): readonly SchemeIssue[] {
  const meeting = decimal(band.from).comparedTo(before.to);
  if (meeting !== 0) return issue(`${place}.from`, apart(before, band, meeting > 0));
  if (joined === null || decimal(band.pointsFrom).equals(before.pointsTo)) return [];
  const at = curvePlace(joined, band.from);
  return issue(
    `${place}.pointsFrom`,
    text(
      `${at.zh}得分由 ${before.pointsTo} 跳到 ${band.pointsFrom}；应连续，确需跳档的须声明 jumps 为 true`,
      `${at.en} the points jump from ${before.pointsTo} to ${band.pointsFrom}; let them meet, or declare jumps as true`,
    ),
  );
}

function apart({ to }: Band, { from }: Band, gap: boolean): Text {
  return gap
    ? text(
        `分段起点 ${from} 高于上一段终点 ${to}，中间有空档；应等于 ${to}`,
        `the band starts at ${from}, above ${to} where the one before ends, and leaves a gap; start at ${to}`,
      )
    : text(
        `分段起点 ${from} 低于上一段终点 ${to}，两段重叠；应等于 ${to}`,
        `the band starts at ${from}, below ${to} where the one before ends, and overlaps it; start at ${to}`,
      );
}

/** Steps stand from the best to the last, which alone has no bound; bounds and points both go down from the best. */
function stepIssues(steps: readonly ScoreStep[], up: boolean, path: string): readonly SchemeIssue[] {
  return steps.flatMap(({ bound, points }, index) => {
    const place = `${path}[${String(index)}]`;
    const better = steps[index - 1];
    return [
      ...boundIssues(bound, better?.bound ?? null, index === steps.length - 1, up, place),
      ...(better === undefined || decimal(points).lessThan(better.points)
        ? []
        : issue(
            `${place}.points`,
            text(
              `本档 ${points} 分没有低于上一档的 ${better.points} 分；各档应从优到劣，分数逐档降低`,
              `${points} points are not below ${better.points} of the better step; from the best step down, points must fall`,
            ),
          )),
    ];
  });
}

function boundIssues(
  bound: string | null,
  better: string | null,
  last: boolean,
  up: boolean,
  place: string,
): readonly SchemeIssue[] {
  if (bound === null) {
    return last
      ? []
      : issue(`${place}.bound`, text("只有最后一档可以没有界限", "only the last step may go without a bound"));
  }
  if (last) {
    return issue(
      `${place}.bound`,
      text(
        `最后一档的界限是 ${bound}，其外没有得分；应为 null，包括其余所有情形`,
        `the last step is bounded by ${bound}, and nothing is scored beyond; make it null, to take all the rest`,
      ),
    );
  }
  if (better === null || decimal(better).comparedTo(bound) === (up ? 1 : -1)) return [];
  return issue(
    `${place}.bound`,
    text(
      `界限 ${bound} 与上一档的 ${better} 重叠或颠倒；各档从优到劣，界限应逐档${up ? "降低" : "升高"}`,
      `the bound ${bound} overlaps or reverses ${better} of the better step; from the best step down, bounds must ${up ? "fall" : "rise"}`,
    ),
  );
}
